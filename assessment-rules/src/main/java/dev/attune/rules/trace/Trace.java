package dev.attune.rules.trace;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.rulebook.Expectation;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import java.util.List;

/**
 * Every rule of a rulebook, tried on the facts of one case; each only when it is asked for.
 *
 * <p>A rule reads only what was settled before it, so trying it on the facts there were in the end says what it met when it was
 * its turn. It holds everything about the case: like the clinician's view, it is not for the couple. Immutable and safe to share
 * between threads.
 */
public interface Trace {
    /**
     * The case.
     *
     * @return the case
     */
    CoupleCase couple();

    /**
     * Whether a hard safety concern ended the inference.
     *
     * @return true when only rules about safety were tried
     */
    boolean gated();

    /**
     * What became of every rule.
     *
     * @return the rules, in order of the rulebook
     */
    List<RuleTrace> rules();

    /**
     * Tries a rule on the case, which may be one that the rulebook does not have. What it would conclude changes nothing.
     *
     * @param rule the rule
     * @return what would become of it
     */
    RuleTrace attempt(Rule rule);

    /**
     * Whether a rule fired, for whomever and on whatever: the same as asking what became of it, for a fraction of the work.
     *
     * @param rule the rule, which may be one that the rulebook does not have
     * @return true when it did
     */
    boolean fires(Rule rule);

    /**
     * Whether an expectation is met.
     *
     * @param expectation the expectation; in it "that partner" is the one the case names first
     * @return true when it is
     */
    boolean meets(Clause<Expectation> expectation);

    /**
     * What was found where an expectation is, for whoever wonders why it did or did not come out.
     *
     * @param expectation the expectation; in it "that partner" is the one the case names first
     * @return a few words, such as {@code Ana's role is unclear}
     */
    String found(Clause<Expectation> expectation);

    /**
     * What became of one rule.
     *
     * @param rule its id
     * @return what became of it
     * @throws IllegalArgumentException when the rulebook has no such rule
     */
    RuleTrace rule(String rule);
}
