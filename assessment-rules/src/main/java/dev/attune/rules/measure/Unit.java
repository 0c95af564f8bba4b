package dev.attune.rules.measure;

/** What a measure is counted in. */
public enum Unit {
    /** A part of a whole, 0 to 1; written as a percentage. */
    SHARE("share", "%"),
    /** A difference of two shares, or a relative change; 1 is a hundred percent. Written as a percentage. */
    CHANGE("change", "%"),
    /** How many. */
    COUNT("count", ""),
    /** Weighted acts; 1 is one act of full weight and usual strength. */
    WEIGHT("weight", ""),
    /** Weighted acts, or times, in seven days. */
    PER_WEEK("per week", "per week"),
    /** Hours. */
    HOURS("hours", "hours"),
    /** Weeks. */
    WEEKS("weeks", "weeks"),
    /** A number without a unit, such as an odds ratio. */
    NUMBER("number", "");

    private final String text;
    private final String suffix;

    Unit(String text, String suffix) {
        this.text = text;
        this.suffix = suffix;
    }

    /**
     * The unit's name in results.
     *
     * @return the name
     */
    public String text() {
        return text;
    }

    /**
     * What a rulebook writes behind a number in this unit.
     *
     * @return the words, or an empty text when a plain number is written
     */
    public String suffix() {
        return suffix;
    }

    /**
     * Whether a number in this unit is written as a percentage.
     *
     * @return true for shares and changes
     */
    public boolean isPercentage() {
        return this == SHARE || this == CHANGE;
    }
}
