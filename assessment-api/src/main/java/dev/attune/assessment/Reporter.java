package dev.attune.assessment;

/** Whose account an observation is. */
public enum Reporter implements Coded {
    /** The partner it is about. */
    SELF,
    /** The other partner. */
    PARTNER,
    /** A clinician who saw or heard it. */
    CLINICIAN,
    /** A person outside the couple who is no clinician, such as a relative, a friend or a teacher. */
    THIRD_PERSON,
    /** It is not known whose account it is. */
    UNKNOWN
}
