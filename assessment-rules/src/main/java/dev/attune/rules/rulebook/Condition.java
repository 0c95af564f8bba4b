package dev.attune.rules.rulebook;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.ContextFlag;
import dev.attune.assessment.Level;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.assessment.Trend;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.PartnerLog;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.measureIs(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.behaviourSeen(this);
        }
    }

    /**
     * A condition of the host's own, written in Java. Two of them are equal when they are the same sentence.
     *
     * @param who of whom
     * @param phrase the phrase it was read by, as the host registered it
     * @param words the words that were filled in, but for whom it is about
     * @param test the condition
     */
    record HostHolds(Who who, String phrase, List<String> words, Predicate<PartnerLog> test) implements OfPartner {
        /** Copies the list. */
        public HostHolds {
            words = List.copyOf(words);
        }

        /**
         * Asks the host's code.
         *
         * @param log what it may read
         * @return whether the condition holds
         * @throws HostCodeException when the host's code throws
         */
        public boolean holds(PartnerLog log) {
            try {
                return test.test(log);
            } catch (RuntimeException failed) {
                throw new HostCodeException("The host's phrase \"" + phrase + "\"", failed);
            }
        }

        @Override
        public Stratum reads() {
            return Stratum.MEASURES;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof HostHolds that
                    && who == that.who
                    && phrase.equals(that.phrase)
                    && words.equals(that.words);
        }

        @Override
        public int hashCode() {
            return Objects.hash(who, phrase, words);
        }

        /** The phrase and the words, whomever it is about. */
        @Override
        public String toString() {
            return phrase + " " + words;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hostHolds(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inContext(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scoreIs(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.trendIs(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.concernRaised(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.roleIs(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.topicRoleIs(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.roleAtLeast(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attachmentLeans(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.patternIs(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.featureShown(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stageSeen(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.levelIs(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.consequenceShows(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.focusIncludes(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.techniqueOffered(this);
        }
    }

    /**
     * Lets a visitor say what it makes of this condition.
     *
     * @param <R> what a visitor makes of a condition
     * @param visitor the visitor
     * @return what it makes of it
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Says something of every kind of condition. A new kind does not compile until every visitor says what it means.
     *
     * @param <R> what it makes of a condition
     */
    interface Visitor<R> {
        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R measureIs(MeasureIs condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R behaviourSeen(BehaviourSeen condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R hostHolds(HostHolds condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R inContext(InContext condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R scoreIs(ScoreIs condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R trendIs(TrendIs condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R concernRaised(ConcernRaised condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R roleIs(RoleIs condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R topicRoleIs(TopicRoleIs condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R roleAtLeast(RoleAtLeast condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R attachmentLeans(AttachmentLeans condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R patternIs(PatternIs condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R featureShown(FeatureShown condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R stageSeen(StageSeen condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R levelIs(LevelIs condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R consequenceShows(ConsequenceShows condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R focusIncludes(FocusIncludes condition);

        /**
         * Of such a condition.
         *
         * @param condition the condition
         * @return what is made of it
         */
        R techniqueOffered(TechniqueOffered condition);
    }
}
