package dev.attune.rules.internal.statistics;

import java.util.stream.IntStream;

/**
 * The Theil–Sen slope: how fast a series grows, in a way that one extraordinary week cannot tilt.
 *
 * <p>A pure function; safe to use from any thread.
 */
public final class TheilSen {
    private TheilSen() {}

    /**
     * The same for an evenly spaced series.
     *
     * @param values the series, finite numbers
     * @return by how much it grows from each value to the next; NaN when there are fewer than two
     */
    public static double slope(double... values) {
        return slope(IntStream.range(0, values.length).toArray(), values);
    }

    /**
     * The median of the slopes (y_j - y_i) / (x_j - x_i) between all pairs i &lt; j of a series. Takes time and memory in the square of
     * the length.
     *
     * @param times when the values are from, strictly rising
     * @param values the series, finite numbers, as many
     * @return by how much it grows in one step of time; NaN when there are fewer than two
     */
    public static double slope(int[] times, double[] values) {
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[next++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        return Median.of(slopes);
    }
}
