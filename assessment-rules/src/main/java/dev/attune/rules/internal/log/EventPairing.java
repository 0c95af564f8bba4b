package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds which accounts are of one event.
 *
 * <p>The host may say so, by giving accounts of one partner's behaviour the same event: then the one that weighs most counts. Other accounts
 * of one partner's behaviour may be of one event when different people give them, in one episode and no further apart than the settings
 * allow. Of those, as much counts as can without counting two that may be of one event: the choice with the greatest weight. So an account
 * more never makes the partner's behaviour weigh less, and two acts that one person tells of stay two. Safety concerns are left alone: every
 * report of one stands. Habits are told of no one event.
 *
 * <p>Weight is that of {@link dev.attune.rules.measure.CaseMeasures}, age included, as far as it differs between accounts. The time it takes
 * grows with the length of the log and no faster.
 */
final class EventPairing {
    /** Of accounts that weigh the same: who saw or did it before who heard of it. */
    private static final List<Reporter> SUREST_LAST =
            List.of(Reporter.UNKNOWN, Reporter.THIRD_PERSON, Reporter.PARTNER, Reporter.SELF, Reporter.CLINICIAN);

    private static final int NONE = -1;

    private final CoupleCase couple;
    private final List<Observation> log;
    private final MeasureSettings settings;
    private final Duration tolerance;
    private final @Nullable Instant readAt;
    private final double halfLife;
    private final Map<Integer, List<Integer>> retoldBy = new TreeMap<>(); // by place of the account that counts

    /** What accounts of one event have in common. Of those of a day no time is known, so they are not compared with others. */
    private record Act(
            String by, String behaviour, @Nullable String episode, boolean ofDay) {}

    /** What the host says is one event. */
    private record Named(String event, String by, String behaviour) {}

    EventPairing(CoupleCase couple, MeasureSettings settings) {
        this.couple = couple;
        this.log = couple.observations();
        this.settings = settings;
        this.tolerance = settings.times().eventTolerance();
        this.readAt = couple.readAt();
        this.halfLife = Period.seconds(settings.times().halfLife());
    }

    Events events() {
        Map<Named, List<Integer>> named = new LinkedHashMap<>();
        Map<Act, List<Integer>> acts = new LinkedHashMap<>();
        for (int place = 0; place < log.size(); place++) {
            Observation account = log.get(place);
            if (!isCounted(account)) {
                continue;
            }
            if (account.event() != null) {
                named.computeIfAbsent(
                                new Named(account.event(), account.by(), account.behaviour()), key -> new ArrayList<>())
                        .add(place);
            } else if (account.isDated()) {
                acts.computeIfAbsent(
                                new Act(account.by(), account.behaviour(), account.episode(), account.day() != null),
                                key -> new ArrayList<>())
                        .add(place);
            }
        }
        named.values().forEach(this::takeHeaviest);
        acts.values().forEach(this::pair);
        List<List<Observation>> toldMoreThanOnce = new ArrayList<>();
        BitSet retold = new BitSet();
        retoldBy.forEach((counted, others) -> {
            List<Observation> accounts = new ArrayList<>(List.of(log.get(counted)));
            others.forEach(place -> {
                accounts.add(log.get(place));
                retold.set(place);
            });
            toldMoreThanOnce.add(List.copyOf(accounts));
        });
        return new Events(List.copyOf(toldMoreThanOnce), retold);
    }

    private boolean isCounted(Observation observation) {
        MeasureSettings.BehaviourWeights behaviour = settings.behaviours().get(observation.behaviour());
        return observation.frequency() == null
                && behaviour != null
                && !behaviour.weights().containsKey(Signal.SAFETY);
    }

    private void takeHeaviest(List<Integer> accounts) {
        int heaviest = accounts.get(0);
        for (int place : accounts) {
            Worth worth = worth(place);
            heaviest = worth.isMoreThan(worth(heaviest)) ? place : heaviest;
        }
        for (int place : accounts) {
            if (place != heaviest) {
                retell(place, heaviest);
            }
        }
    }

    private void retell(int place, int counted) {
        retoldBy.computeIfAbsent(counted, key -> new ArrayList<>()).add(place);
    }

    /** What a choice of accounts comes to; among those of the same weight, the surer ones are worth more. */
    private record Worth(double weight, int sureness) {
        private static final Worth NOTHING = new Worth(0, 0);

