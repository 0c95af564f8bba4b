package dev.attune.rules.internal.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Mann–Kendall test for a trend: whether a series rises or falls more steadily than chance would have it.
 *
 * <p>A pure function; results are immutable and safe to share between threads.
 *
 * @param n the length of the series
 * @param s S, the pairs that rise less those that fall; -n(n-1)/2 to n(n-1)/2
 * @param variance its variance without a trend, (n(n-1)(2n+5) - Σ t(t-1)(2t+5)) / 18, the sum running over groups of t
 *     equal values
 * @param z (S - 1)/√variance when S is positive, (S + 1)/√variance when it is negative, and 0 when S or the variance is 0
 * @param p the two-sided probability of an S at least as far from 0, 0 to 1: by counting permutations when there are at most
 *     {@value #MOST_FOR_EXACT} values and no two are equal, by the normal distribution of z otherwise
 */
public record MannKendall(int n, long s, double variance, double z, double p) {
    /** Up to this length the distribution of S is counted out, which is exact where the normal one is crude. */
    public static final int MOST_FOR_EXACT = 10;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /**
     * Tests a series. Takes time in the square of its length.
     *
     * @param values the series in order of time, finite numbers
     * @return the test; S is 0 and p is 1 when there are fewer than two values or all are equal
     */
    public static MannKendall test(double... values) {
        int n = values.length;
        long s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += (long) Math.signum(values[j] - values[i]);
            }
        }
        double ties = ties(values);
        double variance = (n * (n - 1.0) * (2.0 * n + 5) - ties) / 18;
        double z = s == 0 || variance <= 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        double p = n <= MOST_FOR_EXACT && ties == 0 ? exactP(n, Math.abs(s)) : normalP(z);
        return new MannKendall(n, s, variance, z, p);
    }

    private static double ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double t = to - from;
            sum += t * (t - 1) * (2 * t + 5);
        }
        return sum;
    }

    private static double normalP(double z) {
        return Math.min(1, 2 * STANDARD_NORMAL.survivalProbability(Math.abs(z)));
    }

    /** S = n(n-1)/2 - 2k in a permutation with k inversions, so that permutations are counted by inversions. */
    private static double exactP(int n, long distance) {
        if (distance == 0) {
            return 1;
        }
        long[] permutations = permutationsByInversions(n);
        int pairs = permutations.length - 1;
        long all = 0;
        long asFar = 0;
        for (int k = 0; k <= pairs; k++) {
            all += permutations[k];
            asFar += Math.abs(pairs - 2L * k) >= distance ? permutations[k] : 0;
        }
        return (double) asFar / all;
    }

    /** Putting a new greatest value into a permutation of m - 1 adds between 0 and m - 1 inversions. */
    private static long[] permutationsByInversions(int n) {
        long[] counts = {1};
        for (int m = 2; m <= n; m++) {
            long[] grown = new long[counts.length + m - 1];
            for (int k = 0; k < counts.length; k++) {
                for (int added = 0; added < m; added++) {
                    grown[k + added] += counts[k];
                }
            }
            counts = grown;
        }
        return counts;
    }
}
