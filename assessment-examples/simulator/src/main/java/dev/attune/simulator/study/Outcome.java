package dev.attune.simulator.study;

import dev.attune.assessment.AssessmentEngine;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.assessment.RoleFinding;
import dev.attune.assessment.RoleFinding.TopicRole;
import dev.attune.assessment.Trend;
import dev.attune.simulator.SimulatedCouple;
import dev.attune.simulator.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engine found in one simulated couple, held against the truth. Immutable.
 *
 * @param truth the truth
 * @param roles one for each partner
 * @param topicRoles one for each partner and topic on which the parts are others than on the rest
 * @param pattern the pattern found
 * @param features the codes of the features found
 * @param trend the trend found
 */
record Outcome(
        Truth truth, List<Called> roles, List<Called> topicRoles, Pattern pattern, Set<String> features, Trend trend) {
    /**
     * A role that was found.
     *
     * @param role the role
     * @param confidence how sure, unless the role is unclear
     * @param verdict whether it is true
     */
    record Called(Role role, @Nullable Confidence confidence, Verdict verdict) {
        /** Whether it says that the partner moves toward or away: the parts of a cycle. */
        boolean isPart() {
            return role == Role.PURSUER || role == Role.DISTANCER;
        }
    }

    static Outcome of(AssessmentEngine engine, SimulatedCouple simulated) {
        ClinicianView view = engine.assess(simulated.couple()).forClinician();
        Truth truth = simulated.truth();
        List<Called> roles = new ArrayList<>();
        List<Called> topicRoles = new ArrayList<>();
        for (String partner : simulated.couple().partners()) {
            RoleFinding found = view.roles().get(partner);
            if (found == null) {
                throw new IllegalStateException("The engine says nothing of " + partner);
            }
            roles.add(call(found.role(), found.confidence(), truth.roles().getOrDefault(partner, Set.of())));
            truth.topicRoles().forEach((topic, parts) -> {
                TopicRole onTopic = found.byTopic().get(topic);
                Role right = parts.getOrDefault(partner, Role.UNCLEAR);
                topicRoles.add(
                        onTopic == null
                                ? call(Role.UNCLEAR, null, Set.of(right))
                                : call(onTopic.role(), onTopic.confidence(), Set.of(right)));
            });
        }
        Set<String> features = Set.copyOf(
                view.cycle().features().stream().map(finding -> finding.code()).toList());
        Trend trend = view.cycle().trend();
        return new Outcome(
                truth, roles, topicRoles, view.cycle().pattern(), features, trend == null ? Trend.UNKNOWN : trend);
    }

    private static Called call(Role role, @Nullable Confidence confidence, Set<Role> right) {
        return new Called(role, confidence, verdict(role, Role.UNCLEAR, right));
    }

    private static <T> Verdict verdict(T found, T nothing, Set<T> right) {
        if (right.isEmpty()) {
            return Verdict.OPEN;
        }
        if (found == nothing) {
            return Verdict.UNNAMED;
        }
        return right.contains(found) ? Verdict.RIGHT : Verdict.WRONG;
    }

    Verdict patternVerdict() {
        return verdict(pattern, Pattern.INSUFFICIENT_EVIDENCE, truth.patterns());
    }

    /** Whether either partner is said to move toward or away. */
    boolean namesAPart() {
        return roles.stream().anyMatch(Called::isPart);
    }
}
