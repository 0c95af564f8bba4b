package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.Inheritance.Layer;
import dev.attune.rules.internal.read.Memory.Same;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Unit;
import dev.attune.rules.phrase.Quotation;
import dev.attune.rules.rulebook.NeverSaid;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.Speech;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.TextKey.Part;
import dev.attune.rules.rulebook.Translation;
import dev.attune.rules.rulebook.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads the translations of a rulebook and holds each against the rulebook: a text for every text, the same places to fill in,
 * nothing but texts.
 *
 * <p>A folder for a language is a promise: what is missing from it is an error. A rulebook that has none inherits the languages of
 * the rulebook it extends, as far as everything it says is said in them: a text that it changes or adds has no translation, so
 * that it is not offered in that language, rather than in two at once or in words that are no longer meant.
 */
final class TranslationsReader {
    private static final List<String> FIELDS = List.of("language", "title", "reviewed", "status");

    private final List<Layer> layers;
    private final List<Map<TextKey, Said>> originals;
    private final String ownLanguage;
    private final Quoted quoted;
    private final Memory memory;
    private final Diagnostics diagnostics;

    /**
     * What rules are made of, whatever the language.
     *
     * @param phrases the sentences there are for "When", as expressions
     * @param used the conditions of each rule, by its id
     * @param behaviours the code of each behaviour, by its code and its label
     */
    record Quoted(Set<String> phrases, Map<String, List<Quotation>> used, Map<String, String> behaviours) {}

    TranslationsReader(List<Layer> layers, String ownLanguage, Quoted quoted, Memory memory, Diagnostics diagnostics) {
        this.layers = layers;
        this.memory = memory;
        this.originals = layers.stream()
                .map(layer -> TextsReader.ofRulebook(layer.files(), memory))
                .toList();
        this.ownLanguage = ownLanguage;
        this.quoted = quoted;
        this.diagnostics = diagnostics;
    }

