package dev.attune.rules.instrument;

import dev.attune.assessment.Coded;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers that cannot be scored; nothing was scored, and nothing is made up for what is missing. Lists every problem. */
public final class InvalidAnswersException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Instrument instrument;
    private final transient List<AnswerProblem> problems;

    InvalidAnswersException(Instrument instrument, List<AnswerProblem> problems) {
        super(instrument.code() + ": "
                + problems.stream().map(AnswerProblem::toString).collect(Collectors.joining("; ")));
        this.instrument = instrument;
        this.problems = List.copyOf(problems);
    }

    /**
     * The questionnaire.
     *
     * @return what was to be scored
     */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * What is wrong.
     *
     * @return every problem found, in order of the questionnaire's items, unknown items last
     */
    public List<AnswerProblem> problems() {
        return problems;
    }

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
                case OUT_OF_RANGE ->
                    "item " + item + " is " + value + "; expected a number from " + least + " to " + most;
                case UNKNOWN_ITEM -> "item " + item + " is " + value + "; the questionnaire has no such item";
            };
        }
    }
}
