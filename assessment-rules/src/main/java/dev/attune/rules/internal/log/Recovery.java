package dev.attune.rules.internal.log;

import java.util.BitSet;

/**
 * How many of the strained episodes end well: both partners show connection later in the sequence than the last pursuit,
 * distance or hostility of either. Only those count whose end is recorded: something that connects comes after the last strain. How the
 * others ended is unknown.
 */
public final class Recovery {
    private static final int BOTH = WeighedLog.FIRST_PARTNER | WeighedLog.SECOND_PARTNER;

    private final WeighedLog log;
    private final Episodes episodes;
    private final BitSet strained = new BitSet();
    private final BitSet known = new BitSet();
    private int recovered;

    public Recovery(WeighedLog log, Episodes episodes, Sequence sequence) {
        this.log = log;
        this.episodes = episodes;
        Reader reader = new Reader();
        sequence.read(reader);
        reader.close();
    }

    /** Goes through the moments and remembers who connected since the last strain. */
    private final class Reader implements Sequence.Reader {
        private int now = Episodes.NONE;
        private int connected;

        @Override
        public void episode(int next) {
            close();
            now = next;
        }

        @Override
        public void moment(int from, int to, int who) {
            int shown = 0;
            int connecting = 0;
            for (int place = from; place < to; place++) {
                int observation = episodes.member(place);
                if (who == Sequence.BOTH || log.partner(observation) == who) {
                    int marks = log.marks(observation);
                    shown |= marks;
                    connecting |= (marks & WeighedLog.CONNECTION) != 0 ? marks & BOTH : 0;
                }
            }
            if ((shown & WeighedLog.STRAIN) != 0) {
                strained.set(now);
                connected = 0;
            } else {
                connected |= connecting;
            }
        }

        void close() {
            if (now != Episodes.NONE && strained.get(now) && connected != 0) {
                known.set(now);
                recovered += connected == BOTH ? 1 : 0;
            }
            connected = 0;
        }
    }

    /** Episodes with any pursuit, distance or hostility whose end is recorded. */
    int known() {
        return known.cardinality();
    }

    /** The part of them that ends well; NaN when there are none. */
    double share() {
        return SignalTally.share(recovered, known());
    }

    /** The strain and connection of these episodes. */
    BitSet places() {
        BitSet places = new BitSet();
        for (int place = 0; place < episodes.members(); place++) {
            int observation = episodes.member(place);
            if (known.get(episodes.of(observation))
                    && (log.marks(observation) & (WeighedLog.STRAIN | WeighedLog.CONNECTION)) != 0) {
                places.set(observation);
            }
        }
        return places;
    }
}
