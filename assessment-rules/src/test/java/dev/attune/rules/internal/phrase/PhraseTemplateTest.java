package dev.attune.rules.internal.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.rules.rulebook.Sentence.Word;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhraseTemplateTest {
    private static PhraseTemplate template(String expression) throws PhraseSyntaxException {
        return PhraseTemplate.parse(expression);
    }

    private static List<String> words(String expression, String sentence) throws PhraseSyntaxException {
        return template(expression).match(sentence).orElseThrow().sentence().words().stream()
                .map(Word::text)
                .toList();
    }

    private static boolean matches(String expression, String sentence) throws PhraseSyntaxException {
        return template(expression).match(sentence).isPresent();
    }

    @Test
    void a_match_keeps_each_word_with_its_kind_and_its_place() throws PhraseSyntaxException {
        String sentence = "a partner seeks reassurance at least 3 times";

        Optional<PhraseMatch> match =
                template("{who} {behaviour} {comparison} {times}").match(sentence);

        assertThat(match.orElseThrow().sentence().words())
                .containsExactly(
                        new Word("who", "a partner", 0, 9),
                        new Word("behaviour", "seeks reassurance", 10, 27),
                        new Word("comparison", "at least", 28, 36),
                        new Word("times", "3 times", 37, 44));
    }

    @Test
    void the_kinds_of_a_phrase_are_known_without_a_sentence() throws PhraseSyntaxException {
        assertThat(template("on a/that topic, {whose} role is {role}(!)").kinds())
                .containsExactly(WordKind.WHOSE, WordKind.ROLE);
    }

    @Test
    void a_behaviour_is_as_short_as_possible_and_a_list_as_long() throws PhraseSyntaxException {
        assertThat(words("{who} {behaviour} {comparison} {times}", "a partner is at most at least at least once"))
                .containsExactly("a partner", "is at most at least", "at least", "once");
        assertThat(words("{behaviour} {behaviour}", "calls and calls again"))
                .containsExactly("calls", "and calls again");
        assertThat(words("{list} or {list}", "a, b or c or d")).containsExactly("a, b or c", "d");
    }

    @Test
    void alternatives_and_optional_text_are_part_of_the_sentence() throws PhraseSyntaxException {
        String expression = "on a/that topic(,) {who} leaves/returns(!)";

        assertThat(matches(expression, "on a topic, a partner leaves")).isTrue();
        assertThat(matches(expression, "on that topic a partner returns!")).isTrue();
        assertThat(matches(expression, "on topic, a partner leaves")).isFalse();
        assertThat(matches(expression, "on a topic,, a partner leaves")).isFalse();
    }

    @Test
    void only_a_whole_sentence_matches() throws PhraseSyntaxException {
        assertThat(matches("{who} sulks", "a partner sulks")).isTrue();
        assertThat(matches("{who} sulks", "a partner sulks\n")).isFalse();
        assertThat(matches("{who} sulks", " a partner sulks")).isFalse();
        assertThat(matches("", "")).isTrue();
        assertThat(matches("", "a")).isFalse();
    }

    @Test
    void characters_after_a_backslash_and_those_of_regular_expressions_are_text() throws PhraseSyntaxException {
        assertThat(matches("\\{who\\} \\(a\\/b\\) c:\\\\d.* }[)]", "{who} (a/b) c:\\d.* }[)]"))
                .isTrue();
        assertThat(matches("a.c", "abc")).isFalse();
        assertThat(matches("a\\ b/c", "a b")).isTrue();
    }

    @Test
    void a_match_prints_the_sentence_it_was_made_of() throws PhraseSyntaxException {
        PhraseTemplate template = template("(on one topic\\/case, ){who} is/was{list}(!)");
        String sentence = "on one topic/case, a partner waspursuer";

        PhraseMatch match = template.match(sentence).orElseThrow();

        assertThat(match.variants()).containsExactly("on one topic/case, ", "was", "");
        assertThat(template.print(match)).isEqualTo(sentence);
    }

    @Test
    void a_phrase_prints_other_words() throws PhraseSyntaxException {
        PhraseTemplate template = template("on a/that topic, {whose} role is {role}");

        assertThat(template.print(List.of("that partner's", "pursuer"), List.of("that")))
                .isEqualTo("on that topic, that partner's role is pursuer");
        assertThatThrownBy(() -> template.print(List.of("that partner's"), List.of("that")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> template.print(List.of("that partner's", "pursuer"), List.of("that", "more")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(String expression, int offset, String problem) {
        assertThatExceptionOfType(PhraseSyntaxException.class)
                .as(expression)
                .isThrownBy(() -> PhraseTemplate.parse(expression))
                .satisfies(refused -> {
                    assertThat(refused.offset()).isEqualTo(offset);
                    assertThat(refused)
                            .hasMessageStartingWith("at character " + (offset + 1) + ", ")
                            .hasMessageContaining(problem);
                    assertThat(refused.getMessage()).doesNotContain("\n");
                });
    }

    @Test
    void a_malformed_phrase_is_refused_with_the_place_of_the_mistake() {
        refused("{who} is (odd", 9, "a parenthesis is never closed");
        refused("{who} is ()", 9, "nothing within the parentheses");
        refused("{who} is (o(d)d)", 11, "a parenthesis is opened within another");
        refused("{who} is (odd {role})", 14, "braces are opened within parentheses");
        refused("{who} is (odd/even)", 13, "a slash within parentheses");
        refused("{who} is /odd", 9, "an alternative is empty");
        refused("{who} is odd/", 13, "an alternative is empty");
        refused("{who} is odd//even", 13, "an alternative is empty");
        refused("is/{who}", 3, "an alternative is empty");
        refused("{who} is (odd)/even", 9, "all of an alternative may be left out");
        refused("{who} is {od}", 9, "{od} is nothing that can be filled in");
        refused("{who} is {}", 9, "{} is nothing that can be filled in");
        refused("{who is", 0, "a brace is never closed");
        refused("{who is {role}", 8, "\"{\" is within braces");
        refused("{who\\}}", 4, "\"\\\" is within braces");
        refused("{who} is \\odd", 9, "a backslash stands before \"o\"");
        refused("{who} is odd\\", 12, "nothing follows the backslash");
    }

    /** Each of these can be cut into words in very many ways, and matches in none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{who} {behaviour} {comparison} {times}",
                "a partner {behaviour} {behaviour} {behaviour} {behaviour} {times}",
                "a partner {list} or {list}, {list} {behaviour}{measure} {amount} {times}",
                "a partner {amount} {amount} {amount}{amount} {list}(s)(s)(s) {who}"
            })
    void the_steps_grow_with_the_length_of_a_sentence_and_no_faster(String expression) throws PhraseSyntaxException {
        MatchProgram program = template(expression).program();

        for (String filling : List.of("a a' a-a ", "or or, ", "1 000 a ", "at least ", "once ")) {
            long steps = steps(program, "a partner " + filling.repeat(20_000 / filling.length()));
            long stepsOfTwice = steps(program, "a partner " + filling.repeat(40_000 / filling.length()));

            assertThat(stepsOfTwice).isLessThanOrEqualTo(2 * steps + 10L * program.size());
            assertThat(steps).isLessThan(2L * program.size() * 20_010);
        }
    }

    private static long steps(MatchProgram program, String sentence) {
        MatchRun run = new MatchRun(program, sentence);
        assertThat(run.matches()).isFalse();
        return run.steps();
    }
}
