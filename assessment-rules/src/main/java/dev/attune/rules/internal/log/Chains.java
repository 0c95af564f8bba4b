package dev.attune.rules.internal.log;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One partner's pursuit, the other's distance in response, pursuit again in response to that, and so on.
 *
 * <p>A turn that tells of a habit is in none: it says what mostly happens, and not how often it did. A chain begins with a turn of pursuit.
 * Its length is counted in turns; where a turn responds to several, the longest chain goes on. Immutable once made.
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
        int who = WeighedLog.markOfPartner(pursuer);
        int other = WeighedLog.markOfPartner(1 - pursuer);
        for (int turn = 0; turn < length.length; turn++) {
            length[turn] = isReaching(turn, who) ? 1 : 0;
        }
        for (int response = 0; response < turns.responses(); response++) {
            int turn = turns.responding(response);
            int previous = turns.respondedTo(response);
            if (length[previous] > 0
                    && length[previous] >= length[turn]
                    && (length[turn] > 0 || isMakingRoom(turn, other))) {
                length[turn] = length[previous] + 1;
                before[turn] = previous;
            }
        }
        count();
    }

    private boolean isReaching(int turn, int who) {
        return turns.shows(turn, who, WeighedLog.PURSUIT) && !turns.tellsOfHabit(turn);
    }

    private boolean isMakingRoom(int turn, int who) {
        return turns.shows(turn, who, WeighedLog.DISTANCE) && !turns.tellsOfHabit(turn);
    }

    /** Pursuit and distance take turns, so that a chain of odd length ends with pursuit and one of even length with distance. */
    private void count() {
        for (int chain : length) {
            int pursues = chain & 1;
            pursuits += pursues;
            timesRound += chain >= ROUND ? pursues : 0;
            timesFurther += chain >= FURTHER ? 1 - pursues : 0;
            longest = Math.max(longest, chain);
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
        BitSet chosen = new BitSet();
        for (int turn = 0; turn < length.length && longest > 0; turn++) {
            if (length[turn] == longest) {
                addBackwards(chosen, turn, longest);
                break;
            }
        }
        return places(chosen);
    }

    /** The last turns of every chain that is at least so long and ends as a chain of that length does. */
    private BitSet endings(int size) {
        BitSet chosen = new BitSet(length.length);
        for (int turn = 0; turn < length.length; turn++) {
            if (length[turn] >= size && (length[turn] - size) % 2 == 0) {
                addBackwards(chosen, turn, size);
            }
        }
        return places(chosen);
    }

    private void addBackwards(BitSet chosen, int last, int size) {
        int turn = last;
        for (int i = 0; i < size; i++) {
            chosen.set(turn);
            turn = before[turn];
        }
    }

    /** Of turns: chains overlap, so the turns are chosen first and each is looked at once. */
    private BitSet places(BitSet chosen) {
        BitSet places = new BitSet();
        chosen.stream().forEach(turn -> turns.addTo(places, turn));
        return places;
    }
}
