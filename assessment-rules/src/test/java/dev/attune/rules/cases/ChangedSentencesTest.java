package dev.attune.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.internal.phrase.PhraseTemplate;
import dev.attune.rules.internal.phrase.WordKind;
import dev.attune.rules.phrase.Phrase;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Sentence;
import dev.attune.rules.rulebook.Who;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedSentencesTest {
    private static Sentence sentence(String phrase, String text) {
        assertThat(PhraseBook.standard().conditions())
                .extracting(Phrase::expression)
                .contains(phrase);
        return PhraseTemplate.of(phrase).match(text).orElseThrow().sentence();
    }

    @Test
    void a_sentence_and_its_opposite_are_both_of_the_phrase_book() {
        for (List<String> pair : List.of(
                List.of(
                        "a partner has the context trauma-response",
                        "a partner does not have the context trauma-response"),
                List.of("that partner's role is pursuer or both", "that partner's role is not pursuer or both"),
                List.of("the pattern is mutual-pursuit", "the pattern is not mutual-pursuit"),
                List.of("the cycle shows hostile", "the cycle does not show hostile"),
                List.of("time-out-with-return is offered", "time-out-with-return is not offered"))) {
            Sentence affirmed = read(pair.get(0));
            Sentence negated = read(pair.get(1));

            assertThat(ChangedSentences.opposite(affirmed)).isEqualTo(negated);
            assertThat(ChangedSentences.opposite(negated)).isEqualTo(affirmed);
        }
    }

    /** By the one phrase of those with an opposite that has the sentence with the longer fixed text. */
    private static Sentence read(String text) {
        return PhraseBook.standard().conditions().stream()
                .map(Phrase::expression)
                .filter(phrase -> phrase.contains(" not ") == text.contains(" not "))
                .flatMap(phrase -> PhraseTemplate.of(phrase).match(text).stream())
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    @Test
    void a_count_of_a_behaviour_keeps_the_label_whatever_is_in_it() {
        Sentence never = sentence("{who} never {behaviour}", "a partner never does at least once what is asked");
        Sentence once = sentence(
                "{who} {behaviour} {comparison} {times}", "a partner does at least once what is asked at least once");

        assertThat(ChangedSentences.counted(never, Comparison.AT_LEAST, "once")).isEqualTo(once);
        assertThat(ChangedSentences.never(once)).isEqualTo(never);
        assertThat(ChangedSentences.counted(once, Comparison.AT_MOST, "3 times").text())
                .isEqualTo("a partner does at least once what is asked at most 3 times");
    }

    @Test
    void only_the_word_itself_is_changed() {
        Sentence score = sentence(
                "{whose} {name} score on {name} is {comparison} {points}",
                "a partner's 4-5 score on 4-5 is at least 4.50");

        assertThat(ChangedSentences.with(score, WordKind.POINTS, "5.4").text())
                .isEqualTo("a partner's 4-5 score on 4-5 is at least 5.4");
        assertThat(ChangedSentences.about(score, Who.THE_OTHER_PARTNER).text())
                .isEqualTo("the other partner's 4-5 score on 4-5 is at least 4.50");
    }

    @Test
    void the_other_words_of_a_list_stay_as_they_are_written() {
        Sentence list = sentence("{whose} role is {list}", "both partners' role is both, pursuer or distancer");

        assertThat(ChangedSentences.withListed(list, "both", "neither").text())
                .isEqualTo("both partners' role is neither, pursuer or distancer");
        assertThat(ChangedSentences.withListed(list, "distancer", "unclear").text())
                .isEqualTo("both partners' role is both, pursuer or unclear");
    }
}
