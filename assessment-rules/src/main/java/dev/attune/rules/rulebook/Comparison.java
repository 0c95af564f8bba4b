package dev.attune.rules.rulebook;

/** How a number is held against another. */
public enum Comparison {
    /** Equal or greater. */
    AT_LEAST("at least"),
    /** Equal or less. */
    AT_MOST("at most"),
    /** Greater. */
    MORE_THAN("more than"),
    /** Less. */
    LESS_THAN("less than");

    private final String text;

    Comparison(String text) {
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
     * Whether it holds. It never does for a value that is not a number.
     *
     * @param value the number on the left
     * @param threshold the number on the right
     * @return whether the left one is at least, at most, more or less than the right one
     */
    public boolean holds(double value, double threshold) {
        return switch (this) {
            case AT_LEAST -> value >= threshold;
            case AT_MOST -> value <= threshold;
            case MORE_THAN -> value > threshold;
            case LESS_THAN -> value < threshold;
        };
    }
}
