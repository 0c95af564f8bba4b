package dev.attune.rules.rule;

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
    }

    /** The rule's own sentence, as something to record next. */
    record NoteMissing() implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.NOTES;
        }
    }

    /** The rule's own sentence, as something to know when reading the result. */
    record GiveNotice() implements Conclusion {
        @Override
        public Stratum stratum() {
            return Stratum.NOTES;
        }
    }
}
