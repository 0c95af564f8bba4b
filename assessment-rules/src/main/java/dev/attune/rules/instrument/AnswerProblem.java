package dev.attune.rules.instrument;

import dev.attune.assessment.Coded;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with the answers to a questionnaire.
 *
 * @param kind what is wrong
 * @param item the item, by its number such as {@code 17} or {@code B7a}
 * @param value the answer that was given; null when it is missing
 * @param least the least answer there can be
 * @param most the greatest answer there can be
 */
public record AnswerProblem(
        Kind kind, String item, @Nullable Integer value, int least, int most) {
    /** What can be wrong with an answer. */
    public enum Kind implements Coded {
        /** A scale needs it, and it is not there. */
        MISSING,
        /** It is less or more than an answer can be. */
        OUT_OF_RANGE,
        /** The questionnaire has no such item. */
        UNKNOWN_ITEM
    }

    @Override
    public String toString() {
        return switch (kind) {
            case MISSING -> "item " + item + " is missing; expected a number from " + least + " to " + most;
            case OUT_OF_RANGE -> "item " + item + " is " + value + "; expected a number from " + least + " to " + most;
            case UNKNOWN_ITEM -> "item " + item + " is " + value + "; the questionnaire has no such item";
        };
    }
}
