package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Place;
import java.util.List;

/**
 * A text that a couple can read, and where it stands in the rulebook's files.
 *
 * @param kind what kind of text it is
 * @param of the id, code or key of what it belongs to
 * @param text the text; line breaks became blanks
 * @param places where each of its characters stands; one more at the end
 */
public record Passage(Kind kind, String of, String text, List<Place> places) {
    /** What kinds of text there are. */
    public enum Kind {
        /** The heading of a rule. */
        RULE_TITLE,
        /** A rule's own sentence. */
        BECAUSE,
        /** Aim, steps, cautions and evidence of a technique. */
        TECHNIQUE,
        /** Title and text of a word of the vocabulary. */
        TERM,
        /** A sentence of wording.md. */
        WORDING,
        /**
         * What stands on a partner's page: the text of a pattern or a feature, what a role is to the partner who has it, a technique's
         * title and what it is in short, and the sentences of wording.md for such a page.
         */
        PAGE,
        /** What a behaviour is called in a sentence. */
        LABEL
    }

    /**
     * Where one of its characters stands.
     *
     * @param offset which one, from 0
     * @return its place
     */
    public Place placeAt(int offset) {
        return places.get(offset);
    }
}
