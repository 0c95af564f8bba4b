package dev.attune.rules.rulebook;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.rule.Band;
import dev.attune.rules.rule.ProgressRule;
import dev.attune.rules.rule.Rule;
import dev.attune.rules.rule.Rung;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A rulebook, read and checked.
 *
 * @param identity its id, version and hash
 * @param parents the rulebooks it extends, the nearest first; empty when it stands alone
 * @param title its title
 * @param language the language its texts are in, as a BCP 47 tag
 * @param behaviours what a log may hold, by code
 * @param settings the judgement that measuring needs
 * @param rungs what roles need to be sure, from the lowest
 * @param bands the bands of intensity, from the lowest
 * @param greatestScore the greatest score of intensity
 * @param mostRecommendations how many techniques are offered at the most
 * @param settingPlaces where the rows of settings.md are
 * @param techniques the techniques, by id
 * @param terms the vocabulary: for each table of vocabulary.md its words, by code
 * @param wording sentences to compose results of, by key
 * @param rules the rules, in order
 * @param progress what differences between two assessments of a couple are taken for, in order
 * @param examples the worked examples, in order
 * @param checks how much which check weighs here
 * @param neverSaid what nobody should read about themselves: the library's words, then the rulebook's own
 * @param passages every text that a couple can read
 * @param speech how numbers, units and measures are written in its language
 * @param translations what it is offered in beside its own language, by BCP 47 tag
 */
