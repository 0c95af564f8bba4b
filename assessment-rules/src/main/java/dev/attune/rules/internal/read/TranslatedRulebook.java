package dev.attune.rules.internal.read;

import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.ProgressRule;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Technique;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.TextKey.Part;
import dev.attune.rules.rulebook.Translation;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the texts of a translation in the place of a rulebook's own. Nothing but texts changes. */
public final class TranslatedRulebook {
    private static final int YOURS = 3;

    private final Rulebook rulebook;
    private final Translation translation;

    private TranslatedRulebook(Rulebook rulebook, Translation translation) {
        this.rulebook = rulebook;
        this.translation = translation;
    }

    /**
     * A rulebook in another language: every id, number and condition as it is, and every text translated. The conditions of its rules are
     * said with {@code {that partner}}, {@code {the other partner}} and {@code {that topic}} to fill in.
     *
     * @param rulebook the rulebook
     * @param language the language, one of {@link Rulebook#languages()}, as a BCP 47 tag
     * @return a new rulebook; the given one, when it is in that language
     * @throws IllegalArgumentException when it is not offered in that language
     */
    public static Rulebook in(Rulebook rulebook, String language) {
        if (language.equals(rulebook.language())) {
            return rulebook;
        }
        Translation translation = rulebook.translations().get(language);
        if (translation == null) {
            throw new IllegalArgumentException(
                    "the rulebook is not offered in \"" + language + "\"; expected one of " + rulebook.languages());
        }
        return new TranslatedRulebook(rulebook, translation).whole();
    }

    private Rulebook whole() {
        Rulebook.Metadata metadata = rulebook.metadata();
        return new Rulebook(
                new Rulebook.Metadata(
                        metadata.identity(),
                        metadata.parents(),
                        translation.title().isEmpty() ? metadata.title() : translation.title(),
                        translation.language()),
                catalogue(),
                rulebook.settings(),
                rulebook.rules().stream().map(this::rule).toList(),
                rulebook.progress().stream().map(this::reading).toList(),
                rulebook.examples(),
                rulebook.checks(),
                new Rulebook.Texts(
                        wording(),
                        translation.speech(),
                        translation.neverSaid(),
                        translation.passages(),
                        rulebook.texts().signatures()),
                rulebook.translations());
    }

    private Rulebook.Catalogue catalogue() {
        Map<String, Behaviour> behaviours = new HashMap<>();
        rulebook.behaviours().forEach((code, behaviour) -> behaviours.put(code, behaviour(behaviour)));
        Map<String, Technique> techniques = new HashMap<>();
        rulebook.techniques().forEach((id, technique) -> techniques.put(id, technique(technique)));
        Map<String, Map<String, Term>> terms = new HashMap<>();
        for (Vocabularies table : Vocabularies.values()) {
            Map<String, Term> words = new LinkedHashMap<>();
            rulebook.terms()
                    .getOrDefault(table.heading(), Map.of())
                    .forEach((code, term) -> words.put(code, term(table, term)));
            terms.put(table.heading(), words);
        }
        return new Rulebook.Catalogue(
                behaviours,
                techniques,
                terms,
                rulebook.catalogue().facts(),
                rulebook.catalogue().privateTalks(),
                rulebook.catalogue().clearable());
    }

    private Wording wording() {
        Map<String, String> sentences = new HashMap<>();
        rulebook.wording()
                .sentences()
                .forEach((key, sentence) ->
                        sentences.put(key, translation.one(Part.SENTENCE, key, TranslatableText.TEXT)));
        return new Wording(sentences);
    }

    private Behaviour behaviour(Behaviour behaviour) {
        String code = behaviour.code();
        return new Behaviour(
                code,
                translation.one(Part.BEHAVIOUR, code, Columns.BEHAVIOUR),
                behaviour.signal(),
                behaviour.weights(),
                translation.one(Part.BEHAVIOUR, code, Columns.DEFINITION),
                translation.one(Part.BEHAVIOUR, code, Columns.EXAMPLE),
                translation.one(Part.BEHAVIOUR, code, Columns.COUNTER_EXAMPLE),
                behaviour.coding(),
                behaviour.place());
    }

    private Term term(Vocabularies table, Term term) {
        TextKey key = TextKey.term(table, term.code());
        List<String> columns = table.columns();
        return new Term(
                term.code(),
                translation.one(key.part(), key.id(), columns.get(1)),
                translation.one(key.part(), key.id(), columns.get(2)),
                columns.size() > YOURS ? translation.one(key.part(), key.id(), columns.get(YOURS)) : "",
                term.place());
    }

    private Technique technique(Technique technique) {
        String id = technique.id();
        TextKey key = new TextKey(Part.TECHNIQUE, id);
        return new Technique(
                id,
                translation.one(Part.TECHNIQUE, id, TranslatableText.TITLE),
                technique.stage(),
                technique.audience(),
                translation.one(Part.TECHNIQUE, id, TranslatableText.EVIDENCE),
                translation.one(Part.TECHNIQUE, id, TranslatableText.SOURCE),
                translation.one(Part.TECHNIQUE, id, TranslatableText.AIM),
                translation.all(key, TranslatableText.IN_SHORT),
                translation.all(key, TranslatableText.STEPS),
                translation.all(key, TranslatableText.CAUTIONS),
                technique.place());
    }

    private Rule rule(Rule rule) {
        List<String> conditions = translation.conditions().getOrDefault(rule.id(), List.of());
        List<Clause<Condition>> when = new ArrayList<>();
        for (int i = 0; i < rule.when().size(); i++) {
            Clause<Condition> clause = rule.when().get(i);
            when.add(
                    i < conditions.size()
                            ? clause.with(clause.sentence().saidAs(conditions.get(i)), clause.meaning())
                            : clause);
        }
        return new Rule(
                rule.order(),
                rule.id(),
                translation.one(Part.RULE, rule.id(), TranslatableText.TITLE),
                translation.one(Part.RULE, rule.id(), TranslatableText.SOURCE),
                when,
                rule.then(),
                translation.one(Part.RULE, rule.id(), TranslatableText.BECAUSE),
                rule.place());
    }

    private ProgressRule reading(ProgressRule rule) {
        return new ProgressRule(
                rule.id(),
                rule.what(),
                rule.change(),
                rule.atLeast(),
                rule.unless(),
                rule.reading(),
                translation.one(Part.READING, rule.id(), TranslatableText.BECAUSE),
                translation.one(Part.READING, rule.id(), TranslatableText.SOURCE),
                rule.place());
    }
}
