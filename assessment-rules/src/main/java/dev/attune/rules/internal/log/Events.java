package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.measure.MeasureSettings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The events that more than one person tells of, as {@link EventPairing} finds them. Each counts once. Immutable once made. */
public final class Events {
    private static final Events NONE = new Events(List.of(), new BitSet());

    private final List<List<Observation>> toldMoreThanOnce;
    private final List<Observation> retold = new ArrayList<>();
    private final BitSet retoldPlaces;
    private final Map<Observation, List<Observation>> byCounted = new IdentityHashMap<>();

    Events(List<List<Observation>> toldMoreThanOnce, BitSet retoldPlaces) {
        this.toldMoreThanOnce = toldMoreThanOnce;
        this.retoldPlaces = retoldPlaces;
        toldMoreThanOnce.forEach(accounts -> {
            byCounted.put(accounts.get(0), accounts);
            retold.addAll(accounts.subList(1, accounts.size()));
        });
    }

    static Events of(CoupleCase couple, MeasureSettings settings) {
        return isToldByOne(couple.observations()) ? NONE : new EventPairing(couple, settings).events();
    }

    /** Most logs are, and then there is nothing to look for. */
    private static boolean isToldByOne(List<Observation> log) {
        for (Observation observation : log) {
            if (observation.event() != null || reporter(observation) != reporter(log.get(0))) {
                return false;
            }
        }
        return true;
    }

    /** Whose account it is; in a case that is always said. */
    static Reporter reporter(Observation observation) {
        Reporter reporter = observation.reporter();
        return reporter == null ? Reporter.UNKNOWN : reporter;
    }

    /** Whether the observation at a place in the log is an account of an event that another account is taken for. */
    boolean isRetold(int position) {
        return retoldPlaces.get(position);
    }

    /** The accounts that another one is taken for. */
    List<Observation> retold() {
        return retold;
    }

    /** Of each such event its accounts, the one that counts first. */
    List<List<Observation>> toldMoreThanOnce() {
        return toldMoreThanOnce;
    }

    /** Who tells of what an observation that counts is about: one bit for each person, by place. */
    int tellers(CoupleCase couple, Observation counted) {
        int tellers = 0;
        for (Observation account : byCounted.getOrDefault(counted, List.of(counted))) {
            tellers |= 1 << AccountCounts.teller(couple.partners().indexOf(account.by()), reporter(account));
        }
        return tellers;
    }
}
