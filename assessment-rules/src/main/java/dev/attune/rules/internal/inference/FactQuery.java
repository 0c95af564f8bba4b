package dev.attune.rules.internal.inference;

import dev.attune.rules.fact.Concluded.AttachmentLeaned;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.fact.Concluded.ConsequenceShown;
import dev.attune.rules.fact.Concluded.FeatureShown;
import dev.attune.rules.fact.Concluded.FocusSet;
import dev.attune.rules.fact.Concluded.StageShown;
import dev.attune.rules.fact.Found.Chosen;
import dev.attune.rules.fact.Found.LevelFound;
import dev.attune.rules.fact.Found.PatternFound;
import dev.attune.rules.fact.Found.RoleFound;
import dev.attune.rules.fact.Given.ContextGiven;
import dev.attune.rules.fact.Given.LogGiven;
import dev.attune.rules.fact.Given.ScoreGiven;
import dev.attune.rules.fact.Given.TrendMeasured;
import dev.attune.rules.measure.BehaviourCount;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Who;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a condition looks for among the facts: first which facts it is about, then what must hold of one of them. The engine that
 * fires rules and the trace that explains them share it, so that both read a condition in the same way.
 *
 * @param <T> the kind of fact
 * @param type the kind of fact
 * @param word the word it is about, such as a behaviour; null when all facts of the kind are looked at
 * @param partner whom a fact is of, which must be the partner the condition is about; null when the facts are about no partner
 * @param topic a fact's topic; null when facts of the kind have none
 * @param onTopic whether it must be the topic the rule is being tried for, rather than none
 * @param test what must hold of a fact; null when being there is enough
 * @param absent whether the condition holds when there is no such fact, rather than when there is one
 */
