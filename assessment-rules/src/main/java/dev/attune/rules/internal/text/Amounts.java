package dev.attune.rules.internal.text;

import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers for people. */
public final class Amounts {
    private static final double PERCENT = 100;

    /** Whole numbers below this are written without the detour over decimals. */
    private static final double WHOLE = 1e15;

    private Amounts() {}

    /**
     * A measure's value with its unit.
     *
     * @param measured the measure
     * @return such as {@code 75 %}; a dash when it has no value
     */
    public static String text(Measured measured) {
        if (!measured.hasValue()) {
            return "-";
        }
        return text(measured.value(), measured.name().unit());
    }

    /**
     * A number in a unit.
     *
     * @param value the number; 1 is a hundred percent
     * @param unit the unit
     * @return the number as a rulebook writes it, such as {@code 75 %} or {@code 2 per week}
     */
    public static String text(double value, Unit unit) {
        if (unit.isPercentage()) {
            return Math.round(value * PERCENT) + " %";
        }
        String number = number(value);
        return unit.suffix().isEmpty() ? number : number + " " + unit.suffix();
    }

    /**
     * A number without a unit.
     *
     * @param value the number
     * @return with at most one decimal, two where it is smaller than one, and no zeros at the end
     */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return Long.toString((long) value);
        }
        return BigDecimal.valueOf(value)
                .setScale(Math.abs(value) < 1 ? 2 : 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
