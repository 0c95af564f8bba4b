package dev.attune.rules.drools;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.not;
import static org.drools.model.PatternDSL.pattern;

import dev.attune.assessment.Measure;
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
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.fact.Given.ScoreGiven;
import dev.attune.rules.fact.Given.Topic;
import dev.attune.rules.fact.Given.TrendMeasured;
import dev.attune.rules.measure.BehaviourCount;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rule.Condition;
import dev.attune.rules.rule.Rule;
import dev.attune.rules.rule.Who;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;

/**
 * Turns a rule's conditions into patterns.
 *
 * <p>The first constraint of every pattern is an alpha index on the word it is about; the second, where there is one, joins it to
 * the partner the rule is being tried for. Two constraints with the same id share a node of the network, so an id says all that
 * its predicate does.
 */
final class Matching {
    private static final int WORD_INDEX = 0;
    private static final int PARTNER_INDEX = 0;

    private final Variable<Dyad> dyad = declarationOf(Dyad.class);
    private final Variable<Topic> topic = declarationOf(Topic.class);
    private final boolean bindsTopic;
    private final List<RuleItemBuilder<?>> items = new ArrayList<>();
    private final List<Variable<?>> matched = new ArrayList<>();

    Matching(Rule rule) {
        bindsTopic = rule.bindsTopic();
        PatternDef<Dyad> partners = pattern(dyad);
        if (!rule.bindsPartner()) {
            partners.expr("first", Dyad::first);
        }
        items.add(partners);
        matched.add(dyad);
        if (bindsTopic) {
            items.add(pattern(topic));
            matched.add(topic);
        }
        rule.when().forEach(clause -> add(clause.meaning()));
    }

    /** The patterns, in order. */
    List<RuleItemBuilder<?>> items() {
        return items;
    }

    /** What they bind: the partners, the topic if there is one, and the facts that matched. */
    List<Variable<?>> matched() {
        return matched;
    }

