package dev.attune.runner.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Clearance;
import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.FactValue;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.assessment.Until;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.runner.read.CaseDefaults;
import dev.attune.runner.read.CaseFile;
import dev.attune.runner.read.ProblemsException;
import dev.attune.simulator.Parameters;
import dev.attune.simulator.Simulator;
import dev.attune.simulator.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseJsonTest {
    private static final Rulebook RULEBOOK = RulesEngine.standard().rules();
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-04");

    @TempDir
    Path folder;

    /** Everything that a case can say. */
    private static CoupleCase whole() {
        return CoupleCase.between("Sam", "\u00c9lo\u00efse")
                .id("a case:\n\"whole\"")
                .account(Reporter.PARTNER)
                .zone(ZoneId.of("Europe/Berlin"))
                .asOf(NOON.plusSeconds(86_400))
                .observed(Observation.of("Sam", "protests")
                        .id("full")
                        .at(NOON)
                        .reporter(Reporter.THIRD_PERSON)
                        .topic("money")
                        .episode("evening")
                        .event("the row in the car")
                        .strength(5)
                        .frequency(Frequency.NEARLY_ALWAYS)
                        .until(Until.day(DAY))
                        .recordedAt(NOON.plusMillis(1))
                        .answers("plain")
                        .note("Two lines,\nand \"marks\"."))
                .observed(Observation.of("\u00c9lo\u00efse", "listens")
                        .id("plain")
                        .on(DAY))
                .observed(Observation.of("\u00c9lo\u00efse", "goes-silent")
                        .frequency(Frequency.SOMETIMES)
                        .until(Until.EARLIER)
                        .reporter(Reporter.UNKNOWN))
                .score(new Score("Sam", "ecr-r", "anxiety", 3.25, NOON))
                .score(new Score("Sam", "hits", "total", 4, null))
                .context(new Context("Sam", "long-distance", true))
                .context("\u00c9lo\u00efse", "grief")
                .fact("living-together", FactValue.of(false))
                .fact("months-together", FactValue.of(30.5))
                .fact("children-at-home", FactValue.of(2))
                .clearance(new Clearance(
                        "fears-partner",
                        List.of("full", "plain"),
                        "M. Roth",
                        NOON.plusSeconds(60),
                        NOON.plusSeconds(61),
                        "No fear.",
                        true))
                .clearance(new Clearance(
                        "threatens", List.of("full"), "M. Roth", NOON.plusSeconds(60), null, "A misread word.", false))
                .build();
    }

    @Test
    void what_is_written_is_read_as_an_equal_case_whatever_it_says() throws IOException, ProblemsException {
        CoupleCase read = readAgain(whole());

        assertThat(read).isEqualTo(whole());
        assertThat(CaseJson.write(read)).isEqualTo(CaseJson.write(whole()));
    }

    @Test
    void the_case_of_that_test_leaves_no_component_out() {
        Observation full = whole().observations().stream()
                .filter(o -> "full".equals(o.id()))
                .findFirst()
                .orElseThrow();

        // A moment excludes a day, which another of its observations has.
        assertThat(components(full)).hasSize(Observation.class.getRecordComponents().length - 1);
        assertThat(components(whole())).hasSize(CoupleCase.class.getRecordComponents().length);
    }

    private static List<Object> components(Record of) {
        return Arrays.stream(of.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(of);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .filter(value -> value != null && !value.equals(List.of()))
                .toList();
    }

    @Test
    void what_is_taken_for_granted_is_left_out_and_an_entry_is_one_line() {
        CoupleCase couple = CoupleCase.between("sam", "alex")
                .account(Reporter.CLINICIAN)
                .observed(Observation.of("sam", "protests"))
                .observed(Observation.of("sam", "follows")
                        .reporter(Reporter.CLINICIAN)
                        .strength(3))
                .observed(Observation.of("alex", "listens").reporter(Reporter.UNKNOWN))
                .context("sam", "grief")
                .build();

        assertThat(CaseJson.write(couple)).isEqualTo("""
                {
                  "id": "case",
                  "partners": ["sam", "alex"],
                  "account": "clinician",
                  "observations": [
                    {"id": "o1", "by": "sam", "behaviour": "follows"},
                    {"id": "o2", "by": "alex", "behaviour": "listens", "reporter": "unknown"},
                    {"id": "o3", "by": "sam", "behaviour": "protests"}
                  ],
                  "context": [
                    {"partner": "sam", "flag": "grief"}
                  ]
                }
                """);
    }

    static Stream<String> bundled() {
        return Stream.of(
                "six-weeks.json",
                "six-weeks-later.json",
                "burnt-out.json",
                "mutual-avoidance.json",
                "attack-attack.json",
                "constructive.json",
                "safety.json",
                "observations.csv");
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundled_cases_are_read_as_they_were(String name) throws IOException, ProblemsException {
        CoupleCase couple = read(Path.of("src/main/cases").resolve(name));

        assertThat(couple.observations()).isNotEmpty();
        assertThat(readAgain(couple)).isEqualTo(couple);
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void simulated_cases_are_read_as_they_were(Story story) throws IOException, ProblemsException {
        CoupleCase couple = Simulator.of(RULEBOOK, Parameters.usual())
                .simulate(story, 60, 4)
                .couple();

        assertThat(readAgain(couple)).isEqualTo(couple);
    }

    @Test
    void a_log_says_of_entries_what_a_case_does() throws IOException, ProblemsException {
        Path log = Files.writeString(folder.resolve("x.csv"), """
                id,by,behaviour,at,reporter,topic,episode,event,strength,frequency,until,recordedAt,answers,note
                a,sam,protests,2026-03-04,third-person,money,evening,car,5,,,2026-03-05T10:00:00+01:00,,"Two
                lines, and ""marks""."
                b,alex,goes-silent,2026-03-04T20:00:00+01:00,,,,,,often,2026-03-20,,a,
                ,alex,listens,,unknown,,,,,sometimes,earlier,,,
                """);
        Path json = Files.writeString(folder.resolve("x.json"), """
                {"id": "x", "partners": ["sam", "alex"], "account": "clinician", "zone": "Europe/Berlin", "observations": [
                  {"by": "alex", "behaviour": "listens", "reporter": "unknown", "frequency": "sometimes", "until": "earlier"},
                  {"id": "b", "by": "alex", "behaviour": "goes-silent", "at": "2026-03-04T19:00:00Z", "frequency": "often",
                   "until": "2026-03-20", "answers": "a"},
                  {"id": "a", "by": "sam", "behaviour": "protests", "at": "2026-03-04", "reporter": "third-person",
                   "topic": "money", "episode": "evening", "event": "car", "strength": 5,
                   "recordedAt": "2026-03-05T09:00:00Z", "note": "Two\\nlines, and \\"marks\\"."}]}
                """);
        CaseDefaults defaults = new CaseDefaults(Reporter.CLINICIAN, ZoneId.of("Europe/Berlin"));

        CoupleCase told = CaseFile.read(log, List.of()).toCase(RULEBOOK.catalogue(), defaults);
        assertThat(told).isEqualTo(read(json));
        assertThat(readAgain(told)).isEqualTo(told);
    }

    @Test
    void what_a_file_says_goes_before_what_holds_for_files_that_do_not() throws IOException, ProblemsException {
        CaseDefaults others = new CaseDefaults(Reporter.SELF, ZoneId.of("Asia/Tokyo"));
        Path file = Files.writeString(folder.resolve("whole.json"), CaseJson.write(whole()));

        assertThat(CaseFile.read(file, List.of()).toCase(RULEBOOK.catalogue(), others))
                .isEqualTo(whole());
    }

    private CoupleCase readAgain(CoupleCase couple) throws IOException, ProblemsException {
        return read(Files.writeString(folder.resolve("again.json"), CaseJson.write(couple)));
    }

    private static CoupleCase read(Path file) throws ProblemsException {
        return CaseFile.read(file, List.of()).toCase(RULEBOOK.catalogue(), CaseDefaults.NONE);
    }
}
