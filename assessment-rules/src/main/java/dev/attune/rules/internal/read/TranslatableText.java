package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.source.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of one element of a rulebook, such as a rule or a row of a table, as they stand in a file.
 *
 * @param place where the element stands
 * @param texts its texts, by the name of the column, field or label; steps, cautions and what a technique is in short are several texts, the others are one
 * @param values what they say, with plain apostrophes in their places to fill in
 */
record TranslatableText(Place place, Map<String, List<Text>> texts, Map<String, List<String>> values) {
    static final String TITLE = Columns.TITLE;
    static final String TEXT = Columns.TEXT;
    static final String BECAUSE = Columns.BECAUSE;
    static final String SOURCE = Columns.SOURCE;
    static final String EVIDENCE = "evidence";
    static final String AIM = "aim";
    static final String IN_SHORT = "in short";
    static final String STEPS = "steps";
    static final String CAUTIONS = "cautions";

    TranslatableText(Place place, Map<String, List<Text>> texts) {
        this(place, texts, values(texts));
    }

    private static Map<String, List<String>> values(Map<String, List<Text>> texts) {
        Map<String, List<String>> values = new HashMap<>();
        texts.forEach((name, of) -> values.put(
                name,
                of.stream()
                        .map(text -> Braces.withPlainApostrophes(text.value()))
                        .toList()));
        return Map.copyOf(values);
    }

    /** A text that is one; empty when it is missing. */
    String one(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.get(0);
    }

    /** Whether the wording is the same, wherever it stands. */
    boolean saysTheSameAs(TranslatableText other) {
        return values.equals(other.values);
    }
}
