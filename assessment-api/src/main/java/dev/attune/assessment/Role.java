package dev.attune.assessment;

/** The part a partner was seen to take in the cycle, in the period of the log; never a kind of person. */
public enum Role implements Coded {
    /** More often moved toward. */
    PURSUER,
    /** More often moved away. */
    DISTANCER,
    /** Did both, neither clearly more. */
    BOTH,
    /** Hardly did either. */
    NEITHER,
    /** The log does not say. */
    UNCLEAR
}
