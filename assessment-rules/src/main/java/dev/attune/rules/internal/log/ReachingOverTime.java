package dev.attune.rules.internal.log;

import dev.attune.rules.internal.statistics.ShareDistribution;
import java.util.HashMap;
import java.util.Map;

/**
 * In how many of the occasions that tell of a partner the partner reaches, now and earlier. Somebody who has stopped reaching makes fewer
 * moves, and not other ones, so a share of moves cannot show it. Habits belong to no occasion and are left out. Immutable once made.
 */
final class ReachingOverTime {
    private static final int TOLD = 1;
    private static final int REACHING = 2;

    private final int[][] told = new int[2][2]; // by partner, then earlier and now
    private final int[][] reaching = new int[2][2];

    ReachingOverTime(WeighedLog log, Occasions occasions, CriticismSigns criticism) {
        Map<Integer, int[]> seen = new HashMap<>(); // by occasion; marks by partner, then earlier and now
        for (int i = 0; i < log.size(); i++) {
            if (log.isHabit(i)) {
                continue;
            }
            int now = (log.marks(i) & WeighedLog.CURRENT) == 0 ? 0 : 1;
            seen.computeIfAbsent(occasions.of(i), occasion -> new int[4])[2 * log.partner(i) + now] |=
                    TOLD | (criticism.toward(i) > 0 ? REACHING : 0);
        }
        seen.values().forEach(marks -> {
            for (int cell = 0; cell < marks.length; cell++) {
                told[cell / 2][cell % 2] += marks[cell] & TOLD;
                reaching[cell / 2][cell % 2] += (marks[cell] & REACHING) / REACHING;
            }
        });
    }

    /** Whether the partner is told of earlier, and either of the two now. */
    boolean isComparable(int partner) {
        return told[partner][0] > 0 && (told[partner][1] > 0 || told[1 - partner][1] > 0);
    }

    ShareDistribution current(int partner) {
        return distribution(partner, 1);
    }

    ShareDistribution earlier(int partner) {
        return distribution(partner, 0);
    }

    private ShareDistribution distribution(int partner, int now) {
        // Where nothing at all is told of one of them while the other goes on being told of, no reaching was seen in
        // those occasions.
        int seen = told[partner][now] > 0 ? told[partner][now] : told[1 - partner][now];
        return ShareDistribution.of(reaching[partner][now], seen - reaching[partner][now]);
    }
}
