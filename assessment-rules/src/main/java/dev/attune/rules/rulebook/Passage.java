package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.source.Text;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A text that a couple can read, and where it stands in the rulebook's files.
 *
 * @param kind what kind of text it is
 * @param of the id, code or key of what it belongs to
 * @param text the text; line breaks became blanks
 * @param runs where each run of characters starts that stand side by side, by the offset of its first
 */
public record Passage(Kind kind, String of, String text, NavigableMap<Integer, Place> runs) {
    /** What kinds of text there are. */
    public enum Kind {
        /** The heading of a rule. */
        RULE_TITLE,
        /** A rule's own sentence. */
        BECAUSE,
        /** Title, aim, steps, cautions and evidence of a technique. */
        TECHNIQUE,
        /** Title and text of a word of the vocabulary. */
        TERM,
        /** A sentence of wording.md. */
        WORDING,
        /** What a behaviour is called in a sentence. */
        LABEL
    }

    /** Keeps the runs only, since a place for each character would weigh far more than the text. */
    static Passage of(Kind kind, String of, Text text) {
        NavigableMap<Integer, Place> runs = new TreeMap<>();
        for (int i = 0; i < text.places().size(); i++) {
            if (i == 0 || !text.placeAt(i).equals(text.placeAt(i - 1).plus(1))) {
                runs.put(i, text.placeAt(i));
            }
        }
        return new Passage(kind, of, text.value(), java.util.Collections.unmodifiableNavigableMap(runs));
    }

    /**
     * Where one of its characters stands.
     *
     * @param offset which one, from 0
     * @return its place
     */
    public Place placeAt(int offset) {
        Map.Entry<Integer, Place> run = runs.floorEntry(offset);
        if (run == null) {
            throw new IndexOutOfBoundsException("a text has no character " + offset);
        }
        return run.getValue().plus(offset - run.getKey());
    }
}
