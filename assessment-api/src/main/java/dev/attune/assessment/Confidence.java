package dev.attune.assessment;

/** How sure a role is, from the least to the most. */
public enum Confidence implements Coded {
    /** A first impression. */
    TENTATIVE,
    /** More likely than not, by a margin. */
    LIKELY,
    /** Enough evidence, and most of it one way. */
    CLEAR
}
