package dev.attune.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.Languages;
import dev.attune.rules.internal.read.RulebookFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeSnippetsTest {
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- from ([a-z/-]+\\.md) -->\n```\n(.*?)\n```", Pattern.DOTALL);

    /** Lines may be left out of a snippet, and never changed or exchanged. */
    @Test
    void what_the_readme_shows_of_the_rulebook_is_in_it() throws IOException {
        String readme = Files.readString(Path.of("README.md")).replace("\r\n", "\n");
        List<MatchResult> snippets = SNIPPET.matcher(readme).results().toList();

        assertThat(snippets).hasSizeGreaterThan(5);
        for (MatchResult snippet : snippets) {
            String file = snippet.group(1);
            List<String> shown =
                    snippet.group(2).lines().filter(line -> !line.isBlank()).toList();
            List<String> lines = RulebookFiles.standard()
                    .texts()
                    .get(file)
                    .lines()
                    .map(String::strip)
                    .toList();
            assertThat(lines)
                    .as("%s, of which assessment-rules/README.md shows a part; change it there, too", file)
                    .containsSubsequence(shown);
        }
    }

    @Test
    void the_readme_names_every_file_of_a_rulebook() throws IOException, RulebookException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(RulebookFiles.standard().texts().keySet().stream().filter(file -> !Languages.isIn(file)))
                .hasSize(15)
                .allSatisfy(file -> assertThat(readme).contains("| `" + file + "` |"));
        assertThat(RulebookFiles.OF_TRANSLATION)
                .allSatisfy(file -> assertThat(readme).contains("`" + file + "`"));
    }
}
