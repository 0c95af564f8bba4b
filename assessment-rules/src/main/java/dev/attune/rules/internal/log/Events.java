package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events that more than one person tells of. Each counts once, by its surest account.
 *
 * <p>Two accounts are of one event when they are of the same partner and behaviour and either the host gives both the same event, or
 * different people give them, in one episode and no further apart than the settings allow; an account with an event of its own is no other
 * event's. Accounts are paired in order of time, each with the earliest it can belong to, so that one person who tells of two acts is never
 * taken to tell of one. Safety concerns are not paired: every report of one stands. Habits are told of no one event. Immutable once made.
 */
public final class Events {
    private static final Events NONE = new Events(List.of(), new BitSet());

    /** Of accounts that count alike: who saw or did it before who heard of it. */
    private static final List<Reporter> SUREST_FIRST =
            List.of(Reporter.CLINICIAN, Reporter.SELF, Reporter.PARTNER, Reporter.THIRD_PERSON, Reporter.UNKNOWN);

    private final List<List<Observation>> toldMoreThanOnce;
    private final List<Observation> retold = new ArrayList<>();
    private final BitSet retoldPlaces;
    private final Map<Observation, List<Observation>> byCounted = new IdentityHashMap<>();

    private Events(List<List<Observation>> toldMoreThanOnce, BitSet retoldPlaces) {
        this.toldMoreThanOnce = toldMoreThanOnce;
        this.retoldPlaces = retoldPlaces;
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

    /** What accounts of one event have in common. Of those of a day no time is known, so they are not compared with others. */
    private record Act(
            String by, String behaviour, @Nullable String episode, boolean ofDay) {}

    /** What the host says is one event. */
    private record Named(String event, String by, String behaviour) {}

    /**
     * Finds which accounts belong together. Each account is looked at once and waits in as many queues as there are other reporters, so that
     * the time it takes grows with the length of the log and no faster.
     */
    private static final class Pairing {
        private static final int NONE_WAITS = -1;

        private final CoupleCase couple;
        private final List<Observation> log;
        private final MeasureSettings settings;
        private final Duration tolerance;
        private final Map<Named, Integer> firstNamed = new HashMap<>();
        private final Map<Act, List<Deque<Integer>>> waiting = new HashMap<>();
        private final Map<Integer, List<Integer>> accounts = new TreeMap<>(); // by place of the first of them

        private Pairing(CoupleCase couple, MeasureSettings settings) {
            this.couple = couple;
            this.log = couple.observations();
            this.settings = settings;
            this.tolerance = settings.times().eventTolerance();
        }

        private Events events() {
            for (int place = 0; place < log.size(); place++) {
                if (isCounted(log.get(place))) {
                    int first = first(place, log.get(place));
                    if (first != place) {
                        accounts.computeIfAbsent(first, key -> new ArrayList<>(List.of(key)))
                                .add(place);
                    }
                }
            }
            List<List<Observation>> toldMoreThanOnce = new ArrayList<>();
            BitSet retold = new BitSet();
            accounts.values().forEach(places -> {
                places.sort(Comparator.comparing(this::factor)
                        .reversed()
                        .thenComparing(place -> SUREST_FIRST.indexOf(reporter(log.get(place)))));
                places.stream().skip(1).forEach(retold::set);
                toldMoreThanOnce.add(places.stream().map(log::get).toList());
            });
            return new Events(List.copyOf(toldMoreThanOnce), retold);
        }

        private boolean isCounted(Observation observation) {
            MeasureSettings.BehaviourWeights behaviour = settings.behaviours().get(observation.behaviour());
            return observation.frequency() == null
                    && behaviour != null
                    && !behaviour.weights().containsKey(Signal.SAFETY);
        }

        private double factor(int place) {
            Observation account = log.get(place);
            MeasureSettings.BehaviourWeights behaviour =
                    Objects.requireNonNull(settings.behaviours().get(account.behaviour()));
            return settings.reporterFactors()
                    .getOrDefault(behaviour.kind(), Map.of())
                    .getOrDefault(reporter(account), 1.0);
        }

        /** The place of the first account of the same event, which may be this one. */
        private int first(int place, Observation account) {
            if (account.event() != null) {
                Named named = new Named(account.event(), account.by(), account.behaviour());
                Integer known = firstNamed.putIfAbsent(named, place);
                return known == null ? place : known;
            }
            if (!account.isDated()) {
                return place;
            }
            Act act = new Act(account.by(), account.behaviour(), account.episode(), account.day() != null);
            List<Deque<Integer>> queues = waiting.computeIfAbsent(
                    act,
                    key -> Stream.generate(() -> (Deque<Integer>) new ArrayDeque<Integer>())
                            .limit(SUREST_FIRST.size())
                            .toList());
            int reporter = Weights.place(reporter(account));
            int first = earliest(queues.get(reporter), account);
            if (first != NONE_WAITS) {
                return first;
            }
            for (int other = 0; other < queues.size(); other++) {
                if (other != reporter) {
                    queues.get(other).add(place);
                }
            }
            return place;
        }

        /** Takes the earliest account that still waits for this reporter's and is not too long ago. */
        private int earliest(Deque<Integer> queue, Observation account) {
            Instant start = Objects.requireNonNull(couple.start(account));
            while (!queue.isEmpty()) {
                int place = queue.remove();
                Instant before = Objects.requireNonNull(couple.start(log.get(place)));
                if (Duration.between(before, start).compareTo(tolerance) <= 0) {
                    return place;
                }
            }
            return NONE_WAITS;
        }
    }
}
