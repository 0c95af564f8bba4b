package dev.attune.rules.internal.check;

import dev.attune.assessment.Role;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Rulebook;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parts of a rulebook that decide what follows from a condition.
 *
 * @param signals for each behaviour, the counts that each entry of it adds to
 * @param unclearIsUnsure whether a partner whose role is unclear never has a confidence
 */
record ImplicationContext(Map<String, Set<MeasureName>> signals, boolean unclearIsUnsure) {
    private static final Map<Signal, MeasureName> COUNTS = new EnumMap<>(Map.of(
            Signal.PURSUIT, MeasureName.PURSUIT_COUNT,
            Signal.DISTANCE, MeasureName.DISTANCE_COUNT,
            Signal.CONNECTION, MeasureName.CONNECTION_COUNT,
            Signal.HOSTILITY, MeasureName.HOSTILITY_COUNT,
            Signal.AVOIDANCE, MeasureName.AVOIDANCE_COUNT));

    static ImplicationContext of(Rulebook rulebook) {
        ConclusionIndex concluded = new ConclusionIndex();
        rulebook.rules().forEach(concluded::add);
        return new ImplicationContext(signals(rulebook), !concluded.leansToward(Role.UNCLEAR));
    }

    private static Map<String, Set<MeasureName>> signals(Rulebook rulebook) {
        Map<String, Set<MeasureName>> signals = new HashMap<>();
        rulebook.behaviours().forEach((code, behaviour) -> {
            Map<Signal, Double> weights = behaviour.weights().weights();
            if (!weights.containsKey(Signal.SAFETY)) {
                signals.put(
                        code,
                        weights.entrySet().stream()
                                .filter(weight -> weight.getValue() > 0)
                                .map(weight -> Objects.requireNonNull(COUNTS.get(weight.getKey())))
                                .collect(Collectors.toSet()));
            }
        });
        return signals;
    }
}
