package dev.attune.rules.internal.log;

import dev.attune.rules.internal.statistics.Median;
import dev.attune.rules.measure.Signal;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How long it takes from one partner's pursuit to the other's distance in response.
 *
 * <p>From the last pursuit of a turn to the first distance of the turns that respond to it; dated observations only.
 */
final class Latency {
    private final Turns turns;
    private final int pursuer;
    private final double[] hours;
    private int count;

    Latency(WeighedLog log, Turns turns, int pursuer) {
        this.turns = turns;
        this.pursuer = pursuer;
        double[] found = new double[turns.responses()];
        forEachAnswer((pursuit, distance) -> found[count++] = log.seconds(pursuit, distance) / 3600);
        hours = Arrays.copyOf(found, count);
    }

    /** A pursuit and the distance in response, as places in the log. */
    private interface Answer {
        void acts(int pursuit, int distance);
    }

    /** Only the first distance in response to a turn. */
    private void forEachAnswer(Answer answer) {
        BitSet answered = new BitSet(turns.count());
        int who = WeighedLog.markOfPartner(pursuer);
        for (int response = 0; response < turns.responses(); response++) {
            int led = turns.respondedTo(response);
            int responding = turns.responding(response);
            if (turns.shows(led, who, WeighedLog.PURSUIT)
                    && (turns.marks(responding) & WeighedLog.DISTANCE) != 0
                    && !answered.get(led)) {
                int pursuit = turns.lastTimed(led, Signal.PURSUIT);
                int distance = turns.firstTimed(responding, Signal.DISTANCE);
                if (pursuit != Sequence.NONE && distance != Sequence.NONE) {
                    answer.acts(pursuit, distance);
                    answered.set(led);
                }
            }
        }
    }

    /** The median in hours; NaN when there is none. */
    double median() {
        return Median.of(hours);
    }

    int count() {
        return count;
    }

    BitSet places() {
        BitSet places = new BitSet();
        forEachAnswer((pursuit, distance) -> {
            places.set(pursuit);
            places.set(distance);
        });
        return places;
    }
}
