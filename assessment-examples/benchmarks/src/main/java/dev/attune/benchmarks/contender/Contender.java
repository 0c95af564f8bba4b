package dev.attune.benchmarks.contender;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.instrument.Instrument;
import dev.attune.rules.rulebook.Rulebook;

/**
 * The rules of one rulebook on some engine. Made once, then asked again and again; safe to share between threads.
 *
 * <p>Measuring before the rules and explaining after them is the same code for all. In between, a contender has the rulebook's
 * rules and the mechanism in its own way.
 */
public interface Contender {
    /**
     * What it shares with all others.
     *
     * @return what comes before and after the rules of its rulebook
     */
    BeforeAndAfter beforeAndAfter();

    /**
     * The rulebook it follows.
     *
     * @return the rulebook
     */
    default Rulebook rulebook() {
        return beforeAndAfter().rulebook();
    }

    /**
     * Measures a case and lets the rules fire.
     *
     * @param couple the case
     * @return what came of it
     */
    Inferred infer(CoupleCase couple);

    /**
     * The bare call: measures, rules, and the findings alone.
     *
     * @param couple the case
     * @return the findings without a word of why
     */
    default Outcome assess(CoupleCase couple) {
        return Outcome.of(infer(couple));
    }

    /**
     * The whole call: validation, measures, rules, explanation, result.
     *
     * @param couple the case
     * @return the view that a clinician gets
     */
    default ClinicianView explain(CoupleCase couple) {
        requireValid(couple, rulebook());
        Inferred inferred = infer(couple);
        return beforeAndAfter().explained(couple, inferred.measures(), inferred.facts());
    }

    private static void requireValid(CoupleCase couple, Rulebook rulebook) {
        if (!Instrument.problemsOf(couple.scores()).isEmpty()
                || !couple.observations().stream()
                        .allMatch(o -> rulebook.behaviours().containsKey(o.behaviour()))) {
            throw new IllegalArgumentException("the case " + couple.id() + " cannot be assessed by the rulebook");
        }
    }
}
