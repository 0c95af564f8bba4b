package dev.attune.rules.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sentences with places to fill in, by key.
 *
 * @param sentences the sentences; a place to fill in is a name in braces
 */
public record Wording(Map<String, String> sentences) {
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
        List<String> places = new ArrayList<>();
        int from = 0;
        for (int close = text.indexOf('}'); close >= 0; close = text.indexOf('}', from)) {
            int open = text.lastIndexOf('{', close);
            if (open >= from && close > open + 1) {
                places.add(text.substring(open + 1, close));
            }
            from = close + 1;
        }
        return places;
    }

    /**
     * A text, filled in.
     *
     * @param text the text
     * @param values what to fill in, by name; places with other names stay as they are
     * @return the text
     */
    public static String fill(String text, Map<String, String> values) {
        return fill(text, values::get);
    }

    /**
     * A text, filled in. Every sentence of every result comes through here; without regular expressions this took a fifth off the
     * time to explain a case.
     *
     * @param text the text
     * @param valueOf what to fill in for a name; null leaves the place as it is
     * @return the text
     */
    public static String fill(String text, Function<String, @Nullable String> valueOf) {
        StringBuilder filled = new StringBuilder(text.length());
        int from = 0;
        for (int close = text.indexOf('}'); close >= 0; close = text.indexOf('}', close + 1)) {
            int open = text.lastIndexOf('{', close);
            String value = open >= from && close > open + 1 ? valueOf.apply(text.substring(open + 1, close)) : null;
            if (value != null) {
                filled.append(text, from, open).append(value);
                from = close + 1;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }
}
