package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.check.Quantity.Owner;
import dev.attune.rules.internal.check.Quantity.QuantityKind;
import dev.attune.rules.internal.check.ValueSet.Span;
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
                for (Claim claim : clause.meaning().accept(new Claims())) {
                    addSteps(requirements, claim);
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

    /**
     * What a conclusion says that excludes other things.
     *
     * @param of a role or the pattern
     * @param exchanged whether it is a role of the other partner
     * @param code the role or pattern it speaks for
     */
    private record Claim(String of, boolean exchanged, String code) {}

    /** The claims of each kind of conclusion; only roles and patterns exclude one another. */
    private static final class Claims implements Conclusion.Visitor<List<Claim>> {
        @Override
        public List<Claim> raiseConcern(Conclusion.RaiseConcern conclusion) {
            return none();
        }

        @Override
        public List<Claim> leanToRole(Conclusion.LeanToRole conclusion) {
            String of = conclusion.onTopic() ? "role on topic" : "role";
            return Owner.of(conclusion.who()).stream()
                    .map(owner -> new Claim(
                            of, owner == Owner.OTHER, conclusion.role().code()))
                    .toList();
        }

        @Override
        public List<Claim> limitRole(Conclusion.LimitRole conclusion) {
            return none();
        }

        @Override
        public List<Claim> leanInAttachment(Conclusion.LeanInAttachment conclusion) {
            return none();
        }

        @Override
        public List<Claim> noAttachmentLean(Conclusion.NoAttachmentLean conclusion) {
            return none();
        }

        @Override
        public List<Claim> voteForPattern(Conclusion.VoteForPattern conclusion) {
            return List.of(new Claim("pattern", false, conclusion.pattern().code()));
        }

        @Override
        public List<Claim> showFeature(Conclusion.ShowFeature conclusion) {
            return none();
        }

        @Override
        public List<Claim> showStage(Conclusion.ShowStage conclusion) {
            return none();
        }

        @Override
        public List<Claim> raiseIntensity(Conclusion.RaiseIntensity conclusion) {
            return none();
        }

        @Override
        public List<Claim> showConsequence(Conclusion.ShowConsequence conclusion) {
            return none();
        }

        @Override
        public List<Claim> setFocus(Conclusion.SetFocus conclusion) {
            return none();
        }

        @Override
        public List<Claim> recommend(Conclusion.Recommend conclusion) {
            return none();
        }

        @Override
        public List<Claim> withhold(Conclusion.Withhold conclusion) {
            return none();
        }

        @Override
        public List<Claim> caution(Conclusion.Caution conclusion) {
            return none();
        }

        @Override
        public List<Claim> noteMissing(Conclusion.NoteMissing conclusion) {
            return none();
        }

        @Override
        public List<Claim> giveNotice(Conclusion.GiveNotice conclusion) {
            return none();
        }

        private static List<Claim> none() {
            return List.of();
        }
    }

    private void addSteps(Requirements requirements, Claim claim) {
        requirements.stated().forEach((quantity, values) -> {
            if (quantity.kind() == QuantityKind.MEASURE) {
                MeasureName measure = MeasureName.find(quantity.name()).orElseThrow();
                if (Ranges.isScale(measure)) {
                    List<Requirements.Constraint> constraints =
                            requirements.constraints().getOrDefault(quantity, List.of());
                    ladders.computeIfAbsent(
                                    new Ladder(
                                            claim.of(), claim.exchanged() ? quantity.exchanged() : quantity, measure),
                                    key -> new ArrayList<>())
                            .add(new Step(
                                    requirements,
                                    claim.exchanged(),
                                    claim.code(),
                                    ((Span) values).and(Ranges.of(measure)),
                                    constraints
                                            .get(constraints.size() - 1)
                                            .clause()
                                            .place()));
                }
            }
        });
    }

    void check(CheckReport report) {
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

    private static void checkGaps(Ladder ladder, List<Step> upward, CheckReport report) {
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
                                + ", no rule speaks: " + CheckReport.name(highest.rule()) + " ends below it ("
                                + highest.claim() + "), " + CheckReport.name(step.rule()) + " begins above it ("
                                + step.claim() + ")");
            }
            if (step.span().high() > highest.span().high()
                    || (step.span().high() == highest.span().high()
                            && step.span().withHigh())) {
                highest = step;
            }
        }
    }

    private static void checkOverlaps(Ladder ladder, List<Step> upward, CheckReport report) {
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
                                    + CheckReport.name(earlier.rule()) + " " + earlier.claim());
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
