package dev.attune.rules.internal.explain;

import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.fact.Given.Topic;
import dev.attune.rules.internal.inference.FactQuery;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.trace.Attempt;
import dev.attune.rules.trace.Tried;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The facts of one case, found by kind. */
public final class FactIndex {
    private final Map<Class<?>, List<Object>> byKind = new HashMap<>();
    private final Dyad first;
    private final Dyad second;

    public FactIndex(Collection<?> facts) {
        facts.forEach(fact -> byKind.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>())
                .add(fact));
        first = dyad(true);
        second = dyad(false);
    }

    private Dyad dyad(boolean ofFirst) {
        return all(Dyad.class)
                .filter(dyad -> dyad.first() == ofFirst)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("These are not the facts of a case: no partners"));
    }

    public Dyad first() {
        return first;
    }

    <T> Stream<T> all(Class<T> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast);
    }

    /** Every way to try a rule: for each partner if it binds one, in each topic if it binds one. */
    public List<Attempt> attempts(Rule rule) {
        List<Attempt> attempts = new ArrayList<>();
        for (Dyad dyad : dyads(rule)) {
            for (String topic : topics(rule)) {
                List<Tried> tried = new ArrayList<>();
                for (Clause<Condition> clause : rule.when()) {
                    tried.add(attempt(clause, dyad, topic));
                }
                attempts.add(new Attempt(rule.bindsPartner() ? dyad.self() : "", topic, tried));
            }
        }
        return attempts;
    }

    /** A rule that only asks whether one condition holds. */
    static Rule question(Clause<Condition> condition) {
        return new Rule(0, "", "", "", List.of(condition), List.of(), "", condition.place());
    }

    /** Whether any attempt holds. An attempt ends at the first condition that does not hold. */
    public boolean fires(Rule rule) {
        return dyads(rule).stream()
                .anyMatch(dyad -> topics(rule).stream()
                        .anyMatch(topic -> rule.when().stream()
                                .allMatch(clause -> attempt(clause, dyad, topic).held())));
    }

    private List<Dyad> dyads(Rule rule) {
        return rule.bindsPartner() ? List.of(first, second) : List.of(first);
    }

    private List<String> topics(Rule rule) {
        return rule.bindsTopic() ? all(Topic.class).map(Topic::name).sorted().toList() : List.of("");
    }

    /** Tries one condition for the partners as seen from one of them. */
    Tried attempt(Clause<Condition> clause, Dyad dyad, String topic) {
        FactQuery<?> query = FactQuery.of(clause.meaning());
        List<Tried.Seen> seen = new ArrayList<>();
        for (String partner : whom(clause.meaning(), dyad)) {
            seen.add(look(query, partner, topic));
        }
        return new Tried(clause, seen);
    }

    private static List<String> whom(Condition condition, Dyad dyad) {
        return switch (condition.who()) {
            case A_PARTNER, THAT_PARTNER -> List.of(dyad.self());
            case THE_OTHER_PARTNER -> List.of(dyad.other());
            case BOTH_PARTNERS -> List.of(dyad.self(), dyad.other());
            case THE_COUPLE -> List.of("");
        };
    }

    private <T> Tried.Seen look(FactQuery<T> query, String partner, String topic) {
        T shown = null;
        for (Object fact : byKind.getOrDefault(query.type(), List.of())) {
            T one = query.type().cast(fact);
            if (query.isAbout(one, partner, topic)) {
                if (query.holdsOf(one)) {
                    return new Tried.Seen(partner, !query.absent(), one);
                }
                shown = shown == null ? one : shown;
            }
        }
        return new Tried.Seen(partner, query.absent(), shown);
    }
}
