package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.source.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of one thing, as they stand in a file.
 *
 * @param place where the thing stands
 * @param texts its texts, by what they are called there; most are one, steps and cautions are several
 * @param values what they say, with plain apostrophes in their places to fill in
 */
record Said(Place place, Map<String, List<Text>> texts, Map<String, List<String>> values) {
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String BECAUSE = "because";
    static final String SOURCE = "source";
    static final String EVIDENCE = "evidence";
    static final String AIM = "aim";
    static final String STEPS = "steps";
    static final String CAUTIONS = "cautions";

    Said(Place place, Map<String, List<Text>> texts) {
        this(place, texts, values(texts));
    }

    private static Map<String, List<String>> values(Map<String, List<Text>> texts) {
        Map<String, List<String>> values = new HashMap<>();
        texts.forEach((name, of) -> values.put(
                name,
                of.stream()
                        .map(text -> RuleReader.withPlainApostrophes(text.value()))
                        .toList()));
        return Map.copyOf(values);
    }

    /** A text that is one; empty when it is missing. */
    String one(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.get(0);
    }

    /** Whether somebody who read the one has read the other. */
    boolean saysTheSameAs(Said other) {
        return values.equals(other.values);
    }
}
