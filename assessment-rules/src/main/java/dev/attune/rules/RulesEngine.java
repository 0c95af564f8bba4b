package dev.attune.rules;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.AssessmentEngine;
import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Observation;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.assessment.UnknownLanguageException;
import dev.attune.rules.check.RulebookChecker;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.diagnostic.TrustedDrlException;
import dev.attune.rules.drools.KnowledgeBase;
import dev.attune.rules.drools.TrustedDrl;
import dev.attune.rules.instrument.Instrument;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Memory;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.RulebookFiles;
import dev.attune.rules.rulebook.RulebookReader;
import dev.attune.rules.trace.Trace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assesses couples by one rulebook.
 *
 * <p>Loading a rulebook takes a fraction of a second, assessing a case far less: make one engine and keep it. Immutable and safe
 * to share between threads; nothing of one assessment is left behind for another.
 */
public final class RulesEngine implements AssessmentEngine {
    /** How many observations a case may have unless the builder says otherwise. */
    public static final int MOST_OBSERVATIONS = 200_000;

    /** How many rules may fire for one case unless the builder says otherwise. */
    public static final int MOST_FIRINGS = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(RulesEngine.class);

    private final Rulebook rulebook;
    private final KnowledgeBase knowledgeBase;
    /** Those of the rulebook; a hash set finds one in a fraction of the time of an immutable map, and every observation asks. */
    private final Set<String> behaviours;

    private final int mostObservations;
    private final int mostFirings;
    private final Map<String, Voice> voices = new ConcurrentHashMap<>();

    private RulesEngine(Rulebook rulebook, KnowledgeBase knowledgeBase, int mostObservations, int mostFirings) {
        this.rulebook = rulebook;
        this.knowledgeBase = knowledgeBase;
        this.behaviours = new HashSet<>(rulebook.behaviours().keySet());
        this.mostObservations = mostObservations;
        this.mostFirings = mostFirings;
    }

    /**
     * An engine with the same limits and the same DRL of the host's own that assesses by another rulebook, for comparing what two
     * rulebooks make of a case. Nothing is logged.
     *
     * @param other the other rulebook
     * @return a new engine
     */
    public RulesEngine with(Rulebook other) {
        KnowledgeBase known =
                other.rules().equals(rulebook.rules()) ? knowledgeBase : knowledgeBase.with(other.rules());
        return new RulesEngine(other, known, mostObservations, mostFirings);
    }

    private void logLoaded() {
        LOG.info(
                "Rulebook {} {} loaded: {} rules",
                rulebook.identity().id(),
                rulebook.identity().version(),
                rulebook.rules().size());
    }

    /**
     * An engine with the rulebook that comes with the library, {@code pursuer-distancer}.
     *
     * @return a new engine
     */
    public static RulesEngine standard() {
        return builder().build();
    }

    /**
     * An engine with a rulebook of one's own, which is read and checked; its worked examples are not run.
     *
     * <p>Reading and checking use the common pool of {@link java.util.concurrent.ForkJoinPool} beside the calling thread; code of the
     * host's own runs in the calling thread alone.
     *
     * @param folder the rulebook's folder
     * @return a new engine
     * @throws RulebookException listing everything that is wrong with the rulebook
     */
    public static RulesEngine load(Path folder) throws RulebookException {
        return load(folder, PhraseBook.standard());
    }

    /**
     * An engine with a rulebook that may use sentences of the host's own, which is read and checked; its worked examples are not run.
     *
     * @param folder the rulebook's folder
     * @param phrases the sentences it may use, such as {@code PhraseBook.standard().with(…)}
     * @return a new engine
     * @throws RulebookException listing everything that is wrong with the rulebook
     * @throws HostCodeException when the host's code for one of the sentences throws
     */
    public static RulesEngine load(Path folder, PhraseBook phrases) throws RulebookException {
        return load(folder, phrases, new Memory());
    }

