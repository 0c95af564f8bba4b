package dev.attune.benchmarks.contender;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.rules.measure.BehaviourCount;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An observation as a fact, for rules that count observations themselves.
 *
 * @param log all observations of the case
 * @param place which of them this is
 * @param factor what its account and the circumstances leave of it
 */
public record CountedEntry(List<Observation> log, int place, double factor) {
    /**
     * Who did it.
     *
     * @return the partner's id
     */
    public String by() {
        return log.get(place).by();
    }

    /**
     * What they did.
     *
     * @return the code of the behaviour
     */
    public String behaviour() {
        return log.get(place).behaviour();
    }

    /**
     * Whether it counts at all.
     *
     * @return false when nothing is left of it
     */
    public boolean isCounting() {
        return factor > 0;
    }

    /** An event that two people tell of is one event. */
    static List<CountedEntry> of(CoupleCase couple, MeasureSettings settings, List<List<Observation>> events) {
        List<Observation> log = couple.observations();
        Set<@Nullable String> retold = events.stream()
                .flatMap(accounts -> accounts.stream().skip(1))
                .map(Observation::id)
                .collect(Collectors.toSet());
        List<CountedEntry> entries = new ArrayList<>(log.size());
        for (int i = 0; i < log.size(); i++) {
            if (!retold.contains(log.get(i).id())) {
                entries.add(new CountedEntry(log, i, factor(log.get(i), couple, settings)));
            }
        }
        return entries;
    }

    private static double factor(Observation observation, CoupleCase couple, MeasureSettings settings) {
        MeasureSettings.BehaviourWeights behaviour = settings.behaviours().get(observation.behaviour());
        if (behaviour == null || behaviour.weights().containsKey(Signal.SAFETY)) {
            return 1;
        }
        double factor = settings.reporterFactors()
                .getOrDefault(behaviour.kind(), Map.of())
                .getOrDefault(observation.reporter(), 1.0);
        for (var context : couple.context()) {
            if (context.partner().equals(observation.by())) {
                factor *= settings.contextFactors()
                        .getOrDefault(context.flag(), Map.of())
                        .getOrDefault(observation.behaviour(), 1.0);
            }
        }
        return factor;
    }

    /**
     * Entries of one partner and one behaviour, as the count that explanations name.
     *
     * @param entries the entries, at least one
     * @return how often the behaviour was seen
     */
    public static BehaviourCount counted(List<CountedEntry> entries) {
        CountedEntry first = entries.get(0);
        BitSet places = new BitSet();
        double times = 0;
        for (CountedEntry entry : entries) {
            places.set(entry.place());
            times += entry.factor();
        }
        return new BehaviourCount(first.by(), first.behaviour(), times, Evidence.at(first.log(), () -> places));
    }
}