    /** Whether the second of the bound facts is a topic. */
    boolean bindsTopic() {
        return bindsTopic;
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.OfPartner of) {
            switch (of.who()) {
                case BOTH_PARTNERS -> {
                    addFor(condition, false);
                    addFor(condition, true);
                }
                case THE_OTHER_PARTNER -> addFor(condition, true);
                case A_PARTNER, THAT_PARTNER, THE_COUPLE -> addFor(condition, false);
            }
        } else {
            addFor(condition, false);
        }
    }

    /** One pattern, about one of the two where it is about a partner. */
    private void addFor(Condition condition, boolean other) {
        if (condition instanceof Condition.MeasureIs is) {
            PatternDef<Measured> def = about(Measured.class, "measure", is.measure(), Measured::name)
                    .expr(
                            is.comparison() + " " + is.threshold(),
                            m -> is.comparison().holds(m.value(), is.threshold()));
            if (is.who() == Who.THE_COUPLE) {
                def.expr("of couple", m -> m.of().equals(Measure.COUPLE));
            } else {
                join(def, other, Measured::of);
            }
            if (is.onTopic()) {
                def.expr("on topic", topic, (m, t) -> m.topic().equals(t.name()));
            } else {
                def.expr("on no topic", m -> m.topic().isEmpty());
            }
            bind(def);
        } else if (condition instanceof Condition.BehaviourSeen seen) {
            PatternDef<BehaviourCount> def = join(
                    about(BehaviourCount.class, "behaviour", seen.behaviour(), BehaviourCount::behaviour),
                    other,
                    BehaviourCount::partner);
            boolean none = seen.holdsForNone();
            def.expr(
                    (none ? "not " : "") + seen.comparison() + " " + seen.times(),
                    b -> seen.comparison().holds(b.times(), seen.times()) != none);
            bindOrExclude(def, none);
        } else if (condition instanceof Condition.InContext in) {
            PatternDef<ContextGiven> def = join(
                    about(ContextGiven.class, "flag", in.flag(), ContextGiven::flag), other, ContextGiven::partner);
            bindOrExclude(def, !in.present());
        } else if (condition instanceof Condition.ScoreIs is) {
            PatternDef<ScoreGiven> def = about(
                            ScoreGiven.class,
                            "instrument",
                            is.instrument(),
                            s -> s.score().instrument())
                    .expr("scale " + is.scale(), s -> s.score().scale().equals(is.scale()))
                    .expr(
                            is.comparison() + " " + is.threshold(),
                            s -> is.comparison().holds(s.score().value(), is.threshold()));
            bind(join(def, other, s -> s.score().partner()));
        } else if (condition instanceof Condition.TrendIs is) {
            bind(pattern(declarationOf(TrendMeasured.class))
                    .expr("trend " + is.trends(), t -> is.trends().contains(t.trend())));
        } else if (condition instanceof Condition.ConcernRaised raised) {
            bind(about(ConcernRaised.class, "concern", raised.concern(), ConcernRaised::concern));
        } else if (condition instanceof Condition.RoleIs is) {
            PatternDef<RoleFound> def = pattern(declarationOf(RoleFound.class))
                    .expr("on no topic", r -> r.topic().isEmpty())
                    .expr(
                            (is.negated() ? "not " : "") + "role " + is.roles(),
                            r -> is.roles().contains(r.role()) != is.negated());
            bind(join(def, other, RoleFound::partner));
        } else if (condition instanceof Condition.TopicRoleIs is) {
            PatternDef<RoleFound> def = about(RoleFound.class, "role", is.role(), RoleFound::role)
                    .expr("on topic", topic, (r, t) -> r.topic().equals(t.name()));
            bind(join(def, other, RoleFound::partner));
        } else if (condition instanceof Condition.RoleAtLeast least) {
            PatternDef<RoleFound> def = pattern(declarationOf(RoleFound.class))
                    .expr("on no topic", r -> r.topic().isEmpty())
                    .expr("at least " + least.confidence(), r -> r.isAtLeast(least.confidence()));
            bind(join(def, other, RoleFound::partner));
        } else if (condition instanceof Condition.AttachmentLeans leans) {
            PatternDef<AttachmentLeaned> def =
                    about(AttachmentLeaned.class, "dimension", leans.dimension(), AttachmentLeaned::dimension);
            bind(join(def, other, AttachmentLeaned::partner));
        } else if (condition instanceof Condition.PatternIs is) {
            bind(pattern(declarationOf(PatternFound.class))
                    .expr(
                            (is.negated() ? "not " : "") + "pattern " + is.patterns(),
                            p -> is.patterns().contains(p.pattern()) != is.negated()));
        } else if (condition instanceof Condition.FeatureShown shown) {
            bindOrExclude(
                    about(FeatureShown.class, "feature", shown.feature(), FeatureShown::feature), !shown.present());
        } else if (condition instanceof Condition.StageSeen seen) {
            bind(about(StageShown.class, "stage", seen.stage(), StageShown::stage));
        } else if (condition instanceof Condition.LevelIs is) {
            bind(pattern(declarationOf(LevelFound.class))
                    .expr(
                            "level " + is.comparison() + " " + is.level(),
                            l -> is.comparison()
                                    .holds(l.level().ordinal(), is.level().ordinal())));
        } else if (condition instanceof Condition.ConsequenceShows shows) {
            bind(about(ConsequenceShown.class, "consequence", shows.consequence(), ConsequenceShown::consequence));
        } else if (condition instanceof Condition.FocusIncludes includes) {
            bind(about(FocusSet.class, "focus", includes.focus(), FocusSet::focus));
        } else if (condition instanceof Condition.TechniqueOffered offered) {
            bindOrExclude(about(Chosen.class, "technique", offered.technique(), Chosen::technique), !offered.present());
        } else {
            throw new IllegalStateException("No pattern for " + condition);
        }
    }

    private static <T, W> PatternDef<T> about(Class<T> type, String kind, W word, Function1<T, W> wordOf) {
        @SuppressWarnings("unchecked")
        Class<W> wordType =
                (Class<W>) (word instanceof Enum<?> constant ? constant.getDeclaringClass() : word.getClass());
        return pattern(declarationOf(type))
                .expr(
                        kind + " " + word,
                        fact -> word.equals(wordOf.apply(fact)),
                        alphaIndexedBy(wordType, ConstraintType.EQUAL, WORD_INDEX, wordOf, word));
    }

    private <T> PatternDef<T> join(PatternDef<T> def, boolean other, Function1<T, String> partnerOf) {
        Function1<Dyad, String> whom = other ? Dyad::other : Dyad::self;
        return def.expr(
                other ? "of other" : "of self",
                dyad,
                (fact, partners) -> partnerOf.apply(fact).equals(whom.apply(partners)),
                betaIndexedBy(String.class, ConstraintType.EQUAL, PARTNER_INDEX, partnerOf, whom));
    }

    private void bind(PatternDef<?> def) {
        items.add(def);
        matched.add(def.getFirstVariable());
    }

    private void bindOrExclude(PatternDef<?> def, boolean exclude) {
        if (exclude) {
            items.add(not(def));
        } else {
            bind(def);
        }
    }
}
