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

    private static final Duration DAYS_OF_WEEK = Duration.ofDays(7);
    private static final double WEEK = DAYS_OF_WEEK.toSeconds();

    private final @Nullable Instant first; // of the incidents: habits have no moment
    private final @Nullable Instant asOf;
    private final double length;
    private final double logged;
    private final double window;
    private final int weeks;
    private final Duration part;

    /** Nothing is dated when there is no first. */
    Period(@Nullable Instant first, @Nullable Instant last, @Nullable Instant asOf, Duration currentWindow) {
        this.first = first;
        this.asOf = asOf;
        this.length = first == null || asOf == null ? 0 : seconds(first, asOf);
        this.logged = first == null || last == null ? 0 : Math.min(length, seconds(first, last));
        this.window = seconds(currentWindow);
        this.weeks = first == null ? 0 : (int) Math.min(MOST_WEEKS, Math.max(1, Math.ceil(length / WEEK)));
        this.part = length <= weeks * WEEK
                ? DAYS_OF_WEEK
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

    /** Whether there is as much time before the current window as a rate needs. */
    boolean hasEarlier(Duration least) {
        return length - window >= seconds(least);
    }

    /** Whether the log covers half of a week or more: of the first one it may cover a part only. */
    boolean isMostlyCovered(int week) {
        return week > 0 || length >= (weeks - 0.5) * seconds(part);
    }

    /** Weeks before the current window; NaN when there is less than one, which is too little to compare with. */
    double earlierWeeks() {
        double weeks = (length - window) / WEEK;
        return weeks >= 1 ? weeks : Double.NaN;
    }

    /** Whether incidents are logged over as much time as a rate needs: of what comes after the last of them nothing is known. */
    boolean covers(Duration least) {
        return logged >= seconds(least);
    }

    /** How many weeks the period is cut into, counted back from the moment of assessment; 0 when nothing is dated. */
    int weeks() {
        return weeks;
    }

    /** The length of one such part, in weeks. */
    double weeksOfOne() {
        return seconds(part) / WEEK;
    }

    /** Which week an act of this age, in seconds, falls in. A week includes its end but not its start; only the first includes both. */
    int weekOf(double age) {
        return (int) Math.min(weeks - 1, Math.max(0, weeks - 1 - Math.floor(age / seconds(part))));
    }

    /** Where a part starts; the one after the last starts at the moment of assessment. */
    Instant startOf(int week) {
        if (first == null || asOf == null) {
            throw new IllegalStateException("nothing is dated; expected to be asked only for the weeks there are");
        }
        int back = weeks - week;
        return asOf.minusSeconds(part.getSeconds() * back).minusNanos((long) part.getNano() * back);
    }
}
