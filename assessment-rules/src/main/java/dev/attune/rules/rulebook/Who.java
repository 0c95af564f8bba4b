package dev.attune.rules.rulebook;

/** Whom a sentence of a rule is about. */
public enum Who {
    /** "a partner": either of them; the rule is tried for each, and "that partner" is the one it is being tried for. */
    A_PARTNER("a partner"),
    /** The one the rule is being tried for. */
    THAT_PARTNER("that partner"),
    /** The one the rule is not being tried for. */
    THE_OTHER_PARTNER("the other partner"),
    /** Each of the two. */
    BOTH_PARTNERS("both partners"),
    /** The two as one. */
    THE_COUPLE("the couple");

    private final String text;

    Who(String text) {
        this.text = text;
    }

    /**
     * How a rulebook says it.
     *
     * @return the words
     */
    public String text() {
        return text;
    }

    /**
     * How a rulebook says that something is theirs.
     *
     * @return the words with an apostrophe
     */
    public String possessive() {
        return this == BOTH_PARTNERS ? text + "'" : text + "'s";
    }
}
