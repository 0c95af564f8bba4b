package dev.attune.rules.internal.statistics;

import java.util.Arrays;

/** The middle of some numbers. */
public final class Median {
    private Median() {}

    /** The middle one in order of size, or the mean of the two in the middle; NaN when there is none. */
    public static double of(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
