package dev.attune.simulator.world;

import dev.attune.assessment.Role;
import java.util.Set;

/**
 * What is true of one partner. Immutable.
 *
 * @param right the roles that are right to name; none where to name any would be wrong. To name no role is never wrong
 * @param sureAllowed whether a role may be called likely or clear; where it may not, that is wrong whatever the role
 * @param clearPart whether they pursue or withdraw all along in two of three strained moves or more, so that it ought to be found
 */
public record PartnerTruth(Set<Role> right, boolean sureAllowed, boolean clearPart) {
    /** Copies the set. */
    public PartnerTruth {
        right = Set.copyOf(right);
    }
}
