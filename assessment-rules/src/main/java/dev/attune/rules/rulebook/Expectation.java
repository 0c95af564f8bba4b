package dev.attune.rules.rulebook;

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
    record Holds(Condition condition) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.holds(this);
        }
    }

    /**
     * That a rule fires, for anybody.
     *
     * @param rule its id
     */
    record RuleFires(String rule) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ruleFires(this);
        }
    }

    /**
     * That a rule fires when it is tried for a partner.
     *
     * @param rule its id
     * @param who for whom
     */
    record RuleFiresFor(String rule, Who who) implements OfPartner {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ruleFiresFor(this);
        }
    }

    /**
     * All points toward a role, over the whole log.
     *
     * @param who whose
     * @param role toward which
     * @param points how many, exactly; 0 for none
     */
    record RolePoints(Who who, Role role, double points) implements OfPartner {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rolePoints(this);
        }
    }

    /**
     * All points of a pattern.
     *
     * @param pattern which
     * @param points how many, exactly; 0 for none
     */
    record PatternPoints(Pattern pattern, double points) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.patternPoints(this);
        }
    }

    /**
     * The score of intensity.
     *
     * @param points how many, exactly
     */
    record ScoreIs(double points) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scoreIs(this);
        }
    }

    /**
     * A technique was chosen, for somebody.
     *
     * @param technique its id
     * @param who for whom; both when it is offered to the two together
     */
    record OfferedTo(String technique, Who who) implements OfPartner {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.offeredTo(this);
        }
    }

    /**
     * Lets a visitor say what it makes of this expectation.
     *
     * @param <R> what a visitor makes of a expectation
     * @param visitor the visitor
     * @return what it makes of it
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Says something of every kind of expectation. A new kind does not compile until every visitor says what it means.
     *
     * @param <R> what it makes of a expectation
     */
    interface Visitor<R> {
        /**
         * Of such an expectation.
         *
         * @param expectation the expectation
         * @return what is made of it
         */
        R holds(Holds expectation);

        /**
         * Of such an expectation.
         *
         * @param expectation the expectation
         * @return what is made of it
         */
        R ruleFires(RuleFires expectation);

        /**
         * Of such an expectation.
         *
         * @param expectation the expectation
         * @return what is made of it
         */
        R ruleFiresFor(RuleFiresFor expectation);

        /**
         * Of such an expectation.
         *
         * @param expectation the expectation
         * @return what is made of it
         */
        R rolePoints(RolePoints expectation);

        /**
         * Of such an expectation.
         *
         * @param expectation the expectation
         * @return what is made of it
         */
        R patternPoints(PatternPoints expectation);

        /**
         * Of such an expectation.
         *
         * @param expectation the expectation
         * @return what is made of it
         */
        R scoreIs(ScoreIs expectation);

        /**
         * Of such an expectation.
         *
         * @param expectation the expectation
         * @return what is made of it
         */
        R offeredTo(OfferedTo expectation);
    }
}
