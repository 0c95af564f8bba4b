package dev.attune.rules.internal.log;

import dev.attune.assessment.Observation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Links each observation of a log to the observation that it says it answers. Only something that the other partner did in the same
 * episode can be answered, so nothing else is searched: finding an id in a long log takes more time than anything done with it.
 *
 * <p>Immutable once made.
 */
final class AnswerLinks {
    /** The observation does not say that it answers another. */
    static final int NONE = -1;

    /** What it answers is in another episode, by the same partner, or not measured. */
    static final int NOTHING_HERE = -2;

    private static final int NOT_FOUND_YET = -3;

    /** How far back in the log to look before all ids of the episode are gone through; nearly all are found at once. */
    private static final int SHORTLY = 32;

    private final WeighedLog log;
    private final Episodes episodes;
    private final int[] answered;

    AnswerLinks(WeighedLog log, Episodes episodes) {
        this.log = log;
        this.episodes = episodes;
        this.answered = new int[log.hasAnswers() ? log.size() : 0];
        Arrays.fill(answered, NONE);
        BitSet searching = new BitSet();
        for (int i = 0; i < answered.length; i++) {
            if ((log.marks(i) & WeighedLog.ANSWERING) != 0) {
                answered[i] = nearby(i);
                searching.set(i, answered[i] == NOT_FOUND_YET);
            }
        }
        if (!searching.isEmpty()) {
            findInEpisodes(searching);
        }
    }

    /** The observation that another says it answers, or {@link #NONE} or {@link #NOTHING_HERE}. */
    int by(int answering) {
        return answered.length == 0 ? NONE : answered[answering];
    }

    /** Looks at the rest of the same moment, which has no order, and at what came shortly before. */
    private int nearby(int answering) {
        if (episodes.of(answering) == Episodes.NONE) {
            return NOTHING_HERE;
        }
        String id = answers(log.observation(answering));
        for (int i = answering + 1; i < log.size() && log.sameMoment(answering, i); i++) {
            if (canAnswer(answering, i) && isCalled(id, log.observation(i))) {
                return i;
            }
        }
        int first = episodes.member(episodes.start(episodes.of(answering)));
        int nearest = Math.max(first, answering - SHORTLY);
        for (int i = answering - 1; i >= nearest; i--) {
            if (canAnswer(answering, i) && isCalled(id, log.observation(i))) {
                return i;
            }
        }
        return nearest == first ? NOTHING_HERE : NOT_FOUND_YET;
    }

    private boolean canAnswer(int answering, int answered) {
        return log.partner(answering) != log.partner(answered) && episodes.of(answering) == episodes.of(answered);
    }

    /** Compares hashes first, which strings cache, so that few ids are read. */
    private static boolean isCalled(String id, Observation observation) {
        String other = observation.id();
        return other != null && id.hashCode() == other.hashCode() && id.equals(other);
    }

    private void findInEpisodes(BitSet searching) {
        Map<String, Integer> places = new HashMap<>();
        BitSet among = new BitSet();
        searching.stream().forEach(i -> {
            places.put(answers(log.observation(i)), NOTHING_HERE);
            among.set(episodes.of(i));
        });
        among.stream().forEach(episode -> {
            for (int place = episodes.start(episode); place < episodes.start(episode + 1); place++) {
                String id = log.observation(episodes.member(place)).id();
                if (id != null && places.containsKey(id)) {
                    places.put(id, episodes.member(place));
                }
            }
        });
        searching.stream().forEach(i -> {
            int found = Objects.requireNonNull(places.get(answers(log.observation(i))));
            answered[i] = found >= 0 && canAnswer(i, found) ? found : NOTHING_HERE;
        });
    }

    private static String answers(Observation observation) {
        return Objects.requireNonNull(observation.answers());
    }
}
