package dev.attune.rules.rulebook;

import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;

/** What a worked example says must, or must not, be found: one sentence under "Finds" or "Does not find". */
public sealed interface Expectation {
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
     * That a rule fires, for either partner.
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
    record RuleFiresFor(String rule, Who who) implements Expectation {
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
    record RolePoints(Who who, Role role, double points) implements Expectation {
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
     * A technique was chosen for a partner, or for both.
     *
     * @param technique its id
     * @param who for whom; both when it is offered to the two together
     */
    record OfferedTo(String technique, Who who) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.offeredTo(this);
        }
    }

    /**
     * A rule withholds a technique, whether or not another recommends it.
     *
     * @param technique its id
     */
    record IsWithheld(String technique) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.isWithheld(this);
        }
    }

    /**
     * A rule cautions with a technique, whether or not it is chosen.
     *
     * @param technique its id
     */
    record ComesWithCaution(String technique) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comesWithCaution(this);
        }
    }

    /**
     * A partner's next page is on hold, or ready.
     *
     * @param who whose page
     * @param held whether something holds it
     */
    record PageIs(Who who, boolean held) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pageIs(this);
        }
    }

    /**
     * Asks a visitor about this expectation.
     *
     * @param <R> the type of the answer
     * @param visitor the visitor
     * @return its answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Answers one question about every kind of expectation. A new kind does not compile until every visitor has an answer for it.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {
        /**
         * Answers for {@link Holds}.
         *
         * @param expectation the expectation
         * @return the answer
         */
        R holds(Holds expectation);

        /**
         * Answers for {@link RuleFires}.
         *
         * @param expectation the expectation
         * @return the answer
         */
        R ruleFires(RuleFires expectation);

        /**
         * Answers for {@link RuleFiresFor}.
         *
         * @param expectation the expectation
         * @return the answer
         */
        R ruleFiresFor(RuleFiresFor expectation);

        /**
         * Answers for {@link RolePoints}.
         *
         * @param expectation the expectation
         * @return the answer
         */
        R rolePoints(RolePoints expectation);

        /**
         * Answers for {@link PatternPoints}.
         *
         * @param expectation the expectation
         * @return the answer
         */
        R patternPoints(PatternPoints expectation);

        /**
         * Answers for {@link ScoreIs}.
         *
         * @param expectation the expectation
         * @return the answer
         */
        R scoreIs(ScoreIs expectation);

        /**
         * Answers for {@link OfferedTo}.
         *
         * @param expectation the expectation
         * @return the answer
         */
        R offeredTo(OfferedTo expectation);

        /**
         * Answers for {@link IsWithheld}.
         *
         * @param expectation the expectation
         * @return the answer
         */
        R isWithheld(IsWithheld expectation);

        /**
         * Answers for {@link ComesWithCaution}.
         *
         * @param expectation the expectation
         * @return the answer
         */
        R comesWithCaution(ComesWithCaution expectation);

        /**
         * Answers for {@link PageIs}.
         *
         * @param expectation the expectation
         * @return the answer
         */
        R pageIs(PageIs expectation);
    }
}
