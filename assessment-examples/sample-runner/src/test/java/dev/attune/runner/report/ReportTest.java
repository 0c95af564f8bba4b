package dev.attune.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Context;
import dev.attune.assessment.Entry;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Moment;
import dev.attune.assessment.Notice;
import dev.attune.assessment.PageText;
import dev.attune.runner.Views;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportTest {
    private static String said(String key) {
        return Labels.in("en").say(key);
    }

    @Test
    void what_is_needed_in_the_room_comes_first_and_what_it_rests_on_behind_it() {
        String report = ClinicianReport.write(Views.clinician(Gate.NONE, 2));

        assertThat(report).doesNotContain(said(Labels.SAFETY_FIRST));
        assertThat(headings(report))
                .containsExactly(
                        said(Labels.SAFETY),
                        said(Labels.PAGES),
                        said(Labels.SUMMARY),
                        said(Labels.MOMENTS),
                        said(Labels.PLAN),
                        said(Labels.MISSING),
                        said(Labels.ROLES),
                        said(Labels.CYCLE),
                        said(Labels.WEEK_BY_WEEK),
                        said(Labels.RECOMMENDATIONS),
                        said(Labels.REASONS),
                        said(Labels.NOTICES));
        assertThat(report).endsWith("house 2.1.0 (0123456789ab) · log read as of 29 Mar 2026, 20:00 UTC\n");
    }

    @Test
    void a_moment_has_its_day_what_was_done_and_the_note() {
        assertThat(ClinicianReport.write(Views.clinician(Gate.NONE, 2))).contains("""
                  1. 29 Mar 2026, told by the clinician
                     sam: presses for change; alex: goes silent.
                     – It was late.
                """);
    }

    private static Entry entry(String id, String by, String teller, @Nullable LocalDate day, @Nullable String note) {
        return new Entry(id, by, teller, "goes-silent", "goes silent", null, day, null, null, "now", note);
    }

    @Test
    void moments_are_in_order_of_time_with_their_tellers_and_an_event_that_two_tell_of_is_there_once() {
        LocalDate day = LocalDate.of(2026, 3, 4);
        List<Entry> entries = List.of(
                entry("u", "sam", "unknown", null, null),
                entry("b1", "alex", "alex", day.plusDays(1), null),
                entry("b2", "alex", "sam", day.plusDays(1), "Not a word."),
                entry("c", "sam", "third-person", day, null),
                entry("d", "alex", "third-person", day, null),
                entry("e", "sam", "alex", day, "Again."));
        List<Moment> moments =
                List.of(new Moment(List.of("u")), new Moment(List.of("b1", "b2")), new Moment(List.of("c", "d", "e")));

        String report = ClinicianReport.write(
                Views.told(moments, entries, List.of(new Notice("notice-events", "Told twice.", List.of("b1", "b2")))));

        assertThat(headings(report)).contains(said(Labels.MOMENTS_ALONE)).doesNotContain(said(Labels.MOMENTS));
        assertThat(report).contains("""
                  1. 4 Mar 2026, told by somebody else, unless noted otherwise
                     sam: goes silent; alex: goes silent; sam: goes silent (told by alex).
                     – Again. (told by alex)
                  2. 5 Mar 2026, told by alex, sam
                     alex: goes silent.
                     – Not a word. (told by sam)
                  3. without a date ('now'), told by a person not named
                     sam: goes silent.
                """);
    }

    @Test
    void a_concern_has_the_day_the_teller_and_the_note_of_what_it_rests_on() {
        assertThat(ClinicianReport.write(Views.clinician(Gate.HARD, 2))).contains("""
                    • 29 Mar 2026 · sam: presses for change · told by the clinician
                      – It was late.
                    • 29 Mar 2026 · alex: goes silent · told by the clinician
                    What to do  Ask alone.
                """);
    }

    @Test
    void whose_account_it_is_and_what_is_known_of_circumstances_stand_on_the_first_page_and_only_there() {
        List<Notice> notices = List.of(
                new Notice("notice-accounts", "Entries: sam 2.", List.of()),
                new Notice("notice-no-account", "Nobody named.", List.of()),
                new Notice("context-low-mood", "Counts less for sam.", List.of("a")),
                new Notice("context-grief", "Counts less for alex.", List.of("b")),
                new Notice("notice-context", "Told of sam: apart.", List.of()),
                new Notice("notice-context-shared", "Told of alex: grief. sam may know of it.", List.of()));
        List<Entry> entries = List.of(entry("a", "sam", "sam", null, null), entry("b", "alex", "sam", null, null));
        Enclosures known = new Enclosures(
                List.of(
                        new Context("sam", "low-mood"),
                        new Context("sam", "grief"),
                        new Context("alex", "grief", true)),
                Map.of(),
                List.of());

        String report = ClinicianReport.write(Views.told(List.of(), entries, notices), known);

        assertThat(report)
                .contains("  The summary.\n  Entries: sam 2.\n  Nobody named.\n")
                .contains("  not shared  Counts less for sam.\n"
                        + "  not shared  Told of sam: apart.\n"
                        + "  shared      Told of alex: grief. sam may know of it.\n")
                .contains("  • Counts less for sam. (1 observation: a)\n  • Counts less for alex. (1 observation: b)\n")
                .containsOnlyOnce("Told of sam")
                .containsOnlyOnce("Nobody named.");
    }

    @Test
    void each_draft_has_a_line_and_one_that_is_empty_beside_one_that_is_not_a_warning() {
        PageText full = Views.draft().text();
        PageText empty = Views.nothingYet().text();
        String warning = said(Labels.DRAFTS_DIFFER).substring(0, 40);

        String differing = ClinicianReport.write(
                Views.clinician(Gate.NONE, 2),
                new Enclosures(List.of(), Map.of("sam", full, "alex", empty), List.of()));

        assertThat(differing)
                .contains(
                        "Draft: One reaches, the other makes room. To try: A technique of one's own.",
                        "Draft: nothing yet.",
                        warning);
        assertThat(ClinicianReport.write(
                        Views.clinician(Gate.NONE, 2),
                        new Enclosures(List.of(), Map.of("sam", full, "alex", full), List.of())))
                .doesNotContain(warning);
        assertThat(ClinicianReport.write(Views.clinician(Gate.NONE, 2))).doesNotContain("Draft");
    }

    @Test
    void what_each_partner_is_shown_and_what_holds_the_next_page_stands_on_the_first_page() {
        assertThat(ClinicianReport.write(Views.clinician(Gate.HARD, 2))).contains("""
                  sam   the page released on 16 Mar 2026
                        Next page: on hold.
                        Leave the page as it is.
                  alex  nothing yet
                """);
        assertThat(ClinicianReport.write(Views.clinician(Gate.NONE, 2))).contains("Next page: ready to be released.");
    }

    @Test
    void a_concern_lets_the_findings_stand_when_it_is_soft() {
        assertThat(headings(ClinicianReport.write(Views.clinician(Gate.SOFT, 2))))
                .startsWith(said(Labels.SAFETY_FIRST), said(Labels.PAGES), said(Labels.SUMMARY))
                .contains(said(Labels.ROLES))
                .doesNotContain(said(Labels.SAFETY));
    }

    @Test
    void under_a_hard_gate_there_is_the_concern_and_what_to_do_and_no_finding() {
        String report = ClinicianReport.write(Views.clinician(Gate.HARD, 2));

        assertThat(headings(report))
                .containsExactly(
                        said(Labels.SAFETY_FIRST),
                        said(Labels.PAGES),
                        said(Labels.SUMMARY),
                        said(Labels.MISSING),
                        said(Labels.NOTICES));
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
    void a_draft_says_that_it_is_one_and_is_made_of_words_alone() {
        String report = PartnerReport.write(Views.draft());

        assertThat(report).contains("for sam", said(Labels.DRAFT));
        assertThat(headings(report))
                .containsExactly(
                        said(Labels.BETWEEN),
                        said(Labels.YOURS),
                        said(Labels.TO_TRY),
                        said(Labels.TOGETHER),
                        said(Labels.TO_NOTE));
        assertThat(report).endsWith("  Quiet can be kind.\n  Ask somebody you trust.\n");
    }

    @Test
    void a_draft_of_which_there_is_nothing_to_say_has_what_to_note_and_where_to_find_help() {
        String report = PartnerReport.write(Views.nothingYet());

        assertThat(headings(report)).containsExactly(said(Labels.BETWEEN), said(Labels.TO_NOTE));
        assertThat(report).contains(said(Labels.DRAFT)).endsWith("  Ask somebody you trust.\n");
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
