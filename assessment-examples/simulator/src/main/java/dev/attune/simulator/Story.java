package dev.attune.simulator;

import dev.attune.assessment.Coded;

/** What goes on between two simulated people. */
public enum Story implements Coded {
    /** One reaches, the other makes room, and each answers the other with more of it. */
    PURSUE_WITHDRAW(true),
    /** One reaches with a sharp edge and attacks, the other makes room. */
    ATTACK_WITHDRAW(true),
    /** Each attacks, and answers an attack with another. */
    ATTACK_ATTACK(true),
    /** Both reach and both make room, about as often. */
    BOTH_DO_BOTH(true),
    /** Both leave issues unraised and keep out of each other's way. */
    MUTUAL_AVOIDANCE(true),
    /** One reaches for more than half of the log, then gives up; the other makes room all along. */
    BURNT_OUT(true),
    /** One reaches about one thing, the other about another. */
    ROLE_BY_TOPIC(true),
    /** One reaches and the other makes room, and after half of the log it is the other way round. */
    ROLE_REVERSAL(true),
    /** Most of what happens connects; the little strain there is does not answer itself. */
    CONSTRUCTIVE(false),
    /** There is ordinary friction of every kind, and what one does makes neither reaching nor retreat of the other likelier. */
    NO_CYCLE(false);

    private final boolean cycle;

    Story(boolean cycle) {
        this.cycle = cycle;
    }

    /**
     * Whether each one's moves make certain moves of the other likelier.
     *
     * @return false for couples in whom no part in a cycle should be found
     */
    public boolean isCycle() {
        return cycle;
    }
}
