package dev.attune.simulator.world;

import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What the two do in stories of danger, by the move it is a way to make. These lists are the simulator's own, of words that people use for
 * it, and not those that a rulebook's rules read. People also have ordinary ways.
 */
final class Danger {
    private static final int MOST = 3;

    private static final List<String> WATCHING =
            List.of("asks-jealous-questions", "checks-up-on", "contacts-excessively", "follows", "interrogates");
    private static final List<String> YIELDING = List.of("placates");
    private static final List<String> KEEPING_THE_PEACE = List.of("gives-in");
    private static final List<String> LOOKING_DOWN = List.of("is-belligerent", "shows-contempt");

    private Danger() {}

    /** What comes before the ordinary ways of somebody, if anything. */
    static Map<Signal, List<String>> ways(WorldStory story, boolean leads) {
        return switch (story) {
            case CONTROL_MET_WITH_APPEASING ->
                leads
                        ? Map.of(Signal.PURSUIT, WATCHING)
                        : Map.of(Signal.DISTANCE, YIELDING, Signal.AVOIDANCE, KEEPING_THE_PEACE);
            case ONE_SIDED_CONTEMPT -> leads ? Map.of(Signal.HOSTILITY, LOOKING_DOWN) : Map.of();
            default -> Map.of();
        };
    }

    /** Puts up to three of each list before what somebody would do anyway. */
    static Map<Signal, List<String>> before(
            Map<Signal, List<String>> first,
            Map<Signal, List<String>> usual,
            Behaviours known,
            SplittableRandom random) {
        Map<Signal, List<String>> all = new LinkedHashMap<>(usual);
        first.forEach((move, codes) -> {
            List<String> left = new ArrayList<>(codes);
            left.retainAll(known.acts(move));
            List<String> ways = new ArrayList<>();
            int wanted = Math.min(left.size(), MOST);
            while (ways.size() < wanted) {
                ways.add(left.remove(random.nextInt(left.size())));
            }
            usual.getOrDefault(move, List.of()).stream()
                    .filter(way -> !ways.contains(way))
                    .limit(1)
                    .forEach(ways::add);
            all.put(move, List.copyOf(ways));
        });
        return all;
    }
}
