package dev.attune.runner.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.assessment.Clearance;
import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.FactValue;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.assessment.Until;
import dev.attune.runner.result.CaseJson;
import dev.attune.runner.result.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that can be told is read from JSON and from CSV, and written out again. */
class ToldInputTest {
    private static final Set<String> BEHAVIOURS = Set.of("presses-for-change", "goes-silent");

    @TempDir
    private Path folder;

    private CoupleCase read(String name, String text) throws IOException, ProblemsException {
        return read(name, text, CaseDefaults.NONE);
    }

    private CoupleCase read(String name, String text, CaseDefaults given) throws IOException, ProblemsException {
        Path file = Files.writeString(folder.resolve(name), text);
        return CaseFile.read(file, List.of()).toCase(BEHAVIOURS, couple -> List.of(), given);
    }

    private List<String> problems(String name, String text) {
        return catchThrowableOfType(ProblemsException.class, () -> read(name, text)).problems().stream()
                .map(problem -> problem.place() + ": " + problem.message())
                .toList();
    }

    private static CoupleCase everything() {
        return CoupleCase.between("sam", "alex")
                .id("told")
                .account(Reporter.SELF)
                .zone(ZoneId.of("Europe/Berlin"))
                .asOf(Instant.parse("2026-06-01T00:00:00Z"))
                .observed(Observation.of("sam", "presses-for-change")
                        .id("a")
                        .at(Instant.parse("2026-03-04T19:00:00Z"))
                        .reporter(Reporter.THIRD_PERSON)
                        .topic("money")
                        .episode("e")
                        .event("the call")
                        .strength(4)
                        .recordedAt(Instant.parse("2026-03-05T08:00:00Z"))
                        .note("Now."))
                .observed(Observation.of("alex", "goes-silent")
                        .id("b")
                        .on(LocalDate.of(2026, 3, 5))
                        .frequency(Frequency.NEARLY_ALWAYS)
                        .until(Until.day(LocalDate.of(2026, 4, 1)))
                        .answers("a"))
                .observed(Observation.of("alex", "goes-silent")
                        .id("c")
                        .reporter(Reporter.UNKNOWN)
                        .until(Until.EARLIER))
                .score(new Score("sam", "own", "total", 4.5, Instant.parse("2026-03-05T08:00:00Z")))
                .context(new Context("alex", "grief", true))
                .context("sam", "new-baby")
                .fact("living-together", FactValue.of(true))
                .fact("months-together", FactValue.of(30))
                .fact("home", FactValue.of("rented"))
                .clearance(new Clearance(
                        "threatens",
                        List.of("a"),
                        "dr-k",
                        Instant.parse("2026-03-10T08:00:00Z"),
                        Instant.parse("2026-09-10T08:00:00Z"),
                        "No danger now."))
                .build();
    }

    @Test
    void aCaseIsWrittenAndReadAgainWithoutLosingAnything() throws IOException, ProblemsException {
        String json = ResultJson.write(CaseJson.of(everything()));

        assertThat(read("told.json", json)).isEqualTo(everything());
        assertThat(ResultJson.write(CaseJson.of(read("told.json", json)))).isEqualTo(json);
    }

    @Test
    void whatGoesWithoutSayingIsNotWritten() {
        String json = ResultJson.write(
                CaseJson.of(CoupleCase.between("sam", "alex")
                        .account(Reporter.CLINICIAN)
                        .observed(Observation.of("sam", "goes-silent"))
                        .build()));

        assertThat(json).doesNotContain("reporter", "strength", "scores", "facts", "clearances", "context");
        assertThat(json).contains("\"account\": \"clinician\"");
    }

