package dev.attune.rules.rulebook;

import dev.attune.assessment.Coded;
import dev.attune.assessment.ProgressView.FindingKind;
import dev.attune.rules.measure.MeasureName;
import org.jspecify.annotations.Nullable;

/**
 * What two assessments of a couple are compared in.
 *
 * @param kind what kind of finding
 * @param word the pattern, trend, feature or sign it is about; empty when any of the kind is meant
 * @param measure the measure, where the kind is one; null otherwise
 */
public record Compared(
        FindingKind kind, String word, @Nullable MeasureName measure) {
    /** How something can differ. */
    public enum Change implements Coded {
        /** It is more. */
        RISES,
        /** It is less. */
        FALLS,
        /** It is there now, and was not. */
        APPEARS,
        /** It was there, and is not now. */
        GOES,
        /** It is another. */
        CHANGES
    }

    /** What a difference is taken for. */
    public enum Reading implements Coded {
        /** It has become easier. */
        EASED,
        /** It has become harder. */
        HARDER,
        /** It is different, neither easier nor harder by itself. */
        CHANGED,
        /** It looks easier, and is not to be taken for it. */
        NO_PROGRESS
    }

    /**
     * Whether it is said of one partner rather than of both together.
     *
     * @return true for roles and for measures of a partner
     */
    public boolean isOfPartner() {
        return measure == null ? kind == FindingKind.ROLE : measure.of() == MeasureName.Of.PARTNER;
    }

    /**
     * How it can differ: an amount rises or falls, a word that is there or not appears or goes, one of several words changes.
     *
     * @param change how it is to differ
     * @return whether it can
     */
    public boolean canDo(Change change) {
        return switch (change) {
            case RISES, FALLS -> isAmount();
            case APPEARS, GOES -> isMark() || !word.isEmpty();
            case CHANGES -> !isAmount() && !isMark() && word.isEmpty();
        };
    }

    /**
     * Whether it can be more or less.
     *
     * @return true for levels, scores and measures
     */
    public boolean isAmount() {
        return kind == FindingKind.LEVEL || kind == FindingKind.SCORE || kind == FindingKind.MEASURE;
    }

    /**
     * Whether there can be several at once, or none.
     *
     * @return true for features and signs
     */
    public boolean isMark() {
        return kind == FindingKind.FEATURE || kind == FindingKind.SIGN;
    }
}
