package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressCommandTest {
    private static final Path BEFORE = Run.CASES.resolve("six-weeks.json");
    private static final Path AFTER = Run.CASES.resolve("six-weeks-later.json");
    private static final Path GOLDEN = Path.of("src/test/golden");

    @TempDir
    private Path folder;

    private static void assertIsTheOneThatWasRead(Run run, String name) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, run.out());
        }

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(file));
    }

    /** The later log without what connects: less reaching, and nothing in its place. */
    private Path grownQuiet() throws IOException {
        String later = Files.readString(AFTER);
        List<String> lines = later.lines()
                .filter(line -> !line.contains("\"id\": \"l")
                        || line.contains("initiates")
                        || line.contains("presses")
                        || line.contains("asks-for-space")
                        || line.contains("goes-silent"))
                .toList();
        String json = String.join("\n", lines).replaceAll(",(\\s*])", "$1");
        return Files.writeString(folder.resolve("quiet.json"), json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinician", "Sam", "Alex"})
    void a_report_of_progress_is_the_one_that_was_read(String reader) throws IOException {
        assertIsTheOneThatWasRead(Run.of("progress", BEFORE, AFTER, "--view", reader), "six-weeks.progress." + reader);
    }

    @ParameterizedTest
    @CsvSource({"clinician, es", "clinician, de", "Alex, es", "Alex, de"})
    void a_report_of_progress_in_another_language_is_the_one_that_was_read(String reader, String language)
            throws IOException {
        assertIsTheOneThatWasRead(
                Run.of("progress", BEFORE, AFTER, "--view", reader, "--language", language),
                "six-weeks.progress." + reader + "." + language);
    }

    @Test
    void less_reaching_without_more_connection_is_said_not_to_be_progress() throws IOException {
        assertIsTheOneThatWasRead(Run.of("progress", BEFORE, grownQuiet()), "six-weeks.grown-quiet.clinician");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sam", "Alex"})
    void after_a_safety_concern_a_partner_reads_what_is_read_of_a_thin_log(String reader) throws IOException {
        Path thin = Files.writeString(
                folder.resolve("thin.json"),
                "{\"id\": \"safety\", \"partners\": [\"Sam\", \"Alex\"], \"asOf\": \"2026-03-29T20:00:00Z\"}");
        Path safety = Run.CASES.resolve("safety.json");
        for (String format : List.of("text", "json")) {
            Run run = Run.of("progress", BEFORE, safety, "--view", reader, "--format", format);

            assertThat(run.exit()).isZero();
            assertThat(run.out())
                    .isEqualTo(Run.of("progress", BEFORE, thin, "--view", reader, "--format", format)
                            .out());
        }
    }

    @Test
    void two_cases_that_cannot_be_compared_are_refused_in_a_line_each() {
        Run run = Run.of("progress", AFTER, Run.CASES.resolve("burnt-out.json"));

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith(Run.CASES.resolve("burnt-out.json") + ": error["));
        assertThat(run.err()).contains("error[UNKNOWN_PARTNER]", "expected the same two", "error[AFTER_AS_OF]");
    }

    @Test
    void a_reader_who_is_neither_the_clinician_nor_a_partner_is_refused() {
        Run run = Run.of("progress", BEFORE, AFTER, "--view", "Robin");

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("--view is \"Robin\"; expected clinician, Sam or Alex");
    }

    @Test
    void what_would_change_is_at_the_end_of_the_clinicians_reasons_and_nowhere_without_being_asked_for() {
        Run asked = Run.of("assess", AFTER, "--what-would-change");

        assertThat(asked.exit()).isZero();
        assertThat(asked.out()).contains("What would change this\n──────────────────────\n  Sam\n    • ");
        assertThat(Run.of("assess", AFTER).out()).doesNotContain("What would change this");
        assertThat(Run.of("assess", Run.CASES.resolve("safety.json"), "--what-would-change")
                        .out())
                .isEqualTo(Run.of("assess", Run.CASES.resolve("safety.json")).out());
    }

    @Test
    void what_would_change_is_for_no_partner() {
        Run run = Run.of("assess", BEFORE, "--what-would-change", "--view", "Sam");

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--what-would-change is for the clinician");
    }

    @Test
    void a_positive_screen_is_told_with_its_result(@TempDir Path other) throws IOException {
        Path screened = Files.writeString(
                other.resolve("screened.json"),
                "{\"id\": \"x\", \"partners\": [\"Sam\", \"Alex\"], \"scores\": [{\"partner\": \"Alex\","
                        + " \"instrument\": \"hits\", \"scale\": \"total\", \"value\": 12}]}");

        assertThat(Run.of("assess", screened).out())
                .contains("a screen for violence was positive — Alex")
                .contains("safety.screen.hits · Alex's total score on hits is at least 11 (12)");
        assertThat(Run.of("assess", screened, "--view", "Alex").out()).doesNotContain("screen", "hits", "12");
    }
}
