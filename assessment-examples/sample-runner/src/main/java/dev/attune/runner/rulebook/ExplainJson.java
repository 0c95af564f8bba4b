package dev.attune.runner.rulebook;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.rulebook.Stratum;
import dev.attune.rules.trace.Attempt;
import dev.attune.rules.trace.RuleTrace;
import dev.attune.rules.trace.Trace;
import dev.attune.rules.trace.Tried;
import java.util.List;
import java.util.Locale;

/**
 * What became of every rule in a case, for a program.
 *
 * @param caseId the case
 * @param rulebook the rulebook
 * @param gated whether a hard safety concern ended the inference
 * @param rules the rules
 */
record ExplainJson(String caseId, RulebookIdentity rulebook, boolean gated, List<TriedRule> rules) {
    /**
     * A rule.
     *
     * @param rule its id
     * @param title its heading
     * @param layer the layer of inference
     * @param fires whether it fires
     * @param attempts every way it was tried
     */
    record TriedRule(String rule, String title, String layer, boolean fires, List<TriedOnce> attempts) {}

    /**
     * One way it was tried.
     *
     * @param partner for whom, or an empty text
     * @param topic in which topic, or an empty text
     * @param fires whether all conditions held
     * @param conditions the conditions
     */
    record TriedOnce(String partner, String topic, boolean fires, List<TriedCondition> conditions) {}

    /**
     * A condition.
     *
     * @param text as the rulebook says it
     * @param held whether it held
     * @param seen what it met
     */
    record TriedCondition(String text, boolean held, String seen) {}

    static ExplainJson of(RulebookIdentity rulebook, Trace trace, List<RuleTrace> rules) {
        return new ExplainJson(
                trace.couple().id(),
                rulebook,
                trace.gated(),
                rules.stream().map(ExplainJson::of).toList());
    }

    private static TriedRule of(RuleTrace trace) {
        Stratum stratum = trace.rule().stratum();
        return new TriedRule(
                trace.rule().id(),
                trace.rule().title(),
                stratum.name().toLowerCase(Locale.ROOT),
                trace.fired(),
                trace.attempts().stream().map(ExplainJson::of).toList());
    }

    private static TriedOnce of(Attempt attempt) {
        return new TriedOnce(
                attempt.partner(),
                attempt.topic(),
                attempt.held(),
                attempt.conditions().stream().map(ExplainJson::of).toList());
    }

    private static TriedCondition of(Tried tried) {
        return new TriedCondition(tried.clause().text(), tried.held(), tried.seenText());
    }
}
