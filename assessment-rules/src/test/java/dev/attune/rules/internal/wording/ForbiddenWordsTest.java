package dev.attune.rules.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How words that are never said are written, and where a text has them. */
class ForbiddenWordsTest {
    private static List<String> found(String words, String unless, String text) throws WordPatternException {
        List<String> exceptions = unless.isEmpty() ? List.of() : List.of(unless.split(", "));
        return ForbiddenWords.of(List.of(new ForbiddenWords.Row<>("row", List.of(words.split(", ")), exceptions)))
                .in(text)
                .stream()
                .map(found -> text.substring(found.start(), found.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nag-                      | She was nagging him.               | nagging
            nag-                      | NAG, they said.                    | NAG
            -phobic                   | A conflict-phobic partner.         | phobic
            -störung                  | Eine Bindungsstörung war es.       | Bindungsstörung
            übertreib-                | Das ist U\u0308bertreibung.        | U\u0308bertreibung
            groß                      | Das ist gross.                     | gross
            culp-                     | La CULPÓ de todo.                  | CULPÓ
            egoísta-                  | Fue egoista.                       | egoista
            terminará!                | La charla TERMINARA\u0301 mal.      | TERMINARA\u0301
            esto terminará! (mal/a)   | Esto terminará mal.                | Esto terminará mal
            to blame                  | Sam is to-blame.                   | to-blame
            nagging                   | Sam is nag\u00adging.              | nag\u00adging
            is/was lazy               | Sam was lazy.                      | was lazy
            (is/has been) lazy        | Sam has been lazy.                 | has been lazy
            (has to/must) > give in   | Sam must for once give in.         | must for once give in
            (a > b/c) d               | A x b d and c d.                   | A x b d
            right … wrong             | One was wrong, the other right.    | right
            {percent} … divorce       | A divorce follows in 67 % of them. | 67 %
            {twice}                   | Go and and listen.                 | and
            "{++"                     | Sam {++never++} asks.              | {++
            """)
    void finds(String words, String text, String found) throws WordPatternException {
        assertThat(found(words, "", text)).startsWith(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nag-                    | A snag was found.
            -phobic                 | Phobics were not there.
            is lazy                 | Is it? Lazy days came.
            must > give in          | Sam must. They give in.
            must > give in          | Sam must say one two three four five six give in.
            right … wrong           | One was right. Another was wrong.
            {twice}                 | Say it, it helps.
            {twice}                 | {that partner} partner
            "??"                    | Is it? Was it?
            terminará!              | Para que no terminara mal.
            to blame                | Sam blamed nobody.
            """)
    void passesOver(String words, String text) throws WordPatternException {
        assertThat(found(words, "", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to blame | nobody … blame     | Nobody is to blame.             | 0
            to blame | nobody … blame     | Nobody came. Sam is to blame.   | 1
            cold     | cold water         | Cold water helps.               | 0
            cold     | cold water         | Cold water helps a cold person. | 1
            leave    | leave > (room/bag) | You may leave the small room.   | 0
            leave    | leave > (room/bag) | You may leave.                  | 1
            """)
    void letsHarmlessPhrasesPass(String words, String unless, String text, int times) throws WordPatternException {
        assertThat(found(words, unless, text)).hasSize(times);
    }

    @Test
    void saysOfWordsThatOverlapOnlyTheFirst() throws WordPatternException {
        assertThat(found("is to blame, to blame, blame", "", "Sam is to blame."))
                .containsExactly("is to blame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(is lazy", "-", "!", "a-", "-ill-", "lazy … ()", "a b c d e f g h i j k l m n o p q"})
    void refusesWhatCannotBeLookedFor(String words) {
        assertThatThrownBy(() -> found(words, "", "text")).isInstanceOf(WordPatternException.class);
    }

    @Test
    void takesTimeThatGrowsWithTheTextAndNotWithItsSquare() throws WordPatternException {
        ForbiddenWords<String> words = ForbiddenWords.of(List.of(new ForbiddenWords.Row<>(
                "row",
                List.of("a … never", "a > a > a > b", "(a/a a/a a a) (a/a a/a a a) (a/a a) (a/a a) c", "a"),
                List.of("a … elsewhere", "a > a … {twice} … b"))));
        String text = "a ".repeat(200_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(words.in(text)).hasSize(200_000));
    }
}
