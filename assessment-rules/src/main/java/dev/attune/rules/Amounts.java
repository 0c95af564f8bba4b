package dev.attune.rules;

import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Unit;
import java.util.Locale;

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

    /** A number with at most one decimal; two where it is smaller than one. */
    static String number(double value) {
        if (value == Math.rint(value)) {
            return Long.toString(Math.round(value));
        }
        return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.2f" : "%.1f", value);
    }
}