        private Worth plus(Worth other) {
            return new Worth(weight + other.weight, sureness + other.sureness);
        }

        private boolean isMoreThan(Worth other) {
            return weight > other.weight || weight == other.weight && sureness > other.sureness;
        }
    }

    private Worth worth(int place) {
        Observation account = log.get(place);
        MeasureSettings.BehaviourWeights behaviour =
                Objects.requireNonNull(settings.behaviours().get(account.behaviour()));
        Reporter reporter = Events.reporter(account);
        double factor = settings.reporterFactors()
                .getOrDefault(behaviour.kind(), Map.of())
                .getOrDefault(reporter, 1.0);
        Instant start = couple.start(account);
        double age = start == null || readAt == null ? 0 : Math.max(0, Period.seconds(start, readAt));
        return new Worth(
                factor * account.strength() * Math.pow(0.5, age / halfLife), 1 + SUREST_LAST.indexOf(reporter));
    }

    /** Accounts of one act in order of time, by different people or not. */
    private void pair(List<Integer> accounts) {
        if (accounts.stream()
                        .map(place -> Events.reporter(log.get(place)))
                        .distinct()
                        .count()
                > 1) {
            attach(accounts, chosen(accounts));
        }
    }

    /**
     * The choice with the greatest worth in which any two are by one person or further apart than the tolerance. It is enough to look at the
     * one chosen last: whoever tells of it, what was chosen before it is by the same person or further away still.
     */
    private BitSet chosen(List<Integer> accounts) {
        int size = accounts.size();
        Worth[] best = new Worth[size]; // of the choices that end with this account
        int[] before = new int[size]; // the one chosen before it
        int[] lastOf = new int[SUREST_LAST.size()]; // by reporter, the account that ends the best choice so far
        Arrays.fill(lastOf, NONE);
        int bestLongAgo = NONE;
        int longAgo = 0;
        int end = NONE;
        for (int i = 0; i < size; i++) {
            while (isFar(accounts.get(longAgo), accounts.get(i))) {
                bestLongAgo = better(best, bestLongAgo, longAgo);
                longAgo++;
            }
            int reporter = Weights.place(Events.reporter(log.get(accounts.get(i))));
            before[i] = better(best, bestLongAgo, lastOf[reporter]);
            best[i] = worth(accounts.get(i)).plus(before[i] == NONE ? Worth.NOTHING : best[before[i]]);
            lastOf[reporter] = better(best, lastOf[reporter], i);
            end = better(best, end, i);
        }
        BitSet chosen = new BitSet();
        for (int i = end; i != NONE; i = before[i]) {
            chosen.set(i);
        }
        return chosen;
    }

    private static int better(Worth[] best, int one, int other) {
        return one == NONE || other != NONE && best[other].isMoreThan(best[one]) ? other : one;
    }

    private boolean isFar(int from, int to) {
        return Duration.between(start(from), start(to)).compareTo(tolerance) > 0;
    }

    private Instant start(int place) {
        return Objects.requireNonNull(couple.start(log.get(place)));
    }

    /** Gives each account that does not count to one that does and may be of the same event, if there is one without an account like it. */
    private void attach(List<Integer> accounts, BitSet chosen) {
        int[] next =
                new int[SUREST_LAST.size()]; // by reporter, the first that no account of this reporter was given to
        int[] last = new int[SUREST_LAST.size()]; // by reporter, the last that one was given to
        for (int i = 0; i < accounts.size(); i++) {
            if (chosen.get(i)) {
                continue;
            }
            int place = accounts.get(i);
            Reporter reporter = Events.reporter(log.get(place));
            int who = Weights.place(reporter);
            int candidate = chosen.nextSetBit(next[who]);
            while (candidate >= 0
                            && candidate < i
                            && (isFar(accounts.get(candidate), place) || isBy(reporter, accounts.get(candidate)))
                    || candidate > i && isBy(reporter, accounts.get(candidate))) {
                candidate = chosen.nextSetBit(candidate + 1);
            }
            boolean isNear = candidate >= 0 && (candidate < i || !isFar(place, accounts.get(candidate)));
            if (isNear) {
                last[who] = candidate;
                next[who] = candidate + 1;
            } else if (candidate >= 0) {
                next[who] = candidate;
            }
            retell(place, accounts.get(last[who]));
        }
    }

    private boolean isBy(Reporter reporter, int place) {
        return Events.reporter(log.get(place)) == reporter;
    }
}
