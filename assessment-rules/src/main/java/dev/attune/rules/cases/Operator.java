package dev.attune.rules.cases;

import dev.attune.assessment.Coded;

/** The kinds of change that are made to a rulebook, one at a time, to see whether its cases would notice. */
public enum Operator implements Coded {
    /**
     * The number of a condition, one step up or down: 1 for counts, times, weeks and hours, 10 percentage points for percentages,
     * a fifth of the value but at least 0.1 for other numbers; never to a value that the measure cannot have.
     */
    THRESHOLD,
    /** The comparison of a condition turned round: "at least" becomes "less than", "at most" becomes "more than", and back. */
    COMPARISON,
    /**
     * A word of a condition replaced: a level and how sure a role is by the one above and the one below; a role, pattern, trend,
     * context, concern, stage, sign, focus or attachment dimension by the next of its kind.
     */
    WORD,
    /**
     * A condition that says the opposite: "is" and "is not", "shows" and "does not show", "has" and "does not have", "is offered"
     * and "is not offered", "never" and "at least once".
     */
    NEGATION,
    /** A condition left out, where it is not a rule's only one. */
    CONDITION,
    /**
     * The points of a conclusion up or down by the smallest number that all points of their kind (leans, votes, intensity) are
     * multiples of.
     */
    POINTS,
    /** The priority of a recommendation raised just above, or lowered just below, the nearest one of another technique. */
    PRIORITY,
    /** A hard concern made soft, or a soft one hard. */
    GATE,
    /** "That partner" and "the other partner" exchanged in a conclusion. */
    PARTNER,
    /**
     * What is concluded replaced by another of its kind: a role by the opposite one, how sure a role can be by the steps beside
     * it, a pattern, feature, stage, sign, focus, concern, technique or attachment dimension by the next.
     */
    CONCLUSION,
    /**
     * A conclusion left out. Where a rule has one only, it still fires and concludes nothing; but where no sentence of a case
     * could ask for what it concludes (a caution, something to record or to know, a lean that is barred), it does not fire at all.
     */
    NO_CONCLUSION,
    /** What a behaviour counts for a signal, 0.2 up or down within 0 to 1; safety concerns carry no weight. */
    WEIGHT,
    /** How much an account counts, 0.2 up or down within 0 to 1. */
    ACCOUNT,
    /** What a circumstance leaves of a behaviour, 0.2 up or down within 0 to 1. */
    CONTEXT,
    /** A setting: 1 up or down for whole numbers, else a fifth of it, within the range it may have. */
    SETTING,
    /**
     * A rung of the ladder of confidence: its points and its lead up or down as leans are, its observations by 1, as long as the
     * ladder rises.
     */
    CONFIDENCE,
    /** Where a level starts, up or down as points of intensity are, as long as the levels rise; the lowest starts at 0. */
    LEVEL
}
