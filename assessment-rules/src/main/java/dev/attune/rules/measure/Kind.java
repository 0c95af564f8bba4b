package dev.attune.rules.measure;

import dev.attune.assessment.Coded;

/** Whether others can see a behaviour. */
public enum Kind implements Coded {
    /** Something done. */
    ACT,
    /** Something felt or thought, which only the one who has it can report. */
    INTERNAL
}
