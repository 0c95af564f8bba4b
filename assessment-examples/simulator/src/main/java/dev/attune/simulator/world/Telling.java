package dev.attune.simulator.world;

import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Until;
import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Tells of a couple in habits: what one reporter would say in a first hour. */
final class Telling {
    /** The most habits that are told of one partner. */
    static final int MOST_HABITS = 5;

    private static final double BY_A_CLINICIAN = 0.3;
    private static final double A_SEQUENCE = 0.4;
    private static final double ANOTHER_WORD = 0.2;
    private static final double OF_EARLIER = 0.4;

    /** From these shares of somebody's strained moves on, it is told as often, and as nearly always. */
    private static final double OFTEN = 0.15;

    private static final double NEARLY_ALWAYS = 0.35;
    private static final List<Signal> MOVES =
            List.of(Signal.PURSUIT, Signal.DISTANCE, Signal.HOSTILITY, Signal.AVOIDANCE);

    private final Bond bond;
    private final Keeping keeping;
    private final List<String> partners;
    private final List<Ways> ways;
    private final Behaviours behaviours;
    private final SplittableRandom random;
    private final int teller;
    private final boolean clinician;

    Telling(
            Bond bond,
            Keeping keeping,
            List<String> partners,
            List<Ways> ways,
            Behaviours behaviours,
            SplittableRandom random) {
        this.bond = bond;
        this.keeping = keeping;
        this.partners = List.copyOf(partners);
        this.ways = List.copyOf(ways);
        this.behaviours = behaviours;
        this.random = random;
        teller = random.nextInt(2);
        clinician = random.nextDouble() < BY_A_CLINICIAN;
    }

    /** A habit, before it is told. */
    private record Habit(Signal move, Observation told) {}

    /**
     * Tells it.
     *
     * @param fewest how many strained habits are told of the partner of whom fewer are told; a kind one may come on top
     * @return the habits, those of a sequence last and in its order
     */
    List<Observation> habits(int fewest) {
        int more = fewest + random.nextInt(MOST_HABITS - fewest + 1);
        boolean firstHasMore = random.nextBoolean();
        List<Habit> first = habits(0, firstHasMore ? more : fewest);
        List<Habit> second = habits(1, firstHasMore ? fewest : more);
        List<Observation> sequence = random.nextDouble() < A_SEQUENCE ? sequence(first, second) : List.of();
        List<Observation> told = new ArrayList<>();
        first.forEach(habit -> told.add(habit.told()));
        second.forEach(habit -> told.add(habit.told()));
        for (int by = 0; by < partners.size(); by++) {
            if (random.nextDouble() < bond.connection()) {
                told.add(told(by, ways.get(by).draw(Signal.CONNECTION, random), OFTEN));
            }
        }
        told.addAll(sequence);
        return told;
    }

    private List<Habit> habits(int by, int wanted) {
        Map<String, Double> shares = new LinkedHashMap<>();
        Map<String, Signal> moves = new LinkedHashMap<>();
        boolean earlier = bond.changes() && random.nextDouble() < OF_EARLIER;
        Tendency now =
                bond.takesTurns() ? bond.tendency(by, false).and(bond.tendency(by, true)) : bond.tendency(by, true);
        weigh(by, now, shares, moves);
        List<Habit> habits = new ArrayList<>();
        while (habits.size() < wanted && !shares.isEmpty()) {
            String behaviour = taken(shares);
            Observation told = told(by, behaviour, shares.getOrDefault(behaviour, 0.0));
            habits.add(new Habit(moves.getOrDefault(behaviour, Signal.AVOIDANCE), told));
            shares.remove(behaviour);
        }
        if (earlier && !habits.isEmpty()) {
            habits.set(0, earlier(by));
        }
        return habits;
    }

    private void weigh(int by, Tendency tendency, Map<String, Double> shares, Map<String, Signal> moves) {
        for (Signal move : MOVES) {
            List<String> some = ways.get(by).of(move);
            for (int place = 0; place < some.size(); place++) {
                shares.merge(some.get(place), tendency.share(move) * Ways.share(place, some.size()), Double::sum);
                moves.putIfAbsent(some.get(place), move);
            }
        }
    }

    private String taken(Map<String, Double> shares) {
        double all = 0;
        for (double share : shares.values()) {
            all += share;
        }
        double drawn = random.nextDouble() * all;
        String last = "";
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            drawn -= share.getValue();
            last = share.getKey();
            if (drawn < 0) {
                break;
            }
        }
        return last;
    }

    /** A habit of before something changed. */
    private Habit earlier(int by) {
        Signal move = bond.tendency(by, false).draw(random);
        Observation told = told(by, ways.get(by).draw(move, random), OFTEN);
        return new Habit(move, told.until(Until.EARLIER));
    }

    private Observation told(int by, String behaviour, double share) {
        int word = share >= NEARLY_ALWAYS ? 2 : share >= OFTEN ? 1 : 0;
        if (random.nextDouble() < ANOTHER_WORD) {
            word = word == 1 ? 2 * random.nextInt(2) : 1;
        }
        String said = random.nextDouble() < keeping.noise() ? behaviours.anything(random) : behaviour;
        return Observation.of(partners.get(by), said)
                .frequency(Frequency.values()[word])
                .reporter(clinician ? Reporter.CLINICIAN : by == teller ? Reporter.SELF : Reporter.PARTNER);
    }

    /** One habit of each that answer each other, as in "when she presses, he leaves", and out of the two lists; none without such. */
    private List<Observation> sequence(List<Habit> first, List<Habit> second) {
        List<List<Habit>> pairs = new ArrayList<>();
        for (Habit one : first) {
            for (Habit other : second) {
                if (isNow(one) && isNow(other)) {
                    pairs.add(
                            bond.oddsAfter(other.move(), one.move()) > 1 && other.move() == Signal.PURSUIT
                                    ? List.of(other, one)
                                    : List.of(one, other));
                }
            }
        }
        if (pairs.isEmpty()) {
            return List.of();
        }
        List<Habit> pair = pairs.get(random.nextInt(pairs.size()));
        first.removeAll(pair);
        second.removeAll(pair);
        return pair.stream().map(habit -> habit.told().episode("as it goes")).toList();
    }

    private static boolean isNow(Habit habit) {
        return habit.told().until() == null;
    }
}
