package dev.attune.rules.internal.explain;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Cycle;
import dev.attune.assessment.Entry;
import dev.attune.assessment.Finding;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reason;
import dev.attune.assessment.RoleFinding;
import dev.attune.assessment.Safety;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the entries that the clinician's view speaks of. */
final class SpokenEntries {
    private final CoupleCase couple;
    private final Rulebook rulebook;
    private final Set<String> ids = new HashSet<>();

    SpokenEntries(CoupleCase couple, Rulebook rulebook) {
        this.couple = couple;
        this.rulebook = rulebook;
    }

    void add(Collection<String> spoken) {
        ids.addAll(spoken);
    }

    void ofReasons(List<Reason> reasons) {
        reasons.forEach(reason -> add(reason.observations()));
    }

    void ofConcerns(List<Safety.Concern> concerns) {
        concerns.forEach(concern -> ofReasons(concern.reasons()));
    }

    void ofFindings(List<Finding> findings) {
        findings.forEach(finding -> ofReasons(finding.reasons()));
    }

    void ofRoles(Collection<RoleFinding> roles) {
        for (RoleFinding role : roles) {
            ofReasons(role.reasons());
            role.byTopic().values().forEach(topic -> ofReasons(topic.reasons()));
        }
    }

    void ofCycle(Cycle cycle) {
        ofReasons(cycle.reasons());
        ofFindings(cycle.features());
        ofFindings(cycle.stages());
        if (cycle.intensity() != null) {
            ofReasons(cycle.intensity().reasons());
        }
    }

    List<Entry> inOrder() {
        return couple.observations().stream()
                .filter(observation -> ids.contains(observation.id()))
                .map(this::entry)
                .toList();
    }

    private Entry entry(Observation observation) {
        Behaviour behaviour = rulebook.behaviours().get(observation.behaviour());
        return new Entry(
                Objects.requireNonNull(observation.id()),
                observation.by(),
                couple.teller(observation),
                observation.behaviour(),
                behaviour == null ? observation.behaviour() : behaviour.label(),
                observation.at(),
                day(observation),
                observation.frequency(),
                observation.topic(),
                observation.episode(),
                observation.note());
    }

    private @Nullable LocalDate day(Observation observation) {
        Instant at = observation.at();
        ZoneId zone = couple.zone() == null ? ZoneOffset.UTC : couple.zone();
        return at == null ? observation.day() : at.atZone(zone).toLocalDate();
    }
}
