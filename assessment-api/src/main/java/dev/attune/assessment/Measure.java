package dev.attune.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A number that was counted or computed from the log.
 *
 * @param name its name, the same in every language and in the rulebook, such as {@code share of pursuit}
 * @param title the same in the language of the result, for people
 * @param of the partner it is about, or {@code couple}
 * @param topic the topic it is limited to, or null for all of the log
 * @param value the number, in {@code unit}; null when there is too little to compute it from
 * @param unit the unit, such as {@code share} (0 to 1), {@code count} or {@code per week}
 * @param n how many observations, turns, episodes or weeks it rests on
 * @param low the lower end of its 90 % interval, or null when it has none
 * @param high the upper end of its 90 % interval, or null when it has none
 * @param note why there is no value, in the language of the result, or null when there is one
 */
public record Measure(
        String name,
        String title,
        String of,
        @Nullable String topic,
        @Nullable Double value,
        String unit,
        int n,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String note) {
    /** What a measure of the two together is of. */
    public static final String COUPLE = "couple";
}
