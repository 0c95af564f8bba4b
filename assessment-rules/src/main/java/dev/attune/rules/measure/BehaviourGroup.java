package dev.attune.rules.measure;

import dev.attune.assessment.Coded;

/**
 * A set of behaviours whose share in what somebody does is measured. Which behaviours belong to it is the rulebook's to say; none need.
 */
public enum BehaviourGroup implements Coded {
    /** Watching over the other, or asking after them without end. */
    CONTROL,
    /** Keeping the other content, or being on guard with them. */
    APPEASING,
    /** Coming back to sex after a no. */
    SEXUAL_PRESSURE,
    /** Looking down on the other, or daring them. */
    SCORN
}
