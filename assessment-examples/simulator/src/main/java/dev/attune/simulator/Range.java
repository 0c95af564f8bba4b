package dev.attune.simulator;

import java.util.SplittableRandom;

/**
 * A span of numbers from which each couple gets one, all of it equally likely.
 *
 * @param from the least
 * @param to the greatest, at least {@code from}
 */
public record Range(double from, double to) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException when an end is no number or the ends are the wrong way round
     */
    public Range {
        if (!(from <= to) || Double.isInfinite(from) || Double.isInfinite(to)) {
            throw new IllegalArgumentException("range is " + from + " to " + to + "; expected two numbers in order");
        }
    }

    /**
     * A range of one number.
     *
     * @param value the number
     * @return the range
     */
    public static Range of(double value) {
        return new Range(value, value);
    }

    /**
     * Draws a number.
     *
     * @param random where chance comes from
     * @return a number within the range
     */
    public double draw(SplittableRandom random) {
        return from + (to - from) * random.nextDouble();
    }

    /**
     * Checks the range of a parameter.
     *
     * @param least the least number allowed
     * @param greatest the greatest number allowed
     * @param name what the parameter is called
     * @throws IllegalArgumentException when the range goes beyond either
     */
    public void requireWithin(double least, double greatest, String name) {
        if (from < least || to > greatest) {
            throw new IllegalArgumentException(
                    name + " is " + from + " to " + to + "; expected within " + least + " to " + greatest);
        }
    }
}
