package dev.attune.rules.internal.read;

import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Sentence;
import dev.attune.rules.rulebook.Sentence.Word;
import dev.attune.rules.rulebook.Speech;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.TextKey.Part;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Who;
import dev.attune.rules.rulebook.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says the conditions of rules in another language: the phrases of its phrases.md, filled with its words. */
final class ConditionTexts {
    private static final String OR = "or";
    private static final String ONCE = "once";
    private static final String TIMES = "{times} times";

    /** The words that a translation needs beside the phrases. */
    static final List<String> WORDS = List.of(
            Who.BOTH_PARTNERS.text(),
            Who.THE_COUPLE.text(),
            "at least",
            "at most",
            "more than",
            "less than",
            OR,
            ONCE,
            TIMES,
            Measured.TOO_SMALL);

    private static final Pattern LIST = Pattern.compile(", | or ");
    private static final Pattern POSSESSIVE = Pattern.compile("'s?$");

    private final Map<TextKey, Map<String, List<String>>> texts;
    private final Speech speech;
    private final Map<String, String> behaviours;

    ConditionTexts(Map<TextKey, Map<String, List<String>>> texts, Speech speech, Map<String, String> behaviours) {
        this.texts = texts;
        this.speech = speech;
        this.behaviours = behaviours;
    }

    /** What the translation of a phrase, or of one of the words, fills in, sorted: the same; and the topic, where it is about one. */
    static List<String> places(String phrase) {
        List<String> places = new ArrayList<>(Wording.places(phrase));
        if (phrase.startsWith(Sentence.ON_TOPIC)) {
            places.add(Rule.THAT_TOPIC);
        }
        return places.stream().sorted().toList();
    }

    /** A condition, with who it is about and the topic still to be filled in. */
    String text(Clause<Condition> condition) {
        List<Word> words = new ArrayList<>(condition.sentence().words());
        return Wording.fill(one(Part.PHRASE, condition.sentence().phrase()), place -> {
            // Where a phrase has two of a kind, they come in the same order in every language.
            for (Word word : words) {
                if (word.kind().equals(place)) {
                    words.remove(word);
                    return text(word, condition.meaning());
                }
            }
            return null;
        });
    }

    private String text(Word filled, Condition meaning) {
        String word = filled.text();
        return switch (filled.kind()) {
            case "who", "whose" -> who(POSSESSIVE.matcher(word).replaceFirst(""));
            case "measure" -> MeasureName.find(word).map(speech::name).orElse(word);
            case "behaviour" -> one(Part.BEHAVIOUR, behaviours.getOrDefault(word, word));
            case "comparison" -> one(Part.PHRASE_WORD, word);
            case "amount" -> meaning.accept(new AmountText(word, speech));
            case "points", "priority" -> speech.marked(word);
            case "times" -> times(word);
            case "list" -> list(word, meaning);
            case "confidence" -> one(Part.SENTENCE, "confidence-" + word);
            case "technique" -> one(Part.TECHNIQUE, word);
            case "context" -> term(Vocabularies.CONTEXTS, word);
            case "role" -> term(Vocabularies.ROLES, word);
            case "pattern" -> term(Vocabularies.PATTERNS, word);
            case "level" -> term(Vocabularies.LEVELS, word);
            case "feature" -> term(Vocabularies.FEATURES, word);
            case "stage" -> term(Vocabularies.STAGES, word);
            case "concern" -> term(Vocabularies.CONCERNS, word);
            case "consequence" -> term(Vocabularies.CONSEQUENCES, word);
            case "focus" -> term(Vocabularies.FOCUS_AREAS, word);
            case "dimension" -> term(Vocabularies.DIMENSIONS, word);
            // Names of questionnaires and their scales, and whatever else is the same in every language.
            default -> word;
        };
    }

    private String who(String who) {
        if (who.equals(Who.BOTH_PARTNERS.text()) || who.equals(Who.THE_COUPLE.text())) {
            return one(Part.PHRASE_WORD, who);
        }
        return "{" + (who.equals(Who.THE_OTHER_PARTNER.text()) ? who : Who.THAT_PARTNER.text()) + "}";
    }

    private String times(String word) {
        return switch (word) {
            case ONCE, "1 time", "1 times" -> one(Part.PHRASE_WORD, ONCE);
            case "twice" -> times("2 times");
            default ->
                Wording.fill(one(Part.PHRASE_WORD, TIMES), Map.of("times", word.substring(0, word.indexOf(' '))));
        };
    }

    private String list(String word, Condition meaning) {
        Vocabularies table = meaning.accept(new ListedWords());
        List<String> titles =
                Arrays.stream(LIST.split(word)).map(each -> term(table, each)).toList();
        int last = titles.size() - 1;
        return last == 0
                ? titles.get(0)
                : titles.subList(0, last).stream().collect(Collectors.joining(", ")) + " " + one(Part.PHRASE_WORD, OR)
                        + " " + titles.get(last);
    }

    private String term(Vocabularies table, String code) {
        return first(TextKey.term(table, code), TranslatableText.TITLE, code);
    }

    private String one(Part part, String id) {
        return first(
                new TextKey(part, id),
                switch (part) {
                    case BEHAVIOUR -> "behaviour";
                    case TECHNIQUE -> TranslatableText.TITLE;
                    default -> TranslatableText.TEXT;
                },
                id);
    }

    private String first(TextKey key, String name, String otherwise) {
        List<String> found = texts.getOrDefault(key, Map.of()).getOrDefault(name, List.of());
        return found.isEmpty() ? otherwise : found.get(0);
    }
}
