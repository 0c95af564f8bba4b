package dev.attune.rules.diff;

import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diff.Change.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rulebook says something of, taken apart into lines that can be compared.
 *
 * @param key which thing
 * @param rank where it stands among things of its kind, as far as that means something
 * @param place where it is; null for a row of a table
 * @param parts what is said of it, in order
 */
record Thing(Key key, int rank, @Nullable Place place, List<Part> parts) {
    /**
     * Which thing.
     *
     * @param subject its kind
     * @param id its id among its kind
     */
    record Key(Subject subject, String id) {}

    /**
     * A line.
     *
     * @param field what the line says of the thing; where it says several such things, they may stand in any order
     * @param text the line
     * @param meaning what it means for results; an empty text when it means nothing for them
     */
    record Part(String field, String text, Object meaning) {
        /** A line that only says something. */
        static Part text(String field, String text) {
            return new Part(field, text, "");
        }

        /** A line that means what it says. */
        static Part value(String field, String text) {
            return new Part(field, text, text);
        }
    }
}
