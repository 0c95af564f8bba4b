package dev.attune.rules.internal.check;

import dev.attune.rules.internal.check.Quantity.Owner;
import dev.attune.rules.internal.check.Quantity.QuantityKind;
import dev.attune.rules.internal.check.ValueSet.Span;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What follows from a measure or a count of one partner for other measures. Used for one condition. */
final class MeasureImplications {
    /**
     * Between a share and the ends of its interval lies what is assumed before anything is seen (half an act of each kind): the
     * ends are never quite 0 or 1. Nearer to 0 or 1 than this, nothing is made of an end for the share itself, nor the other way.
     */
    private static final double EDGE = 0.01;

    /** A partner of whom no move is told moves away with less than this probability, so that the two together have less. */
    private static final double UNTOLD = 0.5;

    private static final List<MeasureName> COUNTS = List.of(
            MeasureName.PURSUIT_COUNT,
            MeasureName.DISTANCE_COUNT,
            MeasureName.CONNECTION_COUNT,
            MeasureName.HOSTILITY_COUNT,
            MeasureName.AVOIDANCE_COUNT);

    private final Owner owner;
    private final boolean onTopic;
    private final List<Implication> implications = new ArrayList<>();

    private static final String TOGETHER = "two things together are no surer than each of them";

    private MeasureImplications(Owner owner, boolean onTopic) {
        this.owner = owner;
        this.onTopic = onTopic;
    }

    static List<Implication> of(Condition.MeasureIs condition, Owner owner) {
        Span span = Span.of(condition.comparison(), condition.threshold());
        boolean whole = Ranges.isWhole(condition.measure());
        MeasureImplications of = new MeasureImplications(owner, condition.onTopic());
        of.measure(condition.measure(), whole ? span.whole() : span);
        return of.implications;
    }

    /**
     * What follows from how often a behaviour was seen.
     *
     * @param counts the counts that each entry of the behaviour adds to
     */
    static List<Implication> of(Condition.BehaviourSeen condition, Owner owner, Set<MeasureName> counts) {
        MeasureImplications of = new MeasureImplications(owner, false);
        of.behaviour(condition, counts);
        return of.implications;
    }

    private void measure(MeasureName measure, Span span) {
        implications.add(Implication.stated(quantity(measure), span));
        switch (measure) {
            case POLARISATION ->
                followsOfOther(
                        measure,
                        span.mirrored(),
                        "what one partner's polarisation is above zero, the other's is below");
            case LOW_END_OF_SHARE_OF_PURSUIT, SHARE_OF_PURSUIT, HIGH_END_OF_SHARE_OF_PURSUIT ->
                shares(
                        List.of(
                                MeasureName.LOW_END_OF_SHARE_OF_PURSUIT,
                                MeasureName.SHARE_OF_PURSUIT,
                                MeasureName.HIGH_END_OF_SHARE_OF_PURSUIT),
                        measure,
                        span);
            case PROBABILITY_OF_OPPOSITE_ENDS -> {
                if (span.low() >= UNTOLD) {
                    Span atLeast = new Span(span.low(), span.withLow(), Double.POSITIVE_INFINITY, false);
                    follows(MeasureName.PROBABILITY_OF_MOVING_TOWARD, atLeast, TOGETHER);
                    followsOfOther(MeasureName.PROBABILITY_OF_MOVING_AWAY, atLeast, TOGETHER);
                }
            }
            default -> {
                if (COUNTS.contains(measure)) {
                    counted(span);
                } else if (measure == MeasureName.OBSERVATIONS) {
                    described(span);
                }
            }
        }
    }

    /** The low end is never above the share, nor the share above the high end. */
    private void shares(List<MeasureName> upward, MeasureName measure, Span span) {
        String because = "the low end is never above the share, nor the share above the high end";
        int place = upward.indexOf(measure);
        if (span.low() >= EDGE && span.low() <= 1 - EDGE) {
            Span atLeast = new Span(span.low(), span.withLow(), Double.POSITIVE_INFINITY, false);
            upward.subList(place + 1, upward.size()).forEach(above -> follows(above, atLeast, because));
        }
        if (span.high() >= EDGE && span.high() <= 1 - EDGE) {
            Span atMost = new Span(Double.NEGATIVE_INFINITY, false, span.high(), span.withHigh());
            upward.subList(0, place).forEach(below -> follows(below, atMost, because));
        }
    }

    /** Every entry that is counted is an observation. */
    private void counted(Span span) {
        Span atLeast = Span.from(span.low());
        if (span.low() > 0) {
            follows(MeasureName.OBSERVATIONS, atLeast, "every entry that is counted is an observation");
            described(atLeast);
        }
    }

    private void described(Span span) {
        if (span.low() > 0) {
            implications.add(new Implication(
                    Quantity.ofMeasure(MeasureName.ALL_OBSERVATIONS, Owner.COUPLE, false),
                    Span.from(span.low()),
                    "what describes one partner describes either"));
        }
    }

    private void behaviour(Condition.BehaviourSeen seen, Set<MeasureName> counts) {
        Span span = Span.of(seen.comparison(), seen.times());
        implications.add(
                Implication.stated(new Quantity(QuantityKind.BEHAVIOUR, owner, seen.behaviour(), false), span));
        if (span.low() >= 0) {
            // An entry counts one at the most, so that there are at least as many entries as times.
            Span atLeast = new Span(span.low(), span.withLow(), Double.POSITIVE_INFINITY, false).whole();
            for (MeasureName count : counts) {
                follows(count, atLeast, "every entry of it counts toward the " + count.text());
                counted(atLeast);
            }
        }
    }

    private Quantity quantity(MeasureName measure) {
        return Quantity.ofMeasure(measure, owner, onTopic);
    }

    private void follows(MeasureName measure, Span span, String because) {
        implications.add(new Implication(quantity(measure), span, because));
    }

    private void followsOfOther(MeasureName measure, Span span, String because) {
        implications.add(new Implication(quantity(measure).exchanged(), span, because));
    }
}
