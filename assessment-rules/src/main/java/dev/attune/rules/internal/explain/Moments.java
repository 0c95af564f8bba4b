package dev.attune.rules.internal.explain;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Moment;
import dev.attune.assessment.Observation;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Rulebook;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Occasions worth talking about: a named episode, or a day, in which one partner's strained move was answered by the other's. Those with a
 * note come first, because something can be read there; then those with the most answers; then the latest.
 */
final class Moments {
    /** As many as fit on a page beside everything else. */
    private static final int MOST = 3;

    private static final Set<Signal> STRAINED = EnumSet.of(Signal.PURSUIT, Signal.DISTANCE, Signal.HOSTILITY);

    private Moments() {}

    /** An occasion, its entries in order of the log. */
    private record Occasion(List<Observation> entries, int answers, boolean noted, int place) {}

    static List<Moment> of(CoupleCase couple, Rulebook rulebook) {
        Map<String, List<Observation>> byOccasion = new LinkedHashMap<>();
        for (Observation observation : couple.observations()) {
            String occasion = occasion(couple, observation);
            if (!occasion.isEmpty() && observation.frequency() == null) {
                byOccasion.computeIfAbsent(occasion, key -> new ArrayList<>()).add(observation);
            }
        }
        List<Occasion> occasions = new ArrayList<>();
        for (List<Observation> entries : byOccasion.values()) {
            int answers = answers(entries, rulebook);
            if (answers > 0) {
                boolean noted = entries.stream().anyMatch(entry -> entry.note() != null);
                occasions.add(new Occasion(entries, answers, noted, occasions.size()));
            }
        }
        return occasions.stream()
                .sorted(Comparator.comparing(Occasion::noted)
                        .thenComparing(Occasion::answers)
                        .thenComparing(Occasion::place)
                        .reversed())
                .limit(MOST)
                .map(chosen -> new Moment(chosen.entries().stream()
                        .map(entry -> Objects.requireNonNull(entry.id()))
                        .toList()))
                .toList();
    }

    /** What an observation is a part of; an empty text when nothing says so. */
    private static String occasion(CoupleCase couple, Observation observation) {
        if (observation.episode() != null) {
            return "episode " + observation.episode();
        }
        Instant start = couple.start(observation);
        ZoneId zone = couple.zone() == null ? ZoneOffset.UTC : couple.zone();
        return start == null ? "" : "day " + start.atZone(zone).toLocalDate();
    }

    /** How often a strained move of one partner is followed by one of the other. */
    private static int answers(List<Observation> entries, Rulebook rulebook) {
        int answers = 0;
        String last = "";
        for (Observation entry : entries) {
            Behaviour behaviour = rulebook.behaviours().get(entry.behaviour());
            if (behaviour != null && STRAINED.contains(behaviour.signal())) {
                answers += last.isEmpty() || last.equals(entry.by()) ? 0 : 1;
                last = entry.by();
            }
        }
        return answers;
    }
}
