package dev.attune.rules.internal.check;

import dev.attune.rules.internal.check.Requirements.Constraint;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that raise a hard concern, which ends everything else. Not safe to share between threads. */
final class HardConcerns {
    private final Map<Quantity, List<Requirements>> byQuantity = new HashMap<>();

    /** Adds a rule that can fire, if it raises a hard concern. */
    void add(Requirements requirements) {
        ConclusionIndex own = new ConclusionIndex();
        own.add(requirements.rule());
        if (own.raisesHardConcern()) {
            Quantity first = requirements.stated().keySet().iterator().next();
            byQuantity.computeIfAbsent(first, q -> new ArrayList<>()).add(requirements);
        }
    }

    /** Why a rule can never fire, where a hard concern is raised whenever its conditions hold. */
    Optional<Obstacle> obstacle(Requirements requirements) {
        for (Quantity quantity : requirements.stated().keySet()) {
            for (Quantity either : List.of(quantity, quantity.exchanged())) {
                for (Requirements concern : byQuantity.getOrDefault(either, List.of())) {
                    if (requirements.imply(concern)) {
                        return Optional.of(new Obstacle(
                                clausesOn(requirements, quantity),
                                "where it would, " + CheckReport.name(concern.rule())
                                        + " raises a hard concern, which ends everything else"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Clause<Condition>> clausesOn(Requirements requirements, Quantity quantity) {
        return requirements.constraints().getOrDefault(quantity, List.of()).stream()
                .map(Constraint::clause)
                .distinct()
                .toList();
    }
}
