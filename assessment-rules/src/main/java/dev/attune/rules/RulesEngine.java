package dev.attune.rules;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.AssessmentEngine;
import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.ProgressPage;
import dev.attune.assessment.ProgressView;
import dev.attune.assessment.ReleasedPage;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.assessment.UnknownLanguageException;
import dev.attune.assessment.WhatWouldChange;
import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.internal.engine.CaseComparison;
import dev.attune.rules.internal.engine.ChangeSearch;
import dev.attune.rules.internal.engine.EngineCores;
import dev.attune.rules.internal.engine.InferenceCore;
import dev.attune.rules.internal.engine.InferredAssessment;
import dev.attune.rules.internal.engine.PageComparison;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assesses couples by one rulebook.
 *
 * <p>Loading a rulebook takes a fraction of a second, assessing a case far less: make one engine and keep it. Immutable and safe
 * to share between threads; nothing of one assessment is left behind for another.
 */
public final class RulesEngine implements AssessmentEngine {
    private static final Logger LOG = LoggerFactory.getLogger(RulesEngine.class);

    static {
        EngineCores.register(engine -> ((RulesEngine) engine).core);
    }

    private final InferenceCore core;

    private RulesEngine(InferenceCore core) {
        this.core = core;
        LOG.info(
                "Rulebook {} {} loaded: {} rules",
                core.rulebook().identity().id(),
                core.rulebook().identity().version(),
                core.rulebook().rules().size());
    }

    /**
     * An engine with the rulebook that comes with the library, {@code pursuer-distancer}.
     *
     * @return a new engine
     */
    public static RulesEngine standard() {
        return of(RulebookLoader.builder().build().standard());
    }

    /**
     * An engine with a rulebook of one's own, and with what its loader was given: limits, sentences and rules of the host's.
     *
     * @param rulebook the rulebook, from a {@link RulebookLoader}
     * @return a new engine
     */
    public static RulesEngine of(CheckedRulebook rulebook) {
        return new RulesEngine(rulebook.core());
    }

    /**
     * {@inheritDoc}
     *
     * @throws FireLimitException when more rules fire than the loader allowed; no partial result is ever given
     * @throws HostCodeException when code that the host added throws; no partial result is ever given
     */
    @Override
    public Assessment assess(CoupleCase couple) {
        return InferredAssessment.of(core, couple, core.voice());
    }

    /**
     * {@inheritDoc}
     *
     * @throws FireLimitException when more rules fire than the loader allowed; no partial result is ever given
     * @throws HostCodeException when code that the host added throws; no partial result is ever given
     */
    @Override
    public Assessment assess(CoupleCase couple, Locale language) {
        return InferredAssessment.of(core, couple, core.voice(language));
    }

    @Override
    public List<Locale> languages() {
        return core.languages();
    }

    /**
     * The language that a result would be in.
     *
     * @param language the language to be read
     * @return the nearest that the rulebook is offered in, by the lookup of RFC 4647: {@code es} for {@code es-MX}
     * @throws UnknownLanguageException when there is none
     */
    public Locale offered(Locale language) {
        return core.offered(language);
    }

    @Override
    public RulebookIdentity rulebook() {
        return core.rulebook().identity();
    }

    /**
     * What a case says, beside its observations, in words this engine's rulebook does not list: circumstances, facts, concerns. An
     * assessment refuses a case for each of them.
     *
     * @param couple the case
     * @return every problem, in order of place; empty when there is none
     */
    public List<CaseProblem> problemsOf(CoupleCase couple) {
        return core.rulebook().catalogue().problemsOf(couple);
    }

    /**
     * The behaviours a case may have.
     *
     * @return their codes
     */
    public Set<String> behaviours() {
        return core.behaviours();
    }

    /**
     * All that the rulebook says.
     *
     * @return the rulebook
     */
    public Rulebook rules() {
        return core.rulebook();
    }

    /**
     * Says of every rule whether it fired for a case, and if not, why not.
     *
     * @param couple the case
     * @return every rule, with its conditions and what they met; like the clinician's view, not for the couple
     * @throws InvalidCaseException when the case cannot be assessed by this rulebook
     * @throws FireLimitException when more rules fire than the loader allowed
     */
    public Trace trace(CoupleCase couple) {
        return core.trace(couple);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Up to eight entries of one kind are tried, which costs up to 160 assessments.
     *
     * @throws FireLimitException when more rules fire than the loader allowed
     * @throws HostCodeException when code that the host added throws
     */
    @Override
    public List<WhatWouldChange> whatWouldChange(CoupleCase couple) {
        return ChangeSearch.of(core, couple, core.voice());
    }

    /**
     * {@inheritDoc}
     *
     * @throws FireLimitException when more rules fire than the loader allowed
     * @throws HostCodeException when code that the host added throws
     */
    @Override
    public List<WhatWouldChange> whatWouldChange(CoupleCase couple, Locale language) {
        return ChangeSearch.of(core, couple, core.voice(language));
    }

    /**
     * {@inheritDoc}
     *
     * @throws FireLimitException when more rules fire than the loader allowed
     * @throws HostCodeException when code that the host added throws
     */
    @Override
    public ProgressView progress(CoupleCase before, CoupleCase after) {
        return CaseComparison.of(core, before, after, core.voice());
    }

    /**
     * {@inheritDoc}
     *
     * @throws FireLimitException when more rules fire than the loader allowed
     * @throws HostCodeException when code that the host added throws
     */
    @Override
    public ProgressView progress(CoupleCase before, CoupleCase after, Locale language) {
        return CaseComparison.of(core, before, after, core.voice(language));
    }

    @Override
    public ProgressPage progress(ReleasedPage before, ReleasedPage after) {
        Locale language = Locale.forLanguageTag(after.view().language());
        return PageComparison.of(core.voice(language).rulebook(), before, after);
    }
}
