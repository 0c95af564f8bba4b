package dev.attune.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where on earth a day begins first and ends last: what holds there holds in every time zone. */
final class Days {
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private Days() {}

    static Instant earliestStart(LocalDate day) {
        return day.atStartOfDay(FIRST).toInstant();
    }

    /** The last day there can be ends nowhere before the last moment there can be. */
    static Instant latestEnd(LocalDate day) {
        return day.equals(LocalDate.MAX)
                ? Instant.MAX
                : day.plusDays(1).atStartOfDay(LAST).toInstant();
    }
}