    /**
     * An engine with a rulebook that was loaded before and may have changed since. What has not changed is not read again, which makes
     * it several times as fast after an edit of a rule; the engine is the same as without a memory.
     *
     * @param folder the rulebook's folder
     * @param phrases the sentences it may use, such as {@code PhraseBook.standard()}
     * @param memory what the last call has left in it; a new one for the first
     * @return a new engine
     * @throws RulebookException listing everything that is wrong with the rulebook
     * @throws HostCodeException when the host's code for one of the sentences throws
     */
    public static RulesEngine load(Path folder, PhraseBook phrases, Memory memory) throws RulebookException {
        Rulebook read = RulebookReader.read(RulebookFiles.in(folder), phrases, memory);
        // Both take some milliseconds. Drools finds classes by way of the thread, so its part stays in this one.
        ForkJoinTask<List<Diagnostic>> checks =
                ForkJoinTask.adapt(() -> RulebookChecker.check(read, memory)).fork();
        KnowledgeBase knowledgeBase = KnowledgeBase.of(read.rules());
        List<Diagnostic> found = checks.join();
        if (found.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR)) {
            throw new RulebookException(found);
        }
        RulesEngine engine = new RulesEngine(read, knowledgeBase, MOST_OBSERVATIONS, MOST_FIRINGS);
        engine.logLoaded();
        return engine;
    }

    /**
     * Options beyond the rulebook.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@inheritDoc}
     *
     * @throws FireLimitException when more rules fire than the builder allowed; no partial result is ever given
     * @throws HostCodeException when code that the host added throws; no partial result is ever given
     */
    @Override
    public Assessment assess(CoupleCase couple) {
        return assess(couple, voice(rulebook.language()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws FireLimitException when more rules fire than the builder allowed; no partial result is ever given
     * @throws HostCodeException when code that the host added throws; no partial result is ever given
     */
    @Override
    public Assessment assess(CoupleCase couple, Locale language) {
        return assess(couple, voice(language));
    }

    private Assessment assess(CoupleCase couple, Voice voice) {
        check(couple);
        return new InferredAssessment(this, couple, voice);
    }

    @Override
    public List<Locale> languages() {
        return rulebook.languages().stream().map(Locale::forLanguageTag).toList();
    }

    /**
     * The language that a result would be in.
     *
     * @param language the language to be read
     * @return the nearest that the rulebook is offered in, by the lookup of RFC 4647: {@code es} for {@code es-MX}
     * @throws UnknownLanguageException when there is none
     */
    public Locale offered(Locale language) {
        Locale found = Locale.lookup(List.of(new Locale.LanguageRange(language.toLanguageTag())), languages());
        if (found == null) {
            throw new UnknownLanguageException(language, languages());
        }
        return found;
    }

    private Voice voice(Locale language) {
        return voice(offered(language).toLanguageTag());
    }

    private Voice voice(String language) {
        return voices.computeIfAbsent(language, tag -> Voice.of(rulebook, tag));
    }

    @Override
    public RulebookIdentity rulebook() {
        return rulebook.identity();
    }

    /**
     * The behaviours a case may have.
     *
     * @return their codes
     */
    public Set<String> behaviours() {
        return Collections.unmodifiableSet(behaviours);
    }

    /**
     * All that the rulebook says.
     *
     * @return the rulebook
     */
    public Rulebook rules() {
        return rulebook;
    }

    /**
     * Says of every rule whether it fired for a case, and if not, why not.
     *
     * @param couple the case
     * @return every rule, with its conditions and what they met; like the clinician's view, not for the couple
     * @throws InvalidCaseException when the case cannot be assessed by this rulebook
     * @throws FireLimitException when more rules fire than the builder allowed
     */
    public Trace trace(CoupleCase couple) {
        check(couple);
        Inference inference = infer(couple, couple.partners());
        return Trace.of(rulebook.rules(), couple, inference.facts());
    }

    /**
     * Says how firmly each role and the level stand: which smallest change in the log would alter them. It is found by assessing
     * the case again and again with a few entries more or less, up to eight of one kind, so it costs up to 160 assessments: ask for it
     * when somebody wants to know.
     *
     * @param couple the case
     * @return the roles in order of the partners, then the level unless there is too little to say; nothing at all when a hard safety
     *     concern withholds the findings. It rests on the whole log, like the clinician's view, and is not for the couple
     * @throws InvalidCaseException when the case cannot be assessed by this rulebook
     * @throws FireLimitException when more rules fire than the builder allowed
     */
    public List<WhatWouldChange> whatWouldChange(CoupleCase couple) {
        return whatWouldChange(couple, voice(rulebook.language()));
    }

    /**
     * The same, to be read in another language.
     *
     * @param couple the case
     * @param language the language to be read
     * @return the same changes, with their sentences in that language
     * @throws UnknownLanguageException when the rulebook is not offered in that language
     * @throws InvalidCaseException when the case cannot be assessed by this rulebook
     * @throws FireLimitException when more rules fire than the builder allowed
     */
    public List<WhatWouldChange> whatWouldChange(CoupleCase couple, Locale language) {
        return whatWouldChange(couple, voice(language));
    }

    private List<WhatWouldChange> whatWouldChange(CoupleCase couple, Voice voice) {
        check(couple);
        return new ChangeSearch(this, couple, voice).changes();
    }

    /**
     * Compares two assessments of a couple: what eased, what became harder, and what looks like progress and is not.
     *
     * <p>Both are made by this engine's rulebook, since two rulebooks would differ where the couple does not. The later log may go on
     * from the earlier one or start anew.
     *
     * @param before the earlier case
     * @param after the later case, of the same two partners
     * @return what differs, by reader
     * @throws InvalidCaseException when a case cannot be assessed by this rulebook, when the two are not of the same two partners, or
     *     when the earlier one is read at a later moment
     * @throws FireLimitException when more rules fire than the builder allowed
     */
    public Progress progress(CoupleCase before, CoupleCase after) {
        return progress(before, after, voice(rulebook.language()));
    }

    /**
     * The same, to be read in another language.
     *
     * @param before the earlier case
     * @param after the later case, of the same two partners
     * @param language the language to be read
     * @return the same differences, with their texts in that language
     * @throws UnknownLanguageException when the rulebook is not offered in that language
     * @throws InvalidCaseException when a case cannot be assessed by this rulebook, when the two are not of the same two partners, or
     *     when the earlier one is read at a later moment
     * @throws FireLimitException when more rules fire than the builder allowed
     */
    public Progress progress(CoupleCase before, CoupleCase after, Locale language) {
        return progress(before, after, voice(language));
    }

    private Progress progress(CoupleCase before, CoupleCase after, Voice voice) {
        List<CaseProblem> problems = new ArrayList<>();
        if (!Set.copyOf(before.partners()).equals(Set.copyOf(after.partners()))) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.UNKNOWN_PARTNER,
                    "partners",
                    "the earlier case is of \"" + String.join("\" and \"", before.partners())
                            + "\", the later of \"" + String.join("\" and \"", after.partners())
                            + "\"; expected the same two"));
        }
        Instant earlier = before.readAt();
        Instant later = after.readAt();
        if (earlier != null && later != null && earlier.isAfter(later)) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.AFTER_AS_OF,
                    "asOf",
                    "the earlier case is read at " + earlier + ", the later at " + later
                            + "; expected the earlier one first"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
        return new Progress(voice.rulebook(), after, assess(before, voice), assess(after, voice));
    }

    /** Lets the rules fire for a case; of {@code contextsOf} alone the circumstances are told to the rules. */
    Inference infer(CoupleCase couple, List<String> contextsOf) {
        CaseFacts facts = CaseFacts.of(couple, rulebook, contextsOf);
        return new Inference(couple, facts.measures(), knowledgeBase.infer(facts.all(), mostFirings));
    }

    private void check(CoupleCase couple) {
        List<Observation> observations = couple.observations();
        if (observations.size() > mostObservations) {
            throw new InvalidCaseException(List.of(new CaseProblem(
                    CaseProblem.Code.TOO_MANY_OBSERVATIONS,
                    "observations",
                    "there are " + observations.size() + " observations; expected at most " + mostObservations)));
        }
        List<CaseProblem> problems = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            String behaviour = observations.get(i).behaviour();
            if (!behaviours.contains(behaviour)) {
                problems.add(new CaseProblem(
                        CaseProblem.Code.UNKNOWN_BEHAVIOUR,
                        "observation " + observations.get(i).id(),
                        "behaviour is \"" + behaviour + "\", which the rulebook does not list"
                                + Nearest.question(behaviour, behaviours())));
            }
        }
        problems.addAll(Instrument.problemsOf(couple.scores()));
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
    }

    /** Collects options; not safe to share between threads. */
    public static final class Builder {
        private int mostObservations = MOST_OBSERVATIONS;
        private int mostFirings = MOST_FIRINGS;
        private final Map<String, String> trustedDrl = new LinkedHashMap<>();
        private @Nullable Rulebook rulebook;

        private Builder() {}

        /**
         * Sets the rulebook.
         *
         * @param newRulebook a rulebook that was read; the one that comes with the library if never set
         * @return this builder
         */
        public Builder rulebook(Rulebook newRulebook) {
            rulebook = newRulebook;
            return this;
        }

        /**
         * Limits the size of a case.
         *
         * @param most how many observations a case may have, at least 1
         * @return this builder
         */
        public Builder mostObservations(int most) {
            mostObservations = requirePositive(most, "mostObservations");
            return this;
        }

        /**
         * Limits the work for a case.
         *
         * @param most how many rules may fire for one case, at least 1
         * @return this builder
         */
        public Builder mostFirings(int most) {
            mostFirings = requirePositive(most, "mostFirings");
            return this;
        }

        /**
         * Adds rules in DRL. <strong>This is code:</strong> it runs with all the rights of your application and can do anything your
         * application can. Give it only what stands in your own sources, never text that somebody typed in or uploaded. A rulebook
         * cannot contain DRL, and nothing of this kind is ever read from its folder.
         *
         * <p>A rule can match whatever there is of a case: {@link dev.attune.rules.fact.Given.Dyad},
         * {@link dev.attune.rules.measure.Measured}, {@link dev.attune.rules.measure.BehaviourCount},
         * {@link dev.attune.rules.fact.Found} and so on. It inserts {@link dev.attune.rules.fact.Concluded} facts whose firing comes
         * from {@link dev.attune.rules.fact.TrustedRule}, and results then explain them like any other. Its {@code salience} is that
         * of the layer it concludes in: safety 1000, leans 900, pattern 700, features 600, intensity 500, consequences 400, focus 300,
         * recommendations 200, notes 100. A partner's view is inferred anew from what that partner may see, and so are these rules;
         * a rule that keeps something in a static field could break that, so keep nothing. What was measured and told of a case
         * stays as it is: the rulebook's rules do not see measures or counts that such a rule inserts or deletes.
         *
         * <p>Compiling needs {@code org.drools:drools-model-codegen} on the class path, and either a JDK or
         * {@code org.drools:drools-ecj}. The library does not bring them along, since nobody else needs them. The compiled classes
         * live as long as the engine and the engines made from it.
         *
         * @param name what messages call it, such as {@code late-hours.drl}; the same name again replaces it
         * @param drl the rules, in a package of your own
         * @return this builder
         */
        public Builder trustedDrl(String name, String drl) {
            trustedDrl.put(name, drl);
            return this;
        }

        private static int requirePositive(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + "; expected at least 1");
            }
            return value;
        }

        /**
         * Builds the engine.
         *
         * @return a new engine
         * @throws TrustedDrlException when DRL was given that cannot be compiled, or not here
         */
        public RulesEngine build() {
            Rulebook read = rulebook == null ? standardRulebook() : rulebook;
            KnowledgeBase knowledgeBase = KnowledgeBase.of(read.rules(), TrustedDrl.compile(trustedDrl));
            RulesEngine engine = new RulesEngine(read, knowledgeBase, mostObservations, mostFirings);
            engine.logLoaded();
            return engine;
        }

        private static Rulebook standardRulebook() {
            try {
                return RulebookReader.read(RulebookFiles.standard());
            } catch (RulebookException e) {
                throw new IllegalStateException("The library's own rulebook is broken; this is our bug", e);
            }
        }
    }
}
