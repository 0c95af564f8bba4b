package dev.attune.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.RulebookLoader;
import dev.attune.rules.internal.wording.ForbiddenWords;
import dev.attune.rules.internal.wording.WordPatternException;
import dev.attune.rules.rulebook.NeverSaid;
import dev.attune.rules.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many of the sentences that no couple should read the check refuses, and how many kind ones with them. */
class SentencesTest {
    private static final Rulebook STANDARD =
            RulebookLoader.builder().build().standard().rulebook();

    private static final List<String> PARTS = List.of("a", "b", "c", "d", "e");

    private static List<String> sentences(String language, String kind) throws IOException {
        List<String> all = new ArrayList<>();
        for (String part : PARTS) {
            String name = "/sentences/" + language + "/" + kind + "-" + part + ".txt";
            try (InputStream in = Objects.requireNonNull(SentencesTest.class.getResourceAsStream(name), name)) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(all::add);
            }
        }
        return all;
    }

    private static ForbiddenWords<NeverSaid> forbidden(String language) throws WordPatternException {
        List<NeverSaid> rows = language.equals(STANDARD.language())
                ? STANDARD.texts().neverSaid()
                : Objects.requireNonNull(STANDARD.translations().get(language)).neverSaid();
        return ForbiddenWords.of(rows.stream()
                .map(row -> new ForbiddenWords.Row<>(row, row.words(), row.unless()))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void most_blaming_sentences_are_refused(String language) throws IOException, WordPatternException {
        ForbiddenWords<NeverSaid> forbidden = forbidden(language);
        List<String> sentences = sentences(language, "blaming").stream()
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .toList();

        assertThat(sentences).hasSizeGreaterThanOrEqualTo(60);
        assertThat(sentences.stream().filter(text -> !forbidden.in(text).isEmpty()))
                .hasSizeGreaterThanOrEqualTo(sentences.size() * 60 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void kind_sentences_are_accepted(String language) throws IOException, WordPatternException {
        ForbiddenWords<NeverSaid> forbidden = forbidden(language);
        List<String> sentences = sentences(language, "kind");

        assertThat(sentences).hasSizeGreaterThanOrEqualTo(60);
        assertThat(sentences.stream().filter(text -> !forbidden.in(text).isEmpty()))
                .hasSizeLessThanOrEqualTo(sentences.size() * 5 / 100);
    }
}
