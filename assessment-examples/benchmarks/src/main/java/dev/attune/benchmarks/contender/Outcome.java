package dev.attune.benchmarks.contender;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.Level;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.fact.Found.Candidate;
import dev.attune.rules.fact.Found.Chosen;
import dev.attune.rules.fact.Found.LevelFound;
import dev.attune.rules.fact.Found.PatternFound;
import dev.attune.rules.fact.Found.RoleFound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every contender has to agree on.
 *
 * @param roles the role of each partner in all of the log; empty when withheld
 * @param pattern what the two do together
 * @param level how intense it is; null when nothing is said of it
 * @param techniques what is recommended, in order of work
 */
public record Outcome(
        Map<String, PartnerRole> roles,
        Pattern pattern,
        @Nullable Level level,
        List<Offer> techniques) {
    /** Copies the map and the list. */
    public Outcome {
        roles = Map.copyOf(roles);
        techniques = List.copyOf(techniques);
    }

    /**
     * A role.
     *
     * @param role which
     * @param confidence how sure; null when unclear
     */
    public record PartnerRole(Role role, @Nullable Confidence confidence) {}

    /**
     * A technique that is recommended.
     *
     * @param technique its id
     * @param recipient a partner, or both
     */
    public record Offer(String technique, String recipient) {}

    /**
     * Reads it off the facts.
     *
     * @param inferred what a contender's rules made of a case
     * @return the outcome
     */
    static Outcome of(Inferred inferred) {
        Map<String, PartnerRole> roles = new HashMap<>();
        Pattern pattern = Pattern.INSUFFICIENT_EVIDENCE;
        Level level = null;
        List<Candidate> chosen = new ArrayList<>();
        for (Object fact : inferred.facts()) {
            if (fact instanceof RoleFound found && found.topic().isEmpty()) {
                roles.put(found.partner(), new PartnerRole(found.role(), found.confidence()));
            } else if (fact instanceof PatternFound found) {
                pattern = found.pattern();
            } else if (fact instanceof LevelFound found) {
                level = found.level();
            } else if (fact instanceof Chosen one) {
                chosen.add(one.candidate());
            }
        }
        chosen.sort(Candidate.ORDER_OF_WORK);
        return new Outcome(
                roles,
                pattern,
                level,
                chosen.stream()
                        .map(one -> new Offer(one.technique(), one.recipient()))
                        .toList());
    }

    /**
     * Reads it off a result.
     *
     * @param view a clinician's view
     * @return the outcome
     */
    public static Outcome of(ClinicianView view) {
        Map<String, PartnerRole> roles = new HashMap<>();
        view.roles().forEach((partner, role) -> roles.put(partner, new PartnerRole(role.role(), role.confidence())));
        return new Outcome(
                roles,
                view.cycle().pattern(),
                view.cycle().intensity() == null
                        ? null
                        : view.cycle().intensity().level(),
                view.recommendations().stream()
                        .map(one -> new Offer(one.technique(), one.recipient()))
                        .toList());
    }
}
