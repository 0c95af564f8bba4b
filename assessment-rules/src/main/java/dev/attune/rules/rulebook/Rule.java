package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Place;
import java.util.List;

/**
 * One rule of a rulebook.
 *
 * @param order its place in the rulebook, from 0
 * @param id its id
 * @param title its heading
 * @param source where it comes from, or {@code house rule}
 * @param when what must hold, all of it
 * @param then what it concludes
 * @param because its own sentence, with names to fill in
 * @param place where its heading is
 */
public record Rule(
        int order,
        String id,
        String title,
        String source,
        List<Clause<Condition>> when,
        List<Clause<Conclusion>> then,
        String because,
        Place place) {
    /** How a rulebook says which topic a rule is being tried for. */
    public static final String THAT_TOPIC = "that topic";

    /** Copies the lists. */
    public Rule {
        when = List.copyOf(when);
        then = List.copyOf(then);
    }

    /**
     * A sentence and what it means.
     *
     * @param <T> condition or conclusion
     * @param sentence the sentence as the rulebook has it, and how it was read
     * @param meaning what it means
     * @param place where it is
     */
    public record Clause<T>(Sentence sentence, T meaning, Place place) {
        /**
         * The sentence.
         *
         * @return its text
         */
        public String text() {
            return sentence.text();
        }

        /**
         * The same sentence, taken for something else.
         *
         * @param <S> condition or conclusion
         * @param newMeaning what it means
         * @return a new clause
         */
        public <S> Clause<S> meaning(S newMeaning) {
            return new Clause<>(sentence, newMeaning, place);
        }

        /**
         * Another sentence in its place.
         *
         * @param newSentence the sentence
         * @param newMeaning what it means
         * @return a new clause
         */
        public Clause<T> with(Sentence newSentence, T newMeaning) {
            return new Clause<>(newSentence, newMeaning, place);
        }
    }

    /**
     * The same rule on other conditions.
     *
     * @param newWhen what must hold, all of it
     * @return a new rule
     */
    public Rule withWhen(List<Clause<Condition>> newWhen) {
        return new Rule(order, id, title, source, newWhen, then, because, place);
    }

    /**
     * The same rule with other conclusions.
     *
     * @param newThen what it concludes; at least one
     * @return a new rule
     */
    public Rule withThen(List<Clause<Conclusion>> newThen) {
        return new Rule(order, id, title, source, when, newThen, because, place);
    }

    /**
     * The layer of inference the rule adds to.
     *
     * @return the stratum of its conclusions, which all have the same
     */
    public Stratum stratum() {
        return then.get(0).meaning().stratum();
    }

    /**
     * Whether the rule is tried for each partner in turn.
     *
     * @return true when its conditions say "a partner"
     */
    public boolean bindsPartner() {
        return when.stream().anyMatch(clause -> clause.meaning().who() == Who.A_PARTNER);
    }

    /**
     * Whether the rule is tried for each topic in turn.
     *
     * @return true when one of its conditions is about a topic
     */
    public boolean bindsTopic() {
        return when.stream().anyMatch(clause -> clause.meaning().accept(new OnTopic()));
    }

    /** Whether a condition is about a topic, rather than about the whole log. */
    private static final class OnTopic implements Condition.Visitor<Boolean> {
        @Override
        public Boolean measureIs(Condition.MeasureIs condition) {
            return condition.onTopic();
        }

        @Override
        public Boolean behaviourSeen(Condition.BehaviourSeen condition) {
            return false;
        }

        @Override
        public Boolean hostHolds(Condition.HostHolds condition) {
            return false;
        }

        @Override
        public Boolean inContext(Condition.InContext condition) {
            return false;
        }

        @Override
        public Boolean scoreIs(Condition.ScoreIs condition) {
            return false;
        }

        @Override
        public Boolean trendIs(Condition.TrendIs condition) {
            return false;
        }

        @Override
        public Boolean concernRaised(Condition.ConcernRaised condition) {
            return false;
        }

        @Override
        public Boolean roleIs(Condition.RoleIs condition) {
            return false;
        }

        @Override
        public Boolean topicRoleIs(Condition.TopicRoleIs condition) {
            return true;
        }

        @Override
        public Boolean roleAtLeast(Condition.RoleAtLeast condition) {
            return false;
        }

        @Override
        public Boolean attachmentLeans(Condition.AttachmentLeans condition) {
            return false;
        }

        @Override
        public Boolean patternIs(Condition.PatternIs condition) {
            return false;
        }

        @Override
        public Boolean featureShown(Condition.FeatureShown condition) {
            return false;
        }

        @Override
        public Boolean stageSeen(Condition.StageSeen condition) {
            return false;
        }

        @Override
        public Boolean levelIs(Condition.LevelIs condition) {
            return false;
        }

        @Override
        public Boolean consequenceShows(Condition.ConsequenceShows condition) {
            return false;
        }

        @Override
        public Boolean focusIncludes(Condition.FocusIncludes condition) {
            return false;
        }

        @Override
        public Boolean techniqueOffered(Condition.TechniqueOffered condition) {
            return false;
        }
    }
}
