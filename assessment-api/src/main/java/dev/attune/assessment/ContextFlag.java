package dev.attune.assessment;

/** A circumstance that changes how an act may be read. */
public enum ContextFlag implements Coded {
    /** This partner loses words and capacity under stress; going quiet is then not a move away. */
    NEURODIVERGENT_SHUTDOWN,
    /** The partners live apart, so replies are late for other reasons. */
    LONG_DISTANCE,
    /** Illness, exhaustion, grief or workload takes time and strength. */
    ILLNESS_FATIGUE_WORKLOAD,
    /** Freezing or leaving is an old alarm reaction, not an answer to the partner. */
    TRAUMA_RESPONSE,
    /** Another language or another custom of talking, in which silence may be a sign of respect. */
    LANGUAGE_CULTURE
}
