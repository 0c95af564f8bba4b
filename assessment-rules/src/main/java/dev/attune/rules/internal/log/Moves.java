package dev.attune.rules.internal.log;

import dev.attune.rules.internal.statistics.ShareDistribution;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How much some part of a log says of which way each partner moves.
 *
 * <p>Moves of one partner in one occasion are alike, whatever their code and direction, and so are the habits that one person tells of
 * one partner. They count as m / (1 + (m − 1)ρ), m being what they are signs of together (design effect of Kish 1965). A habit stands for
 * as many occasions as the settings say; told twice by one person it is one. Filled once, then only read.
 */
final class Moves {
    private static final int TOWARD = 0;
    private static final int AWAY = 1;
    /** To round by; the hair makes the order of a sum not matter. */
    private static final double HALF = 0.5 + 1e-9;

    private static final int CELLS = 4; // of each occasion: the two directions of each partner

    private final WeighedLog log;
    private final Occasions occasions;
    private final CriticismSigns criticism;
    private final MeasureSettings.Direction settings;
    private final Map<Integer, double[]> byOccasion = new HashMap<>();
    private final Map<Habit, HabitTold> habits = new HashMap<>();
    private double[][] sums = new double[2][2]; // by partner and direction
    private final int[] numbers = new int[2]; // of occasions and habits, by partner
    private final Map<Integer, Told> told = new HashMap<>(); // by occasion
    private final @Nullable ShareDistribution[] distributions = new @Nullable ShareDistribution[2];
    private int all;
    private int days;
    private int entries;

    /** What somebody tells of a partner, by the number of the partner and behaviour and by the place of the reporter. */
    private record Habit(int pair, int reporter, int partner) {}

    private record HabitTold(int occasions, double toward, double away, boolean isAct) {
        double sign() {
            return toward + away;
        }
    }

    Moves(WeighedLog log, Occasions occasions, CriticismSigns criticism, MeasureSettings.Direction settings) {
        this.log = log;
        this.occasions = occasions;
        this.criticism = criticism;
        this.settings = settings;
    }

    /** Takes an observation into account, if it is a move. */
    void add(int i) {
        if ((log.marks(i) & WeighedLog.MOVES) == 0) {
            return;
        }
        double toward = criticism.toward(i);
        double away = log.sign(i, Weights.place(Signal.DISTANCE));
        if (toward + away <= 0) {
            return;
        }
        entries++;
        int partner = log.partner(i);
        if (log.isHabit(i)) {
            HabitTold habit = new HabitTold(log.occasions(i), toward, away, log.isAct(i));
            habits.merge(
                    new Habit(log.pair(i), Weights.place(log.reporter(i)), partner),
                    habit,
                    (one, other) -> one.occasions() >= other.occasions() ? one : other);
            return;
        }
        double[] cells = byOccasion.computeIfAbsent(occasions.of(i), occasion -> new double[CELLS]);
        cells[2 * partner + TOWARD] += toward;
        cells[2 * partner + AWAY] += away;
        told.computeIfAbsent(occasions.of(i), occasion -> new Told()).add(partner, log.isAct(i), toward + away);
    }

    /** Adds everything up; nothing is added afterwards. */
    Moves done() {
        Parts[][] ofTellers = Parts.of(2, Weights.REPORTERS);
        habits.forEach((habit, what) -> ofTellers[habit.partner()][habit.reporter()].add(what.sign()));
        double[][] signs = Parts.sums(ofTellers);
        Parts[][] moves = Parts.of(2, 2);
        habits.forEach((habit, what) -> {
            double kept = what.occasions() * kept(signs[habit.partner()][habit.reporter()]);
            moves[habit.partner()][TOWARD].add(what.toward() * kept);
            moves[habit.partner()][AWAY].add(what.away() * kept);
        });
        byOccasion.values().forEach(cells -> addOccasion(cells, moves));
        sums = Parts.sums(moves);
        count();
        return this;
    }

    /** Summands, added up in order of size: the order in which they are found depends on how the case names the partners. */
    private static final class Parts {
        private final DoubleStream.Builder parts = DoubleStream.builder();

        static Parts[][] of(int rows, int columns) {
            Parts[][] all = new Parts[rows][columns];
            for (Parts[] row : all) {
                Arrays.setAll(row, column -> new Parts());
            }
            return all;
        }

