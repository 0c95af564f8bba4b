package dev.attune.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Gate;
import dev.attune.assessment.PartnerView;
import dev.attune.runner.Views;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportTest {
    private static String said(String key) {
        return Labels.in("en").say(key);
    }

    @Test
    void without_a_concern_safety_is_stated_near_the_end() {
        String report = ClinicianReport.write(Views.clinician(Gate.NONE, 2));

        assertThat(report).doesNotContain(said(Labels.SAFETY_FIRST));
        assertThat(headings(report))
                .containsExactly(
                        said(Labels.SUMMARY),
                        said(Labels.ROLES),
                        said(Labels.CYCLE),
                        said(Labels.WEEK_BY_WEEK),
                        said(Labels.RECOMMENDATIONS),
                        said(Labels.REASONS),
                        said(Labels.MISSING),
                        said(Labels.NOTICES),
                        said(Labels.SAFETY));
        assertThat(report).endsWith("house 2.1.0 (0123456789ab) · log read as of 29 Mar 2026, 20:00 UTC\n");
    }

    @Test
    void a_concern_comes_first_and_lets_the_findings_stand_when_it_is_soft() {
        assertThat(headings(ClinicianReport.write(Views.clinician(Gate.SOFT, 2))))
                .startsWith(said(Labels.SAFETY_FIRST), said(Labels.SUMMARY), said(Labels.ROLES))
                .doesNotContain(said(Labels.SAFETY));
    }

    @Test
    void under_a_hard_gate_there_is_the_concern_and_what_to_do_and_no_finding() {
        String report = ClinicianReport.write(Views.clinician(Gate.HARD, 2));

        assertThat(headings(report))
                .containsExactly(
                        said(Labels.SAFETY_FIRST), said(Labels.SUMMARY), said(Labels.MISSING), said(Labels.NOTICES));
        assertThat(report).contains("A concern — alex", "Ask alone.", "s.1 · 6 observations: a, b, c, d, e, …");
    }

    @Test
    void every_reason_has_its_rule_its_points_the_first_observations_and_its_source() {
        assertThat(ClinicianReport.write(Views.clinician(Gate.NONE, 2)))
                .contains("    • Sam reaches.\n      r.1 +2 · 6 observations: a, b, c, d, e, … · a book\n");
    }

    @Test
    void weeks_are_bars_to_the_scale_of_the_largest_and_only_the_last_sixteen_are_shown() {
        String report = ClinicianReport.write(Views.clinician(Gate.NONE, 18));

        assertThat(report)
                .contains("22 Mar 2026  ███████████ 18.0  ·                 ·                 █████▌ 9.0\n")
                .contains("The longest is 18. 2 earlier weeks are not shown.")
                .doesNotContain("23 Nov 2025");
    }

    @Test
    void a_partners_report_has_neither_rule_ids_nor_scores() {
        String report = PartnerReport.write(Views.partner());

        assertThat(report)
                .contains("for sam", "Sam reaches.", "A technique — for the two of you", "Sam steps in")
                .doesNotContain("r.1", "62", "high", "pursuer", "0123456789ab", "a, b, c");
    }

    @Test
    void a_partners_report_without_a_cycle_has_only_the_summary_and_what_to_record() {
        PartnerView full = Views.partner();
        PartnerView empty = new PartnerView(
                "case 7",
                "sam",
                null,
                Views.RULEBOOK,
                "en",
                full.summary(),
                Map.of(),
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                full.missing(),
                List.of());

        assertThat(headings(PartnerReport.write(empty)))
                .containsExactly(said(Labels.PARTNER_SUMMARY), said(Labels.MISSING));
    }

    @Test
    void long_words_and_control_characters_do_no_harm() {
        Page page = new Page();
        page.bullet(2, "x".repeat(200) + " y\u001b[31m\nz");

        assertThat(page.toString()).isEqualTo("  • " + "x".repeat(200) + "\n    y\\u001b[31m\\nz\n");
    }

    private static List<String> headings(String report) {
        List<String> lines = report.lines().toList();
        return lines.stream()
                .filter(line -> lines.indexOf(line) + 1 < lines.size())
                .filter(line -> lines.get(lines.indexOf(line) + 1).startsWith("──"))
                .toList();
    }
}
