package dev.attune.rules.internal.wording;

/**
 * One word to look for.
 *
 * @param text the word or the part of it that is known, as {@link Sentences} writes words; in {@link Form#ACCENTED} with its accents
 * @param form how much of it is known
 */
record PatternWord(String text, Form form) {
    /** How much of a word is known. */
    enum Form {
        /** All of it. */
        WHOLE,
        /** All of it, and its accents: {@code pasó!}. */
        ACCENTED,
        /** How it starts: {@code nag-}. */
        START,
        /** How it ends: {@code -phobic}. */
        END,
        /** That it starts with a digit. */
        NUMBER,
        /** That it is the word before it. */
        TWICE
    }

    /** Whether a part of it is not known. */
    boolean isOpen() {
        return form == Form.START || form == Form.END;
    }

    boolean isAt(Sentences sentences, int at) {
        return switch (form) {
            case WHOLE -> sentences.word(at).equals(text);
            case ACCENTED -> sentences.accented(at).equals(text);
            case START -> sentences.word(at).startsWith(text);
            case END -> sentences.word(at).endsWith(text);
            case NUMBER -> sentences.startsWithDigit(at);
            case TWICE -> sentences.isTwice(at);
        };
    }
}