public record FactQuery<T>(
        Class<T> type,
        @Nullable QueryWord<T> word,
        @Nullable Function<T, String> partner,
        @Nullable Function<T, String> topic,
        boolean onTopic,
        @Nullable QueryTest<T> test,
        boolean absent) {
    /**
     * A word that facts are about.
     *
     * @param <T> the kind of fact
     * @param kind what the word is, such as {@code behaviour}
     * @param value the word
     * @param of a fact's own word
     */
    public record QueryWord<T>(String kind, Object value, Function<T, Object> of) {}

    /**
     * What must hold of a fact.
     *
     * @param <T> the kind of fact
     * @param id says all that the predicate does: two tests with equal ids are the same test
     * @param predicate the test
     */
    public record QueryTest<T>(String id, Predicate<T> predicate) {}

    /**
     * What a condition looks for.
     *
     * @param condition the condition
     * @return what it looks for; for a condition about both partners, what it looks for of each
     */
    public static FactQuery<?> of(Condition condition) {
        return condition.accept(new Queries());
    }

    /** The query of each kind of condition. */
    private static final class Queries implements Condition.Visitor<FactQuery<?>> {
        @Override
        public FactQuery<?> measureIs(Condition.MeasureIs condition) {
            return FactQuery.of(Measured.class, word("measure", condition.measure(), Measured::name))
                    .ofPartner(condition.who() == Who.THE_COUPLE ? null : Measured::of)
                    .inTopic(Measured::topic, condition.onTopic())
                    .that(
                            condition.comparison() + " " + condition.threshold(),
                            m -> condition.comparison().holds(m.value(), condition.threshold()));
        }

        @Override
        public FactQuery<?> behaviourSeen(Condition.BehaviourSeen condition) {
            boolean none = condition.holdsForNone();
            return FactQuery.of(
                            BehaviourCount.class, word("behaviour", condition.behaviour(), BehaviourCount::behaviour))
                    .ofPartner(BehaviourCount::partner)
                    .that(
                            (none ? "not " : "") + condition.comparison() + " " + condition.times(),
                            b -> condition.comparison().holds(b.times(), condition.times()) != none)
                    .absentIf(none);
        }

        @Override
        public FactQuery<?> hostHolds(Condition.HostHolds condition) {
            return FactQuery.of(LogGiven.class, null)
                    .ofPartner(LogGiven::partner)
                    .that("host's " + condition, g -> condition.holds(g.log()));
        }

        @Override
        public FactQuery<?> inContext(Condition.InContext condition) {
            return FactQuery.of(
                            ContextGiven.class,
                            word("flag", ContextGiven.key(condition.flag()), c -> ContextGiven.key(c.flag())))
                    .ofPartner(ContextGiven::partner)
                    .absentIf(!condition.present());
        }

        @Override
        public FactQuery<?> scoreIs(Condition.ScoreIs condition) {
            return FactQuery.of(
                            ScoreGiven.class,
                            word("scale", condition.instrument() + " " + condition.scale(), Queries::scale))
                    .ofPartner(s -> s.score().partner())
                    .that(
                            condition.comparison() + " " + condition.threshold(),
                            s -> condition.comparison().holds(s.score().value(), condition.threshold()));
        }

        @Override
        public FactQuery<?> trendIs(Condition.TrendIs condition) {
            return FactQuery.of(TrendMeasured.class, null)
                    .that("trend " + condition.trends(), t -> condition.trends().contains(t.trend()));
        }

        @Override
        public FactQuery<?> concernRaised(Condition.ConcernRaised condition) {
            return FactQuery.of(ConcernRaised.class, word("concern", condition.concern(), ConcernRaised::concern));
        }

        @Override
        public FactQuery<?> roleIs(Condition.RoleIs condition) {
            return role(false)
                    .that(
                            (condition.negated() ? "not " : "") + "role " + condition.roles(),
                            r -> condition.roles().contains(r.role()) != condition.negated());
        }

        @Override
        public FactQuery<?> topicRoleIs(Condition.TopicRoleIs condition) {
            return role(true).that("role " + condition.role(), r -> r.role() == condition.role());
        }

        @Override
        public FactQuery<?> roleAtLeast(Condition.RoleAtLeast condition) {
            return role(false).that("at least " + condition.confidence(), r -> r.isAtLeast(condition.confidence()));
        }

        @Override
        public FactQuery<?> attachmentLeans(Condition.AttachmentLeans condition) {
            return FactQuery.of(
                            AttachmentLeaned.class,
                            word("dimension", condition.dimension(), AttachmentLeaned::dimension))
                    .ofPartner(AttachmentLeaned::partner);
        }

        @Override
        public FactQuery<?> patternIs(Condition.PatternIs condition) {
            return FactQuery.of(PatternFound.class, null)
                    .that(
                            (condition.negated() ? "not " : "") + "pattern " + condition.patterns(),
                            p -> condition.patterns().contains(p.pattern()) != condition.negated());
        }

        @Override
        public FactQuery<?> featureShown(Condition.FeatureShown condition) {
            return FactQuery.of(FeatureShown.class, word("feature", condition.feature(), FeatureShown::feature))
                    .absentIf(!condition.present());
        }

        @Override
        public FactQuery<?> stageSeen(Condition.StageSeen condition) {
            return FactQuery.of(StageShown.class, word("stage", condition.stage(), StageShown::stage));
        }

        @Override
        public FactQuery<?> levelIs(Condition.LevelIs condition) {
            return FactQuery.of(LevelFound.class, null)
                    .that(
                            "level " + condition.comparison() + " " + condition.level(),
                            l -> condition
                                    .comparison()
                                    .holds(
                                            l.level().ordinal(),
                                            condition.level().ordinal()));
        }

        @Override
        public FactQuery<?> consequenceShows(Condition.ConsequenceShows condition) {
            return FactQuery.of(
                    ConsequenceShown.class,
                    word("consequence", condition.consequence(), ConsequenceShown::consequence));
        }

        @Override
        public FactQuery<?> focusIncludes(Condition.FocusIncludes condition) {
            return FactQuery.of(FocusSet.class, word("focus", condition.focus(), FocusSet::focus));
        }

        @Override
        public FactQuery<?> techniqueOffered(Condition.TechniqueOffered condition) {
            return FactQuery.of(Chosen.class, word("technique", condition.technique(), Chosen::technique))
                    .absentIf(!condition.present());
        }

        private static String scale(ScoreGiven given) {
            return given.score().instrument() + " " + given.score().scale();
        }

        private static FactQuery<RoleFound> role(boolean onTopic) {
            return FactQuery.of(RoleFound.class, null)
                    .ofPartner(RoleFound::partner)
                    .inTopic(RoleFound::topic, onTopic);
        }

        private static <T> QueryWord<T> word(String kind, Object value, Function<T, Object> of) {
            return new QueryWord<>(kind, value, of);
        }
    }

    /**
     * Whether a fact is one the condition is about, leaving aside what must hold of it.
     *
     * @param fact the fact
     * @param whom the partner the condition is about
     * @param whichTopic the topic the rule is being tried for, or an empty text
     * @return whether word, partner and topic are those asked for
     */
    public boolean isAbout(T fact, String whom, String whichTopic) {
        return (word == null || word.value().equals(word.of().apply(fact)))
                && (partner == null || partner.apply(fact).equals(whom))
                && (topic == null || topic.apply(fact).equals(onTopic ? whichTopic : ""));
    }

    /**
     * Whether what must hold of a fact does.
     *
     * @param fact a fact the condition is about
     * @return true when the test holds, or there is none
     */
    public boolean holdsOf(T fact) {
        return test == null || test.predicate().test(fact);
    }

    private static <T> FactQuery<T> of(Class<T> type, @Nullable QueryWord<T> word) {
        return new FactQuery<>(type, word, null, null, false, null, false);
    }

    private FactQuery<T> ofPartner(@Nullable Function<T, String> newPartner) {
        return new FactQuery<>(type, word, newPartner, topic, onTopic, test, absent);
    }

    private FactQuery<T> inTopic(Function<T, String> newTopic, boolean newOnTopic) {
        return new FactQuery<>(type, word, partner, newTopic, newOnTopic, test, absent);
    }

    private FactQuery<T> that(String id, Predicate<T> predicate) {
        return new FactQuery<>(type, word, partner, topic, onTopic, new QueryTest<>(id, predicate), absent);
    }

    private FactQuery<T> absentIf(boolean newAbsent) {
        return new FactQuery<>(type, word, partner, topic, onTopic, test, newAbsent);
    }
}
