package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Trend;
import dev.attune.assessment.Week;
import dev.attune.rules.internal.statistics.TheilSen;
import dev.attune.rules.measure.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each partner did in each week of the log, in weights without decay: with decay every log would seem to escalate, the last
 * weeks counting most.
 */
public final class WeeklySeries {
    private static final double FINENESS = 1e9;

    /** How far to look ahead in the log for the same week. */
    private static final int STEP = 16;

    private static final int SIGNALS = Weights.MEASURED.size();

    private final Period period;
    private final BitSet logged = new BitSet();
    private final double[][] amounts; // by partner, then by week and place of the signal

    public WeeklySeries(WeighedLog log) {
        period = log.period();
        amounts = new double[2][period.weeks() * SIGNALS];
        int end;
        for (int i = 0; i < log.dated(); i = end) {
            int week = weekOf(log, i);
            end = Math.min(i + STEP, log.dated());
            // In order of time, so that what stands between two of one week is of that week as well.
            end = weekOf(log, end - 1) == week ? end : i + 1;
            if (period.isMostlyCovered(week)) {
                logged.set(week);
            }
            add(log, i, end, week);
        }
    }

    private int weekOf(WeighedLog log, int i) {
        return period.weekOf(log.timeSince(i));
    }

    private void add(WeighedLog log, int from, int to, int week) {
        for (int i = from; i < to; i++) {
            double[] of = amounts[log.partner(i)];
            for (int left = log.marks(i) & WeighedLog.SIGNALS; left != 0; left &= left - 1) {
                int place = Integer.numberOfTrailingZeros(left);
                of[week * SIGNALS + place] += log.weight(i, place);
            }
        }
    }

    int size() {
        return period.weeks();
    }

    /** Weeks of which anything is logged, and which the log covers for the most part. */
    int logged() {
        return logged.cardinality();
    }

    /**
     * Pursuit, distance and hostility of both, in seven days of each week of which anything is logged: what happened in the others is
     * unknown, and so is what happened before the log begins, which leaves out its first week where it covers less than half of it.
     * Rounded, because the same acts in another order add up to a hair more or less, and a test of ranks would take every hair for a rise.
     */
    double[] strain() {
        return logged.stream()
                .mapToDouble(week -> {
                    double weekly = (strain(0, week) + strain(1, week)) / period.weeksOfOne();
                    return Math.rint(weekly * FINENESS) / FINENESS;
                })
                .toArray();
    }

    private double strain(int partner, int week) {
        return amount(partner, Signal.PURSUIT, week)
                + amount(partner, Signal.DISTANCE, week)
                + amount(partner, Signal.HOSTILITY, week);
    }

    private double amount(int partner, Signal signal, int week) {
        return amounts[partner][week * SIGNALS + Weights.place(signal)];
    }

    /** Theil–Sen slope of the strain, from week to week of seven days. */
    double slope() {
        return logged.isEmpty()
                ? Double.NaN
                : TheilSen.slope(logged.stream().toArray(), strain()) / period.weeksOfOne();
    }

    static Trend trend(double slope, double p, double significance) {
        if (Double.isNaN(slope)) {
            return Trend.UNKNOWN;
        }
        if (p > significance || slope == 0) {
            return Trend.STEADY;
        }
        return slope > 0 ? Trend.ESCALATING : Trend.EASING;
    }

    public List<Week> weeks(CoupleCase couple) {
        List<Week> weeks = new ArrayList<>(size());
        if (size() == 0) {
            return List.of();
        }
        Instant start = period.startOf(0);
        for (int week = 0; week < size(); week++) {
            Instant end = period.startOf(week + 1);
            Map<String, Week.Amounts> partners = new LinkedHashMap<>();
            for (int partner = 0; partner < 2; partner++) {
                partners.put(couple.partners().get(partner), amounts(partner, week));
            }
            weeks.add(new Week(start, end, partners));
            start = end;
        }
        return List.copyOf(weeks);
    }

    private Week.Amounts amounts(int partner, int week) {
        double length = period.weeksOfOne();
        return new Week.Amounts(
                amount(partner, Signal.PURSUIT, week) / length,
                amount(partner, Signal.DISTANCE, week) / length,
                amount(partner, Signal.HOSTILITY, week) / length,
                amount(partner, Signal.CONNECTION, week) / length);
    }
}
