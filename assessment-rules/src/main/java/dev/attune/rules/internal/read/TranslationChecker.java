package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.TextKey.Part;
import dev.attune.rules.rulebook.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Checks a translation against the rulebook: a text for every text, the same places to fill in, and nothing but texts. */
final class TranslationChecker {
    private static final Set<String> LISTS =
            Set.of(TranslatableText.IN_SHORT, TranslatableText.STEPS, TranslatableText.CAUTIONS);
    private static final List<String> FIELDS = List.of("language", "title", "reviewed", "status");

    private final String language;
    private final Diagnostics diagnostics;

    TranslationChecker(String language, Diagnostics diagnostics) {
        this.language = language;
        this.diagnostics = diagnostics;
    }

    /** Checks the front matter: everything that a translation must say there, and no more. */
    void checkFields(MarkdownFile rulebook) {
        Map<String, Text> fields = rulebook.frontMatter();
        for (String name : FIELDS) {
            if (fields.get(name) == null || fields.get(name).isEmpty()) {
                diagnostics.error(
                        Code.MISSING_FRONT_MATTER,
                        rulebook.start(),
                        "the file does not say its " + name + "; expected a line \"" + name
                                + ": …\" between two lines of ---");
            }
        }
        fields.forEach((name, value) -> {
            if (!FIELDS.contains(name)) {
                diagnostics.error(
                        Code.NOT_A_TEXT,
                        new Place(value.place().file(), value.place().line(), 1),
                        "the field \"" + name + "\" is not read here; expected no more than "
                                + String.join(", ", FIELDS) + ", because the rest is the rulebook's to say");
            }
        });
        Text named = fields.get("language");
        if (named != null && !named.isEmpty() && !named.value().equals(language)) {
            diagnostics.error(
                    Code.UNKNOWN_LANGUAGE,
                    named.place(),
                    "\"" + named + "\" is not the language of the folder; expected " + language);
        }
    }

    /** Checks the texts of an element against the original. */
    void check(TextKey key, TranslatableText text, Map<TextKey, TranslatableText> original, Set<TextKey> known) {
        TranslatableText expected = original.get(key);
        if (expected == null) {
            checkKey(key, text, known);
            return;
        }
        expected.texts().forEach((name, texts) -> {
            if (texts.isEmpty()) {
                // The rulebook itself lacks it, which its own reader has reported.
                return;
            }
            List<Text> own = text.texts().getOrDefault(name, List.of());
            boolean list = LISTS.contains(name);
            if (own.isEmpty()) {
                diagnostics.error(
                        Code.MISSING_TRANSLATION,
                        text.place(),
                        key.described() + " has no " + name + " here; expected one in \"" + language + "\" for "
                                + MissingTranslations.at(texts.get(0).place()));
            } else if (list && own.size() != texts.size()) {
                diagnostics.error(
                        Code.DIFFERENT_COUNT,
                        own.get(0).place(),
                        key.described() + " has other " + name + " than the rulebook: " + own.size() + " here, "
                                + texts.size() + " in "
                                + MissingTranslations.at(texts.get(0).place()));
            } else {
                checkPlaces(
                        key,
                        own,
                        places(expected, name, TreeSet::new),
                        places(text, name, TreeSet::new),
                        texts.get(0).place());
            }
        });
    }

    private void checkKey(TextKey key, TranslatableText text, Set<TextKey> known) {
        if (!known.contains(key)) {
            List<String> ids = known.stream()
                    .filter(other -> other.part() == key.part())
                    .map(TextKey::id)
                    .sorted()
                    .toList();
            diagnostics.error(
                    Code.UNKNOWN_TRANSLATION,
                    text.place(),
                    "the rulebook has no " + key.kind() + " \"" + key.id() + "\", so that nobody would read its text"
                            + Nearest.question(key.id(), ids));
            return;
        }
        String name = text.texts().keySet().iterator().next();
        List<Text> own = text.texts().getOrDefault(name, List.of());
        if (own.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_TRANSLATION,
                    text.place(),
                    key.described() + " has no text here; expected one in \"" + language + "\"");
        } else if (key.part() == Part.PHRASE || key.part() == Part.PHRASE_WORD) {
            checkPlaces(
                    key,
                    own,
                    ConditionTexts.places(key.id()),
                    places(text, name, ArrayList::new).stream().sorted().toList(),
                    text.place());
        }
    }

    private void checkPlaces(
            TextKey key, List<Text> own, Collection<String> expected, Collection<String> found, Place original) {
        if (!List.copyOf(expected).equals(List.copyOf(found))) {
            diagnostics.error(
                    Code.DIFFERENT_BRACES,
                    own.get(0).place(),
                    key.described() + " fills in " + braces(found) + " here; expected " + braces(expected)
                            + (original.equals(own.get(0).place()) || key.part() == Part.PHRASE
                                    ? ""
                                    : ", as in " + MissingTranslations.at(original)));
        }
    }

    private static <C extends Collection<String>> C places(TranslatableText text, String name, Supplier<C> into) {
        C places = into.get();
        text.values().getOrDefault(name, List.of()).forEach(value -> places.addAll(Wording.places(value)));
        return places;
    }

    private static String braces(Collection<String> places) {
        return places.isEmpty() ? "nothing" : "{" + String.join("}, {", places) + "}";
    }
}
