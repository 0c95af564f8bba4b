package dev.attune.rules.rulebook;

import dev.attune.rules.rule.Condition;
import dev.attune.rules.rule.ProgressRule;
import dev.attune.rules.rule.Rule;
import dev.attune.rules.rule.Rule.Clause;
import dev.attune.rules.rulebook.TextKey.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the texts of a translation in the place of a rulebook's own. Nothing but texts changes. */
final class Translated {
    private final Rulebook rulebook;
    private final Translation translation;

    Translated(Rulebook rulebook, Translation translation) {
        this.rulebook = rulebook;
        this.translation = translation;
    }

    void into(Rulebook.Draft draft) {
        draft.language = translation.language();
        draft.title = translation.title().isEmpty() ? rulebook.title() : translation.title();
        Map<String, Behaviour> behaviours = new HashMap<>();
        rulebook.behaviours().forEach((code, behaviour) -> behaviours.put(code, behaviour(behaviour)));
        draft.behaviours = Map.copyOf(behaviours);
        Map<String, Map<String, Term>> terms = new HashMap<>();
        for (Vocabularies table : Vocabularies.values()) {
            Map<String, Term> words = new LinkedHashMap<>();
            rulebook.terms()
                    .getOrDefault(table.heading(), Map.of())
                    .forEach((code, term) -> words.put(code, term(table, term)));
            terms.put(table.heading(), words);
        }
        draft.terms = Map.copyOf(terms);
        Map<String, String> sentences = new HashMap<>();
        rulebook.wording()
                .sentences()
                .forEach((key, sentence) -> sentences.put(key, translation.one(Part.SENTENCE, key, Said.TEXT)));
        draft.wording = new Wording(sentences);
        Map<String, Technique> techniques = new HashMap<>();
        rulebook.techniques().forEach((id, technique) -> techniques.put(id, technique(technique)));
        draft.techniques = Map.copyOf(techniques);
        draft.rules = rulebook.rules().stream().map(this::rule).toList();
        draft.progress = rulebook.progress().stream().map(this::reading).toList();
        draft.neverSaid = translation.neverSaid();
        draft.passages = translation.passages();
        draft.speech = translation.speech();
    }

    private Behaviour behaviour(Behaviour behaviour) {
        String code = behaviour.code();
        return new Behaviour(
                code,
                translation.one(Part.BEHAVIOUR, code, "behaviour"),
                behaviour.signal(),
                behaviour.weights(),
                translation.one(Part.BEHAVIOUR, code, "definition"),
                translation.one(Part.BEHAVIOUR, code, "example"),
                translation.one(Part.BEHAVIOUR, code, "counter-example"),
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
                term.place());
    }

    private Technique technique(Technique technique) {
        String id = technique.id();
        TextKey key = new TextKey(Part.TECHNIQUE, id);
        return new Technique(
                id,
                translation.one(Part.TECHNIQUE, id, Said.TITLE),
                technique.stage(),
                technique.audience(),
                translation.one(Part.TECHNIQUE, id, Said.EVIDENCE),
                translation.one(Part.TECHNIQUE, id, Said.SOURCE),
                translation.one(Part.TECHNIQUE, id, Said.AIM),
                translation.all(key, Said.STEPS),
                translation.all(key, Said.CAUTIONS),
                technique.place());
    }

    private Rule rule(Rule rule) {
        List<String> conditions = translation.conditions().getOrDefault(rule.id(), List.of());
        List<Clause<Condition>> when = new ArrayList<>();
        for (int i = 0; i < rule.when().size(); i++) {
            Clause<Condition> clause = rule.when().get(i);
            when.add(i < conditions.size() ? clause.with(conditions.get(i), clause.meaning()) : clause);
        }
        return new Rule(
                rule.order(),
                rule.id(),
                translation.one(Part.RULE, rule.id(), Said.TITLE),
                translation.one(Part.RULE, rule.id(), Said.SOURCE),
                when,
                rule.then(),
                translation.one(Part.RULE, rule.id(), Said.BECAUSE),
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
                translation.one(Part.READING, rule.id(), Said.BECAUSE),
                translation.one(Part.READING, rule.id(), Said.SOURCE),
                rule.place());
    }
}
