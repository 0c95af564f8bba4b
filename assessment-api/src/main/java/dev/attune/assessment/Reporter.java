package dev.attune.assessment;

/** Whose account an observation is. */
public enum Reporter implements Coded {
    /** The partner it is about. */
    SELF,
    /** The other partner. */
    PARTNER,
    /** A clinician who saw or heard it. */
    CLINICIAN
}
