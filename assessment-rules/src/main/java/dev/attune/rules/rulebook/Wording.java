package dev.attune.rules.rulebook;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences with places to fill in, by key.
 *
 * @param sentences the sentences; a place to fill in is a name in braces
 */
public record Wording(Map<String, String> sentences) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    /** Copies the map. */
    public Wording {
        sentences = Map.copyOf(sentences);
    }

    /**
     * A sentence, filled in.
     *
     * @param key its key
     * @param values what to fill in, by name
     * @return the sentence
     */
    public String say(WordingKey key, Map<String, String> values) {
        String sentence = sentences.get(key.text());
        if (sentence == null) {
            throw new IllegalArgumentException("wording.md has no sentence \"" + key.text() + "\"");
        }
        return fill(sentence, values);
    }

    /**
     * What a text leaves to be filled in.
     *
     * @param text the text
     * @return the names in braces, in order
     */
    public static List<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).toList();
    }

    /**
     * A text, filled in.
     *
     * @param text the text
     * @param values what to fill in, by name; places with other names stay as they are
     * @return the text
     */
    public static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : value);
        });
    }
}
