package dev.attune.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.Couples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mechanism holds no judgement: no clinical number and no sentence that somebody might read. */
class CoreRulesTest {
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE_NAME = Pattern.compile("^rule \"[^\"]*\"", Pattern.MULTILINE);
    private static final Pattern SALIENCE = Pattern.compile("^\\s*salience \\d+$", Pattern.MULTILINE);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w$.])\\d+(?:\\.\\d+)?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    static String code(String drl) {
        return SALIENCE.matcher(
                        RULE_NAME.matcher(COMMENT.matcher(drl).replaceAll("")).replaceAll("rule"))
                .replaceAll("");
    }

    private static List<String> numbers(String drl) {
        return NUMBER.matcher(code(drl)).results().map(MatchResult::group).toList();
    }

    private static List<String> texts(String drl) {
        return TEXT.matcher(code(drl)).results().map(match -> match.group(1)).toList();
    }

    private static String drl(String name) {
        try (InputStream in = CoreRulesTest.class.getResourceAsStream("/dev/attune/rules/core/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.drl", "roles.drl", "cycle.drl", "recommendations.drl"})
    void countsNothingButNoneOneAndAPair(String name) {
        assertThat(numbers(drl(name))).isSubsetOf("0", "1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.drl", "roles.drl", "cycle.drl", "recommendations.drl"})
    void saysNothing(String name) {
        assertThat(texts(drl(name))).allMatch(String::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.drl", "roles.drl", "cycle.drl", "recommendations.drl"})
    void namesNoBehaviourTechniqueOrFinding(String name) {
        String code = code(drl(name));

        assertThat(Couples.ENGINE.behaviours()).noneMatch(code::contains);
        assertThat(Couples.ENGINE.rules().techniques().keySet())
                .filteredOn(id -> id.contains("-"))
                .noneMatch(code::contains);
    }

    @Test
    void theseAreAllTheRulesThereAre() throws IOException, java.net.URISyntaxException {
        java.nio.file.Path folder = java.nio.file.Path.of(
                        Objects.requireNonNull(CoreRulesTest.class.getResource("/dev/attune/rules/core/safety.drl"))
                                .toURI())
                .getParent();
        try (java.util.stream.Stream<java.nio.file.Path> files = java.nio.file.Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".drl"))
                            .toList())
                    .containsExactlyInAnyOrder("safety.drl", "roles.drl", "cycle.drl", "recommendations.drl");
        }
    }

    @Test
    void aThresholdOrASentenceWouldBeFound() {
        String judging = """
                // 75 is fine here
                rule "At least 4 of them"
                    salience 900
                when
                    Measured( value > 0.75, of == "the couple" )
                then
                end
                """;

        assertThat(numbers(judging)).containsExactly("0.75");
        assertThat(texts(judging)).containsExactly("the couple");
    }
}
