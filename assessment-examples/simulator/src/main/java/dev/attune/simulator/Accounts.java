package dev.attune.simulator;

import dev.attune.assessment.Coded;

/** Who writes a simulated log. */
public enum Accounts implements Coded {
    /** Either partner and a clinician, in equal parts. */
    MIXED,
    /** A clinician. */
    CLINICIAN,
    /** The partner the case names first, about both. */
    FIRST_PARTNER,
    /** The partner the case names second, about both. */
    SECOND_PARTNER
}
