package dev.attune.rules.internal.inference;

import dev.attune.rules.fact.Given.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * A case as a rule is tried on it: once for each partner, and for each topic that somebody was measured in.
 *
 * @param dyad the partners, seen from the one it is tried for
 * @param topic the topic, or an empty text for rules that are about none
 * @param seen what was measured and told
 */
public record Viewpoint(Dyad dyad, String topic, CaseRecord seen) {
    /**
     * Looks for a fact.
     *
     * @param <T> the kind of fact
     * @param query what it looks for
     * @param ofOther whether it is about the other partner
     * @return the fact that matches; null when there is none
     */
    public <T> @Nullable T find(FactQuery<T> query, boolean ofOther) {
        return seen.find(query, ofOther ? dyad.other() : dyad.self(), topic);
    }
}
