package dev.attune.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part one partner was seen to take.
 *
 * @param role the part
 * @param confidence how sure it is; null when the role is unclear
 * @param reasons why; empty when the role is unclear
 * @param byTopic the part in each topic that has evidence of its own, by topic in alphabetical order
 */
public record RoleFinding(
        Role role, @Nullable Confidence confidence, List<Reason> reasons, Map<String, TopicRole> byTopic) {
    /** Copies the collections. */
    public RoleFinding {
        reasons = List.copyOf(reasons);
        byTopic = Ordered.copyOf(byTopic);
    }

    /**
     * The part taken in one topic.
     *
     * @param role the part
     * @param confidence how sure it is
     * @param reasons why
     */
    public record TopicRole(Role role, Confidence confidence, List<Reason> reasons) {
        /** Copies the list. */
        public TopicRole {
            reasons = List.copyOf(reasons);
        }
    }
}
