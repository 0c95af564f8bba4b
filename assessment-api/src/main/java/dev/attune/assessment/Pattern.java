package dev.attune.assessment;

/** What the two partners do together. */
public enum Pattern implements Coded {
    /** One moves toward, the other moves away. */
    PURSUE_WITHDRAW,
    /** One attacks, the other moves away. */
    ATTACK_WITHDRAW,
    /** Both attack. */
    ATTACK_ATTACK,
    /** Both move away, after a time of pursuit. */
    WITHDRAW_WITHDRAW,
    /** Both leave the issues unraised. */
    MUTUAL_AVOIDANCE,
    /** More than one pattern, none of them leading. */
    MIXED,
    /** Connection outweighs the moves toward and away. */
    CONSTRUCTIVE,
    /** The log does not say. */
    INSUFFICIENT_EVIDENCE,
    /** Not inferred, because a safety concern comes first. */
    WITHHELD_FOR_SAFETY
}
