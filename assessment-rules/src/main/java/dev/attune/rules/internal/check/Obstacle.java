package dev.attune.rules.internal.check;

import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule.Clause;
import java.util.List;

/**
 * Why a rule can never fire.
 *
 * @param clauses the conditions that keep it from firing, in order
 * @param message what is wrong with them
 */
record Obstacle(List<Clause<Condition>> clauses, String message) {
    /** The last of the conditions, where the message is placed. */
    Clause<Condition> last() {
        return clauses.get(clauses.size() - 1);
    }
}
