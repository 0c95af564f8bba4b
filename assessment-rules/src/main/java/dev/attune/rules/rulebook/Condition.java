package dev.attune.rules.rulebook;

import dev.attune.assessment.Confidence;
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

    /**
     * Whom it is about.
     *
     * @return a partner or both partners; {@link Who#THE_COUPLE} when it is about no partner
     */
    Who who();

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
            implements Condition {
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
    record BehaviourSeen(Who who, String behaviour, Comparison comparison, int times) implements Condition {
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
    record HostHolds(Who who, String phrase, List<String> words, Predicate<PartnerLog> test) implements Condition {
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
    record InContext(Who who, String flag, boolean present) implements Condition {
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
            implements Condition {
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
        public Who who() {
            return Who.THE_COUPLE;
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
        public Who who() {
            return Who.THE_COUPLE;
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
    record RoleIs(Who who, Set<Role> roles, boolean negated) implements Condition {
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
    record TopicRoleIs(Who who, Role role) implements Condition {
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
    record RoleAtLeast(Who who, Confidence confidence) implements Condition {
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
    record AttachmentLeans(Who who, Dimension dimension) implements Condition {
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
        public Who who() {
            return Who.THE_COUPLE;
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
        public Who who() {
            return Who.THE_COUPLE;
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
        public Who who() {
            return Who.THE_COUPLE;
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
        public Who who() {
            return Who.THE_COUPLE;
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
        public Who who() {
            return Who.THE_COUPLE;
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
        public Who who() {
            return Who.THE_COUPLE;
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
        public Who who() {
            return Who.THE_COUPLE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.techniqueOffered(this);
        }
    }

    /**
     * Asks a visitor about this condition.
     *
     * @param <R> the type of the answer
     * @param visitor the visitor
     * @return its answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Answers one question about every kind of condition. A new kind does not compile until every visitor has an answer for it.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {
        /**
         * Answers for {@link MeasureIs}.
         *
         * @param condition the condition
         * @return the answer
         */
        R measureIs(MeasureIs condition);

        /**
         * Answers for {@link BehaviourSeen}.
         *
         * @param condition the condition
         * @return the answer
         */
        R behaviourSeen(BehaviourSeen condition);

        /**
         * Answers for {@link HostHolds}.
         *
         * @param condition the condition
         * @return the answer
         */
        R hostHolds(HostHolds condition);

        /**
         * Answers for {@link InContext}.
         *
         * @param condition the condition
         * @return the answer
         */
        R inContext(InContext condition);

        /**
         * Answers for {@link ScoreIs}.
         *
         * @param condition the condition
         * @return the answer
         */
        R scoreIs(ScoreIs condition);

        /**
         * Answers for {@link TrendIs}.
         *
         * @param condition the condition
         * @return the answer
         */
        R trendIs(TrendIs condition);

        /**
         * Answers for {@link ConcernRaised}.
         *
         * @param condition the condition
         * @return the answer
         */
        R concernRaised(ConcernRaised condition);

        /**
         * Answers for {@link RoleIs}.
         *
         * @param condition the condition
         * @return the answer
         */
        R roleIs(RoleIs condition);

        /**
         * Answers for {@link TopicRoleIs}.
         *
         * @param condition the condition
         * @return the answer
         */
        R topicRoleIs(TopicRoleIs condition);

        /**
         * Answers for {@link RoleAtLeast}.
         *
         * @param condition the condition
         * @return the answer
         */
        R roleAtLeast(RoleAtLeast condition);

        /**
         * Answers for {@link AttachmentLeans}.
         *
         * @param condition the condition
         * @return the answer
         */
        R attachmentLeans(AttachmentLeans condition);

        /**
         * Answers for {@link PatternIs}.
         *
         * @param condition the condition
         * @return the answer
         */
        R patternIs(PatternIs condition);

        /**
         * Answers for {@link FeatureShown}.
         *
         * @param condition the condition
         * @return the answer
         */
        R featureShown(FeatureShown condition);

        /**
         * Answers for {@link StageSeen}.
         *
         * @param condition the condition
         * @return the answer
         */
        R stageSeen(StageSeen condition);

        /**
         * Answers for {@link LevelIs}.
         *
         * @param condition the condition
         * @return the answer
         */
        R levelIs(LevelIs condition);

        /**
         * Answers for {@link ConsequenceShows}.
         *
         * @param condition the condition
         * @return the answer
         */
        R consequenceShows(ConsequenceShows condition);

        /**
         * Answers for {@link FocusIncludes}.
         *
         * @param condition the condition
         * @return the answer
         */
        R focusIncludes(FocusIncludes condition);

        /**
         * Answers for {@link TechniqueOffered}.
         *
         * @param condition the condition
         * @return the answer
         */
        R techniqueOffered(TechniqueOffered condition);
    }
}
