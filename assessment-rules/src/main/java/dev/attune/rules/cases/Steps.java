package dev.attune.rules.cases;

import dev.attune.rules.internal.text.Amounts;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** By how much numbers are changed, and how a rulebook writes them. */
final class Steps {
    private static final double TEN_POINTS = 0.1;
    private static final double LEAST = 0.1;
    private static final double PART = 0.2;
    private static final int MOST_ACCOUNTS = 3;
    private static final int DIGITS = 10;

    private Steps() {}

    /** A step up and one down from a threshold, as far as the measure can have such a value. */
    static List<Double> around(MeasureName measure, double threshold) {
        Unit unit = measure.unit();
        double step = switch (unit) {
            case SHARE, CHANGE -> TEN_POINTS;
            case COUNT, HOURS, WEEKS -> 1;
            case WEIGHT, PER_WEEK, NUMBER -> fifth(threshold);
        };
        return around(threshold, step).filter(value -> canBe(measure, value)).toList();
    }

    /** A step up and one down. */
    static Stream<Double> around(double value, double step) {
        return Stream.of(exact(value + step), exact(value - step));
    }

    static double fifth(double value) {
        return Math.max(LEAST, exact(Math.abs(value) * PART));
    }

    private static boolean canBe(MeasureName measure, double value) {
        return switch (measure) {
            case RISE_OF_WITHDRAWAL, RISE_OF_CONNECTION, ESCALATION, ADJUSTED_RESIDUAL -> true;
            case YULES_Q, POLARISATION, DIFFERENCE_PURSUIT_MAKES -> Math.abs(value) <= 1;
            case CHANGE_OF_PURSUIT -> value >= -1;
            case ESCALATION_P_VALUE -> value >= 0 && value <= 1;
            case ACCOUNTS -> value >= 0 && value <= MOST_ACCOUNTS;
            default -> value >= 0 && (measure.unit() != Unit.SHARE || value <= 1);
        };
    }

    /** The greatest number that all of these are whole multiples of, each a multiple of a half; 0 for none. */
    static double unit(DoubleStream points) {
        return points.mapToLong(value -> Math.round(value * 2)).reduce(0, Steps::commonDivisor) / 2.0;
    }

    private static long commonDivisor(long a, long b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    /** A number without what computing left behind its last digit. */
    static double exact(double value) {
        return new BigDecimal(value)
                .round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    static String number(double value) {
        return Amounts.precise(value, RoundingMode.HALF_EVEN);
    }

    static String amount(MeasureName measure, double value) {
        return Amounts.precise(value, measure.unit(), RoundingMode.HALF_EVEN);
    }

    static String times(int times) {
        return switch (times) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> times + " times";
        };
    }
}
