package dev.attune.simulator.study;

/** What became of a truth. */
public enum Verdict {
    /** Something was found, and it is true. */
    RIGHT,
    /** Something was found, and it is not true. */
    WRONG,
    /** Nothing was found: there is not enough to say. */
    UNNAMED,
    /** The story leaves open what would be true. */
    OPEN
}