    @Test
    void aLogInCsvSaysTheSame() throws IOException, ProblemsException {
        CoupleCase couple = read(
                "told.csv",
                """
                id,by,behaviour,at,reporter,topic,episode,event,strength,frequency,until,recordedAt,answers,note
                a,sam,presses-for-change,2026-03-04T19:00:00Z,third-person,money,e,the call,4,,,2026-03-05T08:00:00Z,,Now.
                b,alex,goes-silent,2026-03-05,,,,,,nearly-always,2026-04-01,,a,
                c,alex,goes-silent,,unknown,,,,,,earlier,,,
                """,
                new CaseDefaults(Reporter.SELF, ZoneId.of("Europe/Berlin")));

        assertThat(couple.observations()).isEqualTo(everything().observations());
        assertThat(couple.account()).isEqualTo(Reporter.SELF);
        assertThat(couple.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void aFileThatSaysWhoseAccountItIsNeedsNoDefault() throws IOException, ProblemsException {
        String json = ResultJson.write(CaseJson.of(everything()));

        assertThat(read("told.json", json, new CaseDefaults(Reporter.CLINICIAN, ZoneId.of("Asia/Tokyo"))))
                .isEqualTo(everything());
    }

    @Test
    void entriesWithoutAReporterAreUnknownWhereNobodySaysWhoseTheyAre() throws IOException, ProblemsException {
        assertThat(read("two-columns.csv", "by,behaviour\nsam,goes-silent\nalex,goes-silent\n").observations())
                .extracting(Observation::reporter)
                .containsOnly(Reporter.UNKNOWN);
    }

    @Test
    void whatIsEnteredTwiceIsNamedWithBothLines() {
        assertThat(problems(
                        "twice.csv",
                        """
                        by,behaviour,at
                        sam,presses-for-change,2026-03-01T20:00:00Z
                        alex,goes-silent,2026-03-01T20:05:00Z
                        sam,presses-for-change,2026-03-01T20:00:00Z
                        """))
                .singleElement()
                .asString()
                .contains("line=4")
                .endsWith("the entry is the same as line 2, down to the moment; expected each entry once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    at         | 2026-02-30 | at is "2026-02-30"; expected a day of the calendar, such as 2026-03-29
                    at         | 1/2/2026   | at is "1/2/2026"; expected a date and time with its zone, such as 2026-03-29T20:00:00Z or 2026-03-29T21:00:00+01:00, or a day such as 2026-03-29
                    reporter   | neighbour  | reporter is "neighbour"; expected one of self, partner, clinician, third-person, unknown
                    frequency  | always     | frequency is "always"; expected one of sometimes, often, nearly-always
                    until      | soon       | until is "soon"; expected a day such as 2026-03-04, or earlier
                    recordedAt | 2026-03-05 | recordedAt is "2026-03-05"; expected a date and time with its zone, such as 2026-03-29T20:00:00Z or 2026-03-29T21:00:00+01:00
                    """)
    void aBadValueOfAnEntryIsNamed(String field, String value, String message) {
        assertThat(problems("bad.csv", "by,behaviour," + field + "\nsam,goes-silent," + value + "\nalex,goes-silent,\n"))
                .singleElement()
                .asString()
                .endsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "account": "me"                            | account is "me"; expected one of self, partner, clinician, third-person, unknown
                    "zone": "Berlin"                           | zone is "Berlin"; expected a time zone such as Europe/Berlin or +02:00
                    "facts": {"home": null}                    | home is null; expected true, false, a number or a word
                    "facts": []                                | facts is a list; expected an object
                    "context": [{"partner": "sam", "flag": "grief", "shared": "yes"}] | shared is "yes"; expected true or false
                    "clearances": [{"concern": "threatens", "covers": [], "assessedBy": "k", "at": "2026-03-10T08:00:00Z", "found": "x"}] | covers is empty; expected the id of at least one observation
                    "clearances": [{"concern": "threatens", "covers": ["z"], "assessedBy": "k", "at": "2026-03-10T08:00:00Z", "found": "x"}] | covers "z"; expected the id of an observation of this case
                    """)
    void aBadValueOfACaseIsNamed(String member, String message) {
        assertThat(problems("bad.json", "{\"id\": \"c\", \"partners\": [\"sam\", \"alex\"], " + member + "}"))
                .singleElement()
                .asString()
                .endsWith(message);
    }
}
