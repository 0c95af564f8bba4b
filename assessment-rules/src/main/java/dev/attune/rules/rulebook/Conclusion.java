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

    /**
     * Whom it is about.
     *
     * @return a partner or both partners; {@link Who#THE_COUPLE} when it is about no partner
     */
    Who who();

    /**
     * Whether it is about one topic, the one that the conditions are about.
     *
     * @return true when it says "on that topic"
     */
    boolean onTopic();

    /**
     * A safety concern, raised for the partner the rule is being tried for.
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
        public Who who() {
            return Who.THAT_PARTNER;
        }

        @Override
        public boolean onTopic() {
            return false;
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
    record LeanToRole(Who who, Role role, double points, boolean onTopic) implements Conclusion {
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
    record LimitRole(Who who, Confidence confidence) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.LEANS;
        }

        @Override
        public boolean onTopic() {
            return false;
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
    record LeanInAttachment(Who who, Dimension dimension) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.LEANS;
        }

        @Override
        public boolean onTopic() {
            return false;
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
    record NoAttachmentLean(Who who) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.LEANS;
        }

        @Override
        public boolean onTopic() {
            return false;
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
        public Who who() {
            return Who.THE_COUPLE;
        }

        @Override
        public boolean onTopic() {
            return false;
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
        public Who who() {
            return Who.THE_COUPLE;
        }

        @Override
        public boolean onTopic() {
            return false;
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
        public Who who() {
            return Who.THE_COUPLE;
        }

        @Override
        public boolean onTopic() {
            return false;
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
        public Who who() {
            return Who.THE_COUPLE;
        }

        @Override
        public boolean onTopic() {
            return false;
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
        public Who who() {
            return Who.THE_COUPLE;
        }

        @Override
        public boolean onTopic() {
            return false;
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
        public Who who() {
            return Who.THE_COUPLE;
        }

        @Override
        public boolean onTopic() {
            return false;
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
    record Recommend(String technique, Who who, int priority) implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.RECOMMENDATIONS;
        }

        @Override
        public boolean onTopic() {
            return false;
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
        public Who who() {
            return Who.THE_COUPLE;
        }

        @Override
        public boolean onTopic() {
            return false;
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
        public Who who() {
            return Who.THE_COUPLE;
        }

        @Override
        public boolean onTopic() {
            return false;
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
        public Who who() {
            return Who.THE_COUPLE;
        }

        @Override
        public boolean onTopic() {
            return false;
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
        public Who who() {
            return Who.THE_COUPLE;
        }

        @Override
        public boolean onTopic() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.giveNotice(this);
        }
    }

    /**
     * Asks a visitor about this conclusion.
     *
     * @param <R> the type of the answer
     * @param visitor the visitor
     * @return its answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Answers one question about every kind of conclusion. A new kind does not compile until every visitor has an answer for it.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {
        /**
         * Answers for {@link RaiseConcern}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R raiseConcern(RaiseConcern conclusion);

        /**
         * Answers for {@link LeanToRole}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R leanToRole(LeanToRole conclusion);

        /**
         * Answers for {@link LimitRole}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R limitRole(LimitRole conclusion);

        /**
         * Answers for {@link LeanInAttachment}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R leanInAttachment(LeanInAttachment conclusion);

        /**
         * Answers for {@link NoAttachmentLean}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R noAttachmentLean(NoAttachmentLean conclusion);

        /**
         * Answers for {@link VoteForPattern}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R voteForPattern(VoteForPattern conclusion);

        /**
         * Answers for {@link ShowFeature}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R showFeature(ShowFeature conclusion);

        /**
         * Answers for {@link ShowStage}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R showStage(ShowStage conclusion);

        /**
         * Answers for {@link RaiseIntensity}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R raiseIntensity(RaiseIntensity conclusion);

        /**
         * Answers for {@link ShowConsequence}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R showConsequence(ShowConsequence conclusion);

        /**
         * Answers for {@link SetFocus}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R setFocus(SetFocus conclusion);

        /**
         * Answers for {@link Recommend}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R recommend(Recommend conclusion);

        /**
         * Answers for {@link Withhold}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R withhold(Withhold conclusion);

        /**
         * Answers for {@link Caution}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R caution(Caution conclusion);

        /**
         * Answers for {@link NoteMissing}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R noteMissing(NoteMissing conclusion);

        /**
         * Answers for {@link GiveNotice}.
         *
         * @param conclusion the conclusion
         * @return the answer
         */
        R giveNotice(GiveNotice conclusion);
    }
}