public record Rulebook(
        RulebookIdentity identity,
        List<RulebookIdentity> parents,
        String title,
        String language,
        Map<String, Behaviour> behaviours,
        MeasureSettings settings,
        List<Rung> rungs,
        List<Band> bands,
        double greatestScore,
        int mostRecommendations,
        SettingPlaces settingPlaces,
        Map<String, Technique> techniques,
        Map<String, Map<String, Term>> terms,
        Wording wording,
        List<Rule> rules,
        List<ProgressRule> progress,
        List<WorkedExample> examples,
        List<CheckSetting> checks,
        List<NeverSaid> neverSaid,
        List<Passage> passages,
        Speech speech,
        SortedMap<String, Translation> translations) {
    /**
     * The languages it is offered in.
     *
     * @return BCP 47 tags: its own, then the others in order
     */
    public List<String> languages() {
        return Stream.concat(Stream.of(language), translations.keySet().stream())
                .toList();
    }

    /**
     * The same rulebook in another language: every id, number and condition as it is, and every text translated. The conditions of its
     * rules are said with {@code {that partner}}, {@code {the other partner}} and {@code {that topic}} to fill in.
     *
     * @param tag the language, one of {@link #languages()}
     * @return a new rulebook; this one, when it is in that language
     * @throws IllegalArgumentException when it is not offered in that language
     */
    public Rulebook in(String tag) {
        Translation translation = translations.get(tag);
        if (tag.equals(language)) {
            return this;
        }
        if (translation == null) {
            throw new IllegalArgumentException(
                    "the rulebook is not offered in \"" + tag + "\"; expected one of " + languages());
        }
        return with(draft -> new Translated(this, translation).into(draft));
    }

    /**
     * A word of the vocabulary.
     *
     * @param table its table in vocabulary.md
     * @param code the word
     * @return what the table says of it; every word that a checked rulebook uses is there
     */
    public Term term(Vocabularies table, String code) {
        Term term = terms.getOrDefault(table.heading(), Map.of()).get(code);
        if (term == null) {
            throw new IllegalArgumentException("\"" + code + "\" is no word of the table " + table.heading());
        }
        return term;
    }

    /**
     * Where each technique belongs in the order of work.
     *
     * @return the place of its stage, from 0, by the technique's id
     */
    public Map<String, Integer> stages() {
        Map<String, Integer> stages = new HashMap<>();
        techniques.forEach((id, technique) -> stages.put(id, technique.stage().ordinal()));
        return stages;
    }

    /**
     * How much a check weighs in this rulebook.
     *
     * @param check which check
     * @param about the ids of the rules, techniques, behaviours or words that something was found about
     * @return the severity, or empty when the check is off; what is said of one thing goes before what is said of everything
     */
    public Optional<Diagnostic.Severity> severity(Diagnostic.Code check, Collection<String> about) {
        List<CheckSetting> fitting =
                checks.stream().filter(setting -> setting.isAbout(check, about)).toList();
        return fitting.stream()
                .filter(setting -> setting.where().isPresent())
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .map(CheckSetting::severity)
                .orElse(Optional.of(check.severity()));
    }

    /**
     * The same rulebook with another rule in the place of the one of the same id.
     *
     * @param rule the rule
     * @return a new rulebook
     */
    public Rulebook withRule(Rule rule) {
        List<Rule> changed = rules.stream()
                .map(old -> old.id().equals(rule.id()) ? rule : old)
                .toList();
        return with(draft -> draft.rules = changed);
    }

    /**
     * The same rulebook with another behaviour in the place of the one of the same code.
     *
     * @param behaviour the behaviour
     * @return a new rulebook
     */
    public Rulebook withBehaviour(Behaviour behaviour) {
        Map<String, Behaviour> changed = new HashMap<>(behaviours);
        changed.put(behaviour.code(), behaviour);
        MeasureSettings weighed = settings.withBehaviour(behaviour.code(), behaviour.weights());
        return with(draft -> {
            draft.behaviours = Map.copyOf(changed);
            draft.settings = weighed;
        });
    }

    /**
     * The same rulebook with other settings for measuring.
     *
     * @param newSettings the settings; their behaviours are those of the rulebook
     * @return a new rulebook
     */
    public Rulebook withSettings(MeasureSettings newSettings) {
        return with(draft -> draft.settings = newSettings);
    }

    /**
     * The same rulebook with another value of a setting.
     *
     * @param setting which
     * @param value its value, in its unit
     * @return a new rulebook
     */
    public Rulebook with(Setting setting, double value) {
        return with(draft -> {
            draft.settings = setting.in(settings, value);
            draft.greatestScore = setting == Setting.GREATEST_SCORE ? value : greatestScore;
            draft.mostRecommendations = setting == Setting.MOST_RECOMMENDATIONS ? (int) value : mostRecommendations;
        });
    }

    /**
     * The same rulebook with another ladder of confidence.
     *
     * @param newRungs what roles need to be sure, from the lowest
     * @return a new rulebook
     */
    public Rulebook withRungs(List<Rung> newRungs) {
        return with(draft -> draft.rungs = List.copyOf(newRungs));
    }

    /**
     * The same rulebook with other bands of intensity.
     *
     * @param newBands the bands, from the lowest
     * @return a new rulebook
     */
    public Rulebook withBands(List<Band> newBands) {
        return with(draft -> draft.bands = List.copyOf(newBands));
    }

    private Rulebook with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finish();
    }

    /** A rulebook some of whose parts are being exchanged. */
    static final class Draft {
        private final Rulebook original;
        String title;
        String language;
        Map<String, Technique> techniques;
        Map<String, Map<String, Term>> terms;
        Wording wording;
        List<ProgressRule> progress;
        List<NeverSaid> neverSaid;
        List<Passage> passages;
        Speech speech;
        Map<String, Behaviour> behaviours;
        private MeasureSettings settings;
        private List<Rung> rungs;
        private List<Band> bands;
        private double greatestScore;
        private int mostRecommendations;
        List<Rule> rules;

        Draft(Rulebook original) {
            this.original = original;
            this.title = original.title;
            this.language = original.language;
            this.techniques = original.techniques;
            this.terms = original.terms;
            this.wording = original.wording;
            this.progress = original.progress;
            this.neverSaid = original.neverSaid;
            this.passages = original.passages;
            this.speech = original.speech;
            this.behaviours = original.behaviours;
            this.settings = original.settings;
            this.rungs = original.rungs;
            this.bands = original.bands;
            this.greatestScore = original.greatestScore;
            this.mostRecommendations = original.mostRecommendations;
            this.rules = original.rules;
        }

        Rulebook finish() {
            return new Rulebook(
                    original.identity,
                    original.parents,
                    title,
                    language,
                    behaviours,
                    settings,
                    rungs,
                    bands,
                    greatestScore,
                    mostRecommendations,
                    original.settingPlaces,
                    techniques,
                    terms,
                    wording,
                    rules,
                    progress,
                    original.examples,
                    original.checks,
                    neverSaid,
                    passages,
                    speech,
                    original.translations);
        }
    }
}