    /** By language, those the rulebook is offered in beside its own. */
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
            return new OneLanguage(language, own).read();
        }
        if (layers.get(layers.size() - 1).translations().containsKey(language)) {
            own.error(
                    Code.UNKNOWN_LANGUAGE,
                    new Place(Languages.file(language, RulebookFiles.RULEBOOK), 1, 1),
                    "the rulebook itself is in \"" + language + "\"; expected a folder for another language, or none");
        }
        return Optional.empty();
    }

    private Map<TextKey, Said> original() {
        return originals.get(originals.size() - 1);
    }

    private final class OneLanguage {
        private final String language;
        private final Diagnostics diagnostics;
        private final Map<TextKey, Said> texts = new LinkedHashMap<>();
        private final List<NeverSaid> neverSaid = new ArrayList<>();
        private String title = "";

        OneLanguage(String language, Diagnostics diagnostics) {
            this.language = language;
            this.diagnostics = diagnostics;
        }

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
            Map<String, MarkdownFile> own =
                    layers.get(layers.size() - 1).translations().getOrDefault(language, Map.of());
            List<TextKey> missing = missing();
            if (own.isEmpty() && !(missing.isEmpty() && !neverSaid.isEmpty())) {
                return Optional.empty();
            }
            report(missing, own);
            if (neverSaid.isEmpty()) {
                diagnostics.error(
                        Code.MISSING_TRANSLATION,
                        start(own, Languages.NEVER_SAID),
                        "there is no word that is never said in \"" + language + "\"; expected a table \""
                                + NeverSaidReader.HEADING + "\", since another language has other words that hurt");
            }
            return missing.isEmpty() ? Optional.of(translation()) : Optional.empty();
        }

        /** What is said otherwise now, or no more, has no translation any longer. */
        private void forgetChanged(Map<TextKey, Said> before, Map<TextKey, Said> now) {
            texts.keySet().removeIf(key -> {
                Said was = before.get(key);
                Said is = now.get(key);
                return was != null && (is == null || !is.saysTheSameAs(was));
            });
        }

        private void add(Map<String, MarkdownFile> files, Map<TextKey, Said> original) {
            files.values().forEach(file -> diagnostics.addAll(file.problems()));
            MarkdownFile rulebook = files.get(RulebookFiles.RULEBOOK);
            if (rulebook != null) {
                checkFields(rulebook);
            }
            Map<TextKey, Said> found = TextsReader.ofTranslation(files, memory, diagnostics);
            Set<TextKey> known = known(original);
            found.forEach((key, said) -> check(key, said, original, known));
            found.keySet().retainAll(known);
            texts.putAll(found);
            MarkdownFile words = files.get(Languages.NEVER_SAID);
            if (words != null) {
                neverSaid.addAll(new NeverSaidReader(diagnostics).rows(words));
            }
        }

        private void checkFields(MarkdownFile rulebook) {
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
            title = Optional.ofNullable(fields.get(Said.TITLE)).map(Text::value).orElse("");
        }

        private Set<TextKey> known(Map<TextKey, Said> original) {
            Set<TextKey> known = new HashSet<>(original.keySet());
            known.addAll(demanded(quoted.phrases()));
            return known;
        }

        private void check(TextKey key, Said said, Map<TextKey, Said> original, Set<TextKey> known) {
            Said expected = original.get(key);
            if (expected == null) {
                checkKey(key, said, known);
                return;
            }
            expected.texts().forEach((name, texts) -> {
                if (texts.isEmpty()) {
                    // The rulebook lacks it itself, which its own reader has said.
                    return;
                }
                List<Text> own = said.texts().getOrDefault(name, List.of());
                boolean list = name.equals(Said.STEPS) || name.equals(Said.CAUTIONS);
                if (own.isEmpty()) {
                    diagnostics.error(
                            Code.MISSING_TRANSLATION,
                            said.place(),
                            key.described() + " has no " + name + " here; expected one in \"" + language + "\" for "
                                    + at(texts.get(0).place()));
                } else if (list && own.size() != texts.size()) {
                    diagnostics.error(
                            Code.DIFFERENT_COUNT,
                            own.get(0).place(),
                            key.described() + " has other " + name + " than the rulebook: " + own.size() + " here, "
                                    + texts.size() + " in " + at(texts.get(0).place()));
                } else {
                    checkPlaces(
                            key,
                            own,
                            places(expected, name, TreeSet::new),
                            places(said, name, TreeSet::new),
                            texts.get(0).place());
                }
            });
        }

        private void checkKey(TextKey key, Said said, Set<TextKey> known) {
            if (!known.contains(key)) {
                List<String> ids = known.stream()
                        .filter(other -> other.part() == key.part())
                        .map(TextKey::id)
                        .sorted()
                        .toList();
                diagnostics.error(
                        Code.UNKNOWN_TRANSLATION,
                        said.place(),
                        "the rulebook has no " + key.kind() + " \"" + key.id()
                                + "\", so that nobody would read its text" + Nearest.question(key.id(), ids));
                return;
            }
            String name = said.texts().keySet().iterator().next();
            List<Text> own = said.texts().getOrDefault(name, List.of());
            if (own.isEmpty()) {
                diagnostics.error(
                        Code.MISSING_TRANSLATION,
                        said.place(),
                        key.described() + " has no text here; expected one in \"" + language + "\"");
            } else if (key.part() == Part.PHRASE || key.part() == Part.PHRASE_WORD) {
                checkPlaces(
                        key,
                        own,
                        ConditionTexts.places(key.id()),
                        places(said, name, ArrayList::new).stream().sorted().toList(),
                        said.place());
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
                                        : ", as in " + at(original)));
            }
        }

        /** What has no text yet, in order of the rulebook. */
        private List<TextKey> missing() {
            Set<TextKey> needed = new LinkedHashSet<>(original().keySet());
            needed.addAll(demanded(quoted.used().values().stream()
                    .flatMap(List::stream)
                    .map(Quotation::expression)
                    .collect(Collectors.toCollection(TreeSet::new))));
            needed.removeAll(texts.keySet());
            return List.copyOf(needed);
        }

        /** Each of them; where a whole file is not there yet, it is one thing to do. */
        private void report(List<TextKey> missing, Map<String, MarkdownFile> own) {
            Map<String, List<TextKey>> byFile = new LinkedHashMap<>();
            missing.forEach(key ->
                    byFile.computeIfAbsent(file(key), file -> new ArrayList<>()).add(key));
            byFile.forEach((file, keys) -> {
                if (keys.size() > 1 && !own.containsKey(file)) {
                    diagnostics.error(
                            Code.MISSING_TRANSLATION,
                            start(own, file),
                            "the file is missing; expected " + keys.size() + " texts in \"" + language
                                    + "\" in it, the first of them for " + where(keys.get(0)));
                } else {
                    keys.forEach(key -> diagnostics.error(
                            Code.MISSING_TRANSLATION,
                            start(own, file),
                            where(key) + " has no text in \"" + language + "\""));
                }
            });
        }

        private String file(TextKey key) {
            Said said = original().get(key);
            return switch (key.part()) {
                case MEASURE, UNIT -> Languages.MEASURES;
                case PHRASE, PHRASE_WORD -> Languages.PHRASES;
                case BEHAVIOUR, WORD, SENTENCE, READING, TECHNIQUE, RULE ->
                    said == null ? RulebookFiles.RULEBOOK : fileOf(said.place());
            };
        }

        private String where(TextKey key) {
            Said said = original().get(key);
            return key.described() + (said == null ? "" : " (" + at(said.place()) + ")");
        }

        private Place start(Map<String, MarkdownFile> own, String file) {
            MarkdownFile there = own.get(file);
            return there == null
                    ? new Place(layers.get(layers.size() - 1).prefix() + Languages.file(language, file), 1, 1)
                    : there.start();
        }

        private Translation translation() {
            Map<TextKey, Map<String, List<String>>> values = new HashMap<>();
            texts.forEach((key, said) -> values.put(key, said.values()));
            Map<MeasureName, String> measures = new HashMap<>();
            for (MeasureName name : MeasureName.values()) {
                measures.put(name, one(new TextKey(Part.MEASURE, name.text())));
            }
            Map<Unit, String> units = new HashMap<>();
            for (Unit unit : Unit.values()) {
                String suffix = one(new TextKey(Part.UNIT, unit.text()));
                if (!unit.isPercentage() && !suffix.equals(TableReader.NOTHING)) {
                    units.put(unit, suffix);
                }
            }
            Speech speech = Speech.of(
                    Locale.forLanguageTag(language),
                    measures,
                    units,
                    one(new TextKey(Part.PHRASE_WORD, Measured.TOO_SMALL)));
            ConditionTexts conditions = memory.recall(
                    new OfWords(values, speech, quoted.behaviours()),
                    () -> new ConditionTexts(values, speech, quoted.behaviours()));
            Map<String, List<String>> said = new HashMap<>();
            quoted.used()
                    .forEach((rule, clauses) -> said.put(
                            rule,
                            clauses.stream()
                                    .map(clause -> memory.recall(
                                            new OfClause(new Same<>(clause), new Same<>(conditions)),
                                            () -> conditions.text(clause)))
                                    .toList()));
            return new Translation(language, title, values, said, speech, neverSaid, passages());
        }

        private String one(TextKey key) {
            Said said = texts.get(key);
            return said == null ? "" : said.one(said.texts().keySet().iterator().next());
        }

        private List<Passage> passages() {
            List<Passage> passages = new ArrayList<>();
            texts.forEach((key, said) -> said.texts().forEach((name, own) -> {
                if (isRead(key, name)) {
                    own.forEach(text -> passages.add(Passages.of(kind(key, name), key.id(), text)));
                }
            }));
            return passages;
        }
    }

    /** All that the words for conditions depend on. */
    private record OfWords(
            Map<TextKey, Map<String, List<String>>> values, Speech speech, Map<String, String> behaviours)
            implements Memory.Key<ConditionTexts> {}

    /** All that the text of a condition depends on. */
    private record OfClause(Same<Quotation> clause, Same<ConditionTexts> conditions) implements Memory.Key<String> {}

    /** What couples read; the rest is for those who log, and for the clinician. */
    private static boolean isRead(TextKey key, String name) {
        boolean guidance = key.part() == Part.WORD && name.equals("guidance");
        boolean catalogue = key.part() == Part.BEHAVIOUR && !name.equals("behaviour");
        return !guidance && !catalogue && key.part() != Part.UNIT;
    }

    private static Passage.Kind kind(TextKey key, String name) {
        return switch (key.part()) {
            case BEHAVIOUR -> Passage.Kind.LABEL;
            case WORD -> Passage.Kind.TERM;
            case TECHNIQUE -> Passage.Kind.TECHNIQUE;
            case RULE -> name.equals(Said.BECAUSE) ? Passage.Kind.BECAUSE : Passage.Kind.RULE_TITLE;
            case SENTENCE, READING, MEASURE, UNIT, PHRASE, PHRASE_WORD -> Passage.Kind.WORDING;
        };
    }

    /** What a translation needs that the rulebook's own language has by itself. */
    private static Set<TextKey> demanded(Set<String> phrases) {
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

    private static <C extends Collection<String>> C places(Said said, String name, Supplier<C> into) {
        C places = into.get();
        said.values().getOrDefault(name, List.of()).forEach(text -> places.addAll(Wording.places(text)));
        return places;
    }

    private static String braces(Collection<String> places) {
        return places.isEmpty() ? "nothing" : "{" + String.join("}, {", places) + "}";
    }

    private static String at(Place place) {
        return place.file() + ":" + place.line();
    }

    private static String fileOf(Place place) {
        return place.file().substring(place.file().lastIndexOf('/') + 1);
    }
}
