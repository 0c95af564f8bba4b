package dev.attune.rules.internal.log;

import java.util.BitSet;

/**
 * How often a partner who distanced in one turn distances in the next of their own, in the same episode: what the partner would
 * do without being pursued (Allison and Liker 1982 on autodependence).
 */
final class Persistence {
    private final Turns turns;
    private final int partner;
    private int distanced;
    private int again;

    Persistence(Turns turns, int partner) {
        this.turns = turns;
        this.partner = partner;
        forEachAfterDistance((before, after) -> {
            distanced++;
            again += distances(after) ? 1 : 0;
        });
    }

    /** A turn and the same partner's next. */
    private interface Following {
        void turns(int before, int after);
    }

    private void forEachAfterDistance(Following following) {
        int before = Sequence.NONE;
        for (int turn = 0; turn < turns.count(); turn++) {
            if (turns.partner(turn) == partner) {
                if (before != Sequence.NONE && turns.episode(before) == turns.episode(turn) && distances(before)) {
                    following.turns(before, turn);
                }
                before = turn;
            }
        }
    }

    private boolean distances(int turn) {
        return (turns.marks(turn) & WeighedLog.DISTANCE) != 0;
    }

    /** Turns after a turn of their own with distance. */
    int distanced() {
        return distanced;
    }

    /** Their part with distance again; NaN when there are none. */
    double share() {
        return SignalTally.share(again, distanced);
    }

    /** The observations of the turns with distance again and of those before; without any, of the turns with distance. */
    BitSet places() {
        BitSet places = new BitSet();
        forEachAfterDistance((before, after) -> {
            if (distances(after) || again == 0) {
                turns.addTo(places, before);
            }
            if (distances(after)) {
                turns.addTo(places, after);
            }
        });
        return places;
    }
}
