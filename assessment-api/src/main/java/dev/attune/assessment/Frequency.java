package dev.attune.assessment;

/** How often something happens that is told as a habit and not as one incident. */
public enum Frequency implements Coded {
    /** Now and then. */
    SOMETIMES,
    /** More often than not when there is occasion for it. */
    OFTEN,
    /** Whenever there is occasion for it, or nearly so. */
    NEARLY_ALWAYS
}
