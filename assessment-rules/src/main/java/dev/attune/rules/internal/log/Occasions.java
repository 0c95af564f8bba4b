package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Which occasion each incident belongs to, as evidence of a direction: its episode; undated ones without an episode are one telling of
 * each person. A habit stands for occasions of its own and belongs to none. Immutable once made.
 */
final class Occasions {
    /** The number of the occasion of a habit. */
    static final int NONE = -1;

    /** The day of an occasion without a date. */
    static final long NO_DAY = Long.MIN_VALUE;

    private static final Instant FIRST_DAY = Instant.parse("-9999-01-01T00:00:00Z");
    private static final Instant LAST_DAY = Instant.parse("9999-12-31T00:00:00Z");

    private final WeighedLog log;
    private final Episodes episodes;
    private final long[] days; // by occasion

    Occasions(CoupleCase couple, WeighedLog log, Episodes episodes, Duration gap) {
        this.log = log;
        this.episodes = episodes;
        days = new long[count()];
        Arrays.fill(days, NO_DAY);
        findDays(couple, Period.seconds(gap));
    }

    /** Each has the day on which it began; but one evening that goes on past midnight is not two. */
    private void findDays(CoupleCase couple, double gap) {
        ZoneId zone = couple.zone() == null ? ZoneOffset.UTC : couple.zone();
        long before = NO_DAY;
        for (int i = 0; i < log.dated(); i++) {
            int occasion = of(i);
            Instant at = couple.start(log.observation(i));
            if (at != null && days[occasion] == NO_DAY) {
                long day = day(at, zone);
                days[occasion] = day == before + 1 && goesOn(i, gap) ? before : day;
                before = days[occasion];
            }
        }
    }

    private boolean goesOn(int i, double gap) {
        return i > 0 && log.isTimed(i) && log.isTimed(i - 1) && log.seconds(i - 1, i) <= gap;
    }

    /** The calendar ends before time does. */
    private static long day(Instant at, ZoneId zone) {
        Instant counted = at.isBefore(FIRST_DAY) ? FIRST_DAY : at.isAfter(LAST_DAY) ? LAST_DAY : at;
        return counted.atZone(zone).toLocalDate().toEpochDay();
    }

    int count() {
        return episodes.count() + Weights.REPORTERS;
    }

    /** The occasion of an observation, or {@link #NONE}. */
    int of(int i) {
        if (log.isHabit(i)) {
            return NONE;
        }
        int episode = episodes.of(i);
        return episode == Episodes.NONE
                ? episodes.count() + AccountCounts.teller(log.partner(i), log.reporter(i))
                : episode;
    }

    /** The day, of the case's zone, an occasion belongs to, counted from 1970, or {@link #NO_DAY}. */
    long day(int occasion) {
        return days[occasion];
    }
}
