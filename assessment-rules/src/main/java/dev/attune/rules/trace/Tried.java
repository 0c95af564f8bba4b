package dev.attune.rules.trace;

import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule.Clause;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition, tried on a case's facts.
 *
 * @param clause the condition, as the rulebook says it
 * @param seen what was looked at: once, or for each partner where the condition is about both
 */
public record Tried(Clause<Condition> clause, List<Seen> seen) {
    /** Copies the list. */
    public Tried {
        seen = List.copyOf(seen);
    }

    /**
     * What was looked at for one partner or the couple.
     *
     * @param partner the partner, or an empty text where the condition is not about one
     * @param held whether the condition held
     * @param fact what there was, such as the measure with its value; null when there was nothing of the kind
     */
    public record Seen(
            String partner, boolean held, @Nullable Object fact) {}

    /**
     * Whether the condition held.
     *
     * @return true when it did, for each partner it is about
     */
    public boolean held() {
        return seen.stream().allMatch(Seen::held);
    }

    /**
     * What the condition met: what there was and, where it is a number that did not suffice, how far off it was. It names partners as the
     * host does and is for people who edit a rulebook, not for the couple.
     *
     * @return such as {@code Ana's share of pursuit is 58 %, 7 points short of at least 65 %}; of a condition that failed, only that
     *     which made it fail
     */
    public String seenText() {
        boolean all = held();
        return seen.stream()
                .filter(each -> all || !each.held())
                .map(each -> clause.meaning().accept(new SeenText(each.partner(), each.held(), each.fact())))
                .collect(Collectors.joining("; "));
    }
}
