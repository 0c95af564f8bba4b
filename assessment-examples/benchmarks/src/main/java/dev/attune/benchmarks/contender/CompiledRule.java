package dev.attune.benchmarks.contender;

import dev.attune.rules.fact.Firing;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.internal.inference.ConclusionFacts;
import dev.attune.rules.internal.inference.FactQuery;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Who;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A rule as plain Java: its conditions as predicates on the facts in their places. Immutable. */
final class CompiledRule {
    private static final int NOBODY = 2;
    private static final List<String> NO_TOPIC = List.of("");

    private final Rule rule;
    private final boolean bindsPartner;
    private final boolean bindsTopic;
    private final Part[] parts;
    private final int matching;

    /** One condition, about one of the two where it is about a partner. */
    private record Part(
            int place,
            boolean ofPartner,
            boolean ofOther,
            @Nullable Predicate<Object> test,
            @Nullable Function<Object, String> topic,
            boolean absent) {
        int owner(int self) {
            return !ofPartner ? NOBODY : ofOther ? 1 - self : self;
        }

        boolean holds(Object fact, String onTopic) {
            return (topic == null || topic.apply(fact).equals(onTopic)) && (test == null || test.test(fact));
        }
    }

    CompiledRule(Rule rule, Catalogue catalogue) {
        this.rule = rule;
        this.bindsPartner = rule.bindsPartner();
        this.bindsTopic = rule.bindsTopic();
        List<Part> all = new ArrayList<>();
        for (Clause<Condition> clause : rule.when()) {
            Who who = clause.meaning().who();
            if (who != Who.THE_OTHER_PARTNER) {
                all.add(part(FactQuery.of(clause.meaning()), false, catalogue));
            }
            if (who == Who.BOTH_PARTNERS || who == Who.THE_OTHER_PARTNER) {
                all.add(part(FactQuery.of(clause.meaning()), true, catalogue));
            }
        }
        this.parts = all.toArray(Part[]::new);
        this.matching = (int) all.stream().filter(part -> !part.absent()).count();
    }

    @SuppressWarnings("unchecked")
    private static Part part(FactQuery<?> any, boolean ofOther, Catalogue catalogue) {
        FactQuery<Object> query = (FactQuery<Object>) any;
        return new Part(
                catalogue.place(query),
                query.partner() != null,
                ofOther,
                query.test() == null ? null : query.test().predicate(),
                query.onTopic() ? query.topic() : null,
                query.absent());
    }

    Rule rule() {
        return rule;
    }

    /** Whether it would fire. */
    boolean holds(Board board) {
        return tried(board, null);
    }

    /** Fires as often as it matches. */
    void fire(Board board) {
        tried(board, new Object[matching]);
    }

    private boolean tried(Board board, @Nullable Object @Nullable [] matched) {
        boolean any = false;
        for (int self = 0; self < (bindsPartner ? 2 : 1); self++) {
            for (String topic : bindsTopic ? board.topics() : NO_TOPIC) {
                any |= match(board, self, topic, 0, matched, 0);
                if (any && matched == null) {
                    return true;
                }
            }
        }
        return any;
    }

    private boolean match(
            Board board, int self, String topic, int from, @Nullable Object @Nullable [] matched, int filled) {
        if (from == parts.length) {
            if (matched != null) {
                conclude(board, board.dyads().get(self), topic, Arrays.asList(matched.clone()));
            }
            return true;
        }
        Part part = parts[from];
        int owner = part.owner(self);
        boolean any = false;
        for (int i = 0; i < board.count(part.place(), owner); i++) {
            Object fact = board.get(part.place(), owner, i);
            if (part.holds(fact, topic)) {
                if (part.absent()) {
                    return false;
                }
                if (matched != null) {
                    matched[filled] = fact;
                }
                any |= match(board, self, topic, from + 1, matched, filled + 1);
                if (any && matched == null) {
                    return true;
                }
            }
        }
        return part.absent() ? match(board, self, topic, from + 1, matched, filled) : any;
    }

    private void conclude(Board board, Dyad dyad, String topic, List<@Nullable Object> matched) {
        Firing firing = new Firing(rule, dyad, topic, matched);
        rule.then()
                .forEach(clause -> ConclusionFacts.of(clause.meaning(), firing).forEach(board::find));
    }
}
