package dev.attune.rules.trace;

import java.util.List;
import java.util.Optional;

/**
 * A rule, tried once.
 *
 * @param partner the one it calls "a partner", or an empty text when it binds nobody
 * @param topic the topic it was tried in, or an empty text
 * @param conditions all of its conditions, in order
 */
public record Attempt(String partner, String topic, List<Tried> conditions) {
    /** Copies the list. */
    public Attempt {
        conditions = List.copyOf(conditions);
    }

    /**
     * Whether the rule fired.
     *
     * @return true when every condition held
     */
    public boolean held() {
        return conditions.stream().allMatch(Tried::held);
    }

    /**
     * Why it did not fire.
     *
     * @return the first condition that failed, or empty when all held
     */
    public Optional<Tried> firstFailed() {
        return conditions.stream().filter(tried -> !tried.held()).findFirst();
    }
}
