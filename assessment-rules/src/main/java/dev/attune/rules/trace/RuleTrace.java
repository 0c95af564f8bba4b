package dev.attune.rules.trace;

import dev.attune.rules.rulebook.Rule;
import java.util.List;

/**
 * What became of one rule in a case.
 *
 * @param rule the rule
 * @param attempts every way it was tried; none when a hard safety concern ended the inference before it, or when it is about a
 *     topic and there is none
 */
public record RuleTrace(Rule rule, List<Attempt> attempts) {
    /** Copies the list. */
    public RuleTrace {
        attempts = List.copyOf(attempts);
    }

    /**
     * Whether it fired.
     *
     * @return true when it did, for anybody and in any topic
     */
    public boolean fired() {
        return attempts.stream().anyMatch(Attempt::held);
    }

    /**
     * The ways in which it fired.
     *
     * @return those attempts that held
     */
    public List<Attempt> firings() {
        return attempts.stream().filter(Attempt::held).toList();
    }
}
