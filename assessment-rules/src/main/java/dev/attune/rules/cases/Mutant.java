package dev.attune.rules.cases;

import dev.attune.rules.diagnostic.Place;
import java.util.Optional;

/**
 * A rulebook in which one thing was changed, to see whether its cases notice.
 *
 * @param operator what kind of change
 * @param rule the rule that was changed, by its id, or empty for a number outside of rules
 * @param place where the change is
 * @param from what the rulebook says there
 * @param to what it says instead, in the same words
 */
public record Mutant(Operator operator, Optional<String> rule, Place place, String from, String to) {
    /** One line: {@code roles.md:12: "… is at least 65 %" → "… is at least 75 %"}. */
    @Override
    public String toString() {
        return place.file() + ":" + place.line() + ": \"" + from + "\" → "
                + (to.isEmpty() ? "left out" : "\"" + to + "\"");
    }
}
