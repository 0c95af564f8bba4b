package dev.attune.assessment;

/** How intense the cycle is, from the least to the most; the bands are the rulebook's. */
public enum Level implements Coded {
    /** No points. */
    NONE,
    /** The lowest band. */
    MILD,
    /** The second band. */
    MODERATE,
    /** The third band. */
    HIGH,
    /** The highest band. */
    SEVERE
}
