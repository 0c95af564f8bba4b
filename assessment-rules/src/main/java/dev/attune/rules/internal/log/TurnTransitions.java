package dev.attune.rules.internal.log;

import dev.attune.rules.internal.statistics.ContingencyTable;
import java.util.BitSet;

/**
 * Counts what follows what from turn to turn, as sequential analysis does: for each partner, what a turn shows and what the response to
 * it shows.
 *
 * <p>Every turn that another responds to counts once, however many turns respond to it; it is answered with all that any of them
 * shows.
 */
final class TurnTransitions {
    /** What may be asked for, on either side: the first three signals, as marks. */
    private static final int ASKED = WeighedLog.STRAIN;

    private static final int SIDES = ASKED + 1;

    private final Turns turns;
    private final int[][] counts =
            new int[2][SIDES * SIDES]; // by partner, then by what is shown and what it is answered with

    TurnTransitions(Turns turns) {
        this.turns = turns;
        for (int turn = 0; turn < turns.count(); turn++) {
            if (isAnswered(turn)) {
                int shown = turns.marks(turn) & ASKED;
                counts[turns.partner(turn)][shown * SIDES + (turns.answeredWith(turn) & ASKED)]++;
            }
        }
    }

    /** Rows: whether a turn of the partner shows the one signal; columns: whether it is answered with the other. */
    ContingencyTable table(int partner, int signal, int answer) {
        long[] cells = new long[4];
        for (int both = 0; both < counts[partner].length; both++) {
            int row = (both / SIDES & signal) != 0 ? 0 : 2;
            int column = (both % SIDES & answer) != 0 ? 0 : 1;
            cells[row + column] += counts[partner][both];
        }
        return ContingencyTable.of(cells[0], cells[1], cells[2], cells[3]);
    }

    /** The observations of the turns of cell a and of the answers to them; when a is 0, of the turns of cell b. */
    BitSet places(int partner, int signal, int answer) {
        BitSet places = new BitSet();
        for (int response = 0; response < turns.responses(); response++) {
            int turn = turns.respondedTo(response);
            int responding = turns.responding(response);
            if (turns.partner(turn) == partner
                    && (turns.marks(turn) & signal) != 0
                    && (turns.marks(responding) & answer) != 0) {
                turns.addTo(places, turn);
                turns.addTo(places, responding);
            }
        }
        if (places.isEmpty()) {
            addAnsweredOtherwise(places, partner, signal);
        }
        return places;
    }

    private void addAnsweredOtherwise(BitSet places, int partner, int signal) {
        for (int turn = 0; turn < turns.count(); turn++) {
            if (turns.partner(turn) == partner && isAnswered(turn) && (turns.marks(turn) & signal) != 0) {
                turns.addTo(places, turn);
            }
        }
    }

    private boolean isAnswered(int turn) {
        return (turns.answeredWith(turn) & Turns.ANSWERED) != 0;
    }
}
