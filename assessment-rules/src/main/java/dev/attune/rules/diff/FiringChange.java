package dev.attune.rules.diff;

import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.trace.Tried;
import org.jspecify.annotations.Nullable;

/**
 * That a rule fires for somebody under one rulebook and not under the other.
 *
 * @param rule the rule, as the rulebook under which it fires has it
 * @param partner for whom, or an empty text when the rule is about the couple
 * @param topic in which topic, or an empty text
 * @param fires whether it fires now and did not before; else it is the other way round
 * @param reason why it does not fire under the one rulebook
 * @param decidedBy the condition that fails there, in that rulebook's words, with what was seen; null when no condition decides
 */
public record FiringChange(
        Rule rule,
        String partner,
        String topic,
        boolean fires,
        Reason reason,
        @Nullable Tried decidedBy) {
    /** Why a rule does not fire under the one rulebook. */
    public enum Reason {
        /** One of its conditions fails. */
        CONDITION,
        /** That rulebook has no such rule. */
        NO_RULE,
        /** A hard safety concern ends the inference before it. */
        GATED,
        /** It is not tried for this partner or topic there. */
        NOT_TRIED
    }

    /**
     * The change in one line.
     *
     * @return which rule fires or does not, for whom, and what decides
     */
    public String line() {
        StringBuilder line =
                new StringBuilder("rule ").append(rule.id()).append(fires ? " fires now" : " fires no longer");
        if (!partner.isEmpty()) {
            line.append(" for ").append(partner);
        }
        if (!topic.isEmpty()) {
            line.append(" in ").append(topic);
        }
        return line.append(": ").append(why()).toString();
    }

    private String why() {
        String when = fires ? "before" : "now";
        return switch (reason) {
            case CONDITION ->
                decidedBy == null
                        ? "a condition fails " + when
                        : (fires ? "before it failed on \"" : "it fails on \"")
                                + decidedBy.clause().text() + "\" (" + decidedBy.seenText() + ")";
            case NO_RULE -> fires ? "it is new" : "it is gone";
            case GATED -> fires ? "before, a safety concern withheld it" : "a safety concern withholds it";
            case NOT_TRIED -> "it is not tried there " + when;
        };
    }
}
