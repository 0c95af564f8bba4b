package dev.attune.rules.diff;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which changes of the rulebook a finding changed by. It is found by trying: the newer rulebook, with some of the changes undone,
 * either gives the older finding again or it does not.
 *
 * @param kind how the changes work together
 * @param changes the changes, in the order of {@link RulebookDiff#changes()}
 */
public record Cause(Kind kind, List<Change> changes) {
    /** Copies the list. */
    public Cause {
        changes = List.copyOf(changes);
    }

    /** How changes work together. */
    public enum Kind {
        /** One change: without it, and without no other alone, the finding is the older one. */
        ONE,
        /** Several, each of them needed: without any one of them the finding is the older one. */
        EACH,
        /** Several together: without any one alone the finding is still not the older one, without all of them it is. */
        TOGETHER,
        /** None: the rulebooks alone do not explain it, so it must come from what the hosts of the two engines added. */
        ELSEWHERE
    }

    /**
     * The cause in a few words.
     *
     * @return such as {@code by rule role.pursuer.reaches}
     */
    public String phrase() {
        String names = changes.stream().map(Change::name).collect(Collectors.joining(", "));
        return switch (kind) {
            case ONE -> "by " + names;
            case EACH -> "by " + names + ", each of them needed";
            case TOGETHER -> "by " + names + " together";
            case ELSEWHERE -> "by something that is in neither rulebook";
        };
    }
}
