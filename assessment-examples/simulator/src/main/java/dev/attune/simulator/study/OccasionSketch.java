package dev.attune.simulator.study;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Role;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.simulator.study.Reading.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sketch of ninety lines, to be better than. It reads strained moves only, occasion by occasion, and asks how sure it is that the two stand
 * beyond a margin at opposite ends. It knows nothing of who answers whom, of named acts, topics, circumstances, trends or an earlier part of
 * the log. Its numbers were the first tried.
 *
 * <p>Of a rulebook it uses the list of behaviours, with signal and kind. Immutable and safe to share between threads.
 */
final class OccasionSketch {
    private static final double MARGIN = 0.6;
    private static final double RHO = 0.6;
    private static final double ONE_SIDED = 0.95;
    private static final double GUESS = 0.25;
    private static final double ENOUGH_FOR_BOTH = 4;
    private static final double HARDLY = 0.2;
    private static final double ENOUGH_FOR_ONE = 2.5;
    private static final Duration GAP = Duration.ofHours(4);
    private static final int CELLS = 400;
    private static final List<Rung> LADDER = List.of(
            new Rung(Confidence.CLEAR, 0.95, 8),
            new Rung(Confidence.LIKELY, 0.85, 5),
            new Rung(Confidence.TENTATIVE, 0.65, 0));

    private final Map<String, Behaviour> strained = new HashMap<>();

    OccasionSketch(Rulebook rulebook) {
        rulebook.behaviours().forEach((code, behaviour) -> {
            if (behaviour.signal() == Signal.PURSUIT || behaviour.signal() == Signal.DISTANCE) {
                strained.put(code, behaviour);
            }
        });
    }

    /** A confidence, the probability it needs and the fewest occasions. */
    private record Rung(Confidence confidence, double probability, int occasions) {}

    /**
     * Weighted moves of one partner.
     *
     * @param toward those toward
     * @param away those away
     */
    record Moves(double toward, double away) {
        static final Moves NONE = new Moves(0, 0);

        Moves and(Moves other) {
            return new Moves(toward + other.toward, away + other.away);
        }

        Moves times(double factor) {
            return new Moves(toward * factor, away * factor);
        }

        double all() {
            return toward + away;
        }

        /** The same, counting less as there are more in one occasion. */
        Moves discounted() {
            return times(1 / (1 + Math.max(0, all() - 1) * RHO));
        }
    }

    /**
     * What the roles rest on.
     *
     * @param moves the moves of each partner
     * @param occasions on how many occasions there was a strained move
     */
    record Evidence(Map<String, Moves> moves, int occasions) {
        Moves of(String partner) {
            return moves.getOrDefault(partner, Moves.NONE);
        }
    }

    private record Habit(boolean toward, int occasions) {}

    Evidence evidence(CoupleCase couple) {
        Map<String, Map<String, Moves>> occasions = new LinkedHashMap<>();
        Map<String, Map<String, Habit>> habits = new HashMap<>();
        Instant first = null;
        int number = 0;
        for (Observation entry : couple.observations()) {
            Behaviour behaviour = strained.get(entry.behaviour());
            if (behaviour == null || entry.until() != null) {
                continue;
            }
            boolean toward = behaviour.signal() == Signal.PURSUIT;
            if (entry.frequency() != null) {
                habits.computeIfAbsent(entry.by(), by -> new HashMap<>())
                        .put(entry.behaviour(), new Habit(toward, occasions(entry.frequency())));
                continue;
            }
            Instant at = entry.at();
            if (entry.episode() == null
                    && at != null
                    && (first == null || Duration.between(first, at).compareTo(GAP) > 0)) {
                first = at;
                number++;
            }
            boolean guess = behaviour.weights().kind() == Kind.INTERNAL && entry.reporter() == Reporter.PARTNER;
            double weight = guess ? GUESS : 1;
            occasions
                    .computeIfAbsent(occasion(entry, number), where -> new HashMap<>())
                    .merge(entry.by(), toward ? new Moves(weight, 0) : new Moves(0, weight), Moves::and);
        }
        Map<String, Moves> moves = new HashMap<>();
        for (String partner : couple.partners()) {
            moves.put(
                    partner,
                    occasions.values().stream()
                            .map(occasion ->
                                    occasion.getOrDefault(partner, Moves.NONE).discounted())
                            .reduce(habits(habits.getOrDefault(partner, Map.of())), Moves::and));
        }
        return new Evidence(moves, occasions.size());
    }

