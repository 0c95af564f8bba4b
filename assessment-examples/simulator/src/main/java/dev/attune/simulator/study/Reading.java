package dev.attune.simulator.study;

import dev.attune.assessment.AssessmentEngine;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.assessment.RoleFinding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a method says of a couple. Immutable.
 *
 * @param roles the role of each partner
 * @param pattern the pattern, or null when the method knows none
 * @param features the codes of the features of the cycle
 */
record Reading(Map<String, Named> roles, @Nullable Pattern pattern, Set<String> features) {
    Reading {
        roles = Map.copyOf(roles);
        features = Set.copyOf(features);
    }

    /**
     * The role of one partner.
     *
     * @param role the role
     * @param confidence how sure, unless the role is unclear
     */
    record Named(Role role, @Nullable Confidence confidence) {
        static final Named NOTHING = new Named(Role.UNCLEAR, null);
    }

    Named of(String partner) {
        return roles.getOrDefault(partner, Named.NOTHING);
    }

    /** What an engine says. */
    static Reading by(AssessmentEngine engine, CoupleCase couple) {
        ClinicianView view = engine.assess(couple).forClinician();
        Map<String, Named> roles = new LinkedHashMap<>();
        for (String partner : couple.partners()) {
            RoleFinding found = view.roles().get(partner);
            if (found == null) {
                throw new IllegalStateException("The engine says nothing of " + partner);
            }
            roles.put(partner, new Named(found.role(), found.confidence()));
        }
        Set<String> features =
                view.cycle().features().stream().map(finding -> finding.code()).collect(Collectors.toSet());
        return new Reading(roles, view.cycle().pattern(), features);
    }
}
