package dev.attune.rules.internal.check;

import dev.attune.rules.internal.check.Quantity.QuantityKind;
import dev.attune.rules.internal.check.Requirements.Constraint;
import dev.attune.rules.internal.check.ValueSet.Span;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule.Clause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds conditions of one rule that contradict each other, or that ask for a value that a quantity never has. */
final class Contradictions {
    private Contradictions() {}

    /**
     * The least number of conditions about one quantity that leave no value of it.
     *
     * @param quantity the quantity
     * @param constraints what the conditions of a rule allow of it; at least one
     * @return the contradiction; empty when there is none
     */
    static Optional<Obstacle> of(Quantity quantity, List<Constraint> constraints) {
        Optional<MeasureName> measure =
                quantity.kind() == QuantityKind.MEASURE ? MeasureName.find(quantity.name()) : Optional.empty();
        Optional<ValueSet> natural =
                measure.map(m -> Ranges.isWhole(m) ? Ranges.of(m).whole() : Ranges.of(m));
        if (quantity.kind() == QuantityKind.BEHAVIOUR) {
            natural = Optional.of(Span.from(0));
        }
        for (Constraint one : constraints) {
            if (natural.map(one.values()::and).orElse(one.values()).isEmpty()) {
                return Optional.of(new Obstacle(
                        List.of(one.clause()),
                        "\"" + one.clause().text() + "\" never holds" + why(quantity, measure)
                                + (one.because().isEmpty() ? "" : "; " + one.because())));
            }
        }
        for (int i = 1; i < constraints.size(); i++) {
            for (int j = 0; j < i; j++) {
                ValueSet both =
                        constraints.get(j).values().and(constraints.get(i).values());
                if (natural.map(both::and).orElse(both).isEmpty()) {
                    return Optional.of(pair(quantity, measure, constraints.get(j), constraints.get(i)));
                }
            }
        }
        ValueSet left = constraints.get(0).values();
        for (Constraint each : constraints) {
            left = left.and(each.values());
        }
        if (!natural.map(left::and).orElse(left).isEmpty()) {
            return Optional.empty();
        }
        List<Clause<Condition>> clauses =
                constraints.stream().map(Constraint::clause).distinct().toList();
        return Optional.of(new Obstacle(
                clauses,
                clauses.stream().map(c -> "\"" + c.text() + "\"").collect(Collectors.joining(", "))
                        + " leave nothing together"));
    }

    /** Why no value that one condition allows is possible. */
    private static String why(Quantity quantity, Optional<MeasureName> measure) {
        return switch (quantity.kind()) {
            case MEASURE ->
                measure.map(m -> ", because " + m.text() + " is " + range(m)).orElse("");
            case ROLE -> ", because there is no other role";
            case PATTERN -> ", because there is no other pattern";
            case TREND -> ", because there is no such trend";
            case LEVEL -> ", because there is no such level";
            default -> "";
        };
    }

    private static Obstacle pair(
            Quantity quantity, Optional<MeasureName> measure, Constraint earlier, Constraint later) {
        if (earlier.clause().equals(later.clause())) {
            return new Obstacle(
                    List.of(later.clause()),
                    "\"" + later.clause().text() + "\" cannot hold of both, because "
                            + (later.because().isEmpty() ? earlier.because() : later.because()));
        }
        String because = !later.because().isEmpty() ? later.because() : earlier.because();
        if (because.isEmpty() && quantity.kind() == QuantityKind.BEHAVIOUR) {
            because = "no number of times is both";
        } else if (because.isEmpty() && measure.isPresent()) {
            because = (Ranges.isWhole(measure.get()) ? "no whole number is " : "nothing is ")
                    + bounds(measure.get(), (Span) earlier.values(), (Span) later.values());
        }
        return new Obstacle(
                List.of(earlier.clause(), later.clause()),
                "\"" + earlier.clause().text() + "\" (line "
                        + earlier.clause().place().line() + ") and \""
                        + later.clause().text() + "\" cannot both hold"
                        + (because.isEmpty() ? "" : ": " + because));
    }

    private static String bounds(MeasureName measure, Span one, Span other) {
        boolean firstIsLower = Double.isFinite(one.low()) && Double.isFinite(other.high());
        Span lower = firstIsLower ? one : other;
        Span upper = firstIsLower ? other : one;
        return (lower.withLow() ? "at least " : "more than ") + Ranges.text(measure, lower.low()) + " and "
                + (upper.withHigh() ? "at most " : "less than ") + Ranges.text(measure, upper.high());
    }

    private static String range(MeasureName measure) {
        Span span = Ranges.of(measure);
        return "never less than " + Ranges.text(measure, span.low())
                + (Double.isFinite(span.high()) ? " and never more than " + Ranges.text(measure, span.high()) : "");
    }
}
