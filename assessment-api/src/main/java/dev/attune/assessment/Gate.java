package dev.attune.assessment;

/** What safety concerns do to an assessment. */
public enum Gate implements Coded {
    /** No concern was reported, which is not the same as safe. */
    NONE,
    /** Findings stand, with a caution and an order of work. */
    SOFT,
    /** Roles, pattern, intensity and techniques are withheld. */
    HARD
}
