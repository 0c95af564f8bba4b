package dev.attune.simulator.world;

import dev.attune.assessment.Observation;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Couples of worlds, and what is counted of them. */
final class SampleOfWorlds {
    static final Rulebook RULEBOOK = RulesEngine.standard().rules();
    private static final int MANY = 200;

    private SampleOfWorlds() {}

    static WorldSimulator in(World world) {
        return WorldSimulator.of(RULEBOOK, world);
    }

    static List<WorldCouple> many(World world, WorldStory story, int size) {
        WorldSimulator simulator = in(world);
        return IntStream.range(0, MANY)
                .mapToObj(seed -> simulator.simulate(story, size, seed))
                .toList();
    }

    static Signal signal(Observation entry) {
        return Objects.requireNonNull(RULEBOOK.behaviours().get(entry.behaviour()))
                .signal();
    }

    static Stream<Observation> entries(List<WorldCouple> couples) {
        return couples.stream().flatMap(couple -> couple.couple().observations().stream());
    }

    static double share(List<WorldCouple> couples, Predicate<Observation> which) {
        return entries(couples)
                .mapToInt(entry -> which.test(entry) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    static LocalDate day(Observation entry) {
        LocalDate day = entry.day();
        return day == null ? LocalDate.ofInstant(Objects.requireNonNull(entry.at()), ZoneOffset.UTC) : day;
    }

    static double toward(List<Observation> entries) {
        long toward = entries.stream()
                .filter(entry -> signal(entry) == Signal.PURSUIT)
                .count();
        long away = entries.stream()
                .filter(entry -> signal(entry) == Signal.DISTANCE)
                .count();
        return (double) toward / (toward + away);
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }
}
