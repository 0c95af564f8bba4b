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
 * What a condition looks for among the facts. It is said once, here, for those that have rules fire and for those that explain
 * why a rule did or did not: first which facts the condition is about, then what must hold of one of them.
 *
 * @param <T> the kind of fact
 * @param type the kind of fact
 * @param word the word it is about, such as a behaviour; null when all facts of the kind are looked at
 * @param partner whom a fact is of, which must be the partner the condition is about; null when facts are of nobody
 * @param topic a fact's topic; null when facts of the kind have none
 * @param onTopic whether it must be the topic the rule is being tried for, rather than none
 * @param test what must hold of a fact; null when being there is enough
 * @param absent whether the condition holds when there is no such fact, rather than when there is one
 */
public record Sought<T>(
        Class<T> type,
        @Nullable Word<T> word,
        @Nullable Function<T, String> partner,
        @Nullable Function<T, String> topic,
        boolean onTopic,
        @Nullable Test<T> test,
        boolean absent) {
    /**
     * A word that facts are about.
     *
     * @param <T> the kind of fact
     * @param kind what the word is, such as {@code behaviour}
     * @param value the word
     * @param of a fact's own word
     */
    public record Word<T>(String kind, Object value, Function<T, Object> of) {}

    /**
     * What must hold of a fact.
     *
     * @param <T> the kind of fact
     * @param id says all that the predicate does: two tests with equal ids are the same test
     * @param predicate the test
     */
    public record Test<T>(String id, Predicate<T> predicate) {}

    /**
     * What a condition looks for.
     *
     * @param condition the condition
     * @return what it looks for; of both partners, for each
     */
    public static Sought<?> by(Condition condition) {
        if (condition instanceof Condition.MeasureIs is) {
            return of(Measured.class, word("measure", is.measure(), Measured::name))
                    .ofPartner(is.who() == Who.THE_COUPLE ? null : Measured::of)
                    .inTopic(Measured::topic, is.onTopic())
                    .that(
                            is.comparison() + " " + is.threshold(),
                            m -> is.comparison().holds(m.value(), is.threshold()));
        } else if (condition instanceof Condition.BehaviourSeen seen) {
            boolean none = seen.holdsForNone();
            return of(BehaviourCount.class, word("behaviour", seen.behaviour(), BehaviourCount::behaviour))
                    .ofPartner(BehaviourCount::partner)
                    .that(
                            (none ? "not " : "") + seen.comparison() + " " + seen.times(),
                            b -> seen.comparison().holds(b.times(), seen.times()) != none)
                    .absentIf(none);
        } else if (condition instanceof Condition.InContext in) {
            return of(ContextGiven.class, word("flag", in.flag(), ContextGiven::flag))
                    .ofPartner(ContextGiven::partner)
                    .absentIf(!in.present());
        } else if (condition instanceof Condition.ScoreIs is) {
            return of(ScoreGiven.class, word("scale", is.instrument() + " " + is.scale(), Sought::scale))
                    .ofPartner(s -> s.score().partner())
                    .that(
                            is.comparison() + " " + is.threshold(),
                            s -> is.comparison().holds(s.score().value(), is.threshold()));
        } else if (condition instanceof Condition.HostHolds host) {
            return of(LogGiven.class, null)
                    .ofPartner(LogGiven::partner)
                    .that("host's " + host, g -> host.holds(g.log()));
        } else if (condition instanceof Condition.TrendIs is) {
            return of(TrendMeasured.class, null)
                    .that("trend " + is.trends(), t -> is.trends().contains(t.trend()));
        } else if (condition instanceof Condition.ConcernRaised raised) {
            return of(ConcernRaised.class, word("concern", raised.concern(), ConcernRaised::concern));
        } else if (condition instanceof Condition.RoleIs is) {
            return role(false)
                    .that(
                            (is.negated() ? "not " : "") + "role " + is.roles(),
                            r -> is.roles().contains(r.role()) != is.negated());
        } else if (condition instanceof Condition.TopicRoleIs is) {
            return role(true).that("role " + is.role(), r -> r.role() == is.role());
        } else if (condition instanceof Condition.RoleAtLeast least) {
            return role(false).that("at least " + least.confidence(), r -> r.isAtLeast(least.confidence()));
        } else if (condition instanceof Condition.AttachmentLeans leans) {
            return of(AttachmentLeaned.class, word("dimension", leans.dimension(), AttachmentLeaned::dimension))
                    .ofPartner(AttachmentLeaned::partner);
        } else if (condition instanceof Condition.PatternIs is) {
            return of(PatternFound.class, null)
                    .that(
                            (is.negated() ? "not " : "") + "pattern " + is.patterns(),
                            p -> is.patterns().contains(p.pattern()) != is.negated());
        } else if (condition instanceof Condition.FeatureShown shown) {
            return of(FeatureShown.class, word("feature", shown.feature(), FeatureShown::feature))
                    .absentIf(!shown.present());
        } else if (condition instanceof Condition.StageSeen seen) {
            return of(StageShown.class, word("stage", seen.stage(), StageShown::stage));
        } else if (condition instanceof Condition.LevelIs is) {
            return of(LevelFound.class, null)
                    .that(
                            "level " + is.comparison() + " " + is.level(),
                            l -> is.comparison()
                                    .holds(l.level().ordinal(), is.level().ordinal()));
        } else if (condition instanceof Condition.ConsequenceShows shows) {
            return of(ConsequenceShown.class, word("consequence", shows.consequence(), ConsequenceShown::consequence));
        } else if (condition instanceof Condition.FocusIncludes includes) {
            return of(FocusSet.class, word("focus", includes.focus(), FocusSet::focus));
        } else if (condition instanceof Condition.TechniqueOffered offered) {
            return of(Chosen.class, word("technique", offered.technique(), Chosen::technique))
                    .absentIf(!offered.present());
        }
        throw new IllegalStateException("Nothing is sought for " + condition);
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

    private static String scale(ScoreGiven given) {
        return given.score().instrument() + " " + given.score().scale();
    }

    private static Sought<RoleFound> role(boolean onTopic) {
        return of(RoleFound.class, null).ofPartner(RoleFound::partner).inTopic(RoleFound::topic, onTopic);
    }

    private static <T> Word<T> word(String kind, Object value, Function<T, Object> of) {
        return new Word<>(kind, value, of);
    }

    private static <T> Sought<T> of(Class<T> type, @Nullable Word<T> word) {
        return new Sought<>(type, word, null, null, false, null, false);
    }

    private Sought<T> ofPartner(@Nullable Function<T, String> newPartner) {
        return new Sought<>(type, word, newPartner, topic, onTopic, test, absent);
    }

    private Sought<T> inTopic(Function<T, String> newTopic, boolean newOnTopic) {
        return new Sought<>(type, word, partner, newTopic, newOnTopic, test, absent);
    }

    private Sought<T> that(String id, Predicate<T> predicate) {
        return new Sought<>(type, word, partner, topic, onTopic, new Test<>(id, predicate), absent);
    }

    private Sought<T> absentIf(boolean newAbsent) {
        return new Sought<>(type, word, partner, topic, onTopic, test, newAbsent);
    }
}
