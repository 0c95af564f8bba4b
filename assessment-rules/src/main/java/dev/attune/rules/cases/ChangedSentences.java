package dev.attune.rules.cases;

import dev.attune.rules.internal.phrase.PhraseTemplate;
import dev.attune.rules.internal.phrase.WordKind;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Sentence;
import dev.attune.rules.rulebook.Sentence.Word;
import dev.attune.rules.rulebook.Who;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with another word, or of the phrase that says the opposite. All else stands as its author wrote it. */
final class ChangedSentences {
    private static final String COUNTED = "{who} {behaviour} {comparison} {times}";
    private static final String NEVER = "{who} never {behaviour}";

    /** Each phrase that has an opposite with the same words. */
    private static final Map<String, String> OPPOSITES = opposites();

    private static final Pattern BETWEEN_WORDS_OF_A_LIST = Pattern.compile(", | or ");

    private ChangedSentences() {}

    private static Map<String, String> opposites() {
        Map<String, String> opposites = new HashMap<>();
        opposites.put("{who} has the context {context}", "{who} does not have the context {context}");
        opposites.put("{whose} role is {list}", "{whose} role is not {list}");
        opposites.put("the pattern is {list}", "the pattern is not {list}");
        opposites.put("the cycle shows {feature}", "the cycle does not show {feature}");
        opposites.put("{technique} is offered", "{technique} is not offered");
        Map.copyOf(opposites).forEach((affirmation, negation) -> opposites.put(negation, affirmation));
        return Map.copyOf(opposites);
    }

    /** The sentence with another word of a kind. */
    static Sentence with(Sentence sentence, WordKind kind, String word) {
        return sentence.with(kind.text(), word);
    }

    /** The sentence with another word in its list. */
    static Sentence withListed(Sentence sentence, String from, String to) {
        String list = sentence.word(WordKind.LIST.text()).text();
        StringBuilder changed = new StringBuilder();
        Matcher between = BETWEEN_WORDS_OF_A_LIST.matcher(list);
        int start = 0;
        while (between.find()) {
            changed.append(exchanged(list.substring(start, between.start()), from, to))
                    .append(between.group());
            start = between.end();
        }
        return with(
                sentence,
                WordKind.LIST,
                changed.append(exchanged(list.substring(start), from, to)).toString());
    }

    private static String exchanged(String word, String from, String to) {
        return word.equals(from) ? to : word;
    }

    /** The sentence about another partner. */
    static Sentence about(Sentence sentence, Who who) {
        boolean possessive =
                sentence.words().stream().anyMatch(word -> word.kind().equals(WordKind.WHOSE.text()));
        return possessive ? with(sentence, WordKind.WHOSE, who.possessive()) : with(sentence, WordKind.WHO, who.text());
    }

    /** The same words in the phrase that says the opposite. */
    static Sentence opposite(Sentence sentence) {
        String opposite = OPPOSITES.get(sentence.phrase());
        if (opposite == null) {
            throw new IllegalArgumentException("\"" + sentence.phrase() + "\" has no opposite");
        }
        return printed(opposite, sentence.words().stream().map(Word::text).toList());
    }

    /** How often a behaviour is seen, with another count; a sentence with "never" gets one. */
    static Sentence counted(Sentence sentence, Comparison comparison, String times) {
        return sentence.phrase().equals(NEVER)
                ? printed(COUNTED, List.of(who(sentence), behaviour(sentence), comparison.text(), times))
                : with(with(sentence, WordKind.COMPARISON, comparison.text()), WordKind.TIMES, times);
    }

    /** That a behaviour is never seen. */
    static Sentence never(Sentence counted) {
        return printed(NEVER, List.of(who(counted), behaviour(counted)));
    }

    private static String who(Sentence sentence) {
        return sentence.word(WordKind.WHO.text()).text();
    }

    private static String behaviour(Sentence sentence) {
        return sentence.word(WordKind.BEHAVIOUR.text()).text();
    }

    private static Sentence printed(String phrase, List<String> words) {
        PhraseTemplate template = PhraseTemplate.of(phrase);
        return template.match(template.print(words, List.of())).orElseThrow().sentence();
    }
}
