package dev.attune.rules.measure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One partner's pursuit, the other's distance in response, pursuit again in response to that, and so on.
 *
 * <p>A chain begins with a turn of pursuit. Its length is counted in turns; where a turn responds to several, the longest chain
 * goes on. Immutable once made.
 */
final class Chains {
    /** Pursuit, distance, pursuit: once round the loop. */
    private static final int ROUND = 3;

    /** Pursuit, distance, pursuit, distance. */
    private static final int FURTHER = 4;

    private final int[] length; // of the longest chain that ends with the turn; 0 when the turn is in none
    private final int[] before; // the turn it responds to in that chain
    private final Turns turns;
    private int pursuits;
    private int timesRound;
    private int timesFurther;
    private int longest;

    Chains(Turns turns, int pursuer) {
        this.turns = turns;
        length = new int[turns.count()];
        before = new int[turns.count()];
        Arrays.fill(before, Sequence.NONE);
        int response = 0;
        for (int turn = 0; turn < turns.count(); turn++) {
            boolean pursues = turns.partner(turn) == pursuer && (turns.shows(turn) & WeighedLog.PURSUIT) != 0;
            boolean distances = turns.partner(turn) != pursuer && (turns.shows(turn) & WeighedLog.DISTANCE) != 0;
            length[turn] = pursues ? 1 : 0;
            for (; response < turns.responses() && turns.responding(response) == turn; response++) {
                int previous = turns.respondedTo(response);
                if ((pursues || distances) && length[previous] > 0 && length[previous] >= length[turn]) {
                    length[turn] = length[previous] + 1;
                    before[turn] = previous;
                }
            }
            pursuits += pursues ? 1 : 0;
            timesRound += pursues && length[turn] >= ROUND ? 1 : 0;
            timesFurther += distances && length[turn] >= FURTHER ? 1 : 0;
            longest = Math.max(longest, length[turn]);
        }
    }

    /** Turns of pursuit. */
    int pursuits() {
        return pursuits;
    }

    /** Turns of pursuit that respond to distance that responded to pursuit. */
    int timesRound() {
        return timesRound;
    }

    /** Turns of distance that respond to such a turn. */
    int timesFurther() {
        return timesFurther;
    }

    /** The greatest length; 1 when pursuit was never answered with distance, 0 without pursuit. */
    int longest() {
        return longest;
    }

    BitSet timesRoundPlaces() {
        return endings(ROUND);
    }

    BitSet timesFurtherPlaces() {
        return endings(FURTHER);
    }

    BitSet longestPlaces() {
        BitSet places = new BitSet();
        for (int turn = 0; turn < length.length && longest > 0; turn++) {
            if (length[turn] == longest) {
                addBackwards(places, turn, longest);
                break;
            }
        }
        return places;
    }

    /** The last turns of every chain that is at least so long and ends as a chain of that length does. */
    private BitSet endings(int size) {
        BitSet places = new BitSet();
        for (int turn = 0; turn < length.length; turn++) {
            if (length[turn] >= size && (length[turn] - size) % 2 == 0) {
                addBackwards(places, turn, size);
            }
        }
        return places;
    }

    private void addBackwards(BitSet places, int last, int size) {
        int turn = last;
        for (int i = 0; i < size; i++) {
            turns.addTo(places, turn);
            turn = before[turn];
        }
    }
}
