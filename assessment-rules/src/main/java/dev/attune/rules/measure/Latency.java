package dev.attune.rules.measure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How long it takes from one partner's pursuit to the other's distance in response.
 *
 * <p>From the last pursuit of a turn to the first distance of the turns that respond to it; dated observations only.
 */
final class Latency {
    private final int[] pursuit;
    private final int[] distance;
    private final double[] hours;

    Latency(WeighedLog log, Turns turns, int pursuer) {
        int[] from = new int[turns.responses()];
        int[] to = new int[turns.responses()];
        BitSet counted = new BitSet(turns.count());
        int count = 0;
        for (int response = 0; response < turns.responses(); response++) {
            int led = turns.respondedTo(response);
            if (turns.partner(led) == pursuer && !counted.get(led)) {
                int distanced = turns.firstDated(turns.responding(response), Signal.DISTANCE);
                int pursued = distanced == Sequence.NONE ? Sequence.NONE : turns.lastDated(led, Signal.PURSUIT);
                if (pursued != Sequence.NONE) {
                    from[count] = pursued;
                    to[count] = distanced;
                    count++;
                    // Only the first distance in response to a turn.
                    counted.set(led);
                }
            }
        }
        pursuit = Arrays.copyOf(from, count);
        distance = Arrays.copyOf(to, count);
        hours = new double[count];
        for (int i = 0; i < count; i++) {
            hours[i] = log.seconds(pursuit[i], distance[i]) / 3600;
        }
    }

    /** The median in hours; NaN when there is none. */
    double median() {
        return Median.of(hours);
    }

    int count() {
        return hours.length;
    }

    BitSet places() {
        BitSet places = new BitSet();
        for (int i = 0; i < hours.length; i++) {
            places.set(pursuit[i]);
            places.set(distance[i]);
        }
        return places;
    }
}
