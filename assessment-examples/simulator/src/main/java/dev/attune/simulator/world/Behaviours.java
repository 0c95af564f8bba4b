package dev.attune.simulator.world;

import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The behaviours of a rulebook by the move they make. Of the rulebook nothing else is used: no weight, rule or threshold. Nobody
 * simulated is ever in danger, so behaviours of the signal safety are left out.
 */
final class Behaviours {
    private static final List<Signal> MOVES =
            List.of(Signal.PURSUIT, Signal.DISTANCE, Signal.HOSTILITY, Signal.AVOIDANCE, Signal.CONNECTION);

    private final Map<Signal, List<String>> acts = new EnumMap<>(Signal.class);
    private final Map<Signal, List<String>> innerStates = new EnumMap<>(Signal.class);
    private final List<String> sharp = new ArrayList<>();
    private final List<String> anything = new ArrayList<>();
    private final List<String> anyInnerState = new ArrayList<>();

    private Behaviours() {}

    static Behaviours of(Rulebook rulebook) {
        Behaviours all = new Behaviours();
        rulebook.behaviours().values().stream()
                .filter(behaviour -> MOVES.contains(behaviour.signal()))
                .sorted(Comparator.comparing(Behaviour::code))
                .forEach(all::add);
        for (Signal move : MOVES) {
            if (all.acts(move).isEmpty()) {
                throw new IllegalArgumentException("no behaviour of the rulebook is an act with signal " + move.code()
                        + "; expected at least one");
            }
        }
        return all;
    }

    private void add(Behaviour behaviour) {
        boolean inner = behaviour.weights().kind() == Kind.INTERNAL;
        (inner ? innerStates : acts)
                .computeIfAbsent(behaviour.signal(), signal -> new ArrayList<>())
                .add(behaviour.code());
        anything.add(behaviour.code());
        if (inner) {
            anyInnerState.add(behaviour.code());
        } else if (behaviour.signal() == Signal.HOSTILITY
                || behaviour.weights().weights().containsKey(Signal.HOSTILITY)) {
            sharp.add(behaviour.code());
        }
    }

    /** The acts by which a partner makes this move, as others can see them. */
    List<String> acts(Signal move) {
        return acts.getOrDefault(move, List.of());
    }

    /** What people who attack do: it may be listed as a sharp way to move toward. */
    List<String> sharp() {
        return sharp;
    }

    /** What may be behind such a move; none where the rulebook lists nothing. */
    List<String> innerStates(Signal move) {
        return innerStates.getOrDefault(move, List.of());
    }

    String anything(SplittableRandom random) {
        return anything.get(random.nextInt(anything.size()));
    }

    /** Any inner state, or any behaviour where the rulebook lists none. */
    String anyInnerState(SplittableRandom random) {
        return anyInnerState.isEmpty() ? anything(random) : anyInnerState.get(random.nextInt(anyInnerState.size()));
    }
}
