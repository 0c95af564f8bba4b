package dev.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.Score;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of known questionnaires are in range, or are problems. */
class InstrumentTest {
    private static List<CaseProblem> problems(String instrument, String scale, double value) {
        return Instrument.problemsOf(List.of(new Score("Ana", instrument, scale, value, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "ecr-r, anxiety, 1, 7",
        "ecr-r, avoidance, 1, 7",
        "cpq, constructive-communication, 9, 81",
        "cpq, self-demand-partner-withdraw, 7, 63",
        "cpq, partner-demand-self-withdraw, 7, 63",
        "cpq-sf, constructive-communication, 3, 27",
        "cpq-sf, demand-withdraw, 6, 54",
        "cpq-sf, self-demand, 3, 27",
        "cpq-sf, partner-demand, 3, 27",
        "hits, total, 4, 20",
        "e-hits, total, 5, 25",
        "pvs, total, 0, 3"
    })
    void aScoreInRangeIsNoProblemAndOneBeyondEitherEndIs(String instrument, String scale, int least, int most) {
        assertThat(problems(instrument, scale, least)).isEmpty();
        assertThat(problems(instrument, scale, most)).isEmpty();
        String range = "; expected " + least + " to " + most + ", the range of " + instrument + " " + scale;
        assertThat(problems(instrument, scale, least - 0.5))
                .containsExactly(new CaseProblem(
                        CaseProblem.Code.INVALID_VALUE, "scores[0].value", "value is " + (least - 0.5) + range));
        assertThat(problems(instrument, scale, most + 1))
                .containsExactly(new CaseProblem(
                        CaseProblem.Code.INVALID_VALUE, "scores[0].value", "value is " + (most + 1) + range));
    }

    @Test
    void aScaleThatAKnownQuestionnaireDoesNotHaveIsAProblem() {
        assertThat(problems("hits", "totals", 12))
                .extracting(CaseProblem::toString)
                .containsExactly("scores[0].scale: scale is \"totals\"; expected a scale of hits: total; did you mean"
                        + " \"total\"?");
    }

    @ParameterizedTest
    @CsvSource({"HITS, hits", "ehits, e-hits", "ECR_R, ecr-r", "CPQ SF, cpq-sf"})
    void aKnownNameWrittenDifferentlyIsAProblemRatherThanAnUnknownQuestionnaire(String written, String meant) {
        assertThat(problems(written, "total", 12))
                .containsExactly(new CaseProblem(
                        CaseProblem.Code.INVALID_VALUE,
                        "scores[0].instrument",
                        "instrument is \"" + written + "\", which is none; did you mean \"" + meant + "\"?"));
    }

    @Test
    void nothingIsKnownOfOtherQuestionnaires() {
        assertThat(problems("das", "total", -3)).isEmpty();
        assertThat(Instrument.find("das")).isEmpty();
        assertThat(Instrument.find("pvs")).contains(Instrument.PVS);
    }

    @Test
    void everyProblemIsFoundAndSaysWhichScoreItIsAbout() {
        assertThat(Instrument.problemsOf(List.of(
                        new Score("Ana", "hits", "total", 3, null),
                        new Score("Ana", "ecr-r", "anxiety", 4, null),
                        new Score("Ben", "pvs", "total", 4, null))))
                .extracting(CaseProblem::path)
                .containsExactly("scores[0].value", "scores[2].value");
    }

    @Test
    void onlyScreensForViolenceAreSafetyScreens() {
        assertThat(Instrument.values())
                .filteredOn(Instrument::isSafetyScreen)
                .containsExactly(Instrument.HITS, Instrument.E_HITS, Instrument.PVS);
    }
}
