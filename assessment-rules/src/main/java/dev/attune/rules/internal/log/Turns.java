package dev.attune.rules.internal.log;

import dev.attune.rules.measure.Signal;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Who had their turn after whom: consecutive observations of one partner in one episode are one turn.
 *
 * <p>A turn responds to the other partner's turn directly before it; or, when one of its observations says what it answers, to
 * the turns that hold what is answered, provided they are the other partner's, earlier, and of the same episode. What both did
 * at one moment are two turns of which neither responds to the other; they are not joined to what came before or after, since
 * it would be unclear which part of the joined turn a later one responds to.
 *
 * <p>Turns are numbered in sequence. Immutable once made.
 */
public final class Turns {
    /** The mark of a turn that another one responds to, beside those of the signals it is answered with. */
    static final int ANSWERED = 1 << 5;

    private final WeighedLog log;
    private final Episodes episodes;
    private final Sequence sequence;

    private final int[] observations; // those of one turn side by side
    private final int[] turnOf;
    private final int[] starts;
    private final int[] partner;
    private final int[] episode;
    private final int[] moment; // counts on by one from turn to turn, twice the same for turns without an order
    private final int[] marks;
    private int count;

    private final int[] responding;
    private final int[] respondedTo;
    private final int[] answeredWith;
    private int responses;

    public Turns(WeighedLog log, Episodes episodes, Sequence sequence) {
        this.log = log;
        this.episodes = episodes;
        this.sequence = sequence;
        int most = episodes.members();
        observations = new int[most];
        turnOf = new int[log.size()];
        starts = new int[most + 1];
        partner = new int[most];
        episode = new int[most];
        moment = new int[most];
        marks = new int[most];
        responding = new int[most];
        respondedTo = new int[most];
        answeredWith = new int[most];
        Arrays.fill(turnOf, Sequence.NONE);
        sequence.read(new TurnFiller());
        linkResponses();
    }

    /** Fills the turns. */
    private final class TurnFiller implements Sequence.Reader {
        private int now;
        private int filled;
        private int open = Sequence.NONE; // the turn that more of the same partner would belong to

        @Override
        public void episode(int next) {
            now = next;
            open = Sequence.NONE;
        }

        @Override
        public void moment(int from, int to, int who) {
            if (who != Sequence.BOTH) {
                if (open == Sequence.NONE || partner[open] != who) {
                    open = begin(who, followingMoment());
                }
                fill(from, to, who);
                return;
            }
            int together = followingMoment();
            for (int one = 0; one < 2; one++) {
                begin(one, together);
                fill(from, to, one);
            }
            open = Sequence.NONE;
        }

        private int followingMoment() {
            return count == 0 ? 0 : moment[count - 1] + 1;
        }

        private int begin(int who, int when) {
            starts[count] = filled;
            partner[count] = who;
            episode[count] = now;
            moment[count] = when;
            return count++;
        }

        private void fill(int from, int to, int who) {
            int turn = count - 1;
            for (int place = from; place < to; place++) {
                int observation = episodes.member(place);
                if (log.partner(observation) == who) {
                    observations[filled++] = observation;
                    turnOf[observation] = turn;
                    marks[turn] |= log.marks(observation);
                }
            }
            starts[count] = filled;
        }
    }

    private void linkResponses() {
        int[] linkedBy = new int[count];
        Arrays.fill(linkedBy, Sequence.NONE);
        for (int turn = 0; turn < count; turn++) {
            if ((marks[turn] & WeighedLog.ANSWERING) != 0) {
                linkAnswers(turn, linkedBy);
            } else {
                linkAdjacent(turn);
            }
        }
    }

    private void linkAnswers(int turn, int[] linkedBy) {
        for (int place = starts[turn]; place < starts[turn + 1]; place++) {
            int answered = sequence.answered().by(observations[place]);
            int to = answered < 0 ? Sequence.NONE : turnOf[answered];
            if (to != Sequence.NONE && moment[to] < moment[turn] && linkedBy[to] != turn) {
                linkedBy[to] = turn;
                link(turn, to);
            }
        }
    }

    private void linkAdjacent(int turn) {
        for (int to = turn - 1; to >= 0 && moment[to] >= moment[turn] - 1 && episode[to] == episode[turn]; to--) {
            if (moment[to] == moment[turn] - 1 && partner[to] != partner[turn]) {
                link(turn, to);
            }
        }
    }

    private void link(int turn, int to) {
        responding[responses] = turn;
        respondedTo[responses] = to;
        responses++;
        answeredWith[to] |= ANSWERED | marks[turn] & WeighedLog.SIGNALS;
    }

    int count() {
        return count;
    }

    int partner(int turn) {
        return partner[turn];
    }

    int episode(int turn) {
        return episode[turn];
    }

    /** All the marks that its observations have. */
    int marks(int turn) {
        return marks[turn];
    }

    /** The marks of all the signals of the turns that respond to it, and {@link #ANSWERED} if there is one. */
    int answeredWith(int turn) {
        return answeredWith[turn];
    }

    /** How many times a turn responds to another. They are numbered in the sequence of the turns that respond. */
    int responses() {
        return responses;
    }

    /** The turn that responds. */
    int responding(int response) {
        return responding[response];
    }

    /** The turn it responds to, which has the lower number. */
    int respondedTo(int response) {
        return respondedTo[response];
    }

    /** The last dated observation of the turn that shows a signal, or {@link Sequence#NONE}. */
    int lastTimed(int turn, Signal signal) {
        int wanted = WeighedLog.TIMED | WeighedLog.mark(signal);
        if ((marks[turn] & WeighedLog.mark(signal)) == 0) {
            return Sequence.NONE;
        }
        for (int place = starts[turn + 1] - 1; place >= starts[turn]; place--) {
            if ((log.marks(observations[place]) & wanted) == wanted) {
                return observations[place];
            }
        }
        return Sequence.NONE;
    }

    /** The first dated observation of the turn that shows a signal, or {@link Sequence#NONE}. */
    int firstTimed(int turn, Signal signal) {
        int wanted = WeighedLog.TIMED | WeighedLog.mark(signal);
        if ((marks[turn] & WeighedLog.mark(signal)) == 0) {
            return Sequence.NONE;
        }
        for (int place = starts[turn]; place < starts[turn + 1]; place++) {
            if ((log.marks(observations[place]) & wanted) == wanted) {
                return observations[place];
            }
        }
        return Sequence.NONE;
    }

    /** Whether any of its observations is a habit. */
    boolean tellsOfHabit(int turn) {
        return (marks[turn] & WeighedLog.HABIT) != 0;
    }

    /** Whether it is a partner's turn that shows a signal, both given as a mark. */
    boolean shows(int turn, int who, int signal) {
        int wanted = who | signal;
        return (marks[turn] & wanted) == wanted;
    }

    /** Adds the places of a turn's observations in the log. */
    void addTo(BitSet places, int turn) {
        for (int place = starts[turn]; place < starts[turn + 1]; place++) {
            places.set(observations[place]);
        }
    }
}
