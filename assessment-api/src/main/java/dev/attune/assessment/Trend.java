package dev.attune.assessment;

/** Where the weekly amount of pursuit, distance and hostility is going. */
public enum Trend implements Coded {
    /** Growing. */
    ESCALATING,
    /** Neither growing nor easing. */
    STEADY,
    /** Falling; the pattern says whether that is relief or exhaustion. */
    EASING,
    /** Too few weeks to say. */
    UNKNOWN
}
