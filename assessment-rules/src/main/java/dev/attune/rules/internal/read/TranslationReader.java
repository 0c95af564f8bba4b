package dev.attune.rules.internal.read;

import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.Inheritance.Layer;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.NeverSaid;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.Translation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the translation of a rulebook into one language: the texts of each layer over those of the layer it extends. */
final class TranslationReader {
    private final String language;
    private final List<Layer> layers;
    private final List<Map<TextKey, TranslatableText>> originals;
    private final QuotedRules quoted;
    private final ReadCache cache;
    private final Diagnostics diagnostics;
    private final TranslationChecker checker;
    private final Map<TextKey, TranslatableText> texts = new LinkedHashMap<>();
    private final List<NeverSaid> neverSaid = new ArrayList<>();
    private String title = "";

    /**
     * A reader for one translation.
     *
     * @param layers the rulebook and those it extends, the rulebook last
     * @param originals the texts of each layer in the rulebook's own language
     */
    TranslationReader(
            String language,
            List<Layer> layers,
            List<Map<TextKey, TranslatableText>> originals,
            QuotedRules quoted,
            ReadCache cache,
            Diagnostics diagnostics) {
        this.language = language;
        this.layers = layers;
        this.originals = originals;
        this.quoted = quoted;
        this.cache = cache;
        this.diagnostics = diagnostics;
        this.checker = new TranslationChecker(language, diagnostics);
    }

    /** The translation; empty, and diagnostics where the language is promised, if it is not complete. */
    Optional<Translation> read() {
        for (int i = 0; i < layers.size(); i++) {
            if (i > 0) {
                forgetChanged(originals.get(i - 1), originals.get(i));
            }
            title = "";
            Map<String, MarkdownFile> files = layers.get(i).translations().getOrDefault(language, Map.of());
            if (!files.isEmpty()) {
                add(files, originals.get(i));
            }
        }
        Layer last = layers.get(layers.size() - 1);
        Map<TextKey, TranslatableText> original = originals.get(originals.size() - 1);
        boolean promised = !last.translations().getOrDefault(language, Map.of()).isEmpty();
        MissingTranslations missing = MissingTranslations.of(original, quoted, texts.keySet());
        if (!promised && !(missing.isEmpty() && !neverSaid.isEmpty())) {
            return Optional.empty();
        }
        missing.report(language, last, diagnostics);
        if (neverSaid.isEmpty()) {
            missing.reportNeverSaid(language, last, diagnostics);
        }
        return missing.isEmpty()
                ? Optional.of(new TranslationBuilder(language, texts, quoted, cache).build(title, neverSaid))
                : Optional.empty();
    }

    /** A text that was changed or left out has no translation any longer. */
    private void forgetChanged(Map<TextKey, TranslatableText> before, Map<TextKey, TranslatableText> now) {
        texts.keySet().removeIf(key -> {
            TranslatableText was = before.get(key);
            TranslatableText is = now.get(key);
            return was != null && (is == null || !is.saysTheSameAs(was));
        });
    }

    private void add(Map<String, MarkdownFile> files, Map<TextKey, TranslatableText> original) {
        files.values().forEach(file -> diagnostics.addAll(file.problems()));
        MarkdownFile rulebook = files.get(RulebookFiles.RULEBOOK);
        if (rulebook != null) {
            checker.checkFields(rulebook);
            title = Optional.ofNullable(rulebook.frontMatter().get(TranslatableText.TITLE))
                    .map(Text::value)
                    .orElse("");
        }
        Map<TextKey, TranslatableText> found = TextsReader.ofTranslation(files, cache, diagnostics);
        Set<TextKey> known = new HashSet<>(original.keySet());
        known.addAll(MissingTranslations.demanded(quoted.phrases()));
        found.forEach((key, text) -> checker.check(key, text, original, known));
        found.keySet().retainAll(known);
        texts.putAll(found);
        MarkdownFile words = files.get(Languages.NEVER_SAID);
        if (words != null) {
            neverSaid.addAll(new NeverSaidReader(diagnostics).rows(words));
        }
    }
}
