package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseOptionsTest {
    private static final String NO_ACCOUNT = "\"code\": \"notice-no-account\"";
    private static final String NO_ZONE = "\"code\": \"notice-no-zone\"";

    @TempDir
    Path folder;

    private Path log = Path.of("");

    @BeforeEach
    void write() throws IOException {
        log = Files.writeString(folder.resolve("log.csv"), """
                by,behaviour,at
                sam,presses-for-change,2026-03-01
                alex,goes-silent,2026-03-02
                """);
    }

    @Test
    void a_log_that_names_neither_is_read_and_the_clinician_is_told() {
        Run run = Run.of("assess", log, "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(NO_ACCOUNT, NO_ZONE);
    }

    @Test
    void a_log_takes_the_account_and_the_zone_of_the_command_line() {
        Run run = Run.of("assess", log, "--format", "json", "--account", "clinician", "--zone", "Europe/Berlin");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain(NO_ACCOUNT, NO_ZONE).contains("the clinician 2.");
    }

    @Test
    void what_a_case_says_goes_before_the_command_line() throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), """
                {"id": "x", "partners": ["sam", "alex"], "account": "self", "zone": "Europe/Berlin",
                 "observations": [{"by": "sam", "behaviour": "protests", "at": "2026-03-01"}]}
                """);

        assertThat(Run.of("assess", file, "--account", "clinician", "--zone", "Asia/Tokyo"))
                .isEqualTo(Run.of("assess", file));
    }

    @Test
    void explain_and_diff_take_them_too() {
        Run explained = Run.of("rulebook", "explain", "pursuer-distancer", log, "--account", "clinician");
        Run untold = Run.of("rulebook", "explain", "pursuer-distancer", log);

        assertThat(explained.err()).isEmpty();
        assertThat(explained.out()).isNotEqualTo(untold.out());
        assertThat(Run.of(
                                "rulebook",
                                "diff",
                                "pursuer-distancer",
                                "pursuer-distancer",
                                "--zone",
                                "Europe/Berlin",
                                "--cases",
                                log)
                        .exit())
                .isZero();
    }

    @Test
    void other_accounts_and_zones_are_refused_with_what_was_expected() {
        assertThat(Run.of("assess", log, "--account", "therapist").err())
                .contains("\"therapist\" is not a reporter; expected one of self, partner, clinician, third-person,"
                        + " unknown");
        assertThat(Run.of("assess", log, "--zone", "Berlin").err())
                .contains("\"Berlin\" is not a time zone; expected one such as Europe/Berlin");
    }

    @Test
    void one_persons_account_is_read_alone() throws IOException {
        Path both = Files.writeString(folder.resolve("both.csv"), """
                by,behaviour,at,reporter
                sam,presses-for-change,2026-03-01T20:00:00Z,self
                sam,presses-for-change,2026-03-01T20:01:00Z,partner
                alex,goes-silent,2026-03-01T20:05:00Z,partner
                """);

        assertThat(Run.of("assess", both, "--told-by", "sam").out()).contains("Entries, by who told them: sam 2.");
        assertThat(Run.of("assess", both, "--told-by", "alex", "--partners", "sam,alex")
                        .out())
                .contains("Entries, by who told them: alex 1.");
        assertThat(Run.of("assess", both, "--told-by", "clinician").exit()).isZero();
    }

    @Test
    void one_persons_account_can_be_compared_with_that_persons_later_one() {
        Run run = Run.of(
                "progress",
                Run.CASES.resolve("six-weeks.json"),
                Run.CASES.resolve("six-weeks-later.json"),
                "--told-by",
                "Sam");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void an_account_that_is_not_there_is_refused_with_those_that_are() {
        assertThat(Run.of("assess", log, "--told-by", "jo").err())
                .contains("--told-by: there is no account of \"jo\"; expected \"sam\", \"alex\","
                        + " clinician, third-person or unknown");
    }

    @Test
    void no_partner_reads_what_is_left_when_the_others_are_not_heard() {
        Run run = Run.of("assess", Run.CASES.resolve("safety.json"), "--told-by", "Sam", "--view", "Sam");

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--told-by is for the clinician");
    }
}
