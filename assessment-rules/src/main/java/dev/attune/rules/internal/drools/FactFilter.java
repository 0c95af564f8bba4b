package dev.attune.rules.internal.drools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;

/**
 * Keeps facts out of a session that no rule would match there. Most of what is known of a case is looked up in its record and matched
 * by no pattern, and every fact that is inserted costs time.
 *
 * <p>What the rules match is read from their patterns: the type of each, and in the mechanism also the constraints on the fact alone.
 * So a rule of the mechanism that reads another measure gets it. Safe to share between threads.
 */
final class FactFilter {
    /** What a pattern asks of a fact. */
    private record Asked(Class<?> type, Map<String, Predicate1<Object>> constraints) {
        /** Whether a fact that meets the other one meets this one as well. */
        boolean isAskedBy(Asked other) {
            return other.constraints.keySet().containsAll(constraints.keySet());
        }

        Test test() {
            return new Test(List.copyOf(constraints.values()));
        }
    }

    /** Tries the constraints of a pattern on a fact. */
    private record Test(List<Predicate1<Object>> constraints) {
        boolean holds(Object fact) {
            try {
                // Without an iterator: it is asked some hundred times in every inference.
                for (int i = 0; i < constraints.size(); i++) {
                    if (!constraints.get(i).test(fact)) {
                        return false;
                    }
                }
                return true;
            } catch (Exception failed) {
                // It will fail in the session as well, and Drools then says which constraint it was.
                return true;
            }
        }
    }

    private final Set<Asked> asked;
    private final Map<Class<?>, List<Test>> tests = new ConcurrentHashMap<>();

    private FactFilter(Set<Asked> asked) {
        this.asked = asked;
    }

    /**
     * A filter for the rules of two models.
     *
     * @param mechanism the mechanism's; it is the one to read measures in patterns
     * @param rulebook the rulebook's; their constraints are not asked, which would be trying the rules twice
     */
    static FactFilter of(Model mechanism, Model rulebook) {
        Set<Asked> asked = new HashSet<>();
        patterns(mechanism, pattern -> asked.add(new Asked(type(pattern), constraints(pattern))));
        patterns(rulebook, pattern -> asked.add(new Asked(type(pattern), Map.of())));
        return new FactFilter(asked);
    }

    /** Whether a pattern may match a fact. */
    boolean passes(Object fact) {
        List<Test> any = tests.get(fact.getClass());
        if (any == null) {
            any = tests(fact.getClass());
            tests.put(fact.getClass(), any);
        }
        for (int i = 0; i < any.size(); i++) {
            if (any.get(i).holds(fact)) {
                return true;
            }
        }
        return false;
    }

    /** What is asked of facts of a class, without what asks for more than another pattern does. */
    private List<Test> tests(Class<?> type) {
        List<Asked> least = new ArrayList<>();
        for (Asked one : asked) {
            if (one.type().isAssignableFrom(type) && least.stream().noneMatch(other -> other.isAskedBy(one))) {
                least.removeIf(one::isAskedBy);
                least.add(one);
            }
        }
        return least.stream().map(Asked::test).toList();
    }

    private static void patterns(Model model, Consumer<Pattern<?>> each) {
        Stream.concat(
                        model.getRules().stream().map(Rule::getView),
                        model.getQueries().stream().map(Query::getView))
                .forEach(view -> patterns(view, each));
    }

    private static void patterns(Condition condition, Consumer<Pattern<?>> each) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            patterns(accumulate.getCondition(), each);
        } else if (condition instanceof Pattern<?> pattern) {
            each.accept(pattern);
        } else {
            condition.getSubConditions().forEach(part -> patterns(part, each));
        }
    }

    private static Class<?> type(Pattern<?> pattern) {
        return pattern.getPatternVariable().getType();
    }

    /** The constraints on the fact alone, by the id that equal ones share. */
    private static Map<String, Predicate1<Object>> constraints(Pattern<?> pattern) {
        Map<String, Predicate1<Object>> constraints = new LinkedHashMap<>();
        collect(pattern.getConstraint(), pattern, constraints);
        return constraints;
    }

    private static void collect(Constraint constraint, Pattern<?> pattern, Map<String, Predicate1<Object>> into) {
        switch (constraint.getType()) {
            case SINGLE -> {
                SingleConstraint single = (SingleConstraint) constraint;
                if (single.getVariables().length == 1
                        && single.getVariables()[0].equals(pattern.getPatternVariable())) {
                    @SuppressWarnings("unchecked")
                    Predicate1<Object> predicate = single.getPredicate1();
                    into.put(single.getExprId(), predicate);
                }
            }
            case MULTIPLE, AND -> constraint.getChildren().forEach(part -> collect(part, pattern, into));
            case OR -> {
                // One of its parts is enough: it keeps nothing out.
            }
        }
    }
}
