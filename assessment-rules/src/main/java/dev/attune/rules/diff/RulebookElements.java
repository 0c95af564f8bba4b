package dev.attune.rules.diff;

import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diff.Change.Subject;
import dev.attune.rules.diff.RulebookElement.ElementKey;
import dev.attune.rules.diff.RulebookElement.ElementLine;
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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a rulebook apart into its elements. */
final class RulebookElements {
    private static final int DECIMALS = 6;

    private final Map<ElementKey, RulebookElement> elements = new HashMap<>();
    private final Rulebook rulebook;

    private RulebookElements(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The elements of a rulebook, and those of its translations into some languages. */
    static Map<ElementKey, RulebookElement> of(Rulebook rulebook, Collection<String> languages) {
        RulebookElements all = new RulebookElements(rulebook);
        all.identity();
        all.settings();
        rulebook.behaviours().values().forEach(all::behaviour);
        rulebook.rules().forEach(all::rule);
        rulebook.techniques().values().forEach(all::technique);
        for (Vocabularies table : Vocabularies.values()) {
            rulebook.terms().getOrDefault(table.heading(), Map.of()).values().forEach(term -> all.term(table, term));
        }
        rulebook.wording()
                .sentences()
                .forEach((key, sentence) ->
                        all.add(Subject.WORDING, key, 0, List.of(ElementLine.text("text", sentence))));
        rulebook.progress().forEach(all::progress);
        languages.stream()
                .flatMap(language -> Stream.ofNullable(rulebook.translations().get(language)))
                .forEach(all::translation);
        rulebook.texts().neverSaid().forEach(all::neverSaid);
        rulebook.checks().forEach(all::check);
        rulebook.examples().forEach(all::example);
        return all.elements;
    }

    private void add(Subject subject, String id, int rank, List<ElementLine> lines) {
        add(subject, id, rank, null, lines);
    }

    private void add(Subject subject, String id, int rank, @Nullable Place place, List<ElementLine> lines) {
        ElementKey key = new ElementKey(subject, id);
        elements.put(key, new RulebookElement(key, rank, place, lines));
    }

    private void identity() {
        List<ElementLine> lines = new ArrayList<>();
        lines.add(ElementLine.text("id", rulebook.identity().id()));
        lines.add(ElementLine.text("version", rulebook.identity().version()));
        lines.add(ElementLine.text("title", rulebook.title()));
        lines.add(ElementLine.text("language", rulebook.language()));
        rulebook.translations().keySet().forEach(language -> lines.add(ElementLine.text("translation", language)));
        rulebook.metadata()
                .parents()
                .forEach(parent -> lines.add(ElementLine.text("extends", parent.id() + " " + parent.version())));
        add(Subject.RULEBOOK, "", 0, lines);
    }

    private void settings() {
        for (Setting setting : Setting.values()) {
            String value = number(rulebook.settings().value(setting)) + " " + setting.unit();
            Place place = rulebook.settings().places().settings().get(setting);
            add(Subject.SETTING, setting.text(), setting.ordinal(), place, List.of(ElementLine.value("value", value)));
        }
        MeasureSettings settings = rulebook.settings().measuring();
        settings.reporterFactors().forEach(this::account);
        List<String> flags = List.copyOf(settings.contextFactors().keySet());
        settings.contextFactors()
                .forEach((flag, factors) -> factors.forEach((behaviour, factor) -> add(
                        Subject.CONTEXT,
                        flag + " " + behaviour,
                        flags.indexOf(flag),
                        rulebook.settings()
                                .places()
                                .contexts()
                                .getOrDefault(flag, Map.of())
                                .get(behaviour),
                        List.of(ElementLine.value("factor", number(factor))))));
        settings.groups()
                .forEach((group, codes) -> add(
                        Subject.GROUP,
                        group.code(),
                        group.ordinal(),
                        List.of(ElementLine.text("behaviours", String.join(", ", new TreeSet<>(codes))))));
        settings.direction()
                .habits()
                .forEach((frequency, occasions) -> add(
                        Subject.HABIT,
                        frequency.code(),
                        frequency.ordinal(),
                        rulebook.settings().places().habits().get(frequency),
                        List.of(ElementLine.value("occasions", number(occasions)))));
        for (Rung rung : rulebook.settings().rungs()) {
            add(
                    Subject.CONFIDENCE,
                    rung.confidence().code(),
                    rung.confidence().ordinal(),
                    rung.place(),
                    List.of(
                            ElementLine.value("points", number(rung.points())),
                            ElementLine.value("lead", number(rung.lead())),
                            ElementLine.value("occasions", number(rung.occasions())),
                            ElementLine.value("days", number(rung.days()))));
        }
        for (Band band : rulebook.settings().bands()) {
            add(
                    Subject.LEVEL,
                    band.level().code(),
                    band.level().ordinal(),
                    band.place(),
                    List.of(ElementLine.value("from", number(band.from()))));
        }
    }

    private void account(Kind kind, Map<Reporter, Double> factors) {
        List<ElementLine> lines = Arrays.stream(Reporter.values())
                .filter(factors::containsKey)
                .map(reporter -> ElementLine.value(reporter.code(), number(factors.getOrDefault(reporter, 0.0))))
                .toList();
        add(
                Subject.ACCOUNT,
                kind.code(),
                kind.ordinal(),
                rulebook.settings().places().accounts().get(kind),
                lines);
    }

    private void behaviour(Behaviour behaviour) {
        List<ElementLine> lines = new ArrayList<>();
        lines.add(ElementLine.text("behaviour", behaviour.label()));
        lines.add(ElementLine.value("signal", behaviour.signal().code()));
        lines.add(ElementLine.value("kind", behaviour.weights().kind().code()));
        Map<Signal, Double> weights = behaviour.weights().weights();
        for (Signal signal : Signal.values()) {
            Double weight = weights.get(signal);
            if (weight != null) {
                lines.add(
                        signal == behaviour.signal()
                                ? ElementLine.value("weight", number(weight))
                                : ElementLine.value("also", signal.code() + " " + number(weight)));
            }
        }
        lines.add(ElementLine.text("definition", behaviour.definition()));
        lines.add(ElementLine.text("example", behaviour.example()));
        lines.add(ElementLine.text("counter-example", behaviour.counterExample()));
        lines.add(ElementLine.text("coding", behaviour.coding()));
        add(Subject.BEHAVIOUR, behaviour.code(), behaviour.signal().ordinal(), behaviour.place(), lines);
    }

    private void rule(Rule rule) {
        List<ElementLine> lines = new ArrayList<>();
        lines.add(ElementLine.text("title", rule.title()));
        lines.add(ElementLine.text("source", rule.source()));
        rule.when().forEach(clause -> lines.add(clause("when", clause)));
        rule.then().forEach(clause -> lines.add(clause("then", clause)));
        lines.add(ElementLine.text("because", rule.because()));
        add(Subject.RULE, rule.id(), rule.stratum().ordinal(), rule.place(), lines);
    }

    private static ElementLine clause(String field, Clause<?> clause) {
        return new ElementLine(field, clause.text(), clause.meaning());
    }

    private void technique(Technique technique) {
        List<ElementLine> lines = new ArrayList<>();
        lines.add(ElementLine.text("title", technique.title()));
        lines.add(ElementLine.value("stage", technique.stage().code()));
        lines.add(ElementLine.text("for", technique.audience().code()));
        lines.add(ElementLine.text("evidence", technique.evidence()));
        lines.add(ElementLine.text("source", technique.source()));
        lines.add(ElementLine.text("aim", technique.aim()));
        technique.inShort().forEach(sentence -> lines.add(ElementLine.text("in short", sentence)));
        technique.steps().forEach(step -> lines.add(ElementLine.text("step", step)));
        technique.cautions().forEach(caution -> lines.add(ElementLine.text("caution", caution)));
        add(Subject.TECHNIQUE, technique.id(), technique.stage().ordinal(), lines);
    }

    private void term(Vocabularies table, Term term) {
        List<ElementLine> lines = new ArrayList<>();
        lines.add(ElementLine.text("title", term.title()));
        lines.add(ElementLine.text("text", term.text()));
        if (!term.yours().isEmpty()) {
            lines.add(ElementLine.text("yours", term.yours()));
        }
        add(Subject.TERM, table.heading() + ": " + term.code(), table.ordinal(), lines);
    }

    private void progress(ProgressRule row) {
        List<ElementLine> lines = new ArrayList<>();
        lines.add(ElementLine.text(
                "what", (row.what().kind().code() + " " + row.what().word()).strip()));
        lines.add(ElementLine.text("change", row.change().code()));
        lines.add(ElementLine.text("at least", number(row.atLeast())));
        row.unless().forEach(id -> lines.add(ElementLine.text("unless", id)));
        lines.add(ElementLine.text("reading", row.reading().code()));
        lines.add(ElementLine.text("because", row.because()));
        lines.add(ElementLine.text("source", row.source()));
        add(Subject.PROGRESS, row.id(), 0, row.place(), lines);
    }

    private void translation(Translation translation) {
        translation.texts().forEach((key, texts) -> {
            List<ElementLine> lines = new ArrayList<>();
            texts.forEach((name, said) -> said.forEach(text -> lines.add(ElementLine.text(name, text))));
            add(
                    Subject.TRANSLATION,
                    translation.language() + ": " + key.part().code() + " " + key.id(),
                    key.part().ordinal(),
                    lines);
        });
    }

    private void neverSaid(NeverSaid never) {
        List<ElementLine> lines = new ArrayList<>();
        lines.add(ElementLine.text("instead", never.instead()));
        lines.add(ElementLine.text("why", never.why()));
        never.unless().forEach(phrase -> lines.add(ElementLine.text("unless", phrase)));
        add(Subject.NEVER_SAID, String.join(", ", never.words()), 0, lines);
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
                List.of(ElementLine.text("severity", severity), ElementLine.text("why", check.why())));
    }

