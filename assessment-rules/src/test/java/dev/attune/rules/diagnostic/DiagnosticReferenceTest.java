package dev.attune.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiagnosticReferenceTest {
    private static final Pattern SECTION = Pattern.compile("^## ", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| `([A-Z_]+)` \\| (error|warning|note)[a-z ,]* \\| \\S.* \\| \\[more]\\(DIAGNOSTICS\\.md#([a-z_]+)\\) \\|$");

    @Test
    void every_code_has_a_section_of_its_own_in_the_order_of_the_codes() throws IOException {
        assertThat(sections().keySet())
                .as("the headings ## CODE of assessment-rules/DIAGNOSTICS.md")
                .containsExactlyElementsOf(codes());
    }

    @ParameterizedTest
    @EnumSource
    void a_section_says_what_the_code_means_and_shows_a_message_what_is_wrong_and_what_is_right(Diagnostic.Code code)
            throws IOException {
        String section = sections().getOrDefault(code.name(), "");

        assertThat(section)
                .containsPattern("\\A\n[A-Z`*].{20,}\n")
                .containsPattern(
                        "\n```\n(?:languages/[a-zA-Z-]+/)?[a-zA-Z0-9-]+\\.(?:md|drl):\\d+:\\d+: (error|warning|note)\\["
                                + code + "]: .+(\n.+)*\n```\n")
                .containsPattern("\nWrong: .+|\nWrong:\n\n```\n")
                .containsPattern("\nRight: .+|\nRight:\n\n```\n");
        assertThat(section.indexOf("\nWrong:")).isLessThan(section.indexOf("\nRight:"));
    }

    @Test
    void the_readmes_table_has_a_row_for_every_code_that_leads_to_its_section() throws IOException {
        String readme = read("README.md");

        assertThat(ROW.matcher(readme).results().map(row -> row.group(1)))
                .as("the rows | `CODE` | severity | what it says | [more](DIAGNOSTICS.md#code) | of the README")
                .containsExactlyElementsOf(codes());
        assertThat(ROW.matcher(readme).results())
                .allSatisfy(row -> assertThat(row.group(3)).isEqualToIgnoringCase(row.group(1)));
    }

    private static List<String> codes() {
        return Arrays.stream(Diagnostic.Code.values()).map(Enum::name).toList();
    }

    /** The text under each heading of the second level. */
    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        SECTION.splitAsStream(read("DIAGNOSTICS.md")).skip(1).forEach(section -> {
            int end = section.indexOf('\n');
            assertThat(sections.put(section.substring(0, end), section.substring(end + 1)))
                    .isNull();
        });
        return sections;
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file)).replace("\r\n", "\n");
    }
}
