package dev.attune.simulator.world;

import dev.attune.simulator.Range;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** The days of a couple's evenings: now and then in an ordinary log, in bursts with weeks between where nobody keeps at it. */
final class Calendar {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final double WEEK = 7;
    private static final int LONGEST_BURST = 4;
    private static final Range HOLE = new Range(14, 42);

    private final Keeping.Form form;
    private final double daysApart;
    private final SplittableRandom random;
    private LocalDate day = FIRST;
    private int leftOfBurst;

    /**
     * A calendar.
     *
     * @param form whether the log is kept in bursts
     * @param eveningsAWeek how many evenings are logged in an ordinary week
     * @param random where chance comes from
     */
    Calendar(Keeping.Form form, double eveningsAWeek, SplittableRandom random) {
        this.form = form;
        this.random = random;
        daysApart = Math.max(1, WEEK / eveningsAWeek);
        leftOfBurst = random.nextInt(LONGEST_BURST);
    }

    LocalDate day() {
        return day;
    }

    /** Goes on to the next evening, at least a day later. */
    void next() {
        if (form == Keeping.Form.BURSTS) {
            boolean over = leftOfBurst == 0;
            leftOfBurst = over ? random.nextInt(LONGEST_BURST) : leftOfBurst - 1;
            day = day.plusDays(over ? Math.round(HOLE.draw(random)) : 1 + random.nextInt(2));
        } else {
            // Evenings are as likely on one day as on another, whatever was before.
            double apart = (1 - daysApart) * StrictMath.log(1 - random.nextDouble());
            day = day.plusDays(1 + Math.round(apart));
        }
    }
}
