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
        int[] lastPursuit = new int[turns.count()];
        int[] firstDistance = new int[turns.count()];
        for (int turn = 0; turn < turns.count(); turn++) {
            boolean leads = turns.partner(turn) == pursuer;
            lastPursuit[turn] = leads ? turns.lastDated(turn, Signal.PURSUIT) : Sequence.NONE;
            firstDistance[turn] = leads ? Sequence.NONE : turns.firstDated(turn, Signal.DISTANCE);
        }
        int[] response = firstResponses(turns, firstDistance);
        int count = 0;
        for (int turn = 0; turn < turns.count(); turn++) {
            if (lastPursuit[turn] != Sequence.NONE && response[turn] != Sequence.NONE) {
                lastPursuit[count] = lastPursuit[turn];
                response[count] = response[turn];
                count++;
            }
        }
        pursuit = Arrays.copyOf(lastPursuit, count);
        distance = Arrays.copyOf(response, count);
        hours = new double[count];
        for (int i = 0; i < count; i++) {
            hours[i] = log.seconds(pursuit[i], distance[i]) / 3600;
        }
    }

    /** For each turn the first distance in response to it. */
    private static int[] firstResponses(Turns turns, int[] firstDistance) {
        int[] first = new int[turns.count()];
        Arrays.fill(first, Sequence.NONE);
        for (int response = 0; response < turns.responses(); response++) {
            int to = turns.respondedTo(response);
            if (first[to] == Sequence.NONE) {
                first[to] = firstDistance[turns.responding(response)];
            }
        }
        return first;
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
