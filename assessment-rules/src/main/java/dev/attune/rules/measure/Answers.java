package dev.attune.rules.measure;

import java.util.BitSet;

/**
 * With what one partner's turns are answered.
 *
 * <p>Every turn that another responds to counts once, however many turns respond to it; it is answered with all that any of them
 * shows.
 */
final class Answers {
    private final Turns turns;
    private final int partner;

    Answers(Turns turns, int partner) {
        this.turns = turns;
        this.partner = partner;
    }

    /** Rows: whether the turn shows the one signal; columns: whether it is answered with the other. */
    ContingencyTable table(int signal, int answer) {
        long[] cells = new long[4];
        for (int turn = 0; turn < turns.count(); turn++) {
            if (isAnswered(turn)) {
                int row = (turns.shows(turn) & signal) != 0 ? 0 : 2;
                int column = (turns.answeredWith(turn) & answer) != 0 ? 0 : 1;
                cells[row + column]++;
            }
        }
        return ContingencyTable.of(cells[0], cells[1], cells[2], cells[3]);
    }

    /** The observations of the turns of cell a and of the answers to them; when a is 0, of the turns of cell b. */
    BitSet places(int signal, int answer) {
        BitSet places = new BitSet();
        for (int response = 0; response < turns.responses(); response++) {
            int turn = turns.respondedTo(response);
            int responding = turns.responding(response);
            if (turns.partner(turn) == partner
                    && (turns.shows(turn) & signal) != 0
                    && (turns.shows(responding) & answer) != 0) {
                turns.addTo(places, turn);
                turns.addTo(places, responding);
            }
        }
        if (places.isEmpty()) {
            addAnsweredOtherwise(places, signal);
        }
        return places;
    }

    private void addAnsweredOtherwise(BitSet places, int signal) {
        for (int turn = 0; turn < turns.count(); turn++) {
            if (isAnswered(turn) && (turns.shows(turn) & signal) != 0) {
                turns.addTo(places, turn);
            }
        }
    }

    private boolean isAnswered(int turn) {
        return turns.partner(turn) == partner && (turns.answeredWith(turn) & Turns.ANSWERED) != 0;
    }
}
