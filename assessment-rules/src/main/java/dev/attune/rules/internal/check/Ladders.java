package dev.attune.rules.internal.check;

import dev.attune.assessment.Coded;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.check.Allowed.Span;
import dev.attune.rules.internal.check.Quantity.Kind;
import dev.attune.rules.internal.check.Quantity.Side;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at rules that say different things of the same person, or of the couple, by ranges of the same measure, as at the steps
 * of a ladder: values between two steps of which no rule speaks, and values of which two rules say what excludes each other.
 *
 * <p>Only measures with two ends are such a scale. A count, say, has no end, and to ask for at least so many entries is a matter
 * of evidence, not a step.
 */
final class Ladders {
    private static final int PERCENT = 100;
    private static final int MOST_DIGITS = 6;

    private final Map<Ladder, List<Step>> ladders = new LinkedHashMap<>();

    Ladders(List<Requirements> rules) {
        for (Requirements requirements : rules) {
            for (Clause<Conclusion> clause : requirements.rule().then()) {
                if (clause.meaning() instanceof Conclusion.LeanToRole lean) {
                    for (Side subject : Requirements.sides(lean.who())) {
                        boolean exchanged = subject == Side.OTHER;
                        addSteps(requirements, exchanged, lean.onTopic() ? "role on topic" : "role", lean.role());
                    }
                } else if (clause.meaning() instanceof Conclusion.VoteForPattern vote) {
                    addSteps(requirements, false, "pattern", vote.pattern());
                }
            }
        }
    }

    /**
     * What some rules speak of by the same measure.
     *
     * @param of a role or the pattern
     * @param quantity the measure, as seen from the partner the role is of
     */
    private record Ladder(String of, Quantity quantity, MeasureName measure) {}

    /**
     * One rule's range.
     *
     * @param claim the role or pattern it speaks for
     * @param exchanged whether that is a role of the other partner
     */
    private record Step(Requirements requirements, boolean exchanged, String claim, Span span, Place place) {
        Rule rule() {
            return requirements.rule();
        }
    }

    private void addSteps(Requirements requirements, boolean exchanged, String of, Coded claim) {
        requirements.stated().forEach((quantity, allowed) -> {
            if (quantity.kind() == Kind.MEASURE) {
                MeasureName measure = MeasureName.find(quantity.name()).orElseThrow();
                if (Ranges.isScale(measure)) {
                    List<Requirements.Constraint> constraints =
                            requirements.constraints().getOrDefault(quantity, List.of());
                    ladders.computeIfAbsent(
                                    new Ladder(of, exchanged ? quantity.exchanged() : quantity, measure),
                                    key -> new ArrayList<>())
                            .add(new Step(
                                    requirements,
                                    exchanged,
                                    claim.code(),
                                    ((Span) allowed).and(Ranges.of(measure)),
                                    constraints
                                            .get(constraints.size() - 1)
                                            .clause()
                                            .place()));
                }
            }
        });
    }

    void check(Report report) {
        ladders.forEach((ladder, steps) -> {
            if (steps.stream().map(Step::claim).distinct().count() > 1) {
                List<Step> upward = steps.stream()
                        .sorted(Comparator.comparingDouble(
                                        (Step step) -> step.span().low())
                                .thenComparing(step -> !step.span().withLow())
                                .thenComparing(step -> step.rule().order()))
                        .toList();
                checkGaps(ladder, upward, report);
                checkOverlaps(ladder, upward, report);
            }
        });
    }

    private static void checkGaps(Ladder ladder, List<Step> upward, Report report) {
        Step highest = upward.get(0);
        for (Step step : upward) {
            Span gap = new Span(
                    highest.span().high(),
                    !highest.span().withHigh(),
                    step.span().low(),
                    !step.span().withLow());
            if (!gap.isEmpty()) {
                Step later = step.rule().order() > highest.rule().order() ? step : highest;
                report.add(
                        Code.LADDER_GAP,
                        later.place(),
                        List.of(highest.rule().id(), step.rule().id()),
                        "of a " + ladder.measure().text() + " between "
                                + Ranges.text(ladder.measure(), gap.low()) + " and "
                                + Ranges.text(ladder.measure(), gap.high()) + ", for example "
                                + Ranges.text(ladder.measure(), example(ladder.measure(), gap))
                                + ", no rule speaks: " + Report.name(highest.rule()) + " ends below it ("
                                + highest.claim() + "), " + Report.name(step.rule()) + " begins above it ("
                                + step.claim() + ")");
            }
            if (step.span().high() > highest.span().high()
                    || (step.span().high() == highest.span().high()
                            && step.span().withHigh())) {
                highest = step;
            }
        }
    }

    private static void checkOverlaps(Ladder ladder, List<Step> upward, Report report) {
        for (int i = 1; i < upward.size(); i++) {
            for (int j = 0; j < i; j++) {
                Step one = upward.get(j);
                Step two = upward.get(i);
                Span both = one.span().and(two.span());
                if (!one.claim().equals(two.claim())
                        && !both.isEmpty()
                        && one.requirements().canHoldWith(two.requirements(), one.exchanged() != two.exchanged())) {
                    Step earlier = one.rule().order() < two.rule().order() ? one : two;
                    Step later = earlier == one ? two : one;
                    report.add(
                            Code.LADDER_OVERLAP,
                            later.place(),
                            List.of(one.rule().id(), two.rule().id()),
                            "of a " + ladder.measure().text() + " of, for example, "
                                    + Ranges.text(ladder.measure(), example(ladder.measure(), both))
                                    + " two rules say what excludes each other: this one " + later.claim() + ", "
                                    + Report.name(earlier.rule()) + " " + earlier.claim());
                    // One example for each step is enough.
                    break;
                }
            }
        }
    }

    /** A value in a span, as round as there is one. */
    static double example(MeasureName measure, Span span) {
        double scale = measure.unit().isPercentage() ? PERCENT : 1;
        double middle = (span.low() + span.high()) / 2;
        for (int digits = 0; digits <= MOST_DIGITS; digits++) {
            double rounded = new BigDecimal(middle * scale)
                            .setScale(digits, RoundingMode.HALF_UP)
                            .doubleValue()
                    / scale;
            if (span.contains(rounded)) {
                return rounded;
            }
        }
        return middle;
    }
}
