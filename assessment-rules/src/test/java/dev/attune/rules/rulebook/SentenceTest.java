package dev.attune.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.rules.rulebook.Sentence.Word;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SentenceTest {
    private static final Sentence SENTENCE = new Sentence(
            "{who} never {behaviour}",
            "a partner never leaves a partner waiting",
            List.of(new Word("who", "a partner", 0, 9), new Word("behaviour", "leaves a partner waiting", 16, 40)));

    @Test
    void it_prints_other_words_in_the_place_of_its_own() {
        assertThat(SENTENCE.print(Word::text)).isEqualTo(SENTENCE.text());
        assertThat(SENTENCE.print(word -> word.kind().toUpperCase(Locale.ROOT))).isEqualTo("WHO never BEHAVIOUR");
    }

    @Test
    void with_another_word_the_words_behind_it_stand_elsewhere() {
        Sentence changed = SENTENCE.with("who", "that partner");

        assertThat(changed)
                .isEqualTo(new Sentence(
                        "{who} never {behaviour}",
                        "that partner never leaves a partner waiting",
                        List.of(
                                new Word("who", "that partner", 0, 12),
                                new Word("behaviour", "leaves a partner waiting", 19, 43))));
        assertThat(changed.with("behaviour", "listens").with("who", "a partner").text())
                .isEqualTo("a partner never listens");
    }

    @Test
    void of_two_words_of_a_kind_the_last_is_meant() {
        Sentence sentence = new Sentence(
                "{name} or {name}", "a or b", List.of(new Word("name", "a", 0, 1), new Word("name", "b", 5, 6)));

        assertThat(sentence.word("name").text()).isEqualTo("b");
        assertThat(sentence.with("name", "long").text()).isEqualTo("a or long");
    }

    @Test
    void a_word_it_does_not_have_cannot_be_changed() {
        assertThatThrownBy(() -> SENTENCE.with("role", "pursuer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{role}");
    }
}
