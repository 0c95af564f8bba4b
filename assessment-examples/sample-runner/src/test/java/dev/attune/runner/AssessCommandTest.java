package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessCommandTest {
    private static final Path SIX_WEEKS = Run.CASES.resolve("six-weeks.json");

    @TempDir
    Path folder;

    static Stream<String> bundled() {
        return Run.BUNDLED.stream();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void every_bundled_case_gives_a_report_that_fits_the_page_and_is_the_same_twice(String name) {
        Run run = Run.of("assess", Run.CASES.resolve(name));

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(name.substring(0, name.lastIndexOf('.')))
                .endsWith("\n")
                .doesNotContain("\r");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(88));
        assertThat(Run.of("assess", Run.CASES.resolve(name))).isEqualTo(run);
    }

    @Test
    void the_partner_whose_view_it_is_is_named_and_safety_is_not() {
        Run run = Run.of("assess", Run.CASES.resolve("safety.json"), "--view", "Sam");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("for Sam")
                .doesNotContainIgnoringCase("safety concern")
                .doesNotContain("w3-");
    }

    @Test
    void a_partners_view_under_a_hard_gate_is_that_of_an_empty_log() throws IOException {
        Path empty = Files.writeString(
                folder.resolve("safety.json"), "{\"id\": \"safety\", \"partners\": [\"Sam\", \"Alex\"]}");

        for (String format : new String[] {"text", "json"}) {
            assertThat(Run.of("assess", Run.CASES.resolve("safety.json"), "--view", "Alex", "--format", format))
                    .isEqualTo(Run.of("assess", empty, "--view", "Alex", "--format", format));
        }
    }

    @Test
    void the_json_of_a_case_has_the_contracts_words() {
        Run run = Run.of("assess", SIX_WEEKS, "--format", "json");
        JsonNode result = JsonMapper.shared().readTree(run.out());

        assertThat(run.out()).endsWith("}\n").doesNotContain("\r");
        assertThat(result.get("caseId").asString()).isEqualTo("six-weeks");
        assertThat(result.get("asOf").asString()).isEqualTo("2026-03-29T20:00:00Z");
        assertThat(result.get("roles").propertyNames()).containsExactly("Sam", "Alex");
        assertThat(result.get("cycle").get("pattern").asString()).isEqualTo("pursue-withdraw");
        assertThat(result.get("safety").get("gate").asString()).isEqualTo("none");
        assertThat(result.get("recommendations"))
                .isNotEmpty()
                .allSatisfy(recommendation ->
                        assertThat(recommendation.get("for").asString()).isIn("both", "Sam", "Alex"));
    }

    @Test
    void a_log_is_named_after_its_file_and_its_partners_are_in_order_of_appearance() throws IOException {
        Path file = Files.writeString(
                folder.resolve("Our log.CSV"),
                "\uFEFFnote, by ,behaviour,strength,id,answers\r\n,kim,protests,,a,\r\n,,,,,\r\n\"two\r\nlines\",jo,goes-silent,4,b,a\r\n");

        JsonNode result = JsonMapper.shared()
                .readTree(Run.of("assess", file, "--format", "json").out());

        assertThat(result.get("caseId").asString()).isEqualTo("Our log");
        assertThat(result.get("roles").propertyNames()).containsExactly("kim", "jo");
    }

    @Test
    void help_and_version_are_printed_and_fine() {
        assertThat(Run.of("--help").out()).startsWith("Usage: attune").contains("assess");
        assertThat(Run.of("assess", "--help").out())
                .contains("--format", "--view", "--rulebook", "--partners", "CASE.json|OBS.csv");
        assertThat(Run.of("--version").out()).matches("attune \\d+\\.\\d+\\.\\d+.*\\R");
        assertThat(Run.of("--version").exit()).isZero();
    }
}
