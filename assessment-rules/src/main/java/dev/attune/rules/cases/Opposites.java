package dev.attune.rules.cases;

import dev.attune.assessment.Role;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Dimension;

/** WordNeighbours that say the opposite of other words. */
final class Opposites {
    private Opposites() {}

    /** The comparison that holds exactly where this one does not. */
    static Comparison of(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> Comparison.LESS_THAN;
            case LESS_THAN -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.MORE_THAN;
            case MORE_THAN -> Comparison.AT_MOST;
        };
    }

    /** The opposite role; that of an unclear one is to be neither. */
    static Role of(Role role) {
        return switch (role) {
            case PURSUER -> Role.DISTANCER;
            case DISTANCER -> Role.PURSUER;
            case BOTH, UNCLEAR -> Role.NEITHER;
            case NEITHER -> Role.BOTH;
        };
    }

    /** The other dimension. */
    static Dimension of(Dimension dimension) {
        return dimension == Dimension.ANXIETY ? Dimension.AVOIDANCE : Dimension.ANXIETY;
    }
}
