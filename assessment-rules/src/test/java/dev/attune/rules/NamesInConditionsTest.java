package dev.attune.rules;

import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Observation;
import dev.attune.assessment.Reason;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.phrase.HostPhrase;
import dev.attune.rules.phrase.PhraseBook;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The conditions behind a finding are told with the names of the partners, and nothing else of a sentence is taken for a partner. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesInConditionsTest {
    private static final HostPhrase AS_A_PARTNER_WOULD = new HostPhrase(
            "on a topic or not, {who} does what a partner would",
            "Something that is always so.",
            "on a topic or not, a partner does what a partner would",
            words -> log -> true);

    private static final String RULE = """

        ## A rule to look at

        - id: our.rule
        - source: house rule

        When

        CONDITIONS

        Then

        - the sign parallel-lives shows

        Because it is so.
        """;

    /** Each condition as a result of a couple tells it, of whom the one who reaches is "a partner". */
    private static List<String> told(String... conditions) throws RulebookException {
        SortedMap<String, String> texts = new TreeMap<>(StandardTexts.toChange());
        texts.replaceAll((file, text) -> text.replace("contacts again and again", "leaves a partner waiting")
                .replace("asks question after question", "asks that partner's mother"));
        texts.merge(
                "consequences.md", RULE.replace("CONDITIONS", "- " + String.join("\n- ", conditions)), String::concat);
        List<Observation> log = new ArrayList<>(Couples.reachingAndMakingRoom(ONE, OTHER));
        for (int day = 1; day <= 12; day++) {
            log.add(Observation.of(ONE, "contacts-excessively").topic("money").at(NOW.minusSeconds(day * 86_400L)));
        }
        return UncheckedEngine.of(RulebookReader.read(
                        new RulebookFiles(texts), PhraseBook.standard().with(AS_A_PARTNER_WOULD)))
                .assess(Couples.of(log).asOf(NOW).build())
                .forClinician()
                .consequences()
                .stream()
                .flatMap(sign -> sign.reasons().stream())
                .filter(reason -> reason.rule().equals("our.rule"))
                .map(Reason::conditions)
                .findFirst()
                .orElse(List.of());
    }

    @Test
    void a_behaviour_with_a_partner_in_its_label_keeps_its_label() throws RulebookException {
        assertThat(told(
                        "a partner leaves a partner waiting at least 2 times",
                        "that partner never asks that partner's mother",
                        "the other partner never leaves a partner waiting"))
                .containsExactly(
                        ONE + " leaves a partner waiting at least 2 times",
                        ONE + " never asks that partner's mother",
                        OTHER + " never leaves a partner waiting");
    }

    @Test
    void text_that_a_phrase_of_the_host_always_has_keeps_its_words() throws RulebookException {
        assertThat(told("on a topic or not, a partner does what a partner would"))
                .containsExactly("on a topic or not, " + ONE + " does what a partner would");
    }

    @Test
    void partners_and_the_topic_have_their_names() throws RulebookException {
        assertThat(told(
                        "on a topic, a partner's pursuit count is at least 1",
                        "the other partner's role is not pursuer"))
                .satisfiesExactly(
                        onTopic ->
                                assertThat(onTopic).startsWith("on money, " + ONE + "'s pursuit count is at least 1"),
                        role -> assertThat(role).isEqualTo(OTHER + "'s role is not pursuer"));
        assertThat(told("a partner's pursuit count is at least 1", "both partners never reads silence as disinterest"))
                .satisfiesExactly(
                        count -> assertThat(count).startsWith(ONE + "'s pursuit count is at least 1"),
                        never -> assertThat(never).isEqualTo("both partners never reads silence as disinterest"));
    }
}
