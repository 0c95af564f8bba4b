package dev.attune.rules.diff;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Reporter;
import dev.attune.rules.diff.Change.Subject;
import dev.attune.rules.measure.BehaviourGroup;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.MeasureSettings.BehaviourWeights;
import dev.attune.rules.rulebook.Band;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Rung;
import dev.attune.rules.rulebook.Setting;
import dev.attune.rules.rulebook.Technique;
import dev.attune.rules.rulebook.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes the rulebook that would be there had some of the changes not been made. It is no rulebook for couples: it has the words
 * and techniques of both, so that any of the rules of either can be in it.
 */
final class ChangeReversal {
    private final Rulebook older;
    private final Rulebook newer;
    private final Set<RulebookElement.ElementKey> undone = new HashSet<>();

    private ChangeReversal(Rulebook older, Rulebook newer, Collection<Change> changes) {
        this.older = older;
        this.newer = newer;
        changes.forEach(change -> undone.add(new RulebookElement.ElementKey(change.subject(), change.id())));
    }

    static Rulebook of(Collection<Change> changes, Rulebook older, Rulebook newer) {
        return new ChangeReversal(older, newer, changes).rulebook();
    }

    private Rulebook rulebook() {
        Map<String, Behaviour> behaviours =
                either(Subject.BEHAVIOUR, older.behaviours(), newer.behaviours(), code -> code);
        return new Rulebook(
                newer.metadata(),
                new Rulebook.Catalogue(
                        behaviours,
                        techniques(),
                        terms(),
                        newer.catalogue().facts(),
                        newer.catalogue().privateTalks(),
                        newer.catalogue().clearable()),
                new Rulebook.Settings(
                        measuring(behaviours),
                        rungs(),
                        bands(),
                        by(Setting.GREATEST_SCORE).settings().greatestScore(),
                        by(Setting.MOST_RECOMMENDATIONS).settings().mostRecommendations(),
                        newer.settings().places()),
                rules(),
                newer.progress(),
                newer.examples(),
                newer.checks(),
                newer.texts(),
                newer.translations());
    }

    private boolean isUndone(Subject subject, String id) {
        return undone.contains(new RulebookElement.ElementKey(subject, id));
    }

    /** The rulebook whose value of a setting counts. */
    private Rulebook by(Setting setting) {
        return isUndone(Subject.SETTING, setting.text()) ? older : newer;
    }

    /** Of every element what the older rulebook says where the change is undone, else what the newer one says. */
    private <K, V> Map<K, V> either(Subject subject, Map<K, V> before, Map<K, V> after, Function<K, String> id) {
        Map<K, V> either = new LinkedHashMap<>();
        after.forEach((key, value) -> {
            if (!isUndone(subject, id.apply(key))) {
                either.put(key, value);
            }
        });
        before.forEach((key, value) -> {
            if (isUndone(subject, id.apply(key))) {
                either.put(key, value);
            }
        });
        return either;
    }

    private MeasureSettings measuring(Map<String, Behaviour> behaviours) {
        Map<String, BehaviourWeights> weights = new HashMap<>();
        behaviours.forEach((code, behaviour) -> weights.put(code, behaviour.weights()));
        return new MeasureSettings(
                weights,
                new MeasureSettings.Times(
                        by(Setting.HALF_LIFE).settings().measuring().times().halfLife(),
                        by(Setting.CURRENT_WINDOW)
                                .settings()
                                .measuring()
                                .times()
                                .currentWindow(),
                        by(Setting.EPISODE_GAP).settings().measuring().times().episodeGap(),
                        by(Setting.EVENT_TOLERANCE)
                                .settings()
                                .measuring()
                                .times()
                                .eventTolerance(),
                        by(Setting.LEAST_OF_RATE).settings().measuring().times().leastOfRate()),
                new MeasureSettings.Direction(
                        by(Setting.ALIKENESS).settings().measuring().direction().alikeness(),
                        by(Setting.FULL_SIGN).settings().measuring().direction().fullSign(),
                        by(Setting.MARGIN).settings().measuring().direction().margin(),
                        by(Setting.SURE_CHANGE)
                                .settings()
                                .measuring()
                                .direction()
                                .sureChange(),
                        either(
                                Subject.HABIT,
                                older.settings().measuring().direction().habits(),
                                newer.settings().measuring().direction().habits(),
                                Coded::code)),
                by(Setting.LEAST_MARGIN).settings().measuring().leastMargin(),
                by(Setting.LEAST_WEEKS).settings().measuring().leastWeeks(),
                by(Setting.TREND_SIGNIFICANCE).settings().measuring().trendSignificance(),
                by(Setting.LEAST_TOPIC_OBSERVATIONS).settings().measuring().leastTopicObservations(),
                accounts(),
                contexts(),
                groups());
    }

