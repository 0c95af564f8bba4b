package dev.attune.rules.rulebook;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;

/** What a rule concludes when it fires: one sentence under "Then". */
public sealed interface Conclusion {
    /**
     * The layer of inference it adds to.
     *
     * @return the stratum
     */
    Stratum stratum();

    /** A conclusion about one partner, or about each of the two. */
    sealed interface AboutPartner extends Conclusion {
        /**
         * Whom it is about.
         *
         * @return a partner, or both
         */
        Who who();
    }

    /**
     * A safety concern.
     *
     * @param concern its code
     * @param gate hard or soft
     */
    record RaiseConcern(String concern, Gate gate) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.SAFETY;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.raiseConcern(this);
        }
    }

    /**
     * Points toward a role.
     *
     * @param who whose
     * @param role toward which
     * @param points how many
     * @param onTopic whether in one topic only, the one the conditions are about
     */
    record LeanToRole(Who who, Role role, double points, boolean onTopic) implements AboutPartner {
        @Override
        public Stratum stratum() {
            return Stratum.LEANS;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leanToRole(this);
        }
    }

    /**
     * A limit to how sure a role can be.
     *
     * @param who whose
     * @param confidence the most there can be
     */
    record LimitRole(Who who, Confidence confidence) implements AboutPartner {
        @Override
        public Stratum stratum() {
            return Stratum.LEANS;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.limitRole(this);
        }
    }

    /**
     * A slight lean along an attachment dimension.
     *
     * @param who whose
     * @param dimension along which
     */
    record LeanInAttachment(Who who, Dimension dimension) implements AboutPartner {
        @Override
        public Stratum stratum() {
            return Stratum.LEANS;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leanInAttachment(this);
        }
    }

    /**
     * No attachment lean, whatever other rules say.
     *
     * @param who whose
     */
    record NoAttachmentLean(Who who) implements AboutPartner {
        @Override
        public Stratum stratum() {
            return Stratum.LEANS;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noAttachmentLean(this);
        }
    }

    /**
     * Points toward a pattern.
     *
     * @param pattern toward which
     * @param points how many
     */
    record VoteForPattern(Pattern pattern, double points) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.PATTERN;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.voteForPattern(this);
        }
    }

    /**
     * A feature of the cycle.
     *
     * @param feature its code
     */
    record ShowFeature(String feature) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.FEATURES;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.showFeature(this);
        }
    }

    /**
     * A stage of the loop.
     *
     * @param stage its code
     */
    record ShowStage(String stage) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.FEATURES;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.showStage(this);
        }
    }

    /**
     * Points of intensity.
     *
     * @param points how many
     */
    record RaiseIntensity(double points) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.INTENSITY;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.raiseIntensity(this);
        }
    }

    /**
     * A sign to talk about.
     *
     * @param consequence its code
     */
    record ShowConsequence(String consequence) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.CONSEQUENCES;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.showConsequence(this);
        }
    }

    /**
     * A focus of work.
     *
     * @param focus its code
     */
    record SetFocus(String focus) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.FOCUS;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setFocus(this);
        }
    }

    /**
     * A technique to offer.
     *
     * @param technique its id
     * @param who to whom
     * @param priority how much it should be among those chosen; the greater the sooner
     */
    record Recommend(String technique, Who who, int priority) implements AboutPartner {
        @Override
        public Stratum stratum() {
            return Stratum.RECOMMENDATIONS;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recommend(this);
        }
    }

    /**
     * A technique not to offer, whatever other rules say.
     *
     * @param technique its id
     */
    record Withhold(String technique) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.RECOMMENDATIONS;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.withhold(this);
        }
    }

    /**
     * The rule's own sentence, as a caution with a technique.
     *
     * @param technique its id
     */
    record Caution(String technique) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.RECOMMENDATIONS;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.caution(this);
        }
    }

    /** The rule's own sentence, as something to record next. */
    record NoteMissing() implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.NOTES;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noteMissing(this);
        }
    }

    /** The rule's own sentence, as something to know when reading the result. */
    record GiveNotice() implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.NOTES;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.giveNotice(this);
        }
    }

    /**
     * Lets a visitor say what it makes of this conclusion.
     *
     * @param <R> what a visitor makes of a conclusion
     * @param visitor the visitor
     * @return what it makes of it
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Says something of every kind of conclusion. A new kind does not compile until every visitor says what it means.
     *
     * @param <R> what it makes of a conclusion
     */
    interface Visitor<R> {
        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R raiseConcern(RaiseConcern conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R leanToRole(LeanToRole conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R limitRole(LimitRole conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R leanInAttachment(LeanInAttachment conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R noAttachmentLean(NoAttachmentLean conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R voteForPattern(VoteForPattern conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R showFeature(ShowFeature conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R showStage(ShowStage conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R raiseIntensity(RaiseIntensity conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R showConsequence(ShowConsequence conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R setFocus(SetFocus conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R recommend(Recommend conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R withhold(Withhold conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R caution(Caution conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R noteMissing(NoteMissing conclusion);

        /**
         * Of such a conclusion.
         *
         * @param conclusion the conclusion
         * @return what is made of it
         */
        R giveNotice(GiveNotice conclusion);
    }
}
