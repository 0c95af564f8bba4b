package dev.attune.rules.rulebook;

import dev.attune.assessment.Coded;

/**
 * What a text of a rulebook belongs to.
 *
 * @param part what kind of thing
 * @param id its id, code or key; of a word of the vocabulary, with its table before it
 */
public record TextKey(Part part, String id) {
    /** The kinds of things that have texts. */
    public enum Part implements Coded {
        /** Something a log may hold. */
        BEHAVIOUR,
        /** A word of the vocabulary. */
        WORD,
        /** A sentence of wording.md. */
        SENTENCE,
        /** A row of progress.md. */
        READING,
        /** A technique. */
        TECHNIQUE,
        /** A rule. */
        RULE,
        /** The name of a measure; a translation has it, the rulebook itself uses it as it is. */
        MEASURE,
        /** What stands behind a number; likewise. */
        UNIT,
        /** A sentence for "When"; likewise. */
        PHRASE,
        /** A word that is filled into such sentences; likewise. */
        PHRASE_WORD
    }

    public static TextKey term(Vocabularies table, String code) {
        return new TextKey(Part.WORD, table.heading() + ": " + code);
    }

    /** Such as {@code the rule "role.pursuer.reaches"}. */
    public String described() {
        return "the " + kind() + " \"" + id + "\"";
    }

    public String kind() {
        return part.code().replace('-', ' ');
    }
}
