package dev.attune.assessment;

/** Whose account an observation is. */
public enum Reporter implements Coded {
    /** The partner it is about. */
    SELF,
    /** The other partner. */
    PARTNER,
    /** A clinician who saw or heard it. */
    CLINICIAN,
    /** Somebody else, such as a relative, a friend or a teacher. */
    THIRD_PERSON,
    /** Nobody knows, or nobody wrote it down. */
    UNKNOWN
}
