package dev.attune.rules.internal.statistics;

/**
 * The Theil–Sen slope: how fast a series grows, in a way that one extraordinary week cannot tilt.
 *
 * <p>A pure function; safe to use from any thread.
 */
public final class TheilSen {
    private TheilSen() {}

    /**
     * The median of the slopes (y_j - y_i) / (j - i) between all pairs i &lt; j of an evenly spaced series. Takes time and
     * memory in the square of the length.
     *
     * @param values the series, finite numbers
     * @return by how much it grows from each value to the next; NaN when there are fewer than two
     */
    public static double slope(double... values) {
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[next++] = (values[j] - values[i]) / (j - i);
            }
        }
        return Median.of(slopes);
    }
}
