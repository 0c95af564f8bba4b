package dev.attune.simulator.study;

/**
 * How many of how many, with the 95 % interval of Wilson (1927), which stays honest near 0 and 1 and for small numbers.
 *
 * @param hits how many
 * @param of of how many
 */
public record Rate(int hits, int of) {
    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when there are more hits than tries, or fewer than none
     */
    public Rate {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of + "; expected 0 to " + of);
        }
    }

    /**
     * The share.
     *
     * @return 0 to 1, or {@link Double#NaN} of nothing
     */
    public double value() {
        return of == 0 ? Double.NaN : (double) hits / of;
    }

    /**
     * Lower end of the interval.
     *
     * @return 0 to 1, or {@link Double#NaN} of nothing
     */
    public double low() {
        return of == 0 ? Double.NaN : Math.max(0, middle() - reach());
    }

    /**
     * Upper end of the interval.
     *
     * @return 0 to 1, or {@link Double#NaN} of nothing
     */
    public double high() {
        return of == 0 ? Double.NaN : Math.min(1, middle() + reach());
    }

    private double middle() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        double variance = value() * (1 - value()) / of + Z * Z / (4.0 * of * of);
        return Z * Math.sqrt(variance) / (1 + Z * Z / of);
    }
}
