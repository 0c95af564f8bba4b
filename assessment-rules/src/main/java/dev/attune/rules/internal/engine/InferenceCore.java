package dev.attune.rules.internal.engine;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Observation;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.UnknownLanguageException;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.instrument.Instrument;
import dev.attune.rules.internal.drools.KnowledgeBase;
import dev.attune.rules.internal.explain.FactTrace;
import dev.attune.rules.internal.explain.LocalizedRulebook;
import dev.attune.rules.internal.inference.CaseFacts;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.trace.Trace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Infers from cases by one rulebook. An engine, an assessment, the search for changes and the tools that try variants of a rulebook all
 * stand on it. It takes any rulebook: whether one may be used is
 * decided before, where rulebooks are loaded. Immutable and safe to share between threads.
 */
public final class InferenceCore {
    private final Rulebook rulebook;
    private final KnowledgeBase knowledgeBase;
    private final Limits limits;
    /** A hash set finds a behaviour in a fraction of the time of an immutable map, and every observation asks. */
    private final Set<String> behaviours;

    private final Map<String, LocalizedRulebook> voices = new ConcurrentHashMap<>();

    /**
     * How much work one case may be.
     *
     * @param mostObservations how many observations a case may have
     * @param mostFirings how many rules may fire for one case
     */
    public record Limits(int mostObservations, int mostFirings) {}

    /**
     * A core.
     *
     * @param rulebook the rulebook
     * @param knowledgeBase its rules, ready to fire
     * @param limits how much work one case may be
     */
    public InferenceCore(Rulebook rulebook, KnowledgeBase knowledgeBase, Limits limits) {
        this.rulebook = rulebook;
        this.knowledgeBase = knowledgeBase;
        this.limits = limits;
        this.behaviours = new HashSet<>(rulebook.behaviours().keySet());
    }

    /**
     * A core with the same limits and the same DRL of the host's own that infers by another rulebook.
     *
     * @param other the other rulebook
     * @return a new core
     */
    public InferenceCore with(Rulebook other) {
        KnowledgeBase known =
                other.rules().equals(rulebook.rules()) ? knowledgeBase : knowledgeBase.with(other.rules());
        return new InferenceCore(other, known, limits);
    }

    /** The rulebook. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** The codes of the behaviours a case may have. */
    public Set<String> behaviours() {
        return Collections.unmodifiableSet(behaviours);
    }

    /** The languages of the rulebook, its own first. */
    public List<Locale> languages() {
        return rulebook.languages().stream().map(Locale::forLanguageTag).toList();
    }

    /**
     * The language that a result would be in.
     *
     * @param language the language to be read
     * @return the nearest that the rulebook is offered in, by the lookup of RFC 4647
     * @throws UnknownLanguageException when there is none
     */
    public Locale offered(Locale language) {
        Locale found = Locale.lookup(List.of(new Locale.LanguageRange(language.toLanguageTag())), languages());
        if (found == null) {
            throw new UnknownLanguageException(language, languages());
        }
        return found;
    }

    /** The rulebook in its own language. */
    public LocalizedRulebook voice() {
        return voice(rulebook.language());
    }

    /**
     * The rulebook in another language.
     *
     * @param language the language to be read
     * @throws UnknownLanguageException when the rulebook is not offered in it
     */
    public LocalizedRulebook voice(Locale language) {
        return voice(offered(language).toLanguageTag());
    }

    private LocalizedRulebook voice(String language) {
        return voices.computeIfAbsent(language, tag -> LocalizedRulebook.of(rulebook, tag));
    }

    /**
     * Tries every rule on what was inferred from a case.
     *
     * @param couple the case
     */
    public Trace trace(CoupleCase couple) {
        check(couple);
        Inference inferred = infer(couple);
        return FactTrace.of(rulebook.rules(), couple, inferred.facts(), partner -> holds(inferred, partner));
    }

    /** What holds the page that a partner would be issued on the day after the log ends. */
    private List<String> holds(Inference inferred, String partner) {
        Instant readAt = inferred.couple().readAt();
        ZoneId zone = inferred.couple().zone();
        LocalDate date = readAt == null
                ? LocalDate.EPOCH
                : readAt.atZone(zone == null ? ZoneOffset.UTC : zone)
                        .toLocalDate()
                        .plusDays(1);
        return DraftedPage.of(this, voice(), inferred, partner, date).state(OnShow.nothing()).holds().stream()
                .map(hold -> hold.why().code())
                .distinct()
                .toList();
    }

    /**
     * Lets the rules fire for a case.
     *
     * @param couple the case, which was checked
     */
    public Inference infer(CoupleCase couple) {
        CaseFacts facts = CaseFacts.of(couple, rulebook);
        return new Inference(couple, facts.measures(), knowledgeBase.infer(facts.all(), limits.mostFirings()));
    }

    /**
     * Refuses a case that this rulebook cannot assess.
     *
     * @param couple the case
     * @throws InvalidCaseException listing every problem
     */
    public void check(CoupleCase couple) {
        List<Observation> observations = couple.observations();
        if (observations.size() > limits.mostObservations()) {
            throw new InvalidCaseException(List.of(new CaseProblem(
                    CaseProblem.Code.TOO_MANY_OBSERVATIONS,
                    "observations",
                    "there are " + observations.size() + " observations; expected at most "
                            + limits.mostObservations())));
        }
        List<CaseProblem> problems = new ArrayList<>();
        for (Observation observation : observations) {
            String behaviour = observation.behaviour();
            if (!behaviours.contains(behaviour)) {
                problems.add(new CaseProblem(
                        CaseProblem.Code.UNKNOWN_BEHAVIOUR,
                        "observation " + observation.id(),
                        "behaviour is \"" + behaviour + "\", which the rulebook does not list"
                                + Nearest.question(behaviour, behaviours())));
            }
        }
        problems.addAll(rulebook.catalogue().problemsOf(couple));
        problems.addAll(Instrument.problemsOf(couple.scores()));
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
    }
}
