package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.Inheritance.Layer;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Unit;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.TextKey.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The texts that a translation lacks.
 *
 * @param original the texts in the rulebook's own language
 * @param keys what has no translation, in order of the rulebook
 */
record MissingTranslations(Map<TextKey, TranslatableText> original, List<TextKey> keys) {
    static MissingTranslations of(
            Map<TextKey, TranslatableText> original, QuotedRules quoted, Set<TextKey> translated) {
        Set<TextKey> needed = new LinkedHashSet<>(original.keySet());
        needed.addAll(demanded(quoted.used().values().stream()
                .flatMap(List::stream)
                .map(clause -> clause.sentence().phrase())
                .collect(Collectors.toCollection(TreeSet::new))));
        needed.removeAll(translated);
        return new MissingTranslations(original, List.copyOf(needed));
    }

    /** What a translation needs that the rulebook's own language has by itself. */
    static Set<TextKey> demanded(Set<String> phrases) {
        Set<TextKey> demanded = new LinkedHashSet<>();
        for (MeasureName name : MeasureName.values()) {
            demanded.add(new TextKey(Part.MEASURE, name.text()));
        }
        for (Unit unit : Unit.values()) {
            demanded.add(new TextKey(Part.UNIT, unit.text()));
        }
        ConditionTexts.WORDS.forEach(word -> demanded.add(new TextKey(Part.PHRASE_WORD, word)));
        phrases.forEach(phrase -> demanded.add(new TextKey(Part.PHRASE, phrase)));
        return demanded;
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Reports each missing text; where a whole file is missing, only the file. */
    void report(String language, Layer layer, Diagnostics diagnostics) {
        Map<String, List<TextKey>> byFile = new LinkedHashMap<>();
        keys.forEach(key ->
                byFile.computeIfAbsent(file(key), file -> new ArrayList<>()).add(key));
        byFile.forEach((file, missing) -> {
            Place start = start(language, layer, file);
            if (missing.size() > 1 && !own(language, layer).containsKey(file)) {
                diagnostics.error(
                        Code.MISSING_TRANSLATION,
                        start,
                        "the file is missing; expected " + missing.size() + " texts in \"" + language
                                + "\" in it, the first of them for " + where(missing.get(0)));
            } else {
                missing.forEach(key -> diagnostics.error(
                        Code.MISSING_TRANSLATION, start, where(key) + " has no text in \"" + language + "\""));
            }
        });
    }

    /** Reports that a translation has no table of words that are never said. */
    void reportNeverSaid(String language, Layer layer, Diagnostics diagnostics) {
        diagnostics.error(
                Code.MISSING_TRANSLATION,
                start(language, layer, Languages.NEVER_SAID),
                "there is no word that is never said in \"" + language + "\"; expected a table \""
                        + TableSchema.NEVER_SAID.heading() + "\", since another language has other words that hurt");
    }

    private static Map<String, MarkdownFile> own(String language, Layer layer) {
        return layer.translations().getOrDefault(language, Map.of());
    }

    private String file(TextKey key) {
        TranslatableText text = original.get(key);
        return switch (key.part()) {
            case MEASURE, UNIT -> Languages.MEASURES;
            case PHRASE, PHRASE_WORD -> Languages.PHRASES;
            case BEHAVIOUR, WORD, SENTENCE, READING, TECHNIQUE, RULE ->
                text == null ? RulebookFiles.RULEBOOK : fileOf(text.place());
        };
    }

    private String where(TextKey key) {
        TranslatableText text = original.get(key);
        return key.described() + (text == null ? "" : " (" + at(text.place()) + ")");
    }

    private static Place start(String language, Layer layer, String file) {
        MarkdownFile there = own(language, layer).get(file);
        return there == null ? new Place(layer.prefix() + Languages.file(language, file), 1, 1) : there.start();
    }

    static String at(Place place) {
        return place.file() + ":" + place.line();
    }

    private static String fileOf(Place place) {
        return place.file().substring(place.file().lastIndexOf('/') + 1);
    }
}
