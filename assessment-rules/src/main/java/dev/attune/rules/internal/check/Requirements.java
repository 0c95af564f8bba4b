package dev.attune.rules.internal.check;

import dev.attune.rules.internal.check.Quantity.Owner;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold for a rule to fire: for each quantity its conditions are about, the values they allow, and what follows from
 * them for other quantities.
 */
final class Requirements {
    private final Rule rule;
    private final Map<Quantity, ValueSet> stated = new LinkedHashMap<>();
    private final Map<Quantity, ValueSet> all = new LinkedHashMap<>();
    private final Map<Quantity, List<Constraint>> constraints = new LinkedHashMap<>();

    /**
     * What one condition allows of one quantity.
     *
     * @param clause the condition
     * @param values the values it allows
     * @param because why, when the condition does not say so itself; else empty
     */
    record Constraint(Clause<Condition> clause, ValueSet values, String because) {}

    Requirements(Rule rule, ImplicationContext context) {
        this.rule = rule;
        for (Clause<Condition> clause : rule.when()) {
            for (Owner owner : Owner.of(clause.meaning().who())) {
                clause.meaning()
                        .accept(new ConditionImplications(owner, rule.stratum(), context))
                        .forEach(implication -> add(implication, clause));
            }
        }
    }

    private void add(Implication implication, Clause<Condition> clause) {
        Quantity quantity = implication.quantity();
        if (implication.isStated()) {
            stated.merge(quantity, implication.values(), ValueSet::and);
        }
        all.merge(quantity, implication.values(), ValueSet::and);
        constraints
                .computeIfAbsent(quantity, q -> new ArrayList<>())
                .add(new Constraint(clause, implication.values(), implication.because()));
    }

    Rule rule() {
        return rule;
    }

    /** The values that the rule's own sentences allow. */
    Map<Quantity, ValueSet> stated() {
        return stated;
    }

    /** The same, with what follows from it. */
    Map<Quantity, ValueSet> all() {
        return all;
    }

    /** The same, condition by condition. */
    Map<Quantity, List<Constraint>> constraints() {
        return constraints;
    }

    /** Whether another rule fires wherever this one does. */
    boolean imply(Requirements other, boolean exchanged) {
        for (Map.Entry<Quantity, ValueSet> theirs : other.stated.entrySet()) {
            Quantity quantity = exchanged ? theirs.getKey().exchanged() : theirs.getKey();
            ValueSet ours = all.get(quantity);
            if (ours == null || !ours.within(theirs.getValue())) {
                return false;
            }
        }
        return true;
    }

    boolean imply(Requirements other) {
        return imply(other, false) || imply(other, true);
    }

    /** Whether nothing that is known of the two rules keeps them from firing for the same couple. */
    boolean canHoldWith(Requirements other) {
        return canHoldWith(other, false) || canHoldWith(other, true);
    }

    boolean canHoldWith(Requirements other, boolean exchanged) {
        for (Map.Entry<Quantity, ValueSet> theirs : other.all.entrySet()) {
            Quantity quantity = exchanged ? theirs.getKey().exchanged() : theirs.getKey();
            ValueSet ours = all.get(quantity);
            // Two rules about topics may be about two topics.
            if (ours != null
                    && !quantity.onTopic()
                    && ours.and(theirs.getValue()).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
