package dev.attune.rules.internal.log;

import dev.attune.rules.measure.BehaviourGroup;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of what each partner does in strained moments, or leaves unsaid, belongs to each group of behaviours.
 *
 * <p>Moves count as in {@link Moves}: by how plain a sign of anything each is, those of one partner in one occasion sharing a discount for
 * being alike, and so do the habits that one person tells of one partner. Nothing fades, and what is told to be over counts, too: for
 * safety it is not too late to ask. Immutable once made.
 */
final class GroupTally {
    /** Columns: everything, what is hostile, then each group by its place. */
    private static final int ALL = 0;

    private static final int SHARP = 1;
    private static final int FIRST_GROUP = 2;
    private static final int COLUMNS = FIRST_GROUP + BehaviourGroup.values().length;

    static final int SHOWN = WeighedLog.STRAIN | WeighedLog.AVOIDANCE;
    private static final List<Signal> PLAIN = List.of(Signal.PURSUIT, Signal.DISTANCE, Signal.AVOIDANCE);

    private final WeighedLog log;
    private final MeasureSettings settings;
    private final double[][] sums = new double[2][COLUMNS]; // by partner
    private final int[] entries = new int[2];

    /** What somebody tells of a partner, by the number of the partner and behaviour and by the place of the reporter. */
    private record Habit(int pair, int reporter, int partner) {}

    private record HabitTold(int occasions, double[] cells) {}

    GroupTally(WeighedLog log, Occasions occasions, MeasureSettings settings) {
        this.log = log;
        this.settings = settings;
        Map<Integer, double[]> byOccasion = new HashMap<>();
        Map<Habit, HabitTold> habits = new HashMap<>();
        for (int i = 0; i < log.size(); i++) {
            double plain = plainness(i);
            if (plain <= 0) {
                continue;
            }
            int partner = log.partner(i);
            entries[partner]++;
            if (log.isHabit(i)) {
                double[] cells = new double[COLUMNS];
                add(cells, i, plain);
                habits.merge(
                        new Habit(log.pair(i), Weights.place(log.reporter(i)), partner),
                        new HabitTold(log.occasions(i), cells),
                        (one, other) -> one.occasions() >= other.occasions() ? one : other);
            } else {
                add(byOccasion.computeIfAbsent(2 * occasions.of(i) + partner, key -> new double[COLUMNS]), i, plain);
            }
        }
        addUp(byOccasion, habits);
    }

    /** How plain a sign of anything strained or unspoken a move is: 0 to 1, whatever its strength. */
    private double plainness(int i) {
        if ((log.marks(i) & SHOWN) == 0) {
            return 0;
        }
        double greatest = Math.min(
                log.factor(i),
                log.sign(i, Weights.place(Signal.HOSTILITY))
                        / settings.direction().fullSign());
        for (Signal signal : PLAIN) {
            greatest = Math.max(greatest, log.sign(i, Weights.place(signal)));
        }
        return greatest;
    }

    private void add(double[] cells, int i, double plain) {
        cells[ALL] += plain;
        cells[SHARP] += (log.marks(i) & WeighedLog.HOSTILITY) == 0 ? 0 : plain;
        for (BehaviourGroup group : BehaviourGroup.values()) {
            cells[column(group)] += belongs(i, group) ? plain : 0;
        }
    }

    /** Whether a behaviour is of a group. */
    boolean belongs(int i, BehaviourGroup group) {
        return settings.groups()
                .getOrDefault(group, Set.of())
                .contains(log.observation(i).behaviour());
    }

    private static int column(BehaviourGroup group) {
        return FIRST_GROUP + group.ordinal();
    }

    /** Summands are added up in order of size: the order in which they are found depends on how the case names the partners. */
    private void addUp(Map<Integer, double[]> byOccasion, Map<Habit, HabitTold> habits) {
        List<List<double[]>> parts = List.of(new ArrayList<>(), new ArrayList<>());
        byOccasion.forEach((place, cells) -> parts.get(place & 1).add(times(cells, kept(cells[ALL]))));
        Map<Integer, List<Double>> signs = new HashMap<>();
        habits.forEach((habit, told) ->
                signs.computeIfAbsent(teller(habit), key -> new ArrayList<>()).add(told.cells()[ALL]));
        habits.forEach((habit, told) -> {
            double together = signs.getOrDefault(teller(habit), List.of()).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .sum();
            parts.get(habit.partner()).add(times(told.cells(), told.occasions() * kept(together)));
        });
        for (int partner = 0; partner < 2; partner++) {
            List<double[]> own = parts.get(partner);
            for (int column = 0; column < COLUMNS; column++) {
                int cell = column;
                sums[partner][column] =
                        own.stream().mapToDouble(cells -> cells[cell]).sorted().sum();
            }
        }
    }

    private static int teller(Habit habit) {
        return 2 * habit.reporter() + habit.partner();
    }

    private static double[] times(double[] cells, double factor) {
        return Arrays.stream(cells).map(cell -> cell * factor).toArray();
    }

    /** What is left of each of so many moves that are alike. */
    private double kept(double moves) {
        return 1 / (1 + Math.max(0, moves - 1) * settings.direction().alikeness());
    }

    /** How many observations of a partner are counted. */
    int entries(int partner) {
        return entries[partner];
    }

    /** Everything of a partner that is counted. */
    double all(int partner) {
        return sums[partner][ALL];
    }

    /** The part of it that is hostile in any way. */
    double sharp(int partner) {
        return sums[partner][SHARP];
    }

    /** The part of it that is of a group. */
    double of(int partner, BehaviourGroup group) {
        return sums[partner][column(group)];
    }
}
