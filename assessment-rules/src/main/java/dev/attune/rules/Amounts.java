package dev.attune.rules;

import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers for people. */
final class Amounts {
    private static final double PERCENT = 100;

    private Amounts() {}

    /** A measure's value with its unit; a dash when it has none. */
    static String text(Measured measured) {
        if (!measured.hasValue()) {
            return "-";
        }
        Unit unit = measured.name().unit();
        double value = measured.value();
        if (unit.isPercentage()) {
            return Math.round(value * PERCENT) + " %";
        }
        String number = number(value);
        return unit.suffix().isEmpty() ? number : number + " " + unit.suffix();
    }

    /** A number with at most one decimal, two where it is smaller than one, and no zeros at the end. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(Math.abs(value) < 1 ? 2 : 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
