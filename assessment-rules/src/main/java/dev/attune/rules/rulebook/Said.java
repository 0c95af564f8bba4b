package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.source.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of one thing, as they stand in a file.
 *
 * @param place where the thing stands
 * @param texts its texts, by what they are called there; most are one, steps and cautions are several
 */
record Said(Place place, Map<String, List<Text>> texts) {
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String BECAUSE = "because";
    static final String SOURCE = "source";
    static final String EVIDENCE = "evidence";
    static final String AIM = "aim";
    static final String STEPS = "steps";
    static final String CAUTIONS = "cautions";

    /** A text that is one; empty when it is missing. */
    String one(String name) {
        List<Text> found = texts.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.get(0).value();
    }

    List<String> all(String name) {
        return texts.getOrDefault(name, List.of()).stream().map(Text::value).toList();
    }

    /** Whether somebody who read the one has read the other. */
    boolean saysTheSameAs(Said other) {
        return values().equals(other.values());
    }

    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        texts.keySet().forEach(name -> values.put(name, all(name)));
        return values;
    }
}
