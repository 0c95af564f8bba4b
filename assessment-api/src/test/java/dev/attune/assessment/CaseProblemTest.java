package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.CaseProblem.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseProblemTest {
    private static final CaseProblem STRENGTH = new CaseProblem(Code.INVALID_VALUE, "strength", "strength is 9");

    @Test
    void isReadWithItsPathInFront() {
        assertThat(STRENGTH).hasToString("strength: strength is 9");
        assertThat(new CaseProblem(Code.INVALID_VALUE, "", "no case")).hasToString("no case");
    }

    @Test
    void canBeSeenFromFurtherOut() {
        assertThat(STRENGTH.within("observations[3]"))
                .isEqualTo(new CaseProblem(Code.INVALID_VALUE, "observations[3].strength", "strength is 9"));
        assertThat(new CaseProblem(Code.MISSING_VALUE, "", "nothing there")
                        .within("scores[0]")
                        .path())
                .isEqualTo("scores[0]");
    }

    @Test
    void anExceptionSaysAllOfThem() {
        InvalidCaseException exception =
                new InvalidCaseException(List.of(STRENGTH, new CaseProblem(Code.MISSING_VALUE, "by", "by is missing")));

        assertThat(exception)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strength: strength is 9; by: by is missing");
        assertThatThrownBy(() -> exception.problems().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
