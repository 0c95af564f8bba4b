package dev.attune.simulator.study;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldSimulator;
import dev.attune.simulator.world.WorldStory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Couples of one world, each read by several methods. The stories come in the mixture of {@link WorldStory#ofSixty}.
 *
 * @param outcomes what each method says of them, couples in the same order
 */
record WorldSample(Map<String, List<WorldOutcome>> outcomes) {
    private static final int SIXTY = 60;

    /** A couple that is to be made up. */
    private record Place(WorldStory story, int size, int couple) {}

    /**
     * Makes up couples and has them read.
     *
     * @param rulebook whose list of behaviours is used
     * @param world the world
     * @param sizes how large their logs or tellings are
     * @param seeds which couples
     * @param couples how many of each size, about; every story of the mixture has at least one
     * @param methods the methods, by name
     * @return what they say
     */
    static WorldSample of(
            Rulebook rulebook,
            World world,
            List<Integer> sizes,
            Seeds seeds,
            int couples,
            Map<String, Function<CoupleCase, Reading>> methods) {
        List<Place> places = new ArrayList<>();
        for (int size : sizes) {
            Arrays.stream(WorldStory.values())
                    .filter(story -> story.ofSixty() > 0)
                    .forEach(story -> {
                        int many = Math.max(1, Math.round((float) couples * story.ofSixty() / SIXTY));
                        IntStream.range(0, many).forEach(couple -> places.add(new Place(story, size, couple)));
                    });
        }
        return read(rulebook, world, places, seeds, methods);
    }

    /** The same with one story alone. */
    static WorldSample of(
            Rulebook rulebook,
            World world,
            WorldStory story,
            List<Integer> sizes,
            Seeds seeds,
            int couples,
            Map<String, Function<CoupleCase, Reading>> methods) {
        List<Place> places = sizes.stream()
                .flatMap(size -> IntStream.range(0, couples).mapToObj(couple -> new Place(story, size, couple)))
                .toList();
        return read(rulebook, world, places, seeds, methods);
    }

    private static WorldSample read(
            Rulebook rulebook,
            World world,
            List<Place> places,
            Seeds seeds,
            Map<String, Function<CoupleCase, Reading>> methods) {
        WorldSimulator simulator = WorldSimulator.of(rulebook, world);
        List<List<WorldOutcome>> all = places.parallelStream()
                .map(place -> {
                    long seed = seeds.of(world, place.story(), place.size(), place.couple());
                    var couple = simulator.simulate(place.story(), place.size(), seed);
                    return methods.values().stream()
                            .map(method -> WorldOutcome.of(world, place.size(), couple, method.apply(couple.couple())))
                            .toList();
                })
                .toList();
        Map<String, List<WorldOutcome>> outcomes = new LinkedHashMap<>();
        for (String method : methods.keySet()) {
            int place = outcomes.size();
            outcomes.put(method, all.stream().map(of -> of.get(place)).toList());
        }
        return new WorldSample(outcomes);
    }
}
