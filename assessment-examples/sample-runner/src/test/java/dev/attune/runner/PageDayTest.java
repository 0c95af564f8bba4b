package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day that a partner's page is made for when nobody names one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageDayTest {
    private static final Path SIX_WEEKS = Run.CASES.resolve("six-weeks.json");
    private static final Path LATER = Run.CASES.resolve("six-weeks-later.json");

    @TempDir
    private Path folder;

    /** The bundled case without its asOf, and with one more entry, long after all others. */
    private Path with(Path bundled, String entry) throws IOException {
        String json = Files.readString(bundled).replaceFirst("\\s*\"asOf\": \"[^\"]*\",", "");
        String more = entry.isEmpty() ? "[" : "[\n{" + entry + "},";
        return Files.writeString(
                Files.createTempDirectory(folder, "").resolve("case.json"),
                json.replaceFirst("(\"observations\": )\\[", "$1" + more));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\": \"x\", \"by\": \"Alex\", \"behaviour\": \"asks-for-space\", \"reporter\": \"self\", \"at\": \"2027-02-01T10:00:00Z\"",
                "\"id\": \"x\", \"by\": \"Alex\", \"behaviour\": \"feels-smothered\", \"reporter\": \"third-person\", \"at\": \"2027-02-01T10:00:00Z\"",
                "\"id\": \"x\", \"by\": \"Alex\", \"behaviour\": \"feels-smothered\", \"reporter\": \"clinician\", \"at\": \"2027-02-01T10:00:00Z\"",
                "\"id\": \"x\", \"by\": \"Alex\", \"behaviour\": \"active-addiction\", \"reporter\": \"partner\", \"at\": \"2027-02-01T10:00:00Z\"",
                "\"id\": \"x\", \"by\": \"Sam\", \"behaviour\": \"active-addiction\", \"reporter\": \"partner\", \"at\": \"2027-02-01\""
            })
    void it_is_not_moved_by_what_the_partner_may_not_know(String entry) throws IOException {
        Path confided = with(SIX_WEEKS, entry);
        Path plain = with(SIX_WEEKS, "");
        Path confidedLater = with(LATER, entry);
        Path plainLater = with(LATER, "");
        Run run = Run.of("assess", confided, "--view", "Sam", "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(Run.of("assess", plain, "--view", "Sam", "--format", "json")
                        .out());
        Run progress = Run.of("progress", SIX_WEEKS, confidedLater, "--view", "Sam", "--format", "json");
        assertThat(progress.exit()).isZero();
        assertThat(progress).isEqualTo(Run.of("progress", SIX_WEEKS, plainLater, "--view", "Sam", "--format", "json"));
        // Nor whether the two can be compared.
        assertThat(Run.of("progress", confidedLater, SIX_WEEKS, "--view", "Sam", "--format", "json"))
                .isEqualTo(Run.of("progress", plainLater, SIX_WEEKS, "--view", "Sam", "--format", "json"));
    }

    @Test
    void it_is_moved_by_what_the_partner_may_know_and_is_the_one_that_was_named() throws IOException {
        Path known = with(
                LATER,
                "\"id\": \"x\", \"by\": \"Alex\", \"behaviour\": \"asks-for-space\", \"reporter\": \"clinician\","
                        + " \"at\": \"2027-02-01T10:00:00Z\"");
        Path plain = with(SIX_WEEKS, "");
        String json = Run.of("progress", SIX_WEEKS, known, "--view", "Sam", "--format", "json")
                .out();

        assertThat(json).contains("\"after\": \"2027-02-02\"");
        assertThat(Run.of("assess", plain, "--view", "Sam", "--date", "2026-02-01")
                        .out())
                .isNotEqualTo(Run.of("assess", plain, "--view", "Sam").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-4-6", "6.4.2026", "2026-02-30", "2026-04-06T10:00:00Z", "+12026-04-06", "tomorrow", ""})
    void an_option_that_is_a_day_is_refused_in_one_clear_line_when_it_is_none(String value) {
        Run assess = Run.of("assess", SIX_WEEKS, "--date", value);
        Run sign = Run.of("rulebook", "sign", folder, "--by", "Dr. K", "--date", value);

        for (Run run : new Run[] {assess, sign}) {
            assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.out()).isEmpty();
            assertThat(run.errors()).hasSize(2);
            assertThat(run.errors().get(0))
                    .isEqualTo("attune: error[USAGE]: Invalid value for option '--date': \"" + value
                            + "\" is not a day; expected one such as 2026-04-06");
        }
    }
}
