package dev.attune.rules.internal.engine;

import dev.attune.assessment.Observation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A part of a log that stands for itself: what answered an entry that is left out answers nothing. */
final class Excerpt {
    private Excerpt() {}

    static List<Observation> of(List<Observation> part) {
        Set<String> ids = new HashSet<>();
        part.forEach(o -> ids.add(o.id()));
        return part.stream().map(o -> answeringOnly(o, ids)).toList();
    }

    private static Observation answeringOnly(Observation observation, Set<String> ids) {
        boolean dangling = observation.answers() != null && !ids.contains(observation.answers());
        return !dangling
                ? observation
                : new Observation(
                        observation.id(),
                        observation.by(),
                        observation.behaviour(),
                        observation.at(),
                        observation.reporter(),
                        observation.topic(),
                        observation.episode(),
                        observation.strength(),
                        null,
                        observation.note());
    }
}
