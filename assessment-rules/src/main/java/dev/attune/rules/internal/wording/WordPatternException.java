package dev.attune.rules.internal.wording;

/** Says what is wrong with words to look for, for whoever wrote them. */
public final class WordPatternException extends Exception {
    private static final long serialVersionUID = 1L;

    WordPatternException(String problem) {
        super(problem);
    }
}
