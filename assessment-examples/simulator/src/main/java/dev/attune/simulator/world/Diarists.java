package dev.attune.simulator.world;

import dev.attune.assessment.Coded;

/** Who writes the log of a couple. */
public enum Diarists implements Coded {
    /** A clinician who sees the two. */
    CLINICIAN,
    /** Each partner, mostly about the other. */
    BOTH,
    /** One partner, about both. Which one is chance. */
    ONE,
    /** Either partner and a clinician, in equal parts. */
    ANYBODY
}
