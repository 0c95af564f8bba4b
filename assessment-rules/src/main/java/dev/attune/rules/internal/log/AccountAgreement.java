package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import java.util.BitSet;

/** How far the two partners' accounts agree, over the episodes of which both tell something. */
final class AccountAgreement {
    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int BOTH = FIRST | SECOND;

    private final BitSet places = new BitSet();
    private int first;
    private int second;
    private int both;

    AccountAgreement(CoupleCase couple, WeighedLog log, Episodes episodes, Events events) {
        if (events.toldMoreThanOnce().isEmpty()) {
            return;
        }
        int[] tellers = new int[log.size()];
        int[] ofEpisodes = new int[episodes.count()];
        for (int i = 0; i < log.size(); i++) {
            tellers[i] = events.tellers(couple, log.observation(i)) & BOTH;
            if (episodes.of(i) != Episodes.NONE) {
                ofEpisodes[episodes.of(i)] |= tellers[i];
            }
        }
        for (int i = 0; i < log.size(); i++) {
            if (episodes.of(i) != Episodes.NONE && ofEpisodes[episodes.of(i)] == BOTH && tellers[i] != 0) {
                first += (tellers[i] & FIRST) == 0 ? 0 : 1;
                second += (tellers[i] & SECOND) == 0 ? 0 : 1;
                both += tellers[i] == BOTH ? 1 : 0;
                places.set(i);
            }
        }
    }

    /** How many events both tell. */
    int both() {
        return both;
    }

    /** How many events either tells. */
    int events() {
        return first + second - both;
    }

    /** Dice's coefficient: 2 × both / (first + second). */
    double share() {
        return 2.0 * both / (first + second);
    }

    BitSet places() {
        return places;
    }
}
