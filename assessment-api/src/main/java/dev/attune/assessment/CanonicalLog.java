package dev.attune.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts a log into the one order it is kept in.
 *
 * <p>Observations of the same moment are ordered by what was done, then by which partner the host named first, and only then by
 * their ids. So what a partner is called changes nothing.
 */
final class CanonicalLog {
    private CanonicalLog() {}

    static List<Observation> of(List<String> partners, @Nullable ZoneId zone, List<Observation> given) {
        List<Observation> ordered = new ArrayList<>(given);
        ordered.sort(order(partners, zone));
        return withIds(ordered);
    }

    /** The same with a reporter for those that name none. */
    static List<Observation> withReporter(@Nullable Reporter account, List<Observation> given) {
        Reporter reporter = account == null ? Reporter.UNKNOWN : account;
        return given.stream()
                .map(o -> o.reporter() == null ? o.reporter(reporter) : o)
                .toList();
    }

    private static Comparator<Observation> order(List<String> partners, @Nullable ZoneId zone) {
        // Ids by length first: o2 comes before o10, as when it was given, so that a case built again from its parts is
        // equal.
        Comparator<Observation> byContent = by(Observation::behaviour)
                .thenComparing(by(o -> o.strength()))
                .thenComparing(by(o -> o.reporter()))
                .thenComparing(by(o -> o.episode()))
                .thenComparing(by(o -> o.topic()))
                .thenComparing(by(o -> o.note()))
                .thenComparing(by(o -> o.event()))
                .thenComparing(by(o -> o.frequency()))
                .thenComparing(by(o -> o.until() == null ? null : o.until().text()))
                .thenComparing(by(o -> o.recordedAt()))
                .thenComparing(by(o -> partners.indexOf(o.by())))
                .thenComparing(by(o -> o.id() == null ? null : o.id().length()))
                .thenComparing(by(o -> o.id()))
                .thenComparing(by(o -> o.answers()));
        // The sort is stable: observations of one episode without a time stay in the order given, which is their
        // sequence.
        Comparator<Observation> untimed = CanonicalLog.<String>by(o -> o.episode())
                .thenComparing((a, b) -> a.episode() != null && b.episode() != null ? 0 : byContent.compare(a, b));
        // A day begins before everything that happened at some time of it, and before the first of its times, too.
        return CanonicalLog.<Instant>by(o -> o.day() == null ? o.at() : CoupleCase.startOf(o.day(), zone))
                .thenComparing(by(o -> o.day() == null ? 1 : 0))
                .thenComparing((a, b) -> a.at() == null ? untimed.compare(a, b) : byContent.compare(a, b));
    }

    private static <T extends Comparable<? super T>> Comparator<Observation> by(
            Function<Observation, @Nullable T> component) {
        return Comparator.comparing(component, Comparator.nullsLast(Comparator.<T>naturalOrder()));
    }

    private static List<Observation> withIds(List<Observation> ordered) {
        Set<String> taken = new HashSet<>();
        ordered.stream().map(o -> o.id()).filter(Objects::nonNull).forEach(taken::add);
        List<Observation> complete = new ArrayList<>(ordered.size());
        int number = 0;
        for (Observation observation : ordered) {
            if (observation.id() != null) {
                complete.add(observation);
                continue;
            }
            String id;
            do {
                number++;
                id = "o" + number;
            } while (taken.contains(id));
            complete.add(observation.id(id));
        }
        return List.copyOf(complete);
    }
}
