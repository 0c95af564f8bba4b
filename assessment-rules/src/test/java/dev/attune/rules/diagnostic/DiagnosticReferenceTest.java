package dev.attune.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiagnosticReferenceTest {
    private static final String SECTION = "## Error messages, one by one";

    @Test
    void the_readme_explains_every_code_there_is_and_no_other() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));

        assertThat(lines).containsOnlyOnce(SECTION);
        assertThat(lines.stream()
                        .skip(lines.indexOf(SECTION) + 1L)
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("### "))
                        .map(line -> line.substring("### ".length())))
                .as("the headings ### CODE under \"%s\" in assessment-rules/README.md", SECTION)
                .containsExactlyElementsOf(
                        Arrays.stream(Diagnostic.Code.values()).map(Enum::name).toList());
    }
}
