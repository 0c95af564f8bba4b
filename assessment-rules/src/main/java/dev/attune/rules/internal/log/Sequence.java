package dev.attune.rules.internal.log;

/**
 * The order of what happened within one episode after the other, as far as there is one.
 *
 * <p>What both partners did at the very same moment has no order, whatever the order of the log; unless one of them says that it
 * answers the other. Undated observations of a named episode come after its dated ones and are each a moment of their own. Not changed
 * once it is made.
 */
public final class Sequence {
    /** No observation of the log. */
    static final int NONE = -1;

    /** Both partners acted at one moment. */
    static final int BOTH = 2;

    private final WeighedLog log;
    private final Episodes episodes;
    private final AnswerLinks answered;
    private final int[] firstOf; // of each episode the first moment
    private final int[] from;
    private final int[] to;
    private final int[] partner;
    private int count;

    public Sequence(WeighedLog log, Episodes episodes) {
        this.log = log;
        this.episodes = episodes;
        this.answered = new AnswerLinks(log, episodes);
        firstOf = new int[episodes.count() + 1];
        from = new int[episodes.members()];
        to = new int[episodes.members()];
        partner = new int[episodes.members()];
        for (int episode = 0; episode < episodes.count(); episode++) {
            firstOf[episode] = count;
            int end = episodes.start(episode + 1);
            for (int start = episodes.start(episode), next; start < end; start = next) {
                next = endOfMoment(start, end);
                addMoment(start, next);
            }
        }
        firstOf[episodes.count()] = count;
    }

    /** Is told of each moment in turn. */
    interface Reader {
        /** A new episode begins. */
        void episode(int episode);

        /**
         * What one or both partners did at one moment: those at the places {@code from} (inclusive) to {@code to} (exclusive)
         * that are by the given partner; both partners' when that is {@link Sequence#BOTH}.
         */
        void moment(int from, int to, int partner);
    }

    /** What the observations say they answer. */
    AnswerLinks answered() {
        return answered;
    }

    void read(Reader reader) {
        for (int episode = 0; episode < episodes.count(); episode++) {
            reader.episode(episode);
            for (int moment = firstOf[episode]; moment < firstOf[episode + 1]; moment++) {
                reader.moment(from[moment], to[moment], partner[moment]);
            }
        }
    }

    private int endOfMoment(int start, int end) {
        int next = start + 1;
        while (next < end && log.sameMoment(episodes.member(start), episodes.member(next))) {
            next++;
        }
        return next;
    }

    private void addMoment(int start, int end) {
        int first = log.partner(episodes.member(start));
        boolean both = false;
        for (int place = start + 1; place < end; place++) {
            both |= log.partner(episodes.member(place)) != first;
        }
        if (!both) {
            add(start, end, first);
            return;
        }
        boolean secondAnswers = answersWithin(start, end, 1);
        boolean firstAnswers = answersWithin(start, end, 0);
        if (firstAnswers == secondAnswers) {
            add(start, end, BOTH);
        } else {
            int earlier = secondAnswers ? 0 : 1;
            add(start, end, earlier);
            add(start, end, 1 - earlier);
        }
    }

    private void add(int start, int end, int who) {
        from[count] = start;
        to[count] = end;
        partner[count] = who;
        count++;
    }

    private boolean answersWithin(int start, int end, int who) {
        for (int place = start; place < end; place++) {
            int observation = episodes.member(place);
            int other = answered.by(observation);
            if (log.partner(observation) == who && other >= 0 && log.sameMoment(observation, other)) {
                return true;
            }
        }
        return false;
    }
}
