package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every field that says whose account it is, of when, how often and in what circumstances: good values, and a bad one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFieldsTest {
    private static final String MOMENT =
            "; expected a date and time with its zone, such as 2026-03-29T20:00:00Z or 2026-03-29T21:00:00+01:00";

    @TempDir
    Path folder;

    /** A field with its whole text, such as {@code "zone": "Europe/Berlin"}, and what is said of a bad one. */
    record Value(In in, String good, String bad, String message, boolean isSeenBySchema) {
        Value(In in, String good, String bad, String message) {
            this(in, good, bad, message, true);
        }

        /** What the schema does not know: the words are the rulebook's. */
        static Value ofRulebook(In in, String good, String bad, String message) {
            return new Value(in, good, bad, message, false);
        }
    }

    /** Where a field can stand; the others of the same object are there already. */
    enum In {
        CASE("%s"),
        OBSERVATION("\"observations\": [{\"id\": \"a\", \"by\": \"sam\", \"behaviour\": \"protests\", %s}]"),
        CONTEXT("\"context\": [{\"partner\": \"sam\", \"flag\": \"long-distance\", %s}]"),
        FACTS("\"facts\": {%s}"),
        CLEARANCE(
                "\"observations\": [{\"id\": \"a\", \"by\": \"sam\", \"behaviour\": \"protests\"}], \"clearances\": [{%s}]");

        private final String around;

        In(String around) {
            this.around = around;
        }

        String text(String field) {
            return "{\"id\": \"x\", \"partners\": [\"sam\", \"alex\"], " + around.formatted(field) + "}";
        }
    }

    static Stream<Value> values() {
        return Stream.of(ofCases(), ofObservations(), ofCircumstances(), ofClearances())
                .flatMap(List::stream);
    }

    private static List<Value> ofCases() {
        return List.of(
                new Value(
                        In.CASE,
                        "\"account\": \"third-person\"",
                        "\"account\": \"therapist\"",
                        "account is \"therapist\"; expected one of self, partner, clinician, third-person, unknown"),
                Value.ofRulebook(
                        In.CASE,
                        "\"zone\": \"Europe/Berlin\"",
                        "\"zone\": \"Europe/Berln\"",
                        "zone is \"Europe/Berln\"; did you mean \"Europe/Berlin\"?"),
                new Value(
                        In.CASE,
                        "\"zone\": \"-03:00\"",
                        "\"zone\": 1",
                        "zone is 1; expected a time zone such as Europe/Berlin"));
    }

    private static List<Value> ofObservations() {
        return List.of(
                new Value(
                        In.OBSERVATION,
                        "\"at\": \"2026-03-04\"",
                        "\"at\": \"4.3.2026\"",
                        "at is \"4.3.2026\"" + MOMENT + ", or a day such as 2026-03-29"),
                new Value(
                        In.OBSERVATION,
                        "\"at\": \"2024-02-29\"",
                        "\"at\": \"2026-02-29\"",
                        "at is \"2026-02-29\"" + MOMENT + ", or a day such as 2026-03-29"),
                new Value(
                        In.OBSERVATION,
                        "\"reporter\": \"unknown\"",
                        "\"reporter\": \"mother\"",
                        "reporter is \"mother\"; expected one of self, partner, clinician, third-person, unknown"),
                new Value(
                        In.OBSERVATION,
                        "\"event\": \"the row in the car\"",
                        "\"event\": \" \"",
                        "event is \" \"; expected a text without blanks around it"),
                new Value(
                        In.OBSERVATION,
                        "\"frequency\": \"nearly-always\"",
                        "\"frequency\": \"daily\"",
                        "frequency is \"daily\"; expected one of sometimes, often, nearly-always"),
                new Value(
                        In.OBSERVATION,
                        "\"until\": \"earlier\"",
                        "\"until\": \"once\"",
                        "until is \"once\"; expected a day such as 2026-03-29, or earlier"),
                new Value(
                        In.OBSERVATION,
                        "\"until\": \"2026-03-04\"",
                        "\"until\": \"2026-03-04T10:00:00Z\"",
                        "until is \"2026-03-04T10:00:00Z\"; expected a day such as 2026-03-29, or earlier"),
                Value.ofRulebook(
                        In.OBSERVATION,
                        "\"at\": \"2026-03-04\", \"until\": \"2026-03-04\"",
                        "\"at\": \"2026-03-04\", \"until\": \"2026-03-03\"",
                        "until is 2026-03-03; expected no earlier than 2026-03-04"),
                new Value(
                        In.OBSERVATION,
                        "\"recordedAt\": \"2026-03-04T10:00:00Z\"",
                        "\"recordedAt\": \"2026-03-04\"",
                        "recordedAt is \"2026-03-04\"" + MOMENT),
                Value.ofRulebook(
                        In.OBSERVATION,
                        "\"at\": \"2026-03-04T10:00:00Z\", \"recordedAt\": \"2026-03-04T10:00:00Z\"",
                        "\"at\": \"2026-03-04T10:00:00Z\", \"recordedAt\": \"2026-03-04T09:59:59Z\"",
                        "recordedAt is 2026-03-04T09:59:59Z; expected no earlier than 2026-03-04T10:00:00Z,"
                                + " when it happened"));
    }

    private static List<Value> ofCircumstances() {
        return List.of(
                new Value(
                        In.CONTEXT,
                        "\"shared\": true",
                        "\"shared\": \"yes\"",
                        "shared is \"yes\"; expected true or false"),
                new Value(
                        In.FACTS,
                        "\"living-together\": false",
                        "\"living-together\": null",
                        "living-together is null; expected true or false"),
                Value.ofRulebook(
                        In.FACTS,
                        "\"living-together\": true",
                        "\"living-together\": \"yes\"",
                        "living-together is \"yes\"; expected true or false"),
                Value.ofRulebook(
                        In.FACTS,
                        "\"children-at-home\": 2",
                        "\"children-at-home\": -1",
                        "children-at-home is -1; expected a number from 0 to 20"),
                Value.ofRulebook(
                        In.FACTS,
                        "\"months-together\": 30",
                        "\"month-together\": 30",
                        "\"month-together\" is not a fact of the rulebook; did you mean \"months-together\"?"));
    }

    private static List<Value> ofClearances() {
        String rest = ", \"assessedBy\": \"M. Roth\", \"at\": \"2026-03-04T10:00:00Z\", \"found\": \"No fear.\"";
        String covers = "\"covers\": [\"a\"]";
        String good = "\"concern\": \"fears-partner\", " + covers + rest;
        return List.of(
                Value.ofRulebook(
                        In.CLEARANCE,
                        good,
                        good.replace("fears-partner", "fears-partners"),
                        "\"fears-partners\" is not a concern of the rulebook; did you mean \"fears-partner\"?"),
                new Value(
                        In.CLEARANCE,
                        good,
                        good.replace("\"a\"", ""),
                        "covers is empty; expected the id of at least one observation"),
                new Value(
                        In.CLEARANCE,
                        good,
                        good.replace("\"M. Roth\"", "\" \""),
                        "assessedBy is \" \"; expected a text without blanks around it"),
                new Value(
                        In.CLEARANCE,
                        good,
                        good.replace("\"at\": \"2026-03-04T10:00:00Z\", ", ""),
                        "at is missing; expected when it was assessed"),
                new Value(In.CLEARANCE, good, good.replace("\"No fear.\"", "3"), "found is 3; expected a text"),
                Value.ofRulebook(
                        In.CLEARANCE,
                        good + ", \"until\": \"2026-09-04T10:00:00Z\"",
                        good + ", \"until\": \"2026-03-04T10:00:00Z\"",
                        "until is 2026-03-04T10:00:00Z; expected a moment after 2026-03-04T10:00:00Z,"
                                + " when it was assessed"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_good_value_is_read_and_of_the_schema(Value value) throws IOException {
        String text = value.in().text(value.good());

        Run run = Run.of("assess", file("good.json", text));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(SchemaTest.problems("case", text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_bad_value_is_told_in_one_line_and_the_schema_refuses_it_where_it_can(Value value) throws IOException {
        String text = value.in().text(value.bad());
        Path file = file("bad.json", text);

        Run run = Run.of("assess", file);
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith(file + ":1:")
                .endsWith("]: " + value.message());
        assertThat(SchemaTest.problems("case", text).isEmpty()).isNotEqualTo(value.isSeenBySchema());
    }

    @Test
    void a_context_that_resembles_none_is_told_where_the_words_are() throws IOException {
        Path file = file("case.json", In.CONTEXT.text("\"shared\": true").replace("long-distance", "zzz"));

        assertThat(Run.of("assess", file).err())
                .contains("error[UNKNOWN_CONTEXT]: \"zzz\" is not a context of the rulebook; expected one of"
                        + " neurodivergent-shutdown, long-distance, ");
    }

    @Test
    void a_context_given_both_shared_and_not_is_told_at_the_second() throws IOException {
        Path file = file("case.json", """
                {"id": "x", "partners": ["sam", "alex"], "context": [
                  {"partner": "sam", "flag": "long-distance", "shared": true},
                  {"partner": "sam", "flag": "long-distance"}
                ]}
                """);

        assertThat(Run.of("assess", file).errors())
                .containsExactly(file + ":3:3: error[INVALID_VALUE]: long-distance of \"sam\" is given both as shared"
                        + " and as not shared; expected one of the two");
    }

    @Test
    void a_day_after_the_moment_of_assessment_is_told_where_it_stands() throws IOException {
        Path file = file("case.json", """
                {"id": "x", "partners": ["sam", "alex"], "zone": "Europe/Berlin", "asOf": "2026-03-03T22:59:59Z",
                 "observations": [{"by": "sam", "behaviour": "protests", "at": "2026-03-04"}]}
                """);

        assertThat(Run.of("assess", file).errors())
                .containsExactly(file + ":2:64: error[AFTER_AS_OF]: 2026-03-04 is after asOf; expected the day of"
                        + " 2026-03-03T22:59:59Z or an earlier one");
    }

    @Test
    void every_bad_cell_of_a_log_is_told_with_its_line_and_column() throws IOException {
        Path file = file("log.csv", """
                by,behaviour,at,reporter,event,frequency,until,recordedAt
                sam,protests,2026-03-04,third-person,e1,often,earlier,2026-03-05T10:00:00Z
                alex,protests,2026-3-4,friend,,daily,later,2026-03-05
                """);

        assertThat(Run.of("assess", file).errors())
                .containsExactly(
                        file + ":3:15: error[INVALID_VALUE]: at is \"2026-3-4\"" + MOMENT
                                + ", or a day such as 2026-03-29",
                        file + ":3:24: error[INVALID_VALUE]: reporter is \"friend\"; expected one of self, partner,"
                                + " clinician, third-person, unknown",
                        file + ":3:32: error[INVALID_VALUE]: frequency is \"daily\"; expected one of sometimes, often,"
                                + " nearly-always",
                        file + ":3:38: error[INVALID_VALUE]: until is \"later\"; expected a day such as 2026-03-29,"
                                + " or earlier",
                        file + ":3:44: error[INVALID_VALUE]: recordedAt is \"2026-03-05\"" + MOMENT);
    }

    @Test
    void an_entry_given_twice_is_refused_with_both_lines() throws IOException {
        Path log = file("log.csv", """
                by,behaviour,at
                sam,protests,2026-03-01T20:00:00Z
                alex,goes-silent,2026-03-01T20:05:00Z

                sam,protests,2026-03-01T21:00:00+01:00
                """);
        Path json = file("case.json", """
                {"id": "x", "partners": ["sam", "alex"], "observations": [
                  {"by": "sam", "behaviour": "protests", "at": "2026-03-01T20:00:00Z"},
                  {"by": "sam", "behaviour": "protests", "at": "2026-03-01T20:00:00Z"}]}
                """);
        Path oneLine = file(
                "line.json",
                "{\"id\": \"x\", \"partners\": [\"sam\", \"alex\"], \"observations\":"
                        + " [{\"id\": \"a\", \"by\": \"sam\", \"behaviour\": \"protests\"}, {\"id\": \"a\", \"by\": \"sam\","
                        + " \"behaviour\": \"protests\"}]}");

        assertThat(Run.of("assess", log).errors())
                .containsExactly(
                        log + ":5:1: error[DUPLICATE_OBSERVATION]: the entry is the same as line 2, down to the"
                                + " moment; expected each entry once");
        assertThat(Run.of("assess", json).errors())
                .containsExactly(json + ":3:3: error[DUPLICATE_OBSERVATION]: the entry is the same as line 2, down to"
                        + " the moment; expected each entry once");
        assertThat(Run.of("assess", oneLine).errors())
                .containsExactly(oneLine + ":1:117: error[DUPLICATE_ID]: id \"a\" is given to line 1, column 59,"
                        + " too; expected each id once");
    }

    @Test
    void what_a_file_calls_a_thing_is_not_taken_for_a_place() throws IOException {
        Path file = file("case.json", """
                {"id": "x", "partners": ["sam", "alex"], "observations": [
                  {"id": "observations[0]", "by": "sam", "behaviour": "protests"},
                  {"id": "observations[0]", "by": "sam", "behaviour": "goes-silent"}]}
                """);

        assertThat(Run.of("assess", file).errors())
                .containsExactly(file + ":3:10: error[DUPLICATE_ID]: id \"observations[0]\" is given to line 2, too;"
                        + " expected each id once");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
