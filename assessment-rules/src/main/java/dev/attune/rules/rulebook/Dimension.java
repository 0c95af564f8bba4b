package dev.attune.rules.rulebook;

import dev.attune.assessment.Coded;

/** The two dimensions of attachment. */
public enum Dimension implements Coded {
    /** Worry about the bond. */
    ANXIETY,
    /** Keeping closeness at a distance. */
    AVOIDANCE
}
