package dev.attune.rules.internal.check;

import dev.attune.rules.internal.check.ValueSet.Span;
import dev.attune.rules.internal.text.Amounts;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Unit;
import java.math.RoundingMode;
import java.util.Set;

/** Which values a measure can have at all, and how a rulebook writes them. */
final class Ranges {
    private static final Span SHARE = Span.between(0, 1);
    private static final Span BOTH_WAYS = Span.between(-1, 1);
    private static final Span NOT_LESS_THAN_NONE = Span.from(0);
    private static final int MOST_ACCOUNTS = 3;

    /** What is measured in one topic alone. */
    private static final Set<MeasureName> IN_TOPICS = Set.of(
            MeasureName.OBSERVATIONS,
            MeasureName.PURSUIT,
            MeasureName.DISTANCE,
            MeasureName.PURSUIT_COUNT,
            MeasureName.DISTANCE_COUNT,
            MeasureName.SHARE_OF_PURSUIT,
            MeasureName.LOW_END_OF_SHARE_OF_PURSUIT,
            MeasureName.HIGH_END_OF_SHARE_OF_PURSUIT,
            MeasureName.ALL_OCCASIONS,
            MeasureName.OCCASIONS,
            MeasureName.MOVES_TOWARD,
            MeasureName.MOVES_AWAY,
            MeasureName.SHARE_OF_MOVES_TOWARD,
            MeasureName.PROBABILITY_OF_MOVING_TOWARD,
            MeasureName.PROBABILITY_OF_MOVING_AWAY,
            MeasureName.PROBABILITY_OF_OPPOSITE_ENDS,
            MeasureName.PROBABILITY_OF_REACHING_MORE);

    private Ranges() {}

    static Span of(MeasureName measure) {
        return switch (measure) {
            case RISE_OF_WITHDRAWAL, RISE_OF_CONNECTION, ESCALATION, ADJUSTED_RESIDUAL -> Span.ALL;
            case YULES_Q, POLARISATION, DIFFERENCE_PURSUIT_MAKES -> BOTH_WAYS;
            case CHANGE_OF_PURSUIT -> Span.from(-1);
            case ESCALATION_P_VALUE -> SHARE;
            case ACCOUNTS -> Span.between(0, MOST_ACCOUNTS);
            default -> measure.unit() == Unit.SHARE ? SHARE : NOT_LESS_THAN_NONE;
        };
    }

    static boolean isWhole(MeasureName measure) {
        return measure.unit() == Unit.COUNT;
    }

    /** Whether it lies between two ends, so that a rulebook could speak of all of it. */
    static boolean isScale(MeasureName measure) {
        return Double.isFinite(of(measure).low()) && Double.isFinite(of(measure).high()) && !isWhole(measure);
    }

    static boolean isInTopics(MeasureName measure) {
        return IN_TOPICS.contains(measure);
    }

    /** Where a level or a confidence stands in its order, from 0. */
    @SuppressWarnings("EnumOrdinal")
    static int rank(Enum<?> constant) {
        return constant.ordinal();
    }

    /** A value, the way a rulebook writes it. */
    static String text(MeasureName measure, double value) {
        return Amounts.precise(value, measure.unit(), RoundingMode.HALF_UP);
    }

    /** A number without what computing left behind its last digit. */
    static String number(double value) {
        return Amounts.precise(value, RoundingMode.HALF_UP);
    }
}
