package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is wrong with a value, as a host would read it. */
final class Problems {
    private Problems() {}

    static List<CaseProblem> of(ThrowingCallable attempt) {
        InvalidCaseException thrown = catchThrowableOfType(InvalidCaseException.class, attempt);
        assertThat(thrown).as("expected an InvalidCaseException").isNotNull();
        return thrown.problems();
    }

    static CaseProblem only(ThrowingCallable attempt) {
        List<CaseProblem> problems = of(attempt);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
