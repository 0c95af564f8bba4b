package dev.attune.assessment;

import java.util.List;
import java.util.stream.Collectors;

/** What a host passed in cannot be assessed; nothing was assessed. Lists every problem, not only the first. */
public final class InvalidCaseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<CaseProblem> problems;

    /**
     * Creates the exception.
     *
     * @param problems what is wrong, in order of place; at least one
     */
    public InvalidCaseException(List<CaseProblem> problems) {
        super(problems.stream().map(CaseProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    InvalidCaseException(CaseProblem.Code code, String path, String message) {
        this(List.of(new CaseProblem(code, path, message)));
    }

    /**
     * What is wrong.
     *
     * @return every problem found, in order of place
     */
    public List<CaseProblem> problems() {
        return problems;
    }
}
