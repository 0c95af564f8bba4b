package dev.attune.rules.drools;

import dev.attune.rules.fact.Given.ContextGiven;
import dev.attune.rules.fact.Given.LogGiven;
import dev.attune.rules.fact.Given.ScoreGiven;
import dev.attune.rules.fact.Given.TrendMeasured;
import dev.attune.rules.fact.Sought;
import dev.attune.rules.measure.BehaviourCount;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rule.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tells which facts of a case some condition could match. The others, two in three of what is measured and counted in a usual case,
 * would go through the network only to be held against one threshold after another: without them, firing takes a tenth less, and half
 * of the time where the log is empty.
 */
final class Sieve {
    /** Kinds of facts that conditions alone look at; all others the mechanism reads, too. */
    private static final Set<Class<?>> SIEVED = Set.of(
            Measured.class,
            BehaviourCount.class,
            ContextGiven.class,
            ScoreGiven.class,
            TrendMeasured.class,
            LogGiven.class);
    /** The one measure that the mechanism reads: a rung asks for so many. */
    private static final MeasureName READ_BY_MECHANISM = MeasureName.OBSERVATIONS;

    private final Map<Class<?>, Asked<?>> asked = new HashMap<>();

    Sieve(Collection<Rule> rules) {
        for (Rule rule : rules) {
            rule.when().forEach(clause -> add(Sought.by(clause.meaning())));
        }
    }

    private <T> void add(Sought<T> sought) {
        @SuppressWarnings("unchecked")
        Asked<T> ofKind = (Asked<T>) asked.computeIfAbsent(sought.type(), type -> new Asked<>(sought));
        ofKind.add(sought);
    }

    /** What conditions ask of one kind of fact, by the word they are about. */
    private static final class Asked<T> {
        private final Class<T> kind;
        private final Function<T, Object> wordOf;
        private final Map<Object, Map<String, Predicate<T>>> tests = new HashMap<>();

        Asked(Sought<T> sought) {
            kind = sought.type();
            wordOf = sought.word() == null ? fact -> "" : sought.word().of();
        }

        void add(Sought<T> sought) {
            String id = (sought.onTopic() ? "on topic " : "")
                    + (sought.test() == null ? "" : sought.test().id());
            tests.computeIfAbsent(sought.word() == null ? "" : sought.word().value(), word -> new LinkedHashMap<>())
                    .putIfAbsent(id, sought::couldMatch);
        }

        boolean areMetBy(Object fact) {
            T one = kind.cast(fact);
            for (Predicate<T> test :
                    tests.getOrDefault(wordOf.apply(one), Map.of()).values()) {
                if (test.test(one)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Whether a rule might fire, or not fire, because of a fact. */
    boolean lets(Object fact) {
        if (!SIEVED.contains(fact.getClass())
                || fact instanceof Measured measured && measured.name() == READ_BY_MECHANISM) {
            return true;
        }
        Asked<?> ofKind = asked.get(fact.getClass());
        return ofKind != null && ofKind.areMetBy(fact);
    }
}
