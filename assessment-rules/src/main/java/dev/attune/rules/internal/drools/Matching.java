package dev.attune.rules.internal.drools;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.not;
import static org.drools.model.PatternDSL.pattern;

import dev.attune.rules.internal.inference.CaseRecord;
import dev.attune.rules.internal.inference.FactQuery;
import dev.attune.rules.internal.inference.FactQuery.QueryWord;
import dev.attune.rules.internal.inference.Viewpoint;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * Turns a rule's conditions into patterns.
 *
 * <p>A rule is tried on viewpoints. What it asks of the record of the case is a constraint on the viewpoint itself, in order of the
 * conditions, so that rules that begin alike share nodes. What it asks of what was inferred is a pattern of its own: its first
 * constraint is an alpha index on the word it is about; the second, where there is one, joins it to the partner the rule is
 * being tried for. Two constraints with the same id share a node of the network, so an id says all that its predicate does.
 */
final class Matching {
    private static final int WORD_INDEX = 0;
    private static final int PARTNER_INDEX = 0;

    private final Variable<Viewpoint> viewpoint = declarationOf(Viewpoint.class);
    private final PatternDef<Viewpoint> tried = pattern(viewpoint);
    private final List<RuleItemBuilder<?>> items = new ArrayList<>();
    private final List<Variable<?>> bound = new ArrayList<>();
    private final List<Matched> matched = new ArrayList<>();

    /** Gives what a condition matched; null when it was that there is none. */
    private interface Matched {
        @Nullable
        Object of(Viewpoint viewpoint, List<Object> bound);
    }

    Matching(Rule rule) {
        items.add(tried);
        bound.add(viewpoint);
        if (rule.bindsTopic()) {
            tried.expr("on a topic", view -> !view.topic().isEmpty());
        } else {
            tried.expr("on no topic", view -> view.topic().isEmpty());
        }
        if (!rule.bindsPartner()) {
            tried.expr("first", view -> view.dyad().first());
        }
        rule.when().forEach(clause -> add(clause.meaning()));
    }

    /** The patterns, in order. */
    List<RuleItemBuilder<?>> items() {
        return items;
    }

    /** What they bind: the viewpoint, then the inferred facts that matched. */
    List<Variable<?>> bound() {
        return bound;
    }

    /**
     * What the conditions matched.
     *
     * @param facts the facts that are bound, the viewpoint first
     * @return the facts, in order of the conditions
     */
    List<Object> matched(List<Object> facts) {
        Viewpoint view = (Viewpoint) facts.get(0);
        List<Object> all = new ArrayList<>();
        for (Matched one : matched) {
            Object fact = one.of(view, facts);
            if (fact != null) {
                all.add(fact);
            }
        }
        return all;
    }

    private void add(Condition condition) {
        FactQuery<?> query = FactQuery.of(condition);
        Who who = condition.who();
        if (who != Who.THE_OTHER_PARTNER) {
            addFor(query, false);
        }
        if (who == Who.BOTH_PARTNERS || who == Who.THE_OTHER_PARTNER) {
            addFor(query, true);
        }
    }

    /** About one of the two where it is about a partner. */
    private void addFor(FactQuery<?> query, boolean other) {
        if (CaseRecord.keeps(query.type())) {
            addSeen(query, other);
        } else {
            addInferred(query, other);
        }
    }

    private void addSeen(FactQuery<?> query, boolean other) {
        tried.expr(id(query, other), view -> (view.find(query, other) == null) == query.absent());
        matched.add((view, facts) -> view.find(query, other));
    }

    private static String id(FactQuery<?> query, boolean other) {
        return (query.absent() ? "no " : "")
                + query.type().getSimpleName()
                + (query.word() == null ? "" : " " + query.word().value())
                + (query.test() == null ? "" : " " + query.test().id())
                + (other ? " of other" : " of self")
                + (query.onTopic() ? " on topic" : "");
    }

    private <T> void addInferred(FactQuery<T> query, boolean other) {
        PatternDef<T> def = pattern(declarationOf(query.type()));
        if (query.word() != null) {
            about(def, query.word());
        }
        test(def, query);
        if (query.partner() != null) {
            join(def, other, query.partner()::apply);
        }
        if (query.topic() != null && query.onTopic()) {
            onTopic(def, query.topic());
        }
        if (query.absent()) {
            items.add(not(def));
        } else {
            int place = bound.size();
            items.add(def);
            bound.add(def.getFirstVariable());
            matched.add((view, facts) -> facts.get(place));
        }
    }

    /** By the word's text, because Drools keeps no index on constants: it would hold every measure against every name of one. */
    private static <T> void about(PatternDef<T> def, QueryWord<T> word) {
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
        Function1<Viewpoint, String> whom =
                view -> other ? view.dyad().other() : view.dyad().self();
        def.expr(
                other ? "of other" : "of self",
                viewpoint,
                (fact, view) -> partnerOf.apply(fact).equals(whom.apply(view)),
                betaIndexedBy(String.class, ConstraintType.EQUAL, PARTNER_INDEX, partnerOf, whom));
    }

    private <T> void onTopic(PatternDef<T> def, Function<T, String> topicOf) {
        def.expr("on topic", viewpoint, (fact, view) -> topicOf.apply(fact).equals(view.topic()));
    }

    /** What must hold of the fact alone, in one constraint: each is a node that every fact of its kind goes through. */
    private static <T> void test(PatternDef<T> def, FactQuery<T> query) {
        Function<T, String> topicOf = query.onTopic() ? null : query.topic();
        String id = query.test() == null ? "" : query.test().id();
        if (topicOf != null) {
            def.expr(id + " on no topic", fact -> topicOf.apply(fact).isEmpty() && query.holdsOf(fact));
        } else if (query.test() != null) {
            def.expr(id, query::holdsOf);
        }
    }
}
