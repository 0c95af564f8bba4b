package dev.attune.simulator;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A part somebody takes: what they do unprompted, and which moves of the other make which of theirs likelier.
 *
 * <p>The numbers here share out what {@link Parameters} leaves; they are assumptions like those.
 */
enum Part {
    PURSUER,
    DISTANCER,
    /** Reaches with a sharp edge. */
    ATTACKER,
    /** Attacks, and answers attacks with attacks. */
    FIGHTER,
    /** Reaches and makes room about as often. */
    BOTH,
    /** Leaves things unraised. */
    AVOIDER,
    /** Has reached for long and no longer does. */
    GIVEN_UP,
    /** No part in any cycle. */
    NONE;

    /** Of the strained moves of somebody with a part in a cycle, those that leave an issue unraised. */
    private static final double QUIET = 0.05;

    private static final Range EITHER_WAY = new Range(0.42, 0.58);
    private static final Range WITHOUT_A_PART = new Range(0.35, 0.65);
    private static final double FIGHTER_REACHES = 0.75;

    /** By how much kindness raises the odds of kindness, in every couple. */
    private static final double WARMTH = 2;

    /** Draws how somebody with this part acts unprompted: a weight for each move, adding up to 1. */
    Map<Move, Double> tendency(Parameters parameters, double connection, SplittableRandom random) {
        double strain = 1 - connection;
        double clarity = parameters.clarity().draw(random);
        double either = EITHER_WAY.draw(random);
        double without = WITHOUT_A_PART.draw(random);
        double edge = parameters.edge().draw(random);
        double sharpness = parameters.sharpness().draw(random);
        double hostility = parameters.hostility().draw(random);
        return switch (this) {
            case PURSUER -> moves(connection, strain, 0, QUIET, clarity, edge);
            case DISTANCER -> moves(connection, strain, 0, QUIET, 1 - clarity, edge);
            case ATTACKER -> moves(connection, strain, hostility, QUIET, clarity, sharpness);
            case FIGHTER -> moves(connection, strain, hostility, QUIET, FIGHTER_REACHES, sharpness);
            case BOTH -> moves(connection, strain, 0, QUIET, either, edge);
            case AVOIDER -> moves(connection, strain, 0.03, 0.5, 0.1, edge);
            case GIVEN_UP -> moves(connection, strain, 0, 0.35, 0.15, edge);
            case NONE -> moves(connection, strain, 0.03, QUIET, without, edge);
        };
    }

    private static Map<Move, Double> moves(
            double connection, double strain, double attack, double quiet, double toward, double sharp) {
        double moves = strain * (1 - attack - quiet);
        Map<Move, Double> tendency = new EnumMap<>(Move.class);
        tendency.put(Move.CONNECT, connection);
        tendency.put(Move.ATTACK, strain * attack);
        tendency.put(Move.KEEP_QUIET, strain * quiet);
        tendency.put(Move.REACH, moves * toward * (1 - sharp));
        tendency.put(Move.REACH_SHARPLY, moves * toward * sharp);
        tendency.put(Move.MAKE_ROOM, moves * (1 - toward));
        return tendency;
    }

    /** By what the odds of a move are multiplied after the other's last one. */
    double oddsOf(Move move, @Nullable Move before, double contingency) {
        if (before == null) {
            return 1;
        }
        if (before == Move.CONNECT) {
            return move == Move.CONNECT ? WARMTH : 1;
        }
        return answers(move, before) ? contingency : 1;
    }

    private boolean answers(Move move, Move before) {
        boolean pressed = before.reaches() || before == Move.ATTACK;
        return switch (this) {
            case PURSUER, ATTACKER -> move.reaches() && before == Move.MAKE_ROOM;
            case DISTANCER, GIVEN_UP -> move == Move.MAKE_ROOM && pressed;
            case FIGHTER -> move == Move.ATTACK && (before == Move.ATTACK || before == Move.REACH_SHARPLY);
            case BOTH -> (move.reaches() && before == Move.MAKE_ROOM) || (move == Move.MAKE_ROOM && pressed);
            case AVOIDER ->
                (move == Move.KEEP_QUIET || move == Move.MAKE_ROOM) && (before == Move.KEEP_QUIET || pressed);
            case NONE -> false;
        };
    }
}
