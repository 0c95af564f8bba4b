package dev.attune.simulator;

import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Behaviour;

/** What somebody does when it is their turn, before it is said with which behaviour. */
enum Move {
    /** Moves toward. */
    REACH,
    /** Moves toward with a sharp edge. */
    REACH_SHARPLY,
    /** Moves away. */
    MAKE_ROOM,
    /** Hurts. */
    ATTACK,
    /** Leaves an issue unraised. */
    KEEP_QUIET,
    /** Meets the other, mends, keeps a promise. */
    CONNECT;

    /** Whether a behaviour of the catalogue is a way to make this move. Nobody simulated is ever in danger. */
    boolean isMadeBy(Behaviour behaviour) {
        boolean sharp = behaviour.weights().weights().containsKey(Signal.HOSTILITY);
        return switch (this) {
            case REACH -> behaviour.signal() == Signal.PURSUIT && !sharp;
            case REACH_SHARPLY -> behaviour.signal() == Signal.PURSUIT && sharp;
            case MAKE_ROOM -> behaviour.signal() == Signal.DISTANCE;
            case ATTACK -> behaviour.signal() == Signal.HOSTILITY;
            case KEEP_QUIET -> behaviour.signal() == Signal.AVOIDANCE;
            case CONNECT -> behaviour.signal() == Signal.CONNECTION;
        };
    }

    /** Whether it is a move toward, sharp or not. */
    boolean reaches() {
        return this == REACH || this == REACH_SHARPLY;
    }
}
