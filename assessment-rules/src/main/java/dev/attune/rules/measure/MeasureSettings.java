package dev.attune.rules.measure;

import dev.attune.assessment.Frequency;
import dev.attune.assessment.Reporter;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The judgement that measuring needs, all of it from the rulebook.
 *
 * @param behaviours what each behaviour is a sign of, by code
 * @param times how time is divided
 * @param direction how moves become evidence of a direction
 * @param leastMargin the least margin of a 2x2 table for which z and Q are given
 * @param leastWeeks the least number of weeks for which a trend is given
 * @param trendSignificance the largest p of the Mann-Kendall test at which a trend is called one
 * @param leastTopicObservations the least number of moves toward or away a topic needs to be measured on its own
 * @param reporterFactors how much an account counts, by kind of behaviour and reporter; 0 to 1
 * @param contextFactors by how much a circumstance of the one who acts lowers the weight of a behaviour; 0 sets it aside. In the order
 *     in which the rulebook has the circumstances
 * @param groups the codes of the behaviours that belong together, by what they are; a group may be missing
 */
public record MeasureSettings(
        Map<String, BehaviourWeights> behaviours,
        Times times,
        Direction direction,
        int leastMargin,
        int leastWeeks,
        double trendSignificance,
        int leastTopicObservations,
        Map<Kind, Map<Reporter, Double>> reporterFactors,
        Map<String, Map<String, Double>> contextFactors,
        Map<BehaviourGroup, Set<String>> groups) {
    /** Copies the maps. */
    public MeasureSettings {
        behaviours = Map.copyOf(behaviours);
        groups = groups.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        reporterFactors = copyOfBoth(reporterFactors);
        contextFactors = inOrder(contextFactors);
    }

    private static <K, L, V> Map<K, Map<L, V>> inOrder(Map<K, Map<L, V>> map) {
        Map<K, Map<L, V>> copy = new LinkedHashMap<>();
        map.forEach((key, inner) -> copy.put(key, Map.copyOf(inner)));
        return Collections.unmodifiableMap(copy);
    }

    private static <K, L, V> Map<K, Map<L, V>> copyOfBoth(Map<K, Map<L, V>> map) {
        return map.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    /**
     * The same settings with a behaviour that counts otherwise.
     *
     * @param behaviour its code
     * @param weights what it is a sign of
     * @return new settings
     */
    public MeasureSettings withBehaviour(String behaviour, BehaviourWeights weights) {
        return new MeasureSettings(
                with(behaviours, behaviour, weights),
                times,
                direction,
                leastMargin,
                leastWeeks,
                trendSignificance,
                leastTopicObservations,
                reporterFactors,
                contextFactors,
                groups);
    }

    /**
     * The same settings with an account that counts otherwise.
     *
     * @param kind the kind of behaviour
     * @param reporter whose account
     * @param factor how much it counts, 0 to 1
     * @return new settings
     */
    public MeasureSettings withReporterFactor(Kind kind, Reporter reporter, double factor) {
        return new MeasureSettings(
                behaviours,
                times,
                direction,
                leastMargin,
                leastWeeks,
                trendSignificance,
                leastTopicObservations,
                with(reporterFactors, kind, with(reporterFactors.getOrDefault(kind, Map.of()), reporter, factor)),
                contextFactors,
                groups);
    }

    /**
     * The same settings with a circumstance that lowers a behaviour otherwise.
     *
     * @param flag the circumstance
     * @param behaviour the behaviour's code
     * @param factor by how much, 0 to 1
     * @return new settings
     */
    public MeasureSettings withContextFactor(String flag, String behaviour, double factor) {
        return new MeasureSettings(
                behaviours,
                times,
                direction,
                leastMargin,
                leastWeeks,
                trendSignificance,
                leastTopicObservations,
                reporterFactors,
                with(contextFactors, flag, with(contextFactors.getOrDefault(flag, Map.of()), behaviour, factor)),
                groups);
    }

    /**
     * The same settings with a habit that stands for another number of occasions.
     *
     * @param frequency how often the habit is told to be
     * @param occasions for how many, at least 1
     * @return new settings
     */
    public MeasureSettings withHabit(Frequency frequency, int occasions) {
        return new MeasureSettings(
                behaviours,
                times,
                direction.withHabit(frequency, occasions),
                leastMargin,
                leastWeeks,
                trendSignificance,
                leastTopicObservations,
                reporterFactors,
                contextFactors,
                groups);
    }

    /**
     * The same settings with a group of other behaviours.
     *
     * @param group which group
     * @param codes the codes of its behaviours
     * @return new settings
     */
    public MeasureSettings withGroup(BehaviourGroup group, Set<String> codes) {
        return new MeasureSettings(
                behaviours,
                times,
                direction,
                leastMargin,
                leastWeeks,
                trendSignificance,
                leastTopicObservations,
                reporterFactors,
                contextFactors,
                with(groups, group, codes));
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> changed = new LinkedHashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    /**
     * How time is divided.
     *
     * @param halfLife after how long an observation counts half
     * @param currentWindow how far back "current" goes
     * @param episodeGap how long after its first observation an episode without a name still goes on
     * @param eventTolerance how far two accounts of one event may be apart
     * @param leastOfRate the least time over which a rate is given
     */
    public record Times(
            Duration halfLife,
            Duration currentWindow,
            Duration episodeGap,
            Duration eventTolerance,
            Duration leastOfRate) {}

    /**
     * How moves become evidence of a direction.
     *
     * @param alikeness how alike the moves of one partner in one occasion are, and the habits one person tells of: the intraclass
     *     correlation ρ of the design effect 1 + (m − 1)ρ (Kish 1965), 0.6 to 1
     * @param fullSign from which weight on a behaviour is a full sign of a direction; below it, a part of one; above 0, at most 1
     * @param margin the share of moves toward beyond which somebody has a direction: more than 0.5, less than 1; the other end lies as
     *     far below one half
     * @param sureChange how sure it must be that the earlier part of a log differs for the current part to stand alone: 0.5 to 1
     * @param habits for how many occasions a habit stands, by how often it is told to be
     */
    public record Direction(
            double alikeness, double fullSign, double margin, double sureChange, Map<Frequency, Integer> habits) {
        /** Copies the map. */
        public Direction {
            habits = Map.copyOf(habits);
        }

        /**
         * For how many occasions something told stands.
         *
         * @param frequency how often it is told to be; null for one incident
         * @return at least 1
         */
        public int occasions(@Nullable Frequency frequency) {
            return frequency == null ? 1 : habits.getOrDefault(frequency, 1);
        }

        /**
         * The same with a habit that stands for another number of occasions.
         *
         * @param frequency how often it is told to be
         * @param occasions for how many, at least 1
         * @return a new one
         */
        public Direction withHabit(Frequency frequency, int occasions) {
            return new Direction(
                    alikeness, fullSign, margin, sureChange, MeasureSettings.with(habits, frequency, occasions));
        }
    }

    /**
     * What one behaviour weighs.
     *
     * @param kind whether others can see it
     * @param weights for each signal it is a sign of, how much of one: 0 to 1
     */
    public record BehaviourWeights(Kind kind, Map<Signal, Double> weights) {
        /** Copies the map. */
        public BehaviourWeights {
            weights = Map.copyOf(weights);
        }

        /**
         * The same weights but for one signal.
         *
         * @param signal the signal
         * @param weight how much of one the behaviour is a sign of, 0 to 1
         * @return new weights
         */
        public BehaviourWeights with(Signal signal, double weight) {
            return new BehaviourWeights(kind, MeasureSettings.with(weights, signal, weight));
        }
    }
}
