package dev.attune.rules.diff;

import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diff.Change.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of a rulebook, such as a rule, a behaviour or a setting, taken apart into lines that can be compared.
 *
 * @param key which element
 * @param rank where it stands among elements of its kind, as far as that means something
 * @param place where it is; null for a row of a table
 * @param lines what is said of it, in order
 */
record RulebookElement(ElementKey key, int rank, @Nullable Place place, List<ElementLine> lines) {
    /**
     * Which element.
     *
     * @param subject its kind
     * @param id its id among its kind
     */
    record ElementKey(Subject subject, String id) {}

    /**
     * A line.
     *
     * @param field the field of the element; several lines of the same field may stand in any order
     * @param text the line
     * @param meaning what it means for results; an empty text when it means nothing for them
     */
    record ElementLine(String field, String text, Object meaning) {
        /** A line that only says something. */
        static ElementLine text(String field, String text) {
            return new ElementLine(field, text, "");
        }

        /** A line that means what it says. */
        static ElementLine value(String field, String text) {
            return new ElementLine(field, text, text);
        }
    }
}
