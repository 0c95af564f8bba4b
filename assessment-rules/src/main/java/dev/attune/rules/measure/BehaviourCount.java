package dev.attune.rules.measure;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import java.util.ArrayList;
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
    static List<BehaviourCount> of(CoupleCase couple, Weights weights) {
        List<Observation> log = couple.observations();
        Map<Integer, List<Weights.Profile>> byPair = new LinkedHashMap<>();
        weights.all().stream()
                .filter(profile -> profile.factor() > 0)
                .forEach(profile -> byPair.computeIfAbsent(profile.pair(), pair -> new ArrayList<>())
                        .add(profile));
        List<BehaviourCount> counts = new ArrayList<>();
        byPair.forEach((pair, profiles) -> {
            Observation first = log.get(profiles.get(0).first());
            double times = 0;
            for (Weights.Profile profile : profiles) {
                times += profile.times() * profile.factor();
            }
            counts.add(new BehaviourCount(
                    first.by(), first.behaviour(), times, Evidence.at(log, () -> weights.places(pair))));
        });
        return List.copyOf(counts);
    }
}
