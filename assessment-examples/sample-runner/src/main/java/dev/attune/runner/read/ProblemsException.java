package dev.attune.runner.read;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something given to the program cannot be used. Lists every problem found, not only the first. */
public final class ProblemsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Creates the exception.
     *
     * @param problems what is wrong, at least one
     */
    public ProblemsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = problems.stream().sorted(Problem.BY_PLACE).toList();
    }

    /**
     * Creates the exception for a single problem.
     *
     * @param file the file as it was given
     * @param place where in the file, or null
     * @param code the kind of problem
     * @param message what was seen and what was expected
     */
    public ProblemsException(String file, @Nullable Place place, Problem.Code code, String message) {
        this(List.of(new Problem(file, place, code, message)));
    }

    /**
     * What is wrong.
     *
     * @return the problems, in order of place
     */
    public List<Problem> problems() {
        return problems;
    }
}