    private Map<BehaviourGroup, Set<String>> groups() {
        return either(
                Subject.GROUP,
                older.settings().measuring().groups(),
                newer.settings().measuring().groups(),
                Coded::code);
    }

    private Map<Kind, Map<Reporter, Double>> accounts() {
        return either(
                Subject.ACCOUNT,
                older.settings().measuring().reporterFactors(),
                newer.settings().measuring().reporterFactors(),
                Coded::code);
    }

    private Map<String, Map<String, Double>> contexts() {
        Map<String, Map<String, Double>> contexts = new LinkedHashMap<>();
        Set<String> flags = new LinkedHashSet<>(
                older.settings().measuring().contextFactors().keySet());
        flags.addAll(newer.settings().measuring().contextFactors().keySet());
        for (String flag : flags) {
            contexts.put(
                    flag,
                    either(
                            Subject.CONTEXT,
                            older.settings().measuring().contextFactors().getOrDefault(flag, Map.of()),
                            newer.settings().measuring().contextFactors().getOrDefault(flag, Map.of()),
                            behaviour -> flag + " " + behaviour));
        }
        return contexts;
    }

    private List<Rung> rungs() {
        List<Rung> rungs = new ArrayList<>();
        for (Rung rung : newer.settings().rungs()) {
            boolean isUndone = isUndone(Subject.CONFIDENCE, rung.confidence().code());
            older.settings().rungs().stream()
                    .filter(was -> isUndone && was.confidence() == rung.confidence())
                    .findFirst()
                    .ifPresentOrElse(rungs::add, () -> rungs.add(rung));
        }
        return rungs;
    }

    /** Where an older band starts where a newer one does, the higher of the two is the level: a score has but one. */
    private List<Band> bands() {
        Map<Double, Band> byStart = new TreeMap<>();
        for (Band band : newer.settings().bands()) {
            boolean isUndone = isUndone(Subject.LEVEL, band.level().code());
            Band counts = older.settings().bands().stream()
                    .filter(was -> isUndone && was.level() == band.level())
                    .findFirst()
                    .orElse(band);
            byStart.put(counts.from(), counts);
        }
        return List.copyOf(byStart.values());
    }

    private Map<String, Technique> techniques() {
        Map<String, Technique> techniques = new LinkedHashMap<>(older.techniques());
        newer.techniques().forEach((id, technique) -> {
            if (!isUndone(Subject.TECHNIQUE, id)) {
                techniques.put(id, technique);
            } else {
                techniques.putIfAbsent(id, technique);
            }
        });
        return techniques;
    }

    private Map<String, Map<String, Term>> terms() {
        Map<String, Map<String, Term>> terms = new HashMap<>();
        newer.terms().forEach((table, words) -> {
            Map<String, Term> all = new LinkedHashMap<>(words);
            older.terms().getOrDefault(table, Map.of()).forEach(all::putIfAbsent);
            terms.put(table, all);
        });
        return terms;
    }

    private List<Rule> rules() {
        return either(Subject.RULE, byId(older), byId(newer), id -> id).values().stream()
                .sorted(Comparator.comparingInt(Rule::order).thenComparing(Rule::id))
                .toList();
    }

    private static Map<String, Rule> byId(Rulebook rulebook) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        rulebook.rules().forEach(rule -> byId.put(rule.id(), rule));
        return byId;
    }
}
