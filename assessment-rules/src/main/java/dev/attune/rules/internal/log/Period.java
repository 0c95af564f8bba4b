package dev.attune.rules.internal.log;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time a log covers, its current window and its weeks. Immutable. */
public final class Period {
    /**
     * The most weeks a timeline has. A log of more than twenty years, or with one wrong date, is cut into as many longer parts,
     * because the slope over them takes time in their square.
     */
    static final int MOST_WEEKS = 1040;

    private static final double WEEK = Duration.ofDays(7).toSeconds();

    private final @Nullable Instant first;
    private final @Nullable Instant asOf;
    private final double length;
    private final double window;
    private final int weeks;
    private final Duration part;

    /** Nothing is dated when there is no first. */
    Period(@Nullable Instant first, @Nullable Instant asOf, Duration currentWindow) {
        this.first = first;
        this.asOf = asOf;
        this.length = first == null || asOf == null ? 0 : seconds(first, asOf);
        this.window = seconds(currentWindow);
        this.weeks = first == null ? 0 : (int) Math.min(MOST_WEEKS, Math.max(1, Math.round(length / WEEK)));
        this.part = first == null || asOf == null
                ? Duration.ZERO
                : Duration.between(first, asOf).dividedBy(weeks);
    }

    static double seconds(Instant from, Instant to) {
        return (to.getEpochSecond() - from.getEpochSecond()) + (to.getNano() - from.getNano()) * 1e-9;
    }

    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() * 1e-9;
    }

    /** Seconds from a moment, by its seconds and nanoseconds, to that of assessment. */
    double age(long second, int nano) {
        return asOf == null ? 0 : (asOf.getEpochSecond() - second) + (asOf.getNano() - nano) * 1e-9;
    }

    /** Whether an act of this age, in seconds, is in the current window, which is open at its start. */
    boolean isCurrent(double age) {
        return age < window || age == 0;
    }

    /** Weeks from the first dated observation to the moment of assessment, at least 1; 0 when nothing is dated. */
    double weeksCovered() {
        return first == null ? 0 : Math.max(1, length / WEEK);
    }

    /** Weeks of the current window that the log covers, at least 1. */
    double currentWeeks() {
        return Math.max(1, Math.min(window, length) / WEEK);
    }

    /** Weeks before the current window; NaN when there is less than one, which is too little to compare with. */
    double earlierWeeks() {
        double weeks = (length - window) / WEEK;
        return weeks >= 1 ? weeks : Double.NaN;
    }

    /** How many parts of about a week the period is cut into; 0 when nothing is dated. */
    int weeks() {
        return weeks;
    }

    /** The length of one such part, in weeks. */
    double weeksOfOne() {
        return weeksCovered() / weeks;
    }

    /**
     * Which part a moment falls in that is so many seconds after the first. A part includes its end but not its start; only the
     * first includes both.
     */
    int weekOf(double elapsed) {
        double place = length == 0 ? 0 : Math.ceil(elapsed * weeks / length) - 1;
        return (int) Math.min(weeks - 1, Math.max(0, place));
    }

    /** Where a part starts; the one after the last starts at the moment of assessment. */
    Instant startOf(int week) {
        if (first == null || asOf == null) {
            throw new IllegalStateException("nothing is dated; expected to be asked only for the weeks there are");
        }
        return week == weeks
                ? asOf
                : first.plusSeconds(part.getSeconds() * week).plusNanos((long) part.getNano() * week);
    }
}
