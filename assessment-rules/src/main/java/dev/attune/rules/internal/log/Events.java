package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The events that more than one person tells of. Each counts once, by its surest account.
 *
 * <p>Two accounts are of one event when they are of the same partner and behaviour and either the host says so, or different people
 * give them, in one episode and no further apart than the settings allow. Accounts are paired in order of time, each with the earliest
 * it can belong to, so that one person who tells of two acts is never taken to tell of one. Safety concerns are not paired: every report
 * of one stands. Habits are told of no one event. Immutable once made.
 */
public final class Events {
    private static final Events NONE = new Events(List.of());

    /** Of accounts that count alike: who saw or did it before who heard of it. */
    private static final List<Reporter> SUREST_FIRST =
            List.of(Reporter.CLINICIAN, Reporter.SELF, Reporter.PARTNER, Reporter.THIRD_PERSON, Reporter.UNKNOWN);

    private final List<List<Observation>> toldMoreThanOnce;
    private final List<Observation> retold = new ArrayList<>();
    private final BitSet retoldPlaces = new BitSet();
    private final Map<Observation, List<Observation>> byCounted = new IdentityHashMap<>();

    private Events(List<List<Observation>> toldMoreThanOnce) {
        this.toldMoreThanOnce = toldMoreThanOnce;
        toldMoreThanOnce.forEach(accounts -> {
            byCounted.put(accounts.get(0), accounts);
            retold.addAll(accounts.subList(1, accounts.size()));
        });
    }

    static Events of(CoupleCase couple, MeasureSettings settings) {
        return isToldByOne(couple.observations()) ? NONE : new Pairing(couple, settings).events();
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

    /** Finds which accounts belong together. */
    private static final class Pairing {
        private static final int ALONE = -1;

        private final CoupleCase couple;
        private final List<Observation> log;
        private final MeasureSettings settings;
        private final Duration tolerance;
        private final int[] firstAccount; // of the same event; ALONE for the first one itself
        private final Map<Integer, Integer> reporters = new HashMap<>(); // by first account, one bit for each

        private Pairing(CoupleCase couple, MeasureSettings settings) {
            this.couple = couple;
            this.log = couple.observations();
            this.settings = settings;
            this.tolerance = settings.times().eventTolerance();
            this.firstAccount = new int[log.size()];
        }

        private Events events() {
            Map<List<String>, Integer> named = new HashMap<>();
            Map<Integer, List<Integer>> accounts = new TreeMap<>();
            for (int i = 0; i < log.size(); i++) {
                int first = isCounted(log.get(i)) ? first(i, named) : ALONE;
                firstAccount[i] = first;
                int of = first == ALONE ? i : first;
                reporters.merge(of, bit(log.get(i)), (all, one) -> all | one);
                if (first != ALONE) {
                    accounts.computeIfAbsent(first, key -> new ArrayList<>(List.of(key)))
                            .add(i);
                }
            }
            List<List<Observation>> toldMoreThanOnce = new ArrayList<>();
            accounts.values().forEach(places -> {
                places.sort(Comparator.comparing(this::factor)
                        .reversed()
                        .thenComparing(i -> SUREST_FIRST.indexOf(reporter(log.get(i)))));
                toldMoreThanOnce.add(places.stream().map(log::get).toList());
            });
            Events events = new Events(List.copyOf(toldMoreThanOnce));
            accounts.values().forEach(places -> places.stream().skip(1).forEach(events.retoldPlaces::set));
            return events;
        }

        private boolean isCounted(Observation observation) {
            MeasureSettings.BehaviourWeights behaviour = settings.behaviours().get(observation.behaviour());
            return observation.frequency() == null
                    && behaviour != null
                    && !behaviour.weights().containsKey(Signal.SAFETY);
        }

        private double factor(int place) {
            Observation account = log.get(place);
            MeasureSettings.BehaviourWeights behaviour = settings.behaviours().get(account.behaviour());
            return behaviour == null
                    ? 1
                    : settings.reporterFactors()
                            .getOrDefault(behaviour.kind(), Map.of())
                            .getOrDefault(reporter(account), 1.0);
        }

        /** The place of the first account of the same event, or {@link #ALONE}. */
        private int first(int place, Map<List<String>, Integer> named) {
            Observation account = log.get(place);
            if (account.event() != null) {
                Integer known = named.putIfAbsent(List.of(account.event(), account.by(), account.behaviour()), place);
                if (known != null) {
                    return known;
                }
            }
            Instant start = couple.start(account);
            int found = ALONE;
            for (int before = place - 1; start != null && before >= 0; before--) {
                Observation other = log.get(before);
                Instant otherStart = couple.start(other);
                if (otherStart == null || Duration.between(otherStart, start).compareTo(tolerance) > 0) {
                    break;
                }
                boolean isFirst = firstAccount[before] == ALONE;
                if (isFirst && canBeOne(other, account) && (reporters.getOrDefault(before, 0) & bit(account)) == 0) {
                    found = before;
                }
            }
            return found;
        }

        /** An entry of which only the day is known and one whose time is known are not compared. */
        private boolean canBeOne(Observation one, Observation other) {
            return one.by().equals(other.by())
                    && one.behaviour().equals(other.behaviour())
                    && isCounted(one)
                    && (one.day() == null) == (other.day() == null)
                    && agree(one.episode(), other.episode())
                    && agree(one.event(), other.event());
        }

        /** What is not said does not contradict. */
        private static boolean agree(@Nullable String one, @Nullable String other) {
            return one == null || other == null || one.equals(other);
        }

        private static int bit(Observation account) {
            return 1 << Weights.place(reporter(account));
        }
    }
}
