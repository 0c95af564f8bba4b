package dev.attune.rules.internal.inference;

import dev.attune.assessment.Measure;
import dev.attune.rules.fact.Given.ContextGiven;
import dev.attune.rules.fact.Given.LogGiven;
import dev.attune.rules.fact.Given.TrendMeasured;
import dev.attune.rules.measure.BehaviourCount;
import dev.attune.rules.measure.Measured;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was measured of a case and told of it: of each partner and of the couple, in all and on each topic, found by
 * the word it is about. Not changed once it is made.
 *
 * <p>These facts are there before any rule fires and stay as they are, so rules look them up here, and only what is inferred goes
 * through joins: as facts of their own, a hundred and fifty for a usual case, they made inferring a fifth longer.
 */
public final class CaseRecord {
    private static final Set<Class<?>> KINDS =
            Set.of(Measured.class, BehaviourCount.class, ContextGiven.class, TrendMeasured.class, LogGiven.class);

    /** By whom it is of, then by topic, then by word. */
    private final Map<String, Map<String, Map<Object, Object>>> seen = new HashMap<>();

    /**
     * The record of a case.
     *
     * @param facts facts of it; those of kinds that are not kept in a record are left out
     */
    public CaseRecord(Collection<?> facts) {
        for (Object fact : facts) {
            if (fact instanceof Measured measured) {
                add(measured.of(), measured.topic(), measured.name(), measured);
            } else if (fact instanceof BehaviourCount count) {
                add(count.partner(), "", count.behaviour(), count);
            } else if (fact instanceof ContextGiven context) {
                add(context.partner(), "", ContextGiven.key(context.flag()), context);
            } else if (fact instanceof LogGiven log) {
                add(log.partner(), "", LogGiven.class, log);
            } else if (fact instanceof TrendMeasured trend) {
                add(Measure.COUPLE, "", TrendMeasured.class, trend);
            }
        }
    }

    private void add(String of, String topic, Object word, Object fact) {
        seen.computeIfAbsent(of, key -> new HashMap<>())
                .computeIfAbsent(topic, key -> new HashMap<>())
                .put(word, fact);
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

    /**
     * The topics that somebody was measured in.
     *
     * @return by alphabet
     */
    public Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        seen.values().forEach(byTopic -> topics.addAll(byTopic.keySet()));
        topics.remove("");
        return topics;
    }

    /**
     * Looks for a fact.
     *
     * @param <T> the kind of fact
     * @param query what it looks for, of a kind that is kept here
     * @param partner whom the condition is about
     * @param topic the topic the rule is being tried for, or an empty text
     * @return the fact that matches; null when there is none
     */
    public <T> @Nullable T find(FactQuery<T> query, String partner, String topic) {
        Object fact = seen.getOrDefault(query.partner() == null ? Measure.COUPLE : partner, Map.of())
                .getOrDefault(query.onTopic() ? topic : "", Map.of())
                .get(query.word() == null ? query.type() : query.word().value());
        T one = query.type().cast(fact);
        return one != null && query.holdsOf(one) ? one : null;
    }
}
