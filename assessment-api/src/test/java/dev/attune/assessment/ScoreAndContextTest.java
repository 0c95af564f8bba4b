package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CaseProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreAndContextTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aScoreNamesAValueThatIsNoNumber(double value) {
        assertThat(Problems.only(() -> new Score("sam", "ecr-r", "anxiety", value, null)))
                .isEqualTo(new CaseProblem(Code.INVALID_VALUE, "value", "value is " + value + "; expected a number"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3.5, 0, 4.25, 1e6})
    void aScoreIsInTheInstrumentsOwnUnits(double value) {
        assertThat(new Score("sam", "ecr-r", "anxiety", value, null).value()).isEqualTo(value);
    }

    @Test
    void aScoreNamesABlankText() {
        assertThat(Problems.only(() -> new Score("", "ecr-r", "anxiety", 1, null)))
                .isEqualTo(new CaseProblem(
                        Code.INVALID_VALUE, "partner", "partner is \"\"; expected a text without blanks around it"));
        assertThat(Problems.only(() -> new Score("sam", " ecr-r", "anxiety", 1, null)))
                .isEqualTo(new CaseProblem(
                        Code.INVALID_VALUE,
                        "instrument",
                        "instrument is \" ecr-r\"; expected a text without blanks around it"));
        assertThat(Problems.only(() -> new Score("sam", "ecr-r", "anxiety ", 1, null)))
                .isEqualTo(new CaseProblem(
                        Code.INVALID_VALUE,
                        "scale",
                        "scale is \"anxiety \"; expected a text without blanks around it"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void aScoreNamesAMissingText() {
        assertThat(Problems.only(() -> new Score(null, "ecr-r", "anxiety", 1, null))
                        .message())
                .isEqualTo("partner is missing; expected the id of one of the two partners");
        assertThat(Problems.only(() -> new Score("sam", null, "anxiety", 1, null))
                        .message())
                .isEqualTo("instrument is missing; expected the name of a questionnaire");
        assertThat(Problems.only(() -> new Score("sam", "ecr-r", null, 1, null)).message())
                .isEqualTo("scale is missing; expected the name of one of the questionnaire's scales");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aContextNamesAMissingOrBlankPartner() {
        assertThat(Problems.only(() -> new Context(null, "long-distance")))
                .isEqualTo(new CaseProblem(
                        Code.MISSING_VALUE,
                        "partner",
                        "partner is missing; expected the id of one of the two partners"));
        assertThat(Problems.only(() -> new Context(" ", "long-distance")))
                .isEqualTo(new CaseProblem(
                        Code.INVALID_VALUE, "partner", "partner is \" \"; expected a text without blanks around it"));
    }
}
