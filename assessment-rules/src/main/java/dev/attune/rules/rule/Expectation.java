package dev.attune.rules.rule;

import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;

/** What a worked example says must, or must not, be found: one sentence under "Finds" or "Does not find". */
public sealed interface Expectation {
    /** An expectation about one partner, or about each of the two. */
    sealed interface OfPartner extends Expectation {
        /**
         * Whom it is about.
         *
         * @return "that partner" for the example's first, "the other partner" for its second, or both
         */
        Who who();
    }

    /**
     * A sentence that rules use under "When".
     *
     * @param condition what must hold
     */
    record Holds(Condition condition) implements Expectation {}

    /**
     * That a rule fires, for anybody.
     *
     * @param rule its id
     */
    record RuleFires(String rule) implements Expectation {}

    /**
     * That a rule fires when it is tried for a partner.
     *
     * @param rule its id
     * @param who for whom
     */
    record RuleFiresFor(String rule, Who who) implements OfPartner {}

    /**
     * All points toward a role, over the whole log.
     *
     * @param who whose
     * @param role toward which
     * @param points how many, exactly; 0 for none
     */
    record RolePoints(Who who, Role role, double points) implements OfPartner {}

    /**
     * All points of a pattern.
     *
     * @param pattern which
     * @param points how many, exactly; 0 for none
     */
    record PatternPoints(Pattern pattern, double points) implements Expectation {}

    /**
     * The score of intensity.
     *
     * @param points how many, exactly
     */
    record ScoreIs(double points) implements Expectation {}

    /**
     * A technique was chosen, for somebody.
     *
     * @param technique its id
     * @param who for whom; both when it is offered to the two together
     */
    record OfferedTo(String technique, Who who) implements OfPartner {}
}
