package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.rules.measure.BehaviourCount;
import dev.attune.rules.measure.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts how often each partner showed each behaviour. */
final class BehaviourCounts {
    private BehaviourCounts() {}

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
