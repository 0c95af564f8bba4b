package dev.attune.simulator.world;

import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The few ways in which one person makes each move, the usual one first: the second is half as frequent, the third a third, and so on. */
final class Ways {
    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final Map<Signal, List<String>> ways = new EnumMap<>(Signal.class);

    Ways(Behaviours behaviours, boolean attacks, SplittableRandom random) {
        for (Signal move :
                List.of(Signal.PURSUIT, Signal.DISTANCE, Signal.HOSTILITY, Signal.AVOIDANCE, Signal.CONNECTION)) {
            boolean sharp = attacks && move == Signal.HOSTILITY;
            ways.put(move, some(sharp ? behaviours.sharp() : behaviours.acts(move), random));
        }
    }

    /** With some ways that come before the usual ones. */
    Ways(Behaviours behaviours, Map<Signal, List<String>> first, SplittableRandom random) {
        this(behaviours, false, random);
        ways.putAll(Danger.before(first, Map.copyOf(ways), behaviours, random));
    }

    private static List<String> some(List<String> all, SplittableRandom random) {
        List<String> left = new ArrayList<>(all);
        List<String> some = new ArrayList<>();
        int wanted = FEWEST + random.nextInt(MOST - FEWEST + 1);
        while (some.size() < wanted && !left.isEmpty()) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }

    /** Draws a way to make a move. */
    String draw(Signal move, SplittableRandom random) {
        List<String> some = of(move);
        double drawn = random.nextDouble();
        for (int place = 0; place < some.size(); place++) {
            drawn -= share(place, some.size());
            if (drawn < 0) {
                return some.get(place);
            }
        }
        return some.get(0);
    }

    List<String> of(Signal move) {
        return ways.getOrDefault(move, List.of());
    }

    /** How often the way at a place is taken among so many. */
    static double share(int place, int many) {
        double all = 0;
        for (int other = 0; other < many; other++) {
            all += 1.0 / (other + 1);
        }
        return 1.0 / (place + 1) / all;
    }
}
