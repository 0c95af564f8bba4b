package dev.attune.rules.internal.read;

import dev.attune.rules.internal.read.ReadCache.Same;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Unit;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.NeverSaid;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Speech;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.TextKey.Part;
import dev.attune.rules.rulebook.Translation;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.WordingKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes a translation of the texts of one language, which are complete. */
final class TranslationBuilder {
    /** Of a technique, what stands on a partner's page. */
    private static final Set<String> ON_PAGES = Set.of(TranslatableText.TITLE, TranslatableText.IN_SHORT);

    private final String language;
    private final Map<TextKey, TranslatableText> texts;
    private final QuotedRules quoted;
    private final ReadCache cache;

    TranslationBuilder(String language, Map<TextKey, TranslatableText> texts, QuotedRules quoted, ReadCache cache) {
        this.language = language;
        this.texts = texts;
        this.quoted = quoted;
        this.cache = cache;
    }

    Translation build(String title, List<NeverSaid> neverSaid) {
        Map<TextKey, Map<String, List<String>>> values = new HashMap<>();
        texts.forEach((key, text) -> values.put(key, text.values()));
        Speech speech = speech();
        ConditionTexts words = cache.get(
                new ConditionTextsKey(values, speech, quoted.behaviours()),
                () -> new ConditionTexts(values, speech, quoted.behaviours()));
        Map<String, List<String>> conditions = new HashMap<>();
        quoted.used()
                .forEach((rule, clauses) -> conditions.put(
                        rule,
                        clauses.stream()
                                .map(clause -> cache.get(
                                        new ConditionTextKey(new Same<>(clause), new Same<>(words)),
                                        () -> words.text(clause)))
                                .toList()));
        return new Translation(language, title, values, conditions, speech, neverSaid, passages());
    }

    private Speech speech() {
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
        return Speech.of(
                Locale.forLanguageTag(language),
                measures,
                units,
                one(new TextKey(Part.PHRASE_WORD, Measured.TOO_SMALL)));
    }

    private String one(TextKey key) {
        TranslatableText text = texts.get(key);
        return text == null ? "" : text.one(text.texts().keySet().iterator().next());
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        texts.forEach((key, text) -> text.texts().forEach((name, own) -> {
            if (isRead(key, name)) {
                own.forEach(each -> passages.add(Passages.of(kind(key, name), key.id(), each)));
            }
        }));
        return passages;
    }

    /** Everything that the words for conditions depend on. */
    private record ConditionTextsKey(
            Map<TextKey, Map<String, List<String>>> values, Speech speech, Map<String, String> behaviours)
            implements ReadCache.CacheKey<ConditionTexts> {}

    /** Everything that the text of a condition depends on. */
    private record ConditionTextKey(Same<Clause<Condition>> clause, Same<ConditionTexts> conditions)
            implements ReadCache.CacheKey<String> {}

    /** What couples read; the rest is for those who log, and for the clinician. */
    private static boolean isRead(TextKey key, String name) {
        boolean guidance = key.part() == Part.WORD
                && name.equals(Vocabularies.CONCERNS.columns().get(2));
        boolean catalogue = key.part() == Part.BEHAVIOUR && !name.equals(Columns.BEHAVIOUR);
        return !guidance && !catalogue && key.part() != Part.UNIT;
    }

    /** Whether a text of a word of the vocabulary stands on a partner's page. */
    private static boolean isOnPages(TextKey key, String name) {
        List<String> roles = Vocabularies.ROLES.columns();
        return name.equals(roles.get(roles.size() - 1))
                || name.equals(TranslatableText.TEXT)
                        && Arrays.stream(Vocabularies.values())
                                .anyMatch(table -> table.isOnPages() && key.id().startsWith(table.heading() + ": "));
    }

    private static Passage.Kind kind(TextKey key, String name) {
        return switch (key.part()) {
            case BEHAVIOUR -> Passage.Kind.LABEL;
            case WORD -> isOnPages(key, name) ? Passage.Kind.PAGE : Passage.Kind.TERM;
            case TECHNIQUE -> ON_PAGES.contains(name) ? Passage.Kind.PAGE : Passage.Kind.TECHNIQUE;
            case RULE -> name.equals(TranslatableText.BECAUSE) ? Passage.Kind.BECAUSE : Passage.Kind.RULE_TITLE;
            case SENTENCE -> WordingKey.isOnPages(key.id()) ? Passage.Kind.PAGE : Passage.Kind.WORDING;
            case READING, MEASURE, UNIT, PHRASE, PHRASE_WORD -> Passage.Kind.WORDING;
        };
    }
}
