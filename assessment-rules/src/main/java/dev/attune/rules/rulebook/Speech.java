package dev.attune.rules.rulebook;

import dev.attune.assessment.Measure;
import dev.attune.rules.internal.text.Amounts;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Unit;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/**
 * How a language writes numbers, units and the names of measures.
 *
 * @param decimalMark what stands before the decimals of a number
 * @param measures what a measure is called; one that is not here goes by its own name
 * @param units what stands behind a number in a unit; for one that is not here, what a rulebook writes
 * @param tooSmall what stands in the place of a value that there is too little to compute from
 */
public record Speech(char decimalMark, Map<MeasureName, String> measures, Map<Unit, String> units, String tooSmall) {
    /** That of rules and tables, which is also that of results in a rulebook's own language. */
    public static final Speech OF_RULEBOOKS = new Speech('.', Map.of(), Map.of(), Measured.TOO_SMALL);

    /** Copies the maps. */
    public Speech {
        measures = Map.copyOf(measures);
        units = Map.copyOf(units);
    }

    public static Speech of(
            Locale language, Map<MeasureName, String> measures, Map<Unit, String> units, String tooSmall) {
        return new Speech(DecimalFormatSymbols.getInstance(language).getDecimalSeparator(), measures, units, tooSmall);
    }

    /**
     * A number without a unit.
     *
     * @param value the number
     * @return with as many decimals as {@link Amounts#number} gives it
     */
    public String number(double value) {
        return marked(Amounts.number(value));
    }

    /**
     * A number in a unit.
     *
     * @param value the number; 1 is a hundred percent
     * @param unit the unit
     * @return the number and what stands behind it
     */
    public String text(double value, Unit unit) {
        String suffix = units.get(unit);
        return suffix == null ? marked(Amounts.text(value, unit)) : number(value) + " " + suffix;
    }

    /**
     * A measure's value with its unit.
     *
     * @param measured the measure
     * @return such as {@code 75 %}; a dash when it has no value
     */
    public String text(Measured measured) {
        return measured.hasValue() ? text(measured.value(), measured.name().unit()) : Amounts.text(measured);
    }

    /**
     * What a measure is called.
     *
     * @param name the measure
     * @return its name in this language
     */
    public String name(MeasureName name) {
        return measures.getOrDefault(name, name.text());
    }

    /**
     * The form a measure has in results.
     *
     * @param measured the measure
     * @return the same, with its texts in this language
     */
    public Measure measure(Measured measured) {
        return measured.toMeasure(name(measured.name()), tooSmall);
    }

    /** A number that was written with a point. */
    public String marked(String number) {
        return number.replace('.', decimalMark);
    }
}
