package dev.attune.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Gate;
import dev.attune.runner.Views;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

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
}
