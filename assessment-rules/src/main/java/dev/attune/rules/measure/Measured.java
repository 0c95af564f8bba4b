package dev.attune.rules.measure;

import dev.attune.assessment.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The value of one measure.
 *
 * @param name which measure
 * @param of the partner it is of, or {@link Measure#COUPLE}
 * @param topic the topic it is limited to, or an empty text for all of the log
 * @param value the value, in the measure's unit; {@link Double#NaN} when there is too little to compute it from
 * @param n how many observations, turns, episodes or weeks it rests on
 * @param interval its 90 % interval, or null when it has none
 * @param evidence the observations it was computed from, in order of the log
 */
public record Measured(
        MeasureName name,
        String of,
        String topic,
        double value,
        int n,
        @Nullable Interval interval,
        Evidence evidence) {
    /** The note on a measure that has no value. */
    public static final String TOO_SMALL = "n too small";

    /**
     * A 90 % interval.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Interval(double low, double high) {}

    /**
     * Whether there was enough to compute it from.
     *
     * @return false when the value is not a number
     */
    public boolean hasValue() {
        return !Double.isNaN(value);
    }

    /**
     * The form it has in results.
     *
     * @param title what the measure is called there
     * @param tooSmall what is said where it has no value
     * @return the measure
     */
    public Measure toMeasure(String title, String tooSmall) {
        return new Measure(
                name.text(),
                title,
                of,
                topic.isEmpty() ? null : topic,
                hasValue() ? value : null,
                name.unit().text(),
                n,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                hasValue() ? null : tooSmall);
    }
}
