package dev.attune.rules.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The order of what happened within one episode after the other, as far as there is one.
 *
 * <p>What both partners did at the very same moment has no order, whatever the order of the log; unless one of them says that it
 * answers the other. Undated observations of a named episode come after its dated ones and are each a moment of their own. Not changed
 * once it is made.
 */
final class Sequence {
    /** No observation of the log. */
    static final int NONE = -1;

    /** An observation that is not measured. */
    static final int LEFT_OUT = -2;

    private static final int SHORTLY = 8;

    /** Both partners acted at one moment. */
    static final int BOTH = 2;

    private final WeighedLog log;
    private final Episodes episodes;
    private final int[] answered;
    private final int[] firstOf; // of each episode the first moment
    private final int[] from;
    private final int[] to;
    private final int[] partner;
    private int count;

    Sequence(WeighedLog log, Episodes episodes) {
        this.log = log;
        this.episodes = episodes;
        this.answered = answered(log);
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

    void read(Reader reader) {
        for (int episode = 0; episode < episodes.count(); episode++) {
            reader.episode(episode);
            for (int moment = firstOf[episode]; moment < firstOf[episode + 1]; moment++) {
                reader.moment(from[moment], to[moment], partner[moment]);
            }
        }
    }

    /** Whether any observation says what it answers. */
    boolean hasAnswers() {
        return answered.length > 0;
    }

    /** What an observation says it answers, as a place in the log, or {@link #NONE} or {@link #LEFT_OUT}. */
    int answered(int observation) {
        return hasAnswers() ? answered[observation] : NONE;
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
        if (!hasAnswers()) {
            return false;
        }
        int first = episodes.member(start);
        int last = episodes.member(end - 1);
        for (int place = start; place < end; place++) {
            int observation = episodes.member(place);
            int other = answered[observation];
            if (log.partner(observation) == who
                    && other >= first
                    && other <= last
                    && log.partner(other) != who
                    && episodes.of(other) == episodes.of(observation)) {
                return true;
            }
        }
        return false;
    }

    /** For each observation the one it answers; an empty array when none answers any. */
    private static int[] answered(WeighedLog log) {
        if (!log.hasAnswers()) {
            return new int[0];
        }
        int[] answered = new int[log.size()];
        Map<String, Integer> farther = new HashMap<>();
        for (int i = 0; i < log.size(); i++) {
            String id = (log.marks(i) & WeighedLog.ANSWERING) == 0
                    ? null
                    : log.observation(i).answers();
            answered[i] = id == null ? NONE : shortlyBefore(log, i, id);
            if (id != null && answered[i] == LEFT_OUT) {
                farther.put(id, LEFT_OUT);
            }
        }
        if (!farther.isEmpty()) {
            for (int i = 0; i < log.size(); i++) {
                String id = log.observation(i).id();
                if (id != null) {
                    farther.replace(id, i);
                }
            }
            for (int i = 0; i < log.size(); i++) {
                if (answered[i] == LEFT_OUT) {
                    String id = Objects.requireNonNullElse(log.observation(i).answers(), "");
                    answered[i] = farther.getOrDefault(id, LEFT_OUT);
                }
            }
        }
        return answered;
    }

    /** Nearly every answer follows what it answers, so that few ids need to be looked up among all. */
    private static int shortlyBefore(WeighedLog log, int answering, String id) {
        for (int i = answering - 1; i >= 0 && i >= answering - SHORTLY; i--) {
            if (id.equals(log.observation(i).id())) {
                return i;
            }
        }
        return LEFT_OUT;
    }
}
