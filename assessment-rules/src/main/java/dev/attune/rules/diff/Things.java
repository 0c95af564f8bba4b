package dev.attune.rules.diff;

import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diff.Change.Subject;
import dev.attune.rules.diff.Thing.Key;
import dev.attune.rules.diff.Thing.Part;
import dev.attune.rules.internal.text.Amounts;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Band;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.CheckSetting;
import dev.attune.rules.rulebook.NeverSaid;
import dev.attune.rules.rulebook.ProgressRule;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Rung;
import dev.attune.rules.rulebook.Setting;
import dev.attune.rules.rulebook.Technique;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.Translation;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.WorkedExample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a rulebook apart into the things it says something of. */
final class Things {
    private static final int DECIMALS = 6;

    private final Map<Key, Thing> things = new HashMap<>();
    private final Rulebook rulebook;

    private Things(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Those of a rulebook; of its translations those into some languages. */
    static Map<Key, Thing> of(Rulebook rulebook, Collection<String> languages) {
        Things parts = new Things(rulebook);
        parts.identity();
        parts.settings();
        rulebook.behaviours().values().forEach(parts::behaviour);
        rulebook.rules().forEach(parts::rule);
        rulebook.techniques().values().forEach(parts::technique);
        for (Vocabularies table : Vocabularies.values()) {
            rulebook.terms().getOrDefault(table.heading(), Map.of()).values().forEach(term -> parts.term(table, term));
        }
        rulebook.wording()
                .sentences()
                .forEach((key, sentence) -> parts.add(Subject.WORDING, key, 0, List.of(Part.text("text", sentence))));
        rulebook.progress().forEach(parts::progress);
        languages.stream()
                .flatMap(language -> Stream.ofNullable(rulebook.translations().get(language)))
                .forEach(parts::translation);
        rulebook.texts().neverSaid().forEach(parts::neverSaid);
        rulebook.checks().forEach(parts::check);
        rulebook.examples().forEach(parts::example);
        return parts.things;
    }

    private void add(Subject subject, String id, int rank, List<Part> parts) {
        add(subject, id, rank, null, parts);
    }

    private void add(Subject subject, String id, int rank, @Nullable Place place, List<Part> parts) {
        Key key = new Key(subject, id);
        things.put(key, new Thing(key, rank, place, parts));
    }

    private void identity() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.text("id", rulebook.identity().id()));
        parts.add(Part.text("version", rulebook.identity().version()));
        parts.add(Part.text("title", rulebook.title()));
        parts.add(Part.text("language", rulebook.language()));
        rulebook.translations().keySet().forEach(language -> parts.add(Part.text("translation", language)));
        rulebook.metadata()
                .parents()
                .forEach(parent -> parts.add(Part.text("extends", parent.id() + " " + parent.version())));
        add(Subject.RULEBOOK, "", 0, parts);
    }

    private void settings() {
        for (Setting setting : Setting.values()) {
            String value = number(rulebook.settings().value(setting)) + " " + setting.unit();
            Place place = rulebook.settings().places().settings().get(setting);
            add(Subject.SETTING, setting.text(), setting.ordinal(), place, List.of(Part.value("value", value)));
        }
        MeasureSettings settings = rulebook.settings().measuring();
        settings.reporterFactors().forEach(this::account);
        settings.contextFactors()
                .forEach((flag, factors) -> factors.forEach((behaviour, factor) -> add(
                        Subject.CONTEXT,
                        flag.code() + " " + behaviour,
                        flag.ordinal(),
                        rulebook.settings()
                                .places()
                                .contexts()
                                .getOrDefault(flag, Map.of())
                                .get(behaviour),
                        List.of(Part.value("factor", number(factor))))));
        for (Rung rung : rulebook.settings().rungs()) {
            add(
                    Subject.CONFIDENCE,
                    rung.confidence().code(),
                    rung.confidence().ordinal(),
                    rung.place(),
                    List.of(
                            Part.value("points", number(rung.points())),
                            Part.value("lead", number(rung.lead())),
                            Part.value("observations", number(rung.observations()))));
        }
        for (Band band : rulebook.settings().bands()) {
            add(
                    Subject.LEVEL,
                    band.level().code(),
                    band.level().ordinal(),
                    band.place(),
                    List.of(Part.value("from", number(band.from()))));
        }
    }

    private void account(Kind kind, Map<Reporter, Double> factors) {
        List<Part> parts = Arrays.stream(Reporter.values())
                .filter(factors::containsKey)
                .map(reporter -> Part.value(reporter.code(), number(factors.getOrDefault(reporter, 0.0))))
                .toList();
        add(
                Subject.ACCOUNT,
                kind.code(),
                kind.ordinal(),
                rulebook.settings().places().accounts().get(kind),
                parts);
    }

    private void behaviour(Behaviour behaviour) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.text("behaviour", behaviour.label()));
        parts.add(Part.value("signal", behaviour.signal().code()));
        parts.add(Part.value("kind", behaviour.weights().kind().code()));
        Map<Signal, Double> weights = behaviour.weights().weights();
        for (Signal signal : Signal.values()) {
            Double weight = weights.get(signal);
            if (weight != null) {
                parts.add(
                        signal == behaviour.signal()
                                ? Part.value("weight", number(weight))
                                : Part.value("also", signal.code() + " " + number(weight)));
            }
        }
        parts.add(Part.text("definition", behaviour.definition()));
        parts.add(Part.text("example", behaviour.example()));
        parts.add(Part.text("counter-example", behaviour.counterExample()));
        parts.add(Part.text("coding", behaviour.coding()));
        add(Subject.BEHAVIOUR, behaviour.code(), behaviour.signal().ordinal(), behaviour.place(), parts);
    }

    private void rule(Rule rule) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.text("title", rule.title()));
        parts.add(Part.text("source", rule.source()));
        rule.when().forEach(clause -> parts.add(clause("when", clause)));
        rule.then().forEach(clause -> parts.add(clause("then", clause)));
        parts.add(Part.text("because", rule.because()));
        add(Subject.RULE, rule.id(), rule.stratum().ordinal(), rule.place(), parts);
    }

    private static Part clause(String field, Clause<?> clause) {
        return new Part(field, clause.text(), clause.meaning());
    }

    private void technique(Technique technique) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.text("title", technique.title()));
        parts.add(Part.value("stage", technique.stage().code()));
        parts.add(Part.text("for", technique.audience().code()));
        parts.add(Part.text("evidence", technique.evidence()));
        parts.add(Part.text("source", technique.source()));
        parts.add(Part.text("aim", technique.aim()));
        technique.steps().forEach(step -> parts.add(Part.text("step", step)));
        technique.cautions().forEach(caution -> parts.add(Part.text("caution", caution)));
        add(Subject.TECHNIQUE, technique.id(), technique.stage().ordinal(), parts);
    }

    private void term(Vocabularies table, Term term) {
        add(
                Subject.TERM,
                table.heading() + ": " + term.code(),
                table.ordinal(),
                List.of(Part.text("title", term.title()), Part.text("text", term.text())));
    }

    private void progress(ProgressRule row) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.text("what", (row.what().kind().code() + " " + row.what().word()).strip()));
        parts.add(Part.text("change", row.change().code()));
        parts.add(Part.text("at least", number(row.atLeast())));
        row.unless().forEach(id -> parts.add(Part.text("unless", id)));
        parts.add(Part.text("reading", row.reading().code()));
        parts.add(Part.text("because", row.because()));
        parts.add(Part.text("source", row.source()));
        add(Subject.PROGRESS, row.id(), 0, row.place(), parts);
    }

    private void translation(Translation translation) {
        translation.texts().forEach((key, texts) -> {
            List<Part> parts = new ArrayList<>();
            texts.forEach((name, said) -> said.forEach(text -> parts.add(Part.text(name, text))));
            add(
                    Subject.TRANSLATION,
                    translation.language() + ": " + key.part().code() + " " + key.id(),
                    key.part().ordinal(),
                    parts);
        });
    }

    private void neverSaid(NeverSaid never) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.text("instead", never.instead()));
        parts.add(Part.text("why", never.why()));
        never.unless().forEach(phrase -> parts.add(Part.text("unless", phrase)));
        add(Subject.NEVER_SAID, String.join(", ", never.words()), 0, parts);
    }

    private void check(CheckSetting check) {
        String id = check.check().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + check.where().map(where -> " of " + where).orElse("");
        String severity = check.severity()
                .map(found -> found.name().toLowerCase(Locale.ROOT))
                .orElse("off");
        add(
                Subject.CHECK,
                id,
                0,
                check.place(),
                List.of(Part.text("severity", severity), Part.text("why", check.why())));
    }

    private void example(WorkedExample example) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.text("partners", String.join(", ", example.couple().partners())));
        if (example.couple().asOf() != null) {
            parts.add(Part.text("as of", String.valueOf(example.couple().asOf())));
        }
        example.couple().observations().forEach(seen -> parts.add(Part.text("observation", observation(seen))));
        example.couple()
                .scores()
                .forEach(score -> parts.add(Part.text(
                        "score",
                        score.partner() + " " + score.instrument() + " " + score.scale() + " "
                                + number(score.value()))));
        example.couple()
                .context()
                .forEach(context -> parts.add(Part.text(
                        "context", context.partner() + " " + context.flag().code())));
        example.finds().forEach(clause -> parts.add(Part.text("finds", clause.text())));
        example.doesNotFind().forEach(clause -> parts.add(Part.text("does not find", clause.text())));
        add(Subject.EXAMPLE, example.title(), 0, example.place(), parts);
    }

    private static String observation(Observation seen) {
        List<String> words = new ArrayList<>();
        if (seen.at() != null) {
            words.add(String.valueOf(seen.at()));
        }
        words.add(seen.by());
        words.add(seen.behaviour());
        if (seen.reporter() != Reporter.CLINICIAN) {
            words.add("account " + seen.reporter().code());
        }
        if (seen.topic() != null) {
            words.add("topic " + seen.topic());
        }
        if (seen.episode() != null) {
            words.add("episode " + seen.episode());
        }
        if (seen.strength() != Observation.USUAL_STRENGTH) {
            words.add("strength " + seen.strength());
        }
        if (seen.answers() != null) {
            words.add("answers " + seen.answers());
        }
        return String.join(" ", words);
    }

    /** Exactly, so that two numbers that differ look different. */
    static String number(double value) {
        return Amounts.plain(Amounts.rounded(value, DECIMALS));
    }
}
