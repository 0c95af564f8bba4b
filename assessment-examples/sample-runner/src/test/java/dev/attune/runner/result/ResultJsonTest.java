package dev.attune.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.DraftReview;
import dev.attune.assessment.Gate;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PartnerView;
import dev.attune.assessment.ReleasedPage;
import dev.attune.runner.Views;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResultJsonTest {
    private final String json = ResultJson.write(Views.clinician(Gate.NONE, 1));

    @Test
    void numbers_have_at_most_six_decimals_and_no_noise() {
        assertThat(json)
                .contains(
                        "\"value\": 0.666667,", "\"low\": 0.3,", "\"high\": 1\n", "\"score\": 62.5,", "\"points\": 2,");
    }

    @Test
    void values_are_in_kebab_case_moments_in_iso_form_and_a_recommendation_is_for_somebody() {
        assertThat(json)
                .contains(
                        "\"pattern\": \"pursue-withdraw\",",
                        "\"asOf\": \"2026-03-29T20:00:00Z\",",
                        "\"for\": \"both\",");
    }

    @Test
    void what_there_is_not_is_left_out() {
        assertThat(json).doesNotContain("null", "topic\"");
        assertThat(ResultJson.write(Views.clinician(Gate.HARD, 0))).doesNotContain("asOf", "intensity", "trend");
    }

    @Test
    void fields_are_in_the_order_of_the_records() {
        assertThat(json).startsWith("{\n  \"caseId\": \"case 7\",\n  \"asOf\": ");
        assertThat(json.indexOf("\"aim\"")).isLessThan(json.indexOf("\"for\""));
        assertThat(json.indexOf("\"for\"")).isLessThan(json.indexOf("\"priority\""));
    }

    @Test
    void of_a_released_page_there_is_what_the_partner_reads_and_nothing_that_the_host_keeps() {
        DraftReview draft = Views.draft();
        LocalDate day = LocalDate.of(2026, 5, 4);
        ReleasedPage page = new ReleasedPage(
                new PartnerView("case 7", "sam", day, Views.RULEBOOK, "en", draft.text()),
                day.minusDays(14),
                ReleasedPage.Found.NOTHING);

        assertThat(JsonMapper.shared().readTree(ResultJson.write(page)).propertyNames())
                .containsExactly("caseId", "partner", "date", "rulebook", "language", "text");
        assertThat(ResultJson.write(OnShow.of(page)))
                .contains("\"date\": \"2026-05-04\"")
                .doesNotContain("since", "found", "2026-04-20");
    }
}
