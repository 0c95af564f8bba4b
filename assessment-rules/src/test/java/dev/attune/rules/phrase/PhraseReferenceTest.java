package dev.attune.rules.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.measure.MeasureName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhraseReferenceTest {
    private static final String START = "<!-- phrases -->\n";
    private static final String END = "<!-- /phrases -->";
    private static final Pattern BRACE = Pattern.compile("\\{([a-z]+)}");

    @Test
    void the_readme_has_the_reference_as_it_is_generated() throws IOException {
        String readme = Files.readString(Path.of("README.md")).replace("\r\n", "\n");

        assertThat(readme).containsOnlyOnce(START).containsOnlyOnce(END);
        assertThat(readme.substring(readme.indexOf(START) + START.length(), readme.indexOf(END))
                        .strip())
                .withFailMessage(() -> "The phrase reference in assessment-rules/README.md is out of date. Paste this"
                        + " between " + START.strip() + " and " + END + ":\n\n" + PhraseReference.markdown())
                .isEqualTo(PhraseReference.markdown().strip());
    }

    @Test
    void every_measure_has_a_row() {
        for (MeasureName measure : MeasureName.values()) {
            assertThat(PhraseReference.markdown()).containsOnlyOnce("\n| `" + measure.text() + "` | ");
        }
    }

    @Test
    void everything_in_braces_is_explained() {
        String page = PhraseReference.markdown();
        Set<String> used = new TreeSet<>();
        PhraseBook.standard().conditions().forEach(phrase -> addBraces(phrase.expression(), used));
        PhraseBook.standard().conclusions().forEach(phrase -> addBraces(phrase.expression(), used));

        assertThat(used).allSatisfy(name -> assertThat(page).containsOnlyOnce("\n| `{" + name + "}` | "));
    }

    private static void addBraces(String expression, Set<String> names) {
        BRACE.matcher(expression).results().forEach(brace -> names.add(brace.group(1)));
    }
}
