package dev.attune.rules.measure;

import dev.attune.assessment.Coded;

/** What a behaviour is a sign of. */
public enum Signal implements Coded {
    /** Moving toward. */
    PURSUIT,
    /** Moving away. */
    DISTANCE,
    /** Hurting; a mark of intensity, never of a role. */
    HOSTILITY,
    /** Leaving an issue unraised. */
    AVOIDANCE,
    /** Connecting, repairing, keeping a promise to return. */
    CONNECTION,
    /** A reason to put safety first; never measured. */
    SAFETY
}
