package dev.attune.rules.rule;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.ContextFlag;
import dev.attune.assessment.Level;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.assessment.Trend;
import dev.attune.rules.measure.MeasureName;
import java.util.Set;

/** What must hold for a rule to fire: one sentence under "When". */
public sealed interface Condition {
    /**
     * The layer of inference it reads.
     *
     * @return the stratum
     */
    Stratum reads();

    /** A condition about one partner, or about each of the two. */
    sealed interface OfPartner extends Condition {
        /**
         * Whom it is about.
         *
         * @return a partner, never {@link Who#THE_COUPLE} unless the condition says so
         */
        Who who();
    }

    /**
     * A measure compared with a number.
     *
     * @param who whose measure
     * @param measure which
     * @param comparison how to compare
     * @param threshold with what, in the measure's unit
     * @param onTopic whether the measure of one topic is meant, the same topic all through the rule
     */
    record MeasureIs(Who who, MeasureName measure, Comparison comparison, double threshold, boolean onTopic)
            implements OfPartner {
        @Override
        public Stratum reads() {
            return Stratum.MEASURES;
        }
    }

    /**
     * How often a behaviour was seen.
     *
     * @param who of whom
     * @param behaviour its code
     * @param comparison how to compare
     * @param times with what
     */
    record BehaviourSeen(Who who, String behaviour, Comparison comparison, int times) implements OfPartner {
        /**
         * Whether it also holds for a behaviour that was never seen.
         *
         * @return whether zero times satisfies the comparison
         */
        public boolean holdsForNone() {
            return comparison.holds(0, times);
        }

        @Override
        public Stratum reads() {
            return Stratum.MEASURES;
        }
    }

    /**
     * A circumstance.
     *
     * @param who of whom
     * @param flag which
     * @param present whether it must be there, or must not
     */
    record InContext(Who who, ContextFlag flag, boolean present) implements OfPartner {
        @Override
        public Stratum reads() {
            return Stratum.MEASURES;
        }
    }

    /**
     * The result of a questionnaire compared with a number.
     *
     * @param who of whom
     * @param instrument the questionnaire
     * @param scale its scale
     * @param comparison how to compare
     * @param threshold with what
     */
    record ScoreIs(Who who, String instrument, String scale, Comparison comparison, double threshold)
            implements OfPartner {
        @Override
        public Stratum reads() {
            return Stratum.MEASURES;
        }
    }

    /**
     * Where the weekly strain is going.
     *
     * @param trends any of these
     */
    record TrendIs(Set<Trend> trends) implements Condition {
        @Override
        public Stratum reads() {
            return Stratum.MEASURES;
        }
    }

    /**
     * A safety concern was raised.
     *
     * @param concern its code
     */
    record ConcernRaised(String concern) implements Condition {
        @Override
        public Stratum reads() {
            return Stratum.SAFETY;
        }
    }

    /**
     * A partner's role.
     *
     * @param who whose
     * @param roles any of these
     * @param negated whether it must be none of them instead
     */
    record RoleIs(Who who, Set<Role> roles, boolean negated) implements OfPartner {
        @Override
        public Stratum reads() {
            return Stratum.ROLES;
        }
    }

    /**
     * A partner's role in one topic, the same topic all through the rule.
     *
     * @param who whose
     * @param role which
     */
    record TopicRoleIs(Who who, Role role) implements OfPartner {
        @Override
        public Stratum reads() {
            return Stratum.ROLES;
        }
    }

    /**
     * How sure a partner's role is.
     *
     * @param who whose
     * @param confidence at least this
     */
    record RoleAtLeast(Who who, Confidence confidence) implements OfPartner {
        @Override
        public Stratum reads() {
            return Stratum.ROLES;
        }
    }

    /**
     * A partner's attachment lean.
     *
     * @param who of whom
     * @param dimension the code of the dimension
     */
    record AttachmentLeans(Who who, Dimension dimension) implements OfPartner {
        @Override
        public Stratum reads() {
            return Stratum.LEANS;
        }
    }

    /**
     * The couple's pattern.
     *
     * @param patterns any of these
     * @param negated whether it must be none of them instead
     */
    record PatternIs(Set<Pattern> patterns, boolean negated) implements Condition {
        @Override
        public Stratum reads() {
            return Stratum.PATTERN;
        }
    }

    /**
     * A feature of the cycle.
     *
     * @param feature its code
     * @param present whether it must be there, or must not
     */
    record FeatureShown(String feature, boolean present) implements Condition {
        @Override
        public Stratum reads() {
            return Stratum.FEATURES;
        }
    }

    /**
     * A stage of the loop.
     *
     * @param stage its code
     */
    record StageSeen(String stage) implements Condition {
        @Override
        public Stratum reads() {
            return Stratum.FEATURES;
        }
    }

    /**
     * The level of intensity.
     *
     * @param comparison how to compare
     * @param level with what
     */
    record LevelIs(Comparison comparison, Level level) implements Condition {
        @Override
        public Stratum reads() {
            return Stratum.INTENSITY;
        }
    }

    /**
     * A sign to talk about.
     *
     * @param consequence its code
     */
    record ConsequenceShows(String consequence) implements Condition {
        @Override
        public Stratum reads() {
            return Stratum.CONSEQUENCES;
        }
    }

    /**
     * A focus of work.
     *
     * @param focus its code
     */
    record FocusIncludes(String focus) implements Condition {
        @Override
        public Stratum reads() {
            return Stratum.FOCUS;
        }
    }

    /**
     * A technique was chosen.
     *
     * @param technique its id
     * @param present whether it must be, or must not
     */
    record TechniqueOffered(String technique, boolean present) implements Condition {
        @Override
        public Stratum reads() {
            return Stratum.RECOMMENDATIONS;
        }
    }
}
