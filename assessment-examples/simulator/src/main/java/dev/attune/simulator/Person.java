package dev.attune.simulator;

import dev.attune.rules.rulebook.Behaviour;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One of the two: how they act in each part they take, and the few ways in which they, of all people, do it. */
final class Person {
    /** How many ways to make one move somebody has. People repeat themselves. */
    private static final int HABITS = 5;

    private final double contingency;
    private final Map<Part, Map<Move, Double>> tendencies = new EnumMap<>(Part.class);
    private final Map<Move, List<Behaviour>> habits = new EnumMap<>(Move.class);

    Person(
            Parameters parameters,
            double connection,
            double contingency,
            Map<Move, List<Behaviour>> catalogue,
            SplittableRandom random) {
        this.contingency = contingency;
        for (Part part : Part.values()) {
            tendencies.put(part, part.tendency(parameters, connection, random));
        }
        catalogue.forEach((move, ways) -> habits.put(move, some(ways, random)));
    }

    private static List<Behaviour> some(List<Behaviour> ways, SplittableRandom random) {
        List<Behaviour> left = new ArrayList<>(ways);
        List<Behaviour> some = new ArrayList<>();
        while (some.size() < HABITS && !left.isEmpty()) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }

    /** Draws what they do next, given what the other did last in the same episode. */
    Move next(Part part, @Nullable Move before, SplittableRandom random) {
        Map<Move, Double> weights = weights(part, before);
        double all = 0;
        for (double weight : weights.values()) {
            all += weight;
        }
        double drawn = random.nextDouble() * all;
        for (Map.Entry<Move, Double> weight : weights.entrySet()) {
            drawn -= weight.getValue();
            if (drawn < 0) {
                return weight.getKey();
            }
        }
        return Move.CONNECT;
    }

    /** How much likelier each move is than the others, given what the other did last in the same episode. */
    Map<Move, Double> weights(Part part, @Nullable Move before) {
        Map<Move, Double> weights = new EnumMap<>(Move.class);
        tendencies
                .getOrDefault(part, Map.of())
                .forEach((move, weight) -> weights.put(move, weight * part.oddsOf(move, before, contingency)));
        return weights;
    }

    /** Draws how they do it. */
    String behaviour(Move move, SplittableRandom random) {
        List<Behaviour> ways = habits.getOrDefault(move, List.of());
        return ways.get(random.nextInt(ways.size())).code();
    }
}
