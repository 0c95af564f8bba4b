package dev.attune.assessment;

/** A circumstance that changes how an act may be read. */
public enum ContextFlag implements Coded {
    /** Words and capacity are lost under load; going quiet is then no move away. */
    NEURODIVERGENT_SHUTDOWN,
    /** The partners live apart: replies are late for other reasons. */
    LONG_DISTANCE,
    /** Illness, exhaustion, grief or workload takes the time and strength. */
    ILLNESS_FATIGUE_WORKLOAD,
    /** Freezing or leaving is an old alarm, not an answer to the partner. */
    TRAUMA_RESPONSE,
    /** Another language or custom of talking, in which silence may be respect. */
    LANGUAGE_CULTURE
}
