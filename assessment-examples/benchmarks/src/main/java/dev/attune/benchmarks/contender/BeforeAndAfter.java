package dev.attune.benchmarks.contender;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.internal.explain.LocalizedRulebook;
import dev.attune.rules.internal.explain.ViewWriter;
import dev.attune.rules.internal.inference.CaseFacts;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.rulebook.Rulebook;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Lends what the engine does before and after its rules, so that every contender does the same work and only the rules differ. It
 * lives in the engine's own package, in this module alone, because none of it is anybody's API. Safe to share between threads.
 */
public final class BeforeAndAfter {
    private final LocalizedRulebook voice;

    /**
     * For the rules of one rulebook.
     *
     * @param rulebook the rulebook
     */
    public BeforeAndAfter(Rulebook rulebook) {
        voice = LocalizedRulebook.of(rulebook, rulebook.language());
    }

    /**
     * The rulebook.
     *
     * @return the rulebook
     */
    public Rulebook rulebook() {
        return voice.rulebook();
    }

    /**
     * What the engine gives its own rules.
     *
     * @param measures what was measured
     * @param facts every fact, the measures among them
     */
    public record Start(CaseMeasures measures, List<?> facts) {}

    /**
     * Measures a case and lays out the facts of it.
     *
     * @param couple the case
     * @return what the engine's own rules start from
     */
    public Start start(CoupleCase couple) {
        CaseFacts facts = CaseFacts.of(couple, rulebook());
        return new Start(facts.measures(), facts.all());
    }

    /**
     * Explains what was inferred, in the rulebook's words.
     *
     * @param couple the case
     * @param measures what was measured of it
     * @param facts everything that was inferred, by whatever means
     * @return the same view that the engine gives a clinician
     */
    public ClinicianView explained(CoupleCase couple, CaseMeasures measures, Collection<?> facts) {
        return new ViewWriter(voice, new Inference(couple, measures, facts)).forClinician(Map.of());
    }
}