        void add(double part) {
            parts.add(part);
        }

        static double[][] sums(Parts[][] all) {
            return Arrays.stream(all)
                    .map(row -> Arrays.stream(row)
                            .mapToDouble(cell -> cell.parts.build().sorted().sum())
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    /** What was told of a day, of an occasion without a date or of a habit: how much of a sign acts and inner states are, by partner. */
    private static final class Told {
        private final double[] acts = new double[2];
        private final double[] states = new double[2];

        void add(int partner, boolean isAct, double sign) {
            (isAct ? acts : states)[partner] += sign;
        }

        void add(Told other) {
            for (int partner = 0; partner < 2; partner++) {
                acts[partner] += other.acts[partner];
                states[partner] += other.states[partner];
            }
        }
    }

    /**
     * Adds up to how many occasions something comes: each is one where it is as much of a sign as one plain act, and else a part of one.
     * What goes on inside somebody counts for no more occasions than what they do.
     */
    private static final class Tally {
        private double acts;
        private double all;

        void add(double ofActs, double ofStates) {
            acts += Math.min(1, ofActs);
            all += Math.min(1, ofActs + ofStates);
        }

        int rounded() {
            return (int) Math.floor(Math.min(all, 2 * acts) + HALF);
        }
    }

    /** A day, however many occasions it has, an occasion without a date and a habit are counted as one each. */
    private void count() {
        List<Told> undated = new ArrayList<>();
        Map<Long, Told> byDay = new HashMap<>();
        told.forEach((occasion, what) -> {
            long day = occasions.day(occasion);
            if (day == Occasions.NO_DAY) {
                undated.add(what);
            } else {
                byDay.computeIfAbsent(day, each -> new Told()).add(what);
            }
        });
        habits.forEach((habit, what) -> {
            Told ofHabit = new Told();
            ofHabit.add(habit.partner(), what.isAct(), what.sign() * what.occasions());
            undated.add(ofHabit);
        });
        Tally[] ofPartner = {new Tally(), new Tally()};
        Tally ofDays = new Tally();
        Tally ofEither = new Tally();
        for (Told what : byDay.values()) {
            add(what, ofPartner, ofDays);
            ofEither.add(what.acts[0] + what.acts[1], what.states[0] + what.states[1]);
        }
        for (Told what : undated) {
            add(what, ofPartner, ofEither);
        }
        numbers[0] = ofPartner[0].rounded();
        numbers[1] = ofPartner[1].rounded();
        days = ofDays.rounded();
        all = ofEither.rounded();
    }

    private static void add(Told what, Tally[] ofPartner, Tally ofEither) {
        for (int partner = 0; partner < 2; partner++) {
            ofPartner[partner].add(what.acts[partner], what.states[partner]);
        }
        ofEither.add(what.acts[0] + what.acts[1], what.states[0] + what.states[1]);
    }

    private void addOccasion(double[] cells, Parts[][] moves) {
        for (int partner = 0; partner < 2; partner++) {
            double toward = cells[2 * partner + TOWARD];
            double away = cells[2 * partner + AWAY];
            double kept = kept(toward + away);
            moves[partner][TOWARD].add(toward * kept);
            moves[partner][AWAY].add(away * kept);
        }
    }

    /** What is left of each of so many moves that are alike. */
    private double kept(double moves) {
        return 1 / (1 + Math.max(0, moves - 1) * settings.alikeness());
    }

    double toward(int partner) {
        return sums[partner][TOWARD];
    }

    double away(int partner) {
        return sums[partner][AWAY];
    }

    /** How many days, occasions without a date and habits the acts of a partner come to. */
    int occasions(int partner) {
        return numbers[partner];
    }

    /** The same of either. */
    int occasions() {
        return all;
    }

    /** How many days the acts of either come to. */
    int days() {
        return days;
    }

    /** How many observations are moves. */
    int entries() {
        return entries;
    }

    /** NaN without a move. */
    double share(int partner) {
        return SignalTally.share(toward(partner), toward(partner) + away(partner));
    }

    boolean isEmpty(int partner) {
        return toward(partner) + away(partner) <= 0;
    }

    ShareDistribution distribution(int partner) {
        ShareDistribution known = distributions[partner];
        if (known == null) {
            known = ShareDistribution.of(toward(partner), away(partner));
            distributions[partner] = known;
        }
        return known;
    }
}
