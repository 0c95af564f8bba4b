package dev.attune.rules.measure;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a partner showed one behaviour.
 *
 * <p>An entry counts as much as its account and the partner's circumstances leave of it: by default a partner's guess about an
 * inner state a quarter, so that four guesses count once, and what a circumstance sets aside not at all. A safety concern always
 * counts whole: one report is enough.
 *
 * @param partner of whom
 * @param behaviour its code
 * @param times how often; more than 0
 * @param evidence the observations that count
 */
public record BehaviourCount(String partner, String behaviour, double times, Evidence evidence) {
    /** In order of first appearance. */
    static List<BehaviourCount> of(CoupleCase couple, MeasureSettings settings) {
        Weights weights = new Weights(couple, settings);
        List<Observation> log = couple.observations();
        Map<List<String>, BitSet> places = new LinkedHashMap<>();
        for (int i = 0; i < log.size(); i++) {
            if (factor(weights, couple, log.get(i)) > 0) {
                places.computeIfAbsent(List.of(log.get(i).by(), log.get(i).behaviour()), key -> new BitSet())
                        .set(i);
            }
        }
        List<BehaviourCount> counts = new ArrayList<>();
        places.forEach((key, at) -> {
            double times = at.stream()
                    .mapToDouble(i -> factor(weights, couple, log.get(i)))
                    .sum();
            counts.add(new BehaviourCount(key.get(0), key.get(1), times, Evidence.at(log, () -> at)));
        });
        return List.copyOf(counts);
    }

    private static double factor(Weights weights, CoupleCase couple, Observation observation) {
        return weights.of(observation, couple.partners().indexOf(observation.by()))
                .factor();
    }
}
