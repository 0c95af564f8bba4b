package dev.attune.simulator.study;

import dev.attune.assessment.Confidence;

/**
 * What a rulebook promises in every world, in logs of enough evenings. The one place of these numbers: the study, its headline and the test
 * that guards them read them here. Shares are 0 to 1.
 */
final class Promises {
    /** From so many logged evenings on, what is promised has to hold. */
    static final int EVENINGS = 8;

    /** From so many entries on, the part of a partner who clearly has one ought to be found. */
    static final int ENTRIES = 32;

    /** A cell with fewer named roles is not judged. */
    static final int FEWEST_ROLES = 400;

    /** The most couples without a cycle in whom a part is called likely or clear. */
    static final double SURE_PART = 0.03;

    /** The most couples without a cycle in whom any part is named. */
    static final double ANY_PART = 0.15;

    /** The same for turn-takers. */
    static final double ANY_PART_OF_TURN_TAKERS = 0.25;

    /** The fewest clear parts that are named and right, in the world in the middle. */
    static final double POWER = 0.8;

    /** The same in the worst world. */
    static final double POWER_AT_WORST = 0.55;

    /** From so many told habits of each partner on, a telling may name roles. */
    static final int HABITS = 2;

    /** Of the roles named in tellings, those that are right. */
    static final double TOLD_RIGHT = 0.75;

    /** The most tellings of couples without a cycle in which any part is named. */
    static final double TOLD_ANY_PART = 0.25;

    private Promises() {}

    /** Of the roles named with a confidence, the fewest that are right. */
    static double right(Confidence confidence) {
        return switch (confidence) {
            case TENTATIVE -> 0.65;
            case LIKELY -> 0.85;
            case CLEAR -> 0.95;
        };
    }
}
