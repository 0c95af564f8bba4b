package dev.attune.rules.internal.sentence;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.Level;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.phrase.WordKind;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.phrase.Vocabulary;
import dev.attune.rules.rulebook.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a sentence that nobody knows into the phrase it was probably meant to be, filled with the author's own words.
 *
 * <p>The words of the sentence are laid beside the words and places of the phrase, in order, at the least cost: a place takes words of its
 * kind; a word too many, too few or another costs.
 */
final class NearestSentence {
    /** Dearer than this, the two have little to do with each other. */
    private static final double MOST = 2.6;

    private static final double TYPING_SLIP = 0.5;
    private static final double LEFT_OUT = 1;
    private static final double TOO_MANY = 0.9;
    private static final double OTHER_WORD = 1.2;
    private static final double PLACE_LEFT_OUT = 1.3;
    private static final int MOST_WORDS_IN_A_PLACE = 7;
    private static final int MOST_WORDS = 30;

    private final String[] elements;
    private final List<String> fillings;
    private final String[] words;
    private final Vocabulary vocabulary;
    private final Map<Integer, Made> known = new HashMap<>();

    private NearestSentence(String expression, List<String> fillings, String[] words, Vocabulary vocabulary) {
        this.elements = expression.split(" ");
        this.fillings = fillings;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /**
     * A sentence and what it costs to get there.
     *
     * @param cost how far it is from what was written; 0 for the same
     * @param words the sentence
     */
    record Made(double cost, String words) {
        private Made after(double more, String before) {
            return new Made(cost + more, before.isEmpty() || words.isEmpty() ? before + words : before + " " + words);
        }
    }

    /**
     * The phrase filled with what fits into it.
     *
     * @param sentence what was written, plain and in lower case
     * @param expression the phrase
     * @param fillings what stands in its places in its example
     * @param vocabulary the rulebook's words
     * @return the sentence, or empty when the two have little to do with each other
     */
    static Optional<Made> of(String sentence, String expression, List<String> fillings, Vocabulary vocabulary) {
        // Words for a comparison become at the most a third fewer, so that a sentence this long is too long anyway.
        if (sentence.chars().filter(character -> character == ' ').count() > 2 * MOST_WORDS) {
            return Optional.empty();
        }
        String[] words = inPhraseBookWords(sentence).split(" ");
        if (words.length > MOST_WORDS) {
            return Optional.empty();
        }
        Made made = new NearestSentence(expression, fillings, words, vocabulary).from(0, 0, 0);
        return Optional.of(made).filter(m -> m.cost() <= Math.min(MOST, words.length / 2.0));
    }

    /** What people write for the four comparisons. */
    private static String inPhraseBookWords(String sentence) {
        return sentence.replaceAll("\\bis (\\S+(?: (?!or )\\S+)*?) or (?:more|higher|above)\\b", "is at least $1")
                .replaceAll("\\bis (\\S+(?: (?!or )\\S+)*?) or (?:less|fewer|lower|below)\\b", "is at most $1")
                .replaceAll(" ?(?:>=|≥) ?", " at least ")
                .replaceAll(" ?(?:<=|≤) ?", " at most ")
                .replaceAll(" ?> ?", " more than ")
                .replaceAll(" ?< ?", " less than ")
                .replaceAll("\\b(?:no less than|not less than|no fewer than|minimum)\\b", "at least")
                .replaceAll("\\b(?:no more than|not more than|maximum|up to)\\b", "at most")
                .replaceAll("\\b(?:greater than|higher than|above|over|exceeds)\\b", "more than")
                .replaceAll("\\b(?:fewer than|lower than|smaller than|below|under)\\b", "less than");
    }

    private Made from(int element, int word, int place) {
        int key = element * (MOST_WORDS + 2) + word;
        Made made = known.get(key);
        if (made == null) {
            made = cheapest(element, word, place);
            known.put(key, made);
        }
        return made;
    }

    private Made cheapest(int element, int word, int place) {
        if (element == elements.length) {
            return new Made((words.length - word) * TOO_MANY, "");
        }
        List<Made> ways = new ArrayList<>();
        if (word < words.length) {
            ways.add(from(element, word + 1, place).after(TOO_MANY, ""));
        }
        String wanted = elements[element];
        if (wanted.startsWith("{") && wanted.endsWith("}")) {
            fill(wanted.substring(1, wanted.length() - 1), element, word, place, ways);
        } else {
            for (String text : wanted.split("/")) {
                if (word < words.length) {
                    ways.add(from(element + 1, word + 1, place).after(costOf(words[word], text), text));
                }
                ways.add(from(element + 1, word, place).after(LEFT_OUT, text));
            }
        }
        return ways.stream()
                .min((one, other) -> Double.compare(one.cost(), other.cost()))
                .orElseThrow();
    }

    private static double costOf(String word, String wanted) {
        if (word.equals(wanted)) {
            return 0;
        }
        return Nearest.to(word, List.of(wanted)).isPresent() ? TYPING_SLIP : OTHER_WORD;
    }

    private void fill(String kind, int element, int word, int place, List<Made> ways) {
        String example = place < fillings.size() ? fillings.get(place) : "";
        ways.add(from(element + 1, word, place + 1).after(PLACE_LEFT_OUT, example));
        Collection<String> possible = possible(kind);
        StringBuilder taken = new StringBuilder();
        for (int to = word; to < Math.min(words.length, word + MOST_WORDS_IN_A_PLACE); to++) {
            taken.append(taken.isEmpty() ? "" : " ").append(words[to]);
            String text = taken.toString();
            Made rest = from(element + 1, to + 1, place + 1);
            if (possible.isEmpty() ? hasForm(kind, text) : possible.contains(text)) {
                ways.add(rest.after(0, text));
            } else {
                Nearest.to(text, possible).ifPresent(near -> ways.add(rest.after(TYPING_SLIP, near)));
            }
        }
    }

    /** Whether a text is written as a kind of word is. */
    private static boolean hasForm(String kind, String text) {
        return WordKind.find(kind).filter(known -> known.accepts(text)).isPresent();
    }

    /** The words that may stand in a place; empty when only their form is known. */
    private Collection<String> possible(String kind) {
        return switch (kind) {
            case "who" -> List.of("a partner", "that partner", "the other partner", "both partners");
            case "whose" ->
                List.of("a partner's", "that partner's", "the other partner's", "both partners'", "the couple's");
            case "comparison" -> List.of("at least", "at most", "more than", "less than");
            case "measure" ->
                Arrays.stream(MeasureName.values()).map(MeasureName::text).toList();
            case "behaviour" -> vocabulary.behaviours().keySet();
            case "role" -> codes(Role.class);
            case "confidence" -> codes(Confidence.class);
            case "pattern" -> codes(Pattern.class);
            case "level" -> codes(Level.class);
            case "dimension" -> codes(Dimension.class);
            case "context" -> vocabulary.contexts();
            case "feature" -> vocabulary.features();
            case "stage" -> vocabulary.stages();
            case "concern" -> vocabulary.concerns();
            case "consequence" -> vocabulary.consequences();
            case "focus" -> vocabulary.focusAreas();
            case "technique" -> vocabulary.techniques();
            case "rule" -> vocabulary.rules();
            default -> Set.of();
        };
    }

    private static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
    }
}
