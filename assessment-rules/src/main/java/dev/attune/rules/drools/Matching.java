package dev.attune.rules.drools;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.not;
import static org.drools.model.PatternDSL.pattern;

import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.fact.Given.Topic;
import dev.attune.rules.fact.Sought;
import dev.attune.rules.fact.Sought.Word;
import dev.attune.rules.rule.Condition;
import dev.attune.rules.rule.Rule;
import dev.attune.rules.rule.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
        Sought<?> sought = Sought.by(condition);
        Who who = condition instanceof Condition.OfPartner of ? of.who() : Who.THE_COUPLE;
        if (who != Who.THE_OTHER_PARTNER) {
            addFor(sought, false);
        }
        if (who == Who.BOTH_PARTNERS || who == Who.THE_OTHER_PARTNER) {
            addFor(sought, true);
        }
    }

    /** One pattern, about one of the two where it is about a partner. */
    private <T> void addFor(Sought<T> sought, boolean other) {
        PatternDef<T> def = pattern(declarationOf(sought.type()));
        if (sought.word() != null) {
            about(def, sought.word());
        }
        test(def, sought);
        if (sought.partner() != null) {
            join(def, other, sought.partner()::apply);
        }
        if (sought.topic() != null && sought.onTopic()) {
            onTopic(def, sought.topic());
        }
        if (sought.absent()) {
            items.add(not(def));
        } else {
            items.add(def);
            matched.add(def.getFirstVariable());
        }
    }

    /** By the word's text, because Drools keeps no index on constants: it would hold every measure against every name of one. */
    private static <T> void about(PatternDef<T> def, Word<T> word) {
        String value = text(word.value());
        Function1<T, String> wordOf = fact -> text(word.of().apply(fact));
        def.expr(
                word.kind() + " " + value,
                fact -> value.equals(wordOf.apply(fact)),
                alphaIndexedBy(String.class, ConstraintType.EQUAL, WORD_INDEX, wordOf, value));
    }

    private static String text(Object word) {
        return word instanceof Enum<?> constant ? constant.name() : word.toString();
    }

    private <T> void join(PatternDef<T> def, boolean other, Function1<T, String> partnerOf) {
        Function1<Dyad, String> whom = other ? Dyad::other : Dyad::self;
        def.expr(
                other ? "of other" : "of self",
                dyad,
                (fact, partners) -> partnerOf.apply(fact).equals(whom.apply(partners)),
                betaIndexedBy(String.class, ConstraintType.EQUAL, PARTNER_INDEX, partnerOf, whom));
    }

    private <T> void onTopic(PatternDef<T> def, Function<T, String> topicOf) {
        def.expr("on topic", topic, (fact, t) -> topicOf.apply(fact).equals(t.name()));
    }

    /** What must hold of the fact alone, in one constraint: each is a node that every fact of its kind goes through. */
    private static <T> void test(PatternDef<T> def, Sought<T> sought) {
        Function<T, String> topicOf = sought.onTopic() ? null : sought.topic();
        String id = sought.test() == null ? "" : sought.test().id();
        if (topicOf != null) {
            def.expr(id + " on no topic", fact -> topicOf.apply(fact).isEmpty() && sought.holdsOf(fact));
        } else if (sought.test() != null) {
            def.expr(id, sought::holdsOf);
        }
    }
}
