package dev.attune.rules.rulebook;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rulebook says. One that was read is not yet one that may be used: an engine takes a rulebook that was checked as well.
 *
 * @param metadata which rulebook it is
 * @param catalogue what may be observed, what may be offered, and what everything is called
 * @param settings its numbers: what {@code settings.md} and the weights of behaviours say
 * @param rules the rules, in order
 * @param progress what differences between two assessments of a couple are taken for, in order
 * @param examples the worked examples, in order
 * @param checks how much which check weighs here
 * @param texts the sentences that results are made of, and all that a couple can read
 * @param translations what it is offered in beside its own language, by BCP 47 tag
 */
public record Rulebook(
        Metadata metadata,
        Catalogue catalogue,
        Settings settings,
        List<Rule> rules,
        List<ProgressRule> progress,
        List<WorkedExample> examples,
        List<CheckSetting> checks,
        Texts texts,
        SortedMap<String, Translation> translations) {
    /** Copies what could be changed. */
    public Rulebook {
        rules = List.copyOf(rules);
        progress = List.copyOf(progress);
        examples = List.copyOf(examples);
        checks = List.copyOf(checks);
    }

    /**
     * Which rulebook it is.
     *
     * @param identity its id, version and hash
     * @param parents the rulebooks it extends, the nearest first; empty when it stands alone
     * @param title its title
     * @param language the language its texts are in, as a BCP 47 tag
     */
    public record Metadata(RulebookIdentity identity, List<RulebookIdentity> parents, String title, String language) {
        /** Copies the list. */
        public Metadata {
            parents = List.copyOf(parents);
        }
    }

    /**
     * What may be observed, what may be offered, and what everything is called.
     *
     * @param behaviours what a log may hold, by code
     * @param techniques the techniques, by id
     * @param terms the vocabulary: for each table of vocabulary.md its words, by code
     * @param facts what else may be known of a couple, and what the values may be, by key
     * @param privateTalks the concerns that ask for a talk with each partner alone before anything is said of the two, or offered to them
     * @param clearable the concerns that a clinician can clear
     */
    public record Catalogue(
            Map<String, Behaviour> behaviours,
            Map<String, Technique> techniques,
            Map<String, Map<String, Term>> terms,
            Map<String, FactKind> facts,
            Set<String> privateTalks,
            Set<String> clearable) {
        /** Copies the maps. The words of a table keep their order. */
        public Catalogue {
            behaviours = Map.copyOf(behaviours);
            techniques = Map.copyOf(techniques);
            terms = Map.copyOf(terms);
            facts = Map.copyOf(facts);
            privateTalks = Set.copyOf(privateTalks);
            clearable = Set.copyOf(clearable);
        }

        /**
         * The words of a table.
         *
         * @param table the table
         * @return its words by code, in order; none when there is no such table
         */
        public Map<String, Term> words(Vocabularies table) {
            return terms.getOrDefault(table.heading(), Map.of());
        }

        /**
         * Whether a behaviour is about safety.
         *
         * @param behaviour its code
         * @return whether it is listed with the signal {@code safety}
         */
        public boolean isSafety(String behaviour) {
            Behaviour listed = behaviours.get(behaviour);
            return listed != null && listed.signal() == Signal.SAFETY;
        }

        /**
         * Whether a partner's page may rest on an entry: never on a safety concern, on what the other reported about themselves, or on a
         * state of the other that was told by anybody but this partner. A clinician who writes one down was told of it.
         *
         * @param partner a partner's id
         * @param entry an entry of the log
         * @return whether this partner may know of it
         */
        public boolean mayKnow(String partner, Observation entry) {
            if (isSafety(entry.behaviour())) {
                return false;
            }
            Behaviour behaviour = behaviours.get(entry.behaviour());
            boolean internal = behaviour != null && behaviour.weights().kind() == Kind.INTERNAL;
            Reporter reporter = entry.reporter() == null ? Reporter.UNKNOWN : entry.reporter();
            return entry.by().equals(partner)
                    || switch (reporter) {
                        case SELF -> false;
                        case PARTNER -> true;
                        case CLINICIAN, THIRD_PERSON, UNKNOWN -> !internal;
                    };
        }

        /**
         * What a case says, beside its observations, in words that are not listed here.
         *
         * @param couple the case
         * @return every problem, in order of place; places count in the lists of the case, which has its own order. None when the case
         *     can be assessed
         */
        public List<CaseProblem> problemsOf(CoupleCase couple) {
            List<CaseProblem> problems = new ArrayList<>();
            Set<String> contexts = words(Vocabularies.CONTEXTS).keySet();
            for (int i = 0; i < couple.context().size(); i++) {
                String flag = couple.context().get(i).flag();
                if (!contexts.contains(flag)) {
                    problems.add(unknown(CaseProblem.Code.UNKNOWN_CONTEXT, "context[" + i + "].flag", flag, contexts));
                }
            }
            couple.facts().forEach((key, value) -> {
                FactKind kind = facts.get(key);
                if (kind == null) {
                    problems.add(unknown(CaseProblem.Code.UNKNOWN_FACT, "facts." + key, key, facts.keySet()));
                } else if (!kind.allows(value)) {
                    problems.add(new CaseProblem(
                            CaseProblem.Code.INVALID_VALUE,
                            "facts." + key,
                            key + " is " + value.text() + "; expected " + kind.expected()));
                }
            });
            Set<String> concerns = words(Vocabularies.CONCERNS).keySet();
            for (int i = 0; i < couple.clearances().size(); i++) {
                String concern = couple.clearances().get(i).concern();
                if (!concerns.contains(concern)) {
                    problems.add(unknown(
                            CaseProblem.Code.UNKNOWN_CONCERN, "clearances[" + i + "].concern", concern, concerns));
                }
            }
            return problems;
        }

        private static CaseProblem unknown(CaseProblem.Code code, String path, String word, Set<String> known) {
            String kind = switch (code) {
                case UNKNOWN_CONTEXT -> "context";
                case UNKNOWN_FACT -> "fact";
                default -> "concern";
            };
            return new CaseProblem(
                    code, path, "\"" + word + "\" is no " + kind + " of the rulebook" + Nearest.question(word, known));
        }
    }

    /**
     * Its numbers.
     *
     * @param measuring the judgement that measuring needs
     * @param rungs what roles need to be sure, from the lowest
     * @param bands the bands of intensity, from the lowest
     * @param greatestScore the greatest score of intensity, in points
     * @param mostRecommendations how many techniques are offered at the most
     * @param places where the rows of settings.md are
     */
    public record Settings(
            MeasureSettings measuring,
            List<Rung> rungs,
            List<Band> bands,
            double greatestScore,
            int mostRecommendations,
            SettingPlaces places) {
        /** Copies the lists. */
        public Settings {
            rungs = List.copyOf(rungs);
            bands = List.copyOf(bands);
        }

        /**
         * The value of a setting.
         *
         * @param setting which
         * @return its value, in its unit
         */
        public double value(Setting setting) {
            return setting.of(measuring)
                    .orElseGet(() -> setting == Setting.GREATEST_SCORE ? greatestScore : mostRecommendations);
        }

        /**
         * The same with other settings for measuring.
         *
         * @param newMeasuring the settings; their behaviours are those of the rulebook
         * @return new settings
         */
        public Settings withMeasuring(MeasureSettings newMeasuring) {
            return new Settings(newMeasuring, rungs, bands, greatestScore, mostRecommendations, places);
        }

        /**
         * The same with another ladder of confidence.
         *
         * @param newRungs what roles need to be sure, from the lowest
         * @return new settings
         */
        public Settings withRungs(List<Rung> newRungs) {
            return new Settings(measuring, newRungs, bands, greatestScore, mostRecommendations, places);
        }

        /**
         * The same with other bands of intensity.
         *
         * @param newBands the bands, from the lowest
         * @return new settings
         */
        public Settings withBands(List<Band> newBands) {
            return new Settings(measuring, rungs, newBands, greatestScore, mostRecommendations, places);
        }

        /**
         * The same with another value of a setting.
         *
         * @param setting which
         * @param value its value, in its unit
         * @return new settings
         */
        public Settings with(Setting setting, double value) {
            return new Settings(
                    setting.in(measuring, value),
                    rungs,
                    bands,
                    setting == Setting.GREATEST_SCORE ? value : greatestScore,
                    setting == Setting.MOST_RECOMMENDATIONS ? (int) value : mostRecommendations,
                    places);
        }
    }

    /**
     * The sentences that results are made of, and all that a couple can read.
     *
     * @param wording sentences to compose results of, by key
     * @param speech how numbers, units and measures are written in its language
     * @param neverSaid what no reader should find about themselves: the library's words, then the rulebook's own
     * @param passages every text that a couple can read
     * @param signatures who read which text, in every language it is offered in
     */
    public record Texts(
            Wording wording,
            Speech speech,
            List<NeverSaid> neverSaid,
            List<Passage> passages,
            List<Signature> signatures) {
        /** Copies the lists. */
        public Texts {
            neverSaid = List.copyOf(neverSaid);
            passages = List.copyOf(passages);
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * Its id, version and hash.
     *
     * @return what results name it by
     */
    public RulebookIdentity identity() {
        return metadata.identity();
    }

    /**
     * Its title.
     *
     * @return the title
     */
    public String title() {
        return metadata.title();
    }

    /**
     * The language its texts are in.
     *
     * @return a BCP 47 tag
     */
    public String language() {
        return metadata.language();
    }

    /**
     * What a log may hold.
     *
     * @return the behaviours, by code
     */
    public Map<String, Behaviour> behaviours() {
        return catalogue.behaviours();
    }

    /**
     * What may be offered.
     *
     * @return the techniques, by id
     */
    public Map<String, Technique> techniques() {
        return catalogue.techniques();
    }

    /**
     * The vocabulary.
     *
     * @return for each table of vocabulary.md its words, by code
     */
    public Map<String, Map<String, Term>> terms() {
        return catalogue.terms();
    }

    /**
     * Sentences to compose results of.
     *
     * @return the sentences, by key
     */
    public Wording wording() {
        return texts.wording();
    }

    /**
     * How numbers, units and measures are written in its language.
     *
     * @return how they are written
     */
    public Speech speech() {
        return texts.speech();
    }

    /**
     * The languages it is offered in.
     *
     * @return BCP 47 tags: its own, then the others in order
     */
    public List<String> languages() {
        return Stream.concat(Stream.of(language()), translations.keySet().stream())
                .toList();
    }

    /**
     * A word of the vocabulary.
     *
     * @param table its table in vocabulary.md
     * @param code the word
     * @return what the table says of it; every word that a checked rulebook uses is there
     */
    public Term term(Vocabularies table, String code) {
        Term term = terms().getOrDefault(table.heading(), Map.of()).get(code);
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
        techniques().forEach((id, technique) -> stages.put(id, technique.stage().ordinal()));
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
        return new Rulebook(metadata, catalogue, settings, changed, progress, examples, checks, texts, translations);
    }

    /**
     * The same rulebook with another behaviour in the place of the one of the same code.
     *
     * @param behaviour the behaviour
     * @return a new rulebook
     */
    public Rulebook withBehaviour(Behaviour behaviour) {
        Map<String, Behaviour> changed = new HashMap<>(behaviours());
        changed.put(behaviour.code(), behaviour);
        return new Rulebook(
                metadata,
                new Catalogue(
                        changed,
                        techniques(),
                        terms(),
                        catalogue.facts(),
                        catalogue.privateTalks(),
                        catalogue.clearable()),
                settings.withMeasuring(settings.measuring().withBehaviour(behaviour.code(), behaviour.weights())),
                rules,
                progress,
                examples,
                checks,
                texts,
                translations);
    }

    /**
     * The same rulebook with other numbers.
     *
     * @param newSettings the numbers
     * @return a new rulebook
     */
    public Rulebook withSettings(Settings newSettings) {
        return new Rulebook(metadata, catalogue, newSettings, rules, progress, examples, checks, texts, translations);
    }

    /**
     * Where the rows of settings.md are.
     *
     * @param settings those of the table "Settings"
     * @param accounts those of the table "Accounts"
     * @param contexts those of the table "Contexts", by circumstance and behaviour
     * @param habits those of the table "Habits"
     */
    public record SettingPlaces(
            Map<Setting, Place> settings,
            Map<Kind, Place> accounts,
            Map<String, Map<String, Place>> contexts,
            Map<Frequency, Place> habits) {
        /** Copies the maps. */
        public SettingPlaces {
            settings = Map.copyOf(settings);
            accounts = Map.copyOf(accounts);
            habits = Map.copyOf(habits);
            contexts = contexts.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
        }
    }
}
