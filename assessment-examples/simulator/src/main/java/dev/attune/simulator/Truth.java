package dev.attune.simulator;

import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.assessment.Trend;
import java.util.Map;
import java.util.Set;

/**
 * What a simulated couple really does, for holding against what an engine finds. Immutable.
 *
 * @param story what goes on between them
 * @param roles for each partner, the roles that would be right; none when the story leaves it open, as after a change of parts
 * @param patterns the patterns that would be right; none when the story leaves it open
 * @param topicRoles for each topic on which the parts are others than on the rest, the role of each partner
 * @param trend where the strain is going
 */
public record Truth(
        Story story,
        Map<String, Set<Role>> roles,
        Set<Pattern> patterns,
        Map<String, Map<String, Role>> topicRoles,
        Trend trend) {
    /** Copies the collections. */
    public Truth {
        roles = Map.copyOf(roles);
        patterns = Set.copyOf(patterns);
        topicRoles = Map.copyOf(topicRoles);
    }
}
