package dev.attune.rules.instrument;

import java.util.List;
import java.util.stream.Collectors;

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
}
