package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.RulebookException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
    private static final String HEADER =
            "by,behaviour,at,reporter,topic,episode,event,strength,frequency,until,recordedAt,answers,note";
    private static final String MOMENT = "; expected a date and time with its zone, such as 2026-03-29T20:00:00Z"
            + " or 2026-03-29T21:00:00+01:00, or a day such as 2026-03-29";

    @TempDir
    Path folder;

    @Test
    void an_unknown_behaviour_is_told_with_its_place_and_the_nearest_known_one() throws IOException {
        Path file = file("case.json", """
                {
                  "id": "x",
                  "partners": ["sam", "alex"],
                  "observations": [
                    {"by": "sam", "behaviour": "seeks-reasurance"}
                  ]
                }
                """);

        assertRefused(
                Run.of("assess", file),
                file + ":5:32: error[UNKNOWN_BEHAVIOUR]: \"seeks-reasurance\" is not a behaviour of the rulebook;"
                        + " did you mean \"seeks-reassurance\"?");
    }

    @Test
    void a_third_partner_in_a_case_is_told_with_its_place() throws IOException {
        Path file = file("case.json", """
                {"id": "x", "partners": ["sam", "alex"], "observations": [
                  {"by": "sam", "behaviour": "protests"},
                  {"by": "jo", "behaviour": "protests"}
                ]}
                """);

        assertRefused(
                Run.of("assess", file),
                file + ":3:10: error[UNKNOWN_PARTNER]: \"jo\" is not one of the two partners;"
                        + " expected \"sam\" or \"alex\"");
    }

    @Test
    void a_third_partner_in_a_log_is_told_with_its_place_behind_a_note_of_two_lines() throws IOException {
        Path file = file(
                "log.csv",
                "behaviour,note,by\nprotests,\"two\nlines, and \"\"marks\"\"\",sam\nprotests,,alex\nprotests,\"a, b\",jo\n");

        assertRefused(
                Run.of("assess", file),
                file + ":5:17: error[UNKNOWN_PARTNER]: \"jo\" is not one of the two partners;"
                        + " expected \"sam\" or \"alex\"");
    }

    @Test
    void a_list_of_three_partners_is_told_with_its_place() throws IOException {
        Path file = file("case.json", "{\"id\": \"x\",\n \"partners\": [\"sam\", \"alex\", \"jo\"]}");

        assertRefused(
                Run.of("assess", file), file + ":2:14: error[INVALID_VALUE]: partners has 3 ids; expected exactly two");
    }

    @Test
    void a_strength_of_nine_is_told_with_its_place() throws IOException {
        Path file = file("case.json", """
                {"id": "x", "partners": ["sam", "alex"],
                 "observations": [{"by": "sam", "behaviour": "protests", "strength": 9}]}
                """);

        assertRefused(
                Run.of("assess", file),
                file + ":2:70: error[INVALID_VALUE]: strength is 9; expected a whole number from 1 to 5");
    }

    @Test
    void a_score_that_its_questionnaire_cannot_have_is_told_with_its_place_and_range() throws IOException {
        Path file = file("case.json", """
                {"id": "x", "partners": ["sam", "alex"], "scores": [
                  {"partner": "sam", "instrument": "hits", "scale": "total", "value": 21},
                  {"partner": "sam", "instrument": "HITS", "scale": "total", "value": 12}]}
                """);

        assertRefused(
                Run.of("assess", file),
                file + ":2:71: error[INVALID_VALUE]: value is 21; expected 4 to 20, the range of hits total",
                file + ":3:36: error[INVALID_VALUE]: instrument is \"HITS\", which is none; did you mean \"hits\"?");
    }

    @Test
    void an_unparsable_date_is_told_with_its_place() throws IOException {
        Path file = file("case.json", """
                {"id": "x", "partners": ["sam", "alex"],
                 "observations": [{"by": "sam", "behaviour": "protests", "at": "last monday"}]}
                """);

        assertRefused(Run.of("assess", file), file + ":2:64: error[INVALID_VALUE]: at is \"last monday\"" + MOMENT);
    }

    @Test
    void a_date_without_a_zone_is_told_with_its_place_in_a_log() throws IOException {
        Path file = file("log.csv", "\uFEFFby,behaviour,at\r\nsam,protests,\r\nalex,protests,2026-03-02T20:00\r\n");

        assertRefused(
                Run.of("assess", file), file + ":3:15: error[INVALID_VALUE]: at is \"2026-03-02T20:00\"" + MOMENT);
    }

    @Test
    void an_observation_after_as_of_is_told_with_its_place() throws IOException {
        Path file = file("case.json", """
                {"id": "x", "partners": ["sam", "alex"], "asOf": "2026-03-01T00:00:00Z",
                 "observations": [{"by": "sam", "behaviour": "protests", "at": "2026-03-02T00:00:00Z"}]}
                """);

        assertRefused(
                Run.of("assess", file),
                file + ":2:64: error[AFTER_AS_OF]: 2026-03-02T00:00:00Z is after asOf;"
                        + " expected 2026-03-01T00:00:00Z or earlier");
    }

    @Test
    void an_empty_log_is_fine() throws IOException {
        Path json = file("case.json", "{\"id\": \"x\", \"partners\": [\"sam\", \"alex\"]}");
        Path csv = file("log.csv", HEADER + "\n");

        for (Run run : List.of(Run.of("assess", json), Run.of("assess", csv, "--partners", "sam,alex"))) {
            assertThat(run.exit()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isNotEmpty();
        }
    }

    @Test
    void an_empty_log_in_csv_asks_for_the_partners() throws IOException {
        Path file = file("log.csv", HEADER + "\n");

        assertRefused(
                Run.of("assess", file),
                file + ": error[MISSING_PARTNER]: nobody is named in column by;"
                        + " name both partners with --partners, as in --partners sam,alex");
    }

    @Test
    void a_log_of_one_partner_asks_for_the_other() throws IOException {
        Path file = file("log.csv", "by,behaviour\nsam,protests\n");

        assertRefused(
                Run.of("assess", file),
                file + ": error[MISSING_PARTNER]: only \"sam\" is named in column by;"
                        + " name both partners with --partners, as in --partners sam,alex");
        assertThat(Run.of("assess", file, "--partners", "alex,sam").exit()).isZero();
    }

    @Test
    void a_file_that_is_too_large_is_refused() throws IOException {
        Path file = folder.resolve("large.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(32 * 1024 * 1024 + 1);
        }

        assertRefused(
                Run.of("assess", file),
                file + ": error[FILE_TOO_LARGE]: the file has 33554433 bytes; expected at most 33554432 (32 MiB)");
    }

    @Test
    void a_log_without_a_column_that_it_needs_is_told_the_header() throws IOException {
        Path file = file("log.csv", "by,at,note\nsam,,\n");

        assertRefused(
                Run.of("assess", file),
                file + ":1:1: error[MISSING_COLUMN]: column \"behaviour\" is missing; expected the header " + HEADER);
    }

    @Test
    void a_misspelt_column_is_told_once_with_the_nearest_known_one() throws IOException {
        Path file = file("log.csv", "by,behavior,at\nsam,protests,\n");

        assertRefused(
                Run.of("assess", file),
                file + ":1:4: error[UNKNOWN_COLUMN]: column \"behavior\" is not known; did you mean \"behaviour\"?");
    }

    @Test
    void a_log_with_semicolons_is_told_so() throws IOException {
        Path file = file("log.csv", "by;behaviour\nsam;protests\n");

        assertRefused(
                Run.of("assess", file),
                file + ":1:1: error[MISSING_COLUMN]: the columns are separated by semicolons; expected commas: "
                        + HEADER);
    }

    @Test
    void a_row_with_a_cell_too_many_is_told_with_its_place() throws IOException {
        Path file = file("log.csv", "by,behaviour\nsam,protests\n\nalex,protests,3\n");

        assertThat(Run.of("assess", file).errors())
                .contains(file + ":4:1: error[WRONG_NUMBER_OF_CELLS]: the row has 3 cells;"
                        + " expected 2, as in the header");
    }

    @Test
    void an_open_quotation_mark_in_a_log_is_told_with_its_place() throws IOException {
        Path file = file("log.csv", "by,behaviour,note\nsam,protests,fine\nalex,protests,\"open\nsam,protests,\n");

        assertRefused(
                Run.of("assess", file), file + ":3:15: error[MALFORMED_CSV]: this quotation mark is never closed");
    }

    @Test
    void malformed_json_is_told_with_its_place_in_plain_words() throws IOException {
        Path comma = file("comma.json", "{\"id\": \"x\"\n \"partners\": []}");
        Path trailing = file("trailing.json", "{\"id\": \"x\",\n}");
        Path open = file("open.json", "{\"id\": \"x\"\n");
        Path more = file("more.json", "{\"id\": \"x\"}\n{}");
        Path number = file("number.json", "{\"id\": 01}");
        Path deep = file("deep.json", "[".repeat(100_000));

        assertRefused(
                Run.of("assess", comma),
                comma + ":2:2: error[MALFORMED_JSON]: '\"' cannot stand here; expected a comma");
        assertRefused(
                Run.of("assess", trailing),
                trailing + ":2:1: error[MALFORMED_JSON]: '}' cannot stand here;"
                        + " expected the name of a field in double quotes");
        assertRefused(
                Run.of("assess", open),
                open
                        + ":2:1: error[MALFORMED_JSON]: the file ends too early; a bracket or quotation mark is not closed");
        assertRefused(
                Run.of("assess", more),
                more + ":2:1: error[MALFORMED_JSON]: something follows the case; expected the file to end");
        assertRefused(
                Run.of("assess", number),
                number + ":1:9: error[MALFORMED_JSON]: '1' cannot stand here; expected a number such as 4 or 2.5");
        assertRefused(
                Run.of("assess", deep),
                deep + ":1:33: error[MALFORMED_JSON]: objects and lists are nested more than 32 deep;"
                        + " a case needs four");
    }

    @Test
    void a_missing_file_is_told() {
        Path file = folder.resolve("nowhere.json");

        assertRefused(Run.of("assess", file), file + ": error[FILE_NOT_FOUND]: there is no such file");
    }

    @Test
    void a_folder_is_no_case() throws IOException {
        Path file = Files.createDirectory(folder.resolve("folder.json"));

        assertRefused(Run.of("assess", file), file + ": error[WRONG_KIND_OF_FILE]: this is a folder; expected a file");
    }

    @Test
    void a_file_in_another_encoding_is_told_with_its_place() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(file, "{\"id\": \"x\",\n \"partners\": [\"Andr\u00e9\"]}".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(
                Run.of("assess", file),
                file + ":2:20: error[NOT_UTF_8]: byte 0xE9 is not part of a text in UTF-8; save the file as UTF-8");
    }

    @Test
    void everything_wrong_with_a_case_is_told_at_once_in_order_of_place() throws IOException {
        Path file = file("case.json", """
                {"id": "x", "id": "y",
                 "partners": ["sam", "alex"],
                 "observation": [],
                 "observations": [
                  {"by": "jo", "behaviour": "protests", "id": "a"},
                  {"by": "sam", "behaviour": "protests", "id": "a", "answers": "b"},
                  {"behaviour": "protest", "reporter": "friend", "topic": null, "strength": 2.5}
                 ],
                 "context": [{"partner": "sam", "flag": "trauma-respons"}]}
                """);

        assertRefused(
                Run.of("assess", file),
                file + ":1:13: error[DUPLICATE_FIELD]: \"id\" is given twice; expected it once",
                file + ":3:2: error[UNKNOWN_FIELD]: \"observation\" is not a field of a case;"
                        + " did you mean \"observations\"?",
                file + ":5:10: error[UNKNOWN_PARTNER]: \"jo\" is not one of the two partners;"
                        + " expected \"sam\" or \"alex\"",
                file + ":6:48: error[DUPLICATE_ID]: id \"a\" is given to line 5, too; expected each id once",
                file
                        + ":6:64: error[UNKNOWN_OBSERVATION]: answers \"b\"; expected the id of an observation of this case",
                file + ":7:3: error[MISSING_VALUE]: by is missing; expected the id of one of the two partners",
                file + ":7:17: error[UNKNOWN_BEHAVIOUR]: \"protest\" is not a behaviour of the rulebook;"
                        + " did you mean \"protests\"?",
                file + ":7:40: error[INVALID_VALUE]: reporter is \"friend\"; expected one of self, partner, clinician,"
                        + " third-person, unknown",
                file + ":7:59: error[INVALID_VALUE]: topic is null; expected a text",
                file + ":7:77: error[INVALID_VALUE]: strength is 2.5; expected a whole number from 1 to 5",
                file + ":9:41: error[UNKNOWN_CONTEXT]: \"trauma-respons\" is not a context of the rulebook;"
                        + " did you mean \"trauma-response\"?");
    }

    @Test
    void what_a_file_contains_cannot_break_a_line_or_steer_the_terminal() throws IOException {
        Path file = file("case.json", """
                {"id": "x", "partners": ["sam", "alex"],
                 "observations": [{"by": "jo\\n\\u001b[31m", "behaviour": "protests"}]}
                """);

        assertRefused(
                Run.of("assess", file),
                file + ":2:26: error[UNKNOWN_PARTNER]: \"jo\\n\\u001b[31m\" is not one of the two partners;"
                        + " expected \"sam\" or \"alex\"");
    }

    @Test
    void a_missing_rulebook_is_told() {
        Path rulebook = folder.resolve("nowhere");

        assertRefused(
                Run.of("assess", Run.CASES.resolve("six-weeks.json"), "--rulebook", rulebook),
                rulebook + ": error[FILE_NOT_FOUND]: there is no such folder");
    }

    @Test
    void a_file_is_no_rulebook() throws IOException {
        Path rulebook = file("rulebook.md", "# A rulebook\n");

        assertRefused(
                Run.of("assess", Run.CASES.resolve("six-weeks.json"), "--rulebook", rulebook),
                rulebook + ": error[WRONG_KIND_OF_FILE]: this is a file; expected a rulebook's folder");
    }

    @Test
    void a_rulebook_that_does_not_load_ends_with_one_and_names_its_files() {
        Run run = Run.of("assess", Run.CASES.resolve("six-weeks.json"), "--rulebook", folder);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line).startsWith(folder + "/").matches(".*\\.md:\\d+:\\d+: error\\[[A-Z_]+]: .+"));
    }

    @Test
    void every_diagnostic_of_a_rulebook_is_told_by_place() {
        Diagnostic first = new Diagnostic(
                Diagnostic.Code.UNKNOWN_PHRASE, Diagnostic.Severity.ERROR, "roles.md", 7, 3, "not a phrase");
        Diagnostic second = new Diagnostic(
                Diagnostic.Code.WRONG_UNIT, Diagnostic.Severity.ERROR, "roles.md", 9, 5, "a share is in %");
        AssessCommand command = new AssessCommand(unused -> {
            throw new RulebookException(List.of(second, first));
        });

        Run run = Run.of(command, "assess", Run.CASES.resolve("six-weeks.json"), "--rulebook", folder);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors())
                .containsExactly(
                        folder + "/roles.md:7:3: error[UNKNOWN_PHRASE]: not a phrase",
                        folder + "/roles.md:9:5: error[WRONG_UNIT]: a share is in %");
    }

    @Test
    void a_bug_is_told_in_one_line_without_what_the_log_says() {
        AssessCommand command = new AssessCommand(unused -> {
            throw new IllegalStateException("Sam said something private");
        });

        Run run = Run.of(command, "assess", Run.CASES.resolve("six-weeks.json"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith("attune: error[INTERNAL]: IllegalStateException at dev.attune.runner.BadInputTest")
                .doesNotContain("private");
    }

    @Test
    void bad_usage_is_told_in_one_line_with_a_hint() {
        Path file = Run.CASES.resolve("six-weeks.json");

        assertMisused(
                Run.of("assess", file, "--format", "html"),
                "attune assess",
                "Invalid value for option '--format': \"html\" is not a format; expected one of text, json");
        assertMisused(
                Run.of("assess", file, "--view", "jo"),
                "attune assess",
                "--view is \"jo\"; expected clinician, Sam or Alex");
        assertMisused(
                Run.of("assess", file, "--partners", "Sam,Alex"),
                "attune assess",
                "--partners is for a log in CSV; a case in JSON names its partners itself");
        assertMisused(
                Run.of("assess", Run.CASES.resolve("observations.csv"), "--partners", "sam,sam"),
                "attune assess",
                "--partners: both partners are \"sam\"; expected two different ids");
        assertMisused(Run.of("assess"), "attune assess", "Missing required parameter: 'CASE.json|OBS.csv'");
        assertMisused(Run.of(), "attune", "a command is missing; expected assess, progress, rulebook or simulate");
    }

    private static void assertMisused(Run run, String command, String message) {
        assertRefused(run, "attune: error[USAGE]: " + message, "Try '" + command + " --help'.");
    }

    private static void assertRefused(Run run, String... errors) {
        assertThat(run.errors()).containsExactly(errors);
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
