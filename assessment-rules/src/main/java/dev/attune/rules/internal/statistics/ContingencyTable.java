package dev.attune.rules.internal.statistics;

/**
 * A 2x2 table of turns: whether one partner pursued, against whether the other then distanced.
 *
 * <pre>
 *                    B distances   B does not
 *   A pursues             a             b
 *   A does not            c             d
 * </pre>
 *
 * <p>A log of incidents is not a continuous recording, so the statistics describe the incidents logged and no more. Immutable
 * and safe to share between threads. All statistics are {@link Double#NaN} where their denominator is 0. The formulas agree
 * with the values printed in O'Connor 1999, appendices A and B.
 *
 * @param a A pursued and B distanced; a count
 * @param b A pursued and B did not distance; a count
 * @param c A did not pursue and B distanced; a count
 * @param d A did not pursue and B did not distance; a count
 */
public record ContingencyTable(long a, long b, long c, long d) {
    /** What is added to every cell when one is empty and a quotient of all four is wanted (Haldane). */
    private static final double CORRECTION = 0.5;

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException when a count is negative
     * @throws ArithmeticException when the total is too large for a {@code long}
     */
    public ContingencyTable {
        requireCount("a", a);
        requireCount("b", b);
        requireCount("c", c);
        requireCount("d", d);
        Math.addExact(Math.addExact(a, b), Math.addExact(c, d));
    }

    /**
     * Makes a table.
     *
     * @param a A pursued and B distanced
     * @param b A pursued and B did not distance
     * @param c A did not pursue and B distanced
     * @param d A did not pursue and B did not distance
     * @return the table
     * @throws IllegalArgumentException when a count is negative
     * @throws ArithmeticException when the total is too large for a {@code long}
     */
    public static ContingencyTable of(long a, long b, long c, long d) {
        return new ContingencyTable(a, b, c, d);
    }

    /**
     * How many turns the table holds: N = a + b + c + d.
     *
     * @return the total, 0 or more
     */
    public long total() {
        return a + b + c + d;
    }

    /**
     * The least of the four margins a+b, c+d, a+c and b+d. Where it is small, the adjusted residual is not to be trusted.
     *
     * @return a count, 0 or more
     */
    public long smallestMargin() {
        return Math.min(Math.min(a + b, c + d), Math.min(a + c, b + d));
    }

    /**
     * How often A's pursuit was answered with distance: a / (a + b).
     *
     * @return a share, 0 to 1; NaN when A never pursued
     */
    public double answered() {
        return (double) a / (a + b);
    }

    /**
     * How often any turn of A's was answered with distance: (a + c) / N.
     *
     * @return a share, 0 to 1; NaN when the table is empty
     */
    public double baseRate() {
        return (double) (a + c) / total();
    }

    /**
     * What pursuit adds: a / (a + b) - c / (c + d).
     *
     * @return a difference of shares, -1 to 1; NaN when a row is empty
     */
    public double difference() {
        return answered() - (double) c / (c + d);
    }

    /**
     * The count of cell a if distance were indifferent to pursuit: E = (a + b)(a + c) / N.
     *
     * @return 0 or more; NaN when the table is empty
     */
    public double expected() {
        return (double) (a + b) * (a + c) / total();
    }

    /**
     * The odds of distance after pursuit, divided by the odds after anything else: ad / bc, with one half added to every cell
     * when any is 0 (Haldane).
     *
     * @return more than 0; 1 means that pursuit makes no difference
     */
    public double oddsRatio() {
        double k = correction();
        return (a + k) * (d + k) / ((b + k) * (c + k));
    }

    /**
     * The standard error of the natural logarithm of the odds ratio: √(1/a + 1/b + 1/c + 1/d), with one half added to every
     * cell when any is 0 (Haldane).
     *
     * @return more than 0
     */
    public double logOddsStandardError() {
        double k = correction();
        return Math.sqrt(1 / (a + k) + 1 / (b + k) + 1 / (c + k) + 1 / (d + k));
    }

    /**
     * Yule's Q, the strength of the association: (ad - bc) / (ad + bc). Unlike z it does not grow with the length of the log.
     *
     * @return -1 to 1; NaN when a row or a column is empty
     */
    public double yulesQ() {
        double concordant = (double) a * d;
        double discordant = (double) b * c;
        return (concordant - discordant) / (concordant + discordant);
    }

    /**
     * The adjusted residual of cell a: z = (a - E) / √(E (1 - (a+b)/N) (1 - (a+c)/N)) (Haberman; Allison and Liker 1982). It
     * grows with the length of the log: it says whether to speak of an association, not how strong one is.
     *
     * @return a standard score; NaN when a row or a column is empty
     */
    public double adjustedResidual() {
        double n = total();
        double expected = expected();
        double variance = expected * ((c + d) / n) * ((b + d) / n);
        return variance > 0 ? (a - expected) / Math.sqrt(variance) : Double.NaN;
    }

    private double correction() {
        return a == 0 || b == 0 || c == 0 || d == 0 ? CORRECTION : 0;
    }

    private static void requireCount(String cell, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(cell + " is " + count + "; expected a count, 0 or more");
        }
    }
}