    private void example(WorkedExample example) {
        List<ElementLine> lines = new ArrayList<>();
        lines.add(
                ElementLine.text("partners", String.join(", ", example.couple().partners())));
        if (example.couple().asOf() != null) {
            lines.add(ElementLine.text("as of", String.valueOf(example.couple().asOf())));
        }
        example.couple().observations().forEach(seen -> lines.add(ElementLine.text("observation", observation(seen))));
        example.couple()
                .scores()
                .forEach(score -> lines.add(ElementLine.text(
                        "score",
                        score.partner() + " " + score.instrument() + " " + score.scale() + " "
                                + number(score.value()))));
        example.couple()
                .context()
                .forEach(context -> lines.add(ElementLine.text("context", context.partner() + " " + context.flag())));
        example.finds().forEach(clause -> lines.add(ElementLine.text("finds", clause.text())));
        example.doesNotFind().forEach(clause -> lines.add(ElementLine.text("does not find", clause.text())));
        add(Subject.EXAMPLE, example.title(), 0, example.place(), lines);
    }

    private static String observation(Observation seen) {
        List<String> words = new ArrayList<>();
        if (seen.isDated()) {
            words.add(String.valueOf(seen.at() == null ? seen.day() : seen.at()));
        }
        words.add(seen.by());
        words.add(seen.behaviour());
        if (seen.reporter() != null) {
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
