package dev.attune.rules.internal.log;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Habits that one person tells of more than once: the same of the same partner, on the same topic, both of now or both of earlier. */
final class RepeatedHabits {
    private record Told(int pair, int teller, int topic, boolean isCurrent) {}

    private RepeatedHabits() {}

    /** All but the one of each that stands for the most occasions. */
    static BitSet of(WeighedLog log) {
        Map<Told, Integer> kept = new HashMap<>();
        BitSet repeated = new BitSet();
        for (int i = 0; i < log.size(); i++) {
            if (log.isHabit(i)) {
                Told told = new Told(
                        log.pair(i),
                        AccountCounts.teller(log.partner(i), log.reporter(i)),
                        log.topic(i),
                        (log.marks(i) & WeighedLog.CURRENT) != 0);
                Integer other = kept.putIfAbsent(told, i);
                if (other != null) {
                    boolean isMore = log.occasions(i) > log.occasions(other);
                    repeated.set(isMore ? other : i);
                    kept.put(told, isMore ? i : other);
                }
            }
        }
        return repeated;
    }
}
