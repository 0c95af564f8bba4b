package dev.attune.rules.cases;

import dev.attune.assessment.Coded;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Reporter;
import dev.attune.rules.cases.MutationReport.Mutant;
import dev.attune.rules.cases.MutationReport.Operator;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Band;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Rung;
import dev.attune.rules.rulebook.Setting;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The changes of numbers that belong to no rule: weights of behaviours and the tables of settings.md. */
final class TableChanges {
    private static final double WEIGHT_STEP = 0.2;
    private static final double PART = 0.2;

    private final Rulebook rulebook;
    private final double leanUnit;
    private final double intensityUnit;

    TableChanges(Rulebook rulebook, ConclusionNumbers numbers) {
        this.rulebook = rulebook;
        this.leanUnit = numbers.leanUnit();
        this.intensityUnit = numbers.intensityUnit();
    }

    Stream<RulebookChange> all() {
        return Stream.of(weights(), settings(), accounts(), contexts(), habits(), rungs(), bands())
                .flatMap(changes -> changes);
    }

    private Stream<RulebookChange> weights() {
        List<RulebookChange> changes = new ArrayList<>();
        rulebook.behaviours().values().stream()
                .filter(behaviour -> behaviour.signal() != Signal.SAFETY)
                .sorted(Comparator.comparing(
                                (Behaviour behaviour) -> behaviour.place().line())
                        .thenComparing(Behaviour::code))
                .forEach(behaviour -> {
                    for (Signal signal : Signal.values()) {
                        Double weight = behaviour.weights().weights().get(signal);
                        if (weight != null) {
                            parts(weight)
                                    .forEach(to -> changes.add(change(
                                            Operator.WEIGHT,
                                            behaviour.place(),
                                            behaviour.code() + " counts for " + signal.code(),
                                            weight,
                                            to,
                                            old -> old.withBehaviour(behaviour.withWeights(
                                                    behaviour.weights().with(signal, to))),
                                            couple -> has(couple, behaviour.code()))));
                        }
                    }
                });
        return changes.stream();
    }