    private static int occasions(Frequency frequency) {
        return switch (frequency) {
            case SOMETIMES -> 2;
            case OFTEN -> 4;
            case NEARLY_ALWAYS -> 6;
        };
    }

    private static String occasion(Observation entry, int number) {
        if (entry.episode() != null) {
            return "episode " + entry.episode();
        }
        if (entry.day() != null) {
            return "day " + entry.day();
        }
        return entry.at() == null ? "told" : "occasion " + number;
    }

    private static Moves habits(Map<String, Habit> told) {
        Moves all = told.values().stream()
                .map(habit -> habit.toward() ? new Moves(habit.occasions(), 0) : new Moves(0, habit.occasions()))
                .reduce(Moves.NONE, Moves::and);
        return all.times(1 / (1 + Math.max(0, told.size() - 1) * RHO));
    }

    /** How likely a share of moves toward is above something, given the moves that were seen; by the midpoint rule. */
    private static double above(double share, Moves moves) {
        double all = 0;
        double above = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            double middle = (cell + 0.5) / CELLS;
            double weight = StrictMath.exp((moves.toward() - 0.5) * StrictMath.log(middle)
                    + (moves.away() - 0.5) * StrictMath.log(1 - middle));
            all += weight;
            above += middle > share ? weight : 0;
        }
        return above / all;
    }

    /**
     * Where one partner stands.
     *
     * @param moves their weighted moves
     * @param toward how likely their share of moves toward is above the margin
     * @param away how likely their share of moves away is
     */
    private record Stand(Moves moves, double toward, double away) {
        static Stand of(Moves moves) {
            return new Stand(moves, above(MARGIN, moves), 1 - above(1 - MARGIN, moves));
        }

        boolean doesBoth() {
            return moves.all() >= ENOUGH_FOR_BOTH && toward < HARDLY && away < HARDLY;
        }

        /** A role that is sure although nothing can be said of the other. */
        Named alone() {
            if (moves.all() < ENOUGH_FOR_ONE || Math.max(away, toward) < ONE_SIDED) {
                return Named.NOTHING;
            }
            return new Named(away >= ONE_SIDED ? Role.DISTANCER : Role.PURSUER, Confidence.TENTATIVE);
        }
    }

    Reading read(CoupleCase couple) {
        Evidence evidence = evidence(couple);
        boolean habits = couple.observations().stream().anyMatch(entry -> entry.frequency() != null);
        if (evidence.occasions() < 2 && !habits) {
            return new Reading(Map.of(), null, Set.of());
        }
        String first = couple.partners().get(0);
        String second = couple.partners().get(1);
        Stand one = Stand.of(evidence.of(first));
        Stand other = Stand.of(evidence.of(second));
        Confidence forth = sure(one.toward() * other.away(), evidence.occasions());
        Confidence back = sure(other.toward() * one.away(), evidence.occasions());
        if (forth != null || back != null) {
            // Both at once cannot be: each asks for more than half of the probability.
            return forth != null
                    ? reading(first, new Named(Role.PURSUER, forth), second, new Named(Role.DISTANCER, forth))
                    : reading(first, new Named(Role.DISTANCER, back), second, new Named(Role.PURSUER, back));
        }
        if (one.doesBoth() || other.doesBoth()) {
            Named both = new Named(Role.BOTH, Confidence.TENTATIVE);
            return reading(
                    first, one.doesBoth() ? both : Named.NOTHING, second, other.doesBoth() ? both : Named.NOTHING);
        }
        return reading(first, one.alone(), second, other.alone());
    }

    private static Reading reading(String first, Named one, String second, Named other) {
        return new Reading(Map.of(first, one, second, other), null, Set.of());
    }

    private static @Nullable Confidence sure(double probability, int occasions) {
        return LADDER.stream()
                .filter(rung -> probability >= rung.probability() && occasions >= rung.occasions())
                .map(Rung::confidence)
                .findFirst()
                .orElse(null);
    }
}
