package dev.attune.rules.fact;

import dev.attune.rules.fact.Given.ContextGiven;
import dev.attune.rules.fact.Given.LogGiven;
import dev.attune.rules.fact.Given.TrendMeasured;
import dev.attune.rules.measure.BehaviourCount;
import dev.attune.rules.measure.Measured;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was measured of a case and told of it, found by the word it is about. Not changed once it is made.
 *
 * <p>These facts are there before any rule fires and stay as they are, so rules look them up here, and only what is inferred goes
 * through joins: as facts of their own, a hundred and fifty for a usual case, they made inferring a fifth longer.
 */
public final class CaseRecord {
    /** Room for the words of a usual case. */
    private static final int WORDS = 256;

    private static final Set<Class<?>> KINDS =
            Set.of(Measured.class, BehaviourCount.class, ContextGiven.class, TrendMeasured.class, LogGiven.class);

    private final Map<Object, List<Object>> byWord = new HashMap<>(WORDS);

    /**
     * The record of a case.
     *
     * @param facts facts of it; those of kinds that are not kept in a record are left out
     */
    public CaseRecord(Collection<?> facts) {
        for (Object fact : facts) {
            Object word = word(fact);
            if (word != null) {
                byWord.computeIfAbsent(word, key -> new ArrayList<>(4)).add(fact);
            }
        }
    }

    /**
     * Whether facts of a kind are found in a record.
     *
     * @param kind the kind of fact
     * @return true when they are there before any rule fires, one of each word, partner and topic
     */
    public static boolean keeps(Class<?> kind) {
        return KINDS.contains(kind);
    }

    /** What a fact is about; where all facts of a kind are looked at, the kind; null when it is not kept. No two kinds share a word. */
    private static @Nullable Object word(Object fact) {
        if (fact instanceof Measured measured) {
            return measured.name();
        } else if (fact instanceof BehaviourCount count) {
            return count.behaviour();
        } else if (fact instanceof ContextGiven context) {
            return context.flag();
        }
        return KINDS.contains(fact.getClass()) ? fact.getClass() : null;
    }

    /**
     * Looks for what a condition seeks.
     *
     * @param <T> the kind of fact
     * @param sought what it seeks, of a kind that is kept here
     * @param partner whom the condition is about
     * @param topic the topic the rule is being tried for, or an empty text
     * @return the fact that matches; null when there is none
     */
    public <T> @Nullable T find(Sought<T> sought, String partner, String topic) {
        Object word = sought.word() == null ? sought.type() : sought.word().value();
        for (Object fact : byWord.getOrDefault(word, List.of())) {
            T one = sought.type().cast(fact);
            if (sought.isAbout(one, partner, topic) && sought.holdsOf(one)) {
                return one;
            }
        }
        return null;
    }
}
