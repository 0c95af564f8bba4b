package dev.attune.rules;

import dev.attune.rules.internal.read.RulebookFiles;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts of the rulebook that comes with the library, for a test to change. */
public final class StandardTexts {
    private StandardTexts() {}

    /** Everything. */
    public static SortedMap<String, String> all() {
        return RulebookFiles.standard().texts();
    }

    /** All but the cases at the edge and the translations, which are there to refuse nearly every change. */
    public static SortedMap<String, String> toChange() {
        SortedMap<String, String> texts = new TreeMap<>(all());
        texts.remove("edge-cases.md");
        texts.keySet().removeIf(name -> name.startsWith("languages/"));
        return texts;
    }
}
