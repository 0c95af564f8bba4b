package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.Inheritance.Layer;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.Translation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the translations of a rulebook.
 *
 * <p>A folder for a language is a promise: what is missing from it is an error. A rulebook without such a folder inherits the languages
 * of the rulebook it extends, provided that every one of its texts is translated. A text that it changes or adds has no translation;
 * the rulebook is then not offered in that language at all, rather than in a mixture of two languages or in outdated words.
 */
final class TranslationsReader {
    private final List<Layer> layers;
    private final List<Map<TextKey, TranslatableText>> originals;
    private final String ownLanguage;
    private final QuotedRules quoted;
    private final ReadCache cache;
    private final Diagnostics diagnostics;

    TranslationsReader(
            List<Layer> layers, String ownLanguage, QuotedRules quoted, ReadCache cache, Diagnostics diagnostics) {
        this.layers = layers;
        this.cache = cache;
        this.originals = layers.stream()
                .map(layer -> TextsReader.ofRulebook(layer.files(), cache))
                .toList();
        this.ownLanguage = ownLanguage;
        this.quoted = quoted;
        this.diagnostics = diagnostics;
    }

    /** By language, the translations that the rulebook is offered in besides its own language. */
    SortedMap<String, Translation> read() {
        Set<String> languages = new TreeSet<>();
        layers.forEach(layer -> languages.addAll(layer.translations().keySet()));
        SortedMap<String, Translation> translations = new TreeMap<>();
        // On all processors: no language needs another.
        diagnostics
                .readEach(languages.parallelStream(), this::read)
                .forEach(read -> read.ifPresent(translation -> translations.put(translation.language(), translation)));
        return translations;
    }

    private Optional<Translation> read(String language, Diagnostics own) {
        if (!language.equals(ownLanguage)) {
            return new TranslationReader(language, layers, originals, quoted, cache, own).read();
        }
        if (layers.get(layers.size() - 1).translations().containsKey(language)) {
            own.error(
                    Code.UNKNOWN_LANGUAGE,
                    new Place(Languages.file(language, RulebookFiles.RULEBOOK), 1, 1),
                    "the rulebook itself is in \"" + language + "\"; expected a folder for another language, or none");
        }
        return Optional.empty();
    }
}
