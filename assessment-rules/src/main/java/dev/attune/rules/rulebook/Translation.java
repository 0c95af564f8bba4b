package dev.attune.rules.rulebook;

import dev.attune.rules.rulebook.TextKey.Part;
import java.util.List;
import java.util.Map;

/**
 * A rulebook's texts in another language. There is a text for every one of the rulebook, with the same places to fill in.
 *
 * @param language the language, as a BCP 47 tag
 * @param title the rulebook's title; that in its own language where the translation has none
 * @param texts the texts, by what they belong to and what they are called there
 * @param conditions by the id of a rule its conditions, with {@code {that partner}}, {@code {the other partner}} and
 *     {@code {that topic}} to fill in
 * @param speech numbers, units and the names of measures
 * @param neverSaid what nobody should read about themselves in this language
 * @param passages every text that a couple can read
 */
public record Translation(
        String language,
        String title,
        Map<TextKey, Map<String, List<String>>> texts,
        Map<String, List<String>> conditions,
        Speech speech,
        List<NeverSaid> neverSaid,
        List<Passage> passages) {
    /** Copies the collections. */
    public Translation {
        texts = Map.copyOf(texts);
        conditions = Map.copyOf(conditions);
        neverSaid = List.copyOf(neverSaid);
        passages = List.copyOf(passages);
    }

    /** A text that is one. */
    public String one(Part part, String id, String name) {
        List<String> found = all(new TextKey(part, id), name);
        return found.isEmpty() ? "" : found.get(0);
    }

    public List<String> all(TextKey key, String name) {
        return texts.getOrDefault(key, Map.of()).getOrDefault(name, List.of());
    }
}
