package dev.attune.rules.internal.text;

import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes numbers for people. Results round to what a couple needs; tools for whoever edits a rulebook keep enough digits to tell two
 * numbers apart.
 */
public final class Amounts {
    private static final double PERCENT = 100;
    private static final int DIGITS = 10;

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
        return withSuffix(number(value), unit);
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
        return plain(rounded(value, Math.abs(value) < 1 ? 2 : 1));
    }

    /**
     * A number to some decimals; half a unit of the last is rounded up.
     *
     * @param value the number
     * @param decimals how many decimals to keep
     * @return the rounded number
     */
    public static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * Writes a number as it is.
     *
     * @param number the number
     * @return without zeros at the end and without an exponent
     */
    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /**
     * A number to ten digits, which hides what computing left behind its last digit.
     *
     * @param value the number
     * @param ties how to round when exactly half of the tenth digit is left over. Checks round such a number up; variations of a
     *     rulebook round it to the even digit, as their computed numbers are rounded.
     * @return without zeros at the end and without an exponent
     */
    public static String precise(double value, RoundingMode ties) {
        return plain(new BigDecimal(value, new MathContext(DIGITS, ties)));
    }

    /**
     * A number in a unit to ten digits, as a rulebook writes it.
     *
     * @param value the number; 1 is a hundred percent
     * @param unit the unit
     * @param ties as for {@link #precise(double, RoundingMode)}
     * @return such as {@code 62.5 %} or {@code 2 per week}
     */
    public static String precise(double value, Unit unit, RoundingMode ties) {
        return unit.isPercentage() ? precise(value * PERCENT, ties) + " %" : withSuffix(precise(value, ties), unit);
    }

    /**
     * A number with what stands behind it in a unit.
     *
     * @param number the number, written
     * @param unit the unit
     * @return the number alone in a unit without a suffix
     */
    public static String withSuffix(String number, Unit unit) {
        return unit.suffix().isEmpty() ? number : number + " " + unit.suffix();
    }
}