    private Stream<RulebookChange> settings() {
        List<RulebookChange> changes = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            double value = rulebook.settings().value(setting);
            Place place = rulebook.settings().places().settings().get(setting);
            if (place != null) {
                Steps.around(value, setting.isWhole() ? 1 : value * PART)
                        .filter(setting::allows)
                        .forEach(to -> changes.add(change(
                                Operator.SETTING,
                                place,
                                setting.text(),
                                value,
                                to,
                                old -> old.withSettings(old.settings().with(setting, to)),
                                couple -> true)));
            }
        }
        return changes.stream();
    }

    private Stream<RulebookChange> accounts() {
        MeasureSettings settings = rulebook.settings().measuring();
        List<RulebookChange> changes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Place place = rulebook.settings().places().accounts().get(kind);
            for (Reporter reporter : Reporter.values()) {
                Double factor =
                        settings.reporterFactors().getOrDefault(kind, Map.of()).get(reporter);
                if (place != null && factor != null) {
                    parts(factor)
                            .forEach(to -> changes.add(change(
                                    Operator.ACCOUNT,
                                    place,
                                    kind.code() + " " + reporter.code(),
                                    factor,
                                    to,
                                    old -> old.withSettings(old.settings()
                                            .withMeasuring(
                                                    old.settings().measuring().withReporterFactor(kind, reporter, to))),
                                    couple -> couple.observations().stream()
                                            .anyMatch(observation -> observation.reporter() == reporter))));
                }
            }
        }
        return changes.stream();
    }

    private Stream<RulebookChange> contexts() {
        List<RulebookChange> changes = new ArrayList<>();
        for (String flag : rulebook.terms()
                .getOrDefault(Vocabularies.CONTEXTS.heading(), Map.of())
                .keySet()) {
            rulebook.settings().places().contexts().getOrDefault(flag, Map.of()).entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<String, Place> entry) ->
                                    entry.getValue().line())
                            .thenComparing(Map.Entry::getKey))
                    .forEach(entry -> changes.addAll(context(flag, entry.getKey(), entry.getValue())));
        }
        return changes.stream();
    }

    private List<RulebookChange> context(String flag, String behaviour, Place place) {
        double factor = rulebook.settings()
                .measuring()
                .contextFactors()
                .getOrDefault(flag, Map.of())
                .getOrDefault(behaviour, 1.0);
        return parts(factor)
                .map(to -> change(
                        Operator.CONTEXT,
                        place,
                        flag + " " + behaviour,
                        factor,
                        to,
                        old -> old.withSettings(old.settings()
                                .withMeasuring(old.settings().measuring().withContextFactor(flag, behaviour, to))),
                        couple -> couple.context().stream()
                                        .anyMatch(context -> context.flag().equals(flag))
                                && has(couple, behaviour)))
                .toList();
    }

    private Stream<RulebookChange> rungs() {
        List<Rung> rungs = rulebook.settings().rungs();
        List<RulebookChange> changes = new ArrayList<>();
        for (int i = 0; i < rungs.size(); i++) {
            int at = i;
            Rung rung = rungs.get(i);
            if (leanUnit > 0) {
                Steps.around(rung.points(), leanUnit)
                        .filter(to -> to > 0 && rises(rungs, Rung::points, at, to))
                        .forEach(to -> changes.add(rung(at, "points", rung.points(), to, rung.withPoints(to))));
                Steps.around(rung.lead(), leanUnit)
                        .filter(to -> to > 0)
                        .forEach(to -> changes.add(rung(at, "lead", rung.lead(), to, rung.withLead(to))));
            }
            Steps.around(rung.occasions(), 1)
                    .filter(to -> to >= 0)
                    .forEach(to -> changes.add(
                            rung(at, "occasions", rung.occasions(), to, rung.withOccasions(to.intValue()))));
            Steps.around(rung.days(), 1)
                    .filter(to -> to >= 0)
                    .forEach(to -> changes.add(rung(at, "days", rung.days(), to, rung.withDays(to.intValue()))));
        }
        return changes.stream();
    }

    private Stream<RulebookChange> habits() {
        Map<Frequency, Integer> habits =
                rulebook.settings().measuring().direction().habits();
        List<RulebookChange> changes = new ArrayList<>();
        for (Frequency frequency : Frequency.values()) {
            Place place = rulebook.settings().places().habits().get(frequency);
            Integer occasions = habits.get(frequency);
            if (place != null && occasions != null) {
                Steps.around(occasions, 1)
                        .filter(to -> to >= 1)
                        .forEach(to -> changes.add(change(
                                Operator.HABIT,
                                place,
                                frequency.code(),
                                occasions,
                                to,
                                old -> old.withSettings(old.settings()
                                        .withMeasuring(
                                                old.settings().measuring().withHabit(frequency, to.intValue()))),
                                couple -> couple.observations().stream()
                                        .anyMatch(observation -> observation.frequency() == frequency))));
            }
        }
        return changes.stream();
    }

    private RulebookChange rung(int at, String column, double from, double to, Rung changed) {
        List<Rung> rungs = new ArrayList<>(rulebook.settings().rungs());
        rungs.set(at, changed);
        return change(
                Operator.CONFIDENCE,
                changed.place(),
                changed.confidence().code() + " " + column,
                from,
                to,
                old -> old.withSettings(old.settings().withRungs(rungs)),
                couple -> true);
    }

    private Stream<RulebookChange> bands() {
        List<Band> bands = rulebook.settings().bands();
        List<RulebookChange> changes = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            int at = i;
            Band band = bands.get(i);
            if (band.from() > 0 && intensityUnit > 0) {
                Steps.around(band.from(), intensityUnit)
                        .filter(to -> to > 0 && rises(bands, Band::from, at, to))
                        .forEach(to -> {
                            List<Band> changed = new ArrayList<>(bands);
                            changed.set(at, band.from(to));
                            changes.add(change(
                                    Operator.LEVEL,
                                    band.place(),
                                    word(band.level()) + " from",
                                    band.from(),
                                    to,
                                    old -> old.withSettings(old.settings().withBands(changed)),
                                    couple -> true));
                        });
            }
        }
        return changes.stream();
    }

    private static String word(Coded word) {
        return word.code();
    }

    /** Whether a ladder with another number at one place still rises. */
    private static <T> boolean rises(List<T> ladder, Function<T, Double> number, int at, double to) {
        return (at == 0 || number.apply(ladder.get(at - 1)) < to)
                && (at == ladder.size() - 1 || number.apply(ladder.get(at + 1)) > to);
    }

    private static Stream<Double> parts(double value) {
        return Steps.around(value, WEIGHT_STEP).filter(to -> to >= 0 && to <= 1);
    }

    private static boolean has(CoupleCase couple, String behaviour) {
        return couple.observations().stream()
                .anyMatch(observation -> observation.behaviour().equals(behaviour));
    }

    private static RulebookChange change(
            Operator operator,
            Place place,
            String what,
            double from,
            double to,
            UnaryOperator<Rulebook> made,
            Predicate<CoupleCase> matters) {
        Mutant mutant = new Mutant(
                operator, Optional.empty(), place, what + " " + Steps.number(from), what + " " + Steps.number(to));
        return new RulebookChange(mutant, made, (Trace trace) -> matters.test(trace.couple()));
    }
}
