package dev.attune.rules.measure;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The observations that are measured, in order of the log, with what each weighs and shows.
 *
 * <p>Plain arrays, because everything else in this package runs over them. Immutable once made. Partners are 0 and 1, in order
 * of the case.
 */
final class WeighedLog {
    /** Marks: one bit for each signal, by its place, then these. */
    static final int FIRST_PARTNER = 1 << 5;

    static final int SECOND_PARTNER = 1 << 6;
    static final int CURRENT = 1 << 7;
    static final int EARLIER = 1 << 8;
    static final int DATED = 1 << 9;

    static final int PURSUIT = mark(Signal.PURSUIT);
    static final int DISTANCE = mark(Signal.DISTANCE);
    static final int HOSTILITY = mark(Signal.HOSTILITY);
    static final int AVOIDANCE = mark(Signal.AVOIDANCE);
    static final int CONNECTION = mark(Signal.CONNECTION);
    static final int MOVES = PURSUIT | DISTANCE;
    static final int STRAIN = MOVES | HOSTILITY;
    static final int SIGNALS = STRAIN | AVOIDANCE | CONNECTION;

    private static final int STRIDE = Weights.MEASURED.size();

    private final List<Observation> log;
    private final int[] positions;
    private final long[] seconds;
    private final int[] nanos;
    private final int[] marks;
    private final double[] weights;
    private final double[] decay;
    private final Period period;
    private final List<SetAside> setAside;
    private int size;

    private WeighedLog(CoupleCase couple, MeasureSettings settings) {
        int most = couple.observations().size();
        log = couple.observations();
        positions = new int[most];
        seconds = new long[most];
        nanos = new int[most];
        marks = new int[most];
        weights = new double[most * STRIDE];
        decay = new double[most];
        Weights profiles = new Weights(couple, settings);
        String firstPartner = couple.partners().get(0);
        double halfLife = Period.seconds(settings.halfLife());
        period = new Period(firstMeasured(couple, profiles), couple.readAt(), settings.currentWindow());
        List<SetAside> lowered = new ArrayList<>();
        for (int position = 0; position < most; position++) {
            Observation observation = log.get(position);
            int partner = observation.by().equals(firstPartner) ? 0 : 1;
            Weights.Profile profile = profiles.of(observation, partner);
            if (profile.measured()) {
                add(position, partner, profile, halfLife);
                for (Weights.Lowered circumstance : profile.lowered()) {
                    lowered.add(new SetAside(observation, circumstance.flag(), circumstance.factor()));
                }
            }
        }
        setAside = List.copyOf(lowered);
    }

    static WeighedLog of(CoupleCase couple, MeasureSettings settings) {
        return new WeighedLog(couple, settings);
    }

    /** When the first one that is measured happened; dated ones come first in a log. */
    private static @Nullable Instant firstMeasured(CoupleCase couple, Weights profiles) {
        for (Observation observation : couple.observations()) {
            if (profiles.of(observation, couple.partners().indexOf(observation.by()))
                    .measured()) {
                return observation.at();
            }
        }
        return null;
    }

    private void add(int position, int partner, Weights.Profile profile, double halfLife) {
        Observation observation = log.get(position);
        Instant at = observation.at();
        double age = period.age(at);
        int mark = markOfPartner(partner) | (period.isCurrent(age) ? CURRENT : EARLIER);
        if (at != null) {
            seconds[size] = at.getEpochSecond();
            nanos[size] = at.getNano();
            mark |= DATED;
        }
        double strength = observation.strength() / (double) Observation.USUAL_STRENGTH;
        for (int place = 0; place < STRIDE; place++) {
            double weight = profile.weight(place) * strength;
            weights[size * STRIDE + place] = weight;
            mark |= weight > 0 ? 1 << place : 0;
        }
        positions[size] = position;
        decay[size] = age == 0 ? 1 : Math.pow(0.5, age / halfLife);
        marks[size] = mark;
        size++;
    }

    static int mark(Signal signal) {
        return 1 << Weights.place(signal);
    }

    static int markOfPartner(int partner) {
        return partner == 0 ? FIRST_PARTNER : SECOND_PARTNER;
    }

    int size() {
        return size;
    }

    Observation observation(int i) {
        return log.get(positions[i]);
    }

    int marks(int i) {
        return marks[i];
    }

    int partner(int i) {
        return (marks[i] & FIRST_PARTNER) != 0 ? 0 : 1;
    }

    boolean isDated(int i) {
        return (marks[i] & DATED) != 0;
    }

    /** Whether both are dated, and alike. */
    boolean sameMoment(int i, int j) {
        return seconds[i] == seconds[j] && nanos[i] == nanos[j] && (marks[i] & marks[j] & DATED) != 0;
    }

    /** Seconds from one dated observation to another. */
    double seconds(int from, int to) {
        return (seconds[to] - seconds[from]) + (nanos[to] - nanos[from]) * 1e-9;
    }

    /** The weight without decay, for the signal at a {@linkplain Weights#place place}. */
    double weight(int i, int place) {
        return weights[i * STRIDE + place];
    }

    /** 0.5^(age / half-life). */
    double decay(int i) {
        return decay[i];
    }

    Period period() {
        return period;
    }

    List<SetAside> setAside() {
        return setAside;
    }

    /** How many carry all of the marks in {@code all} and one of those in {@code any}. */
    int count(int all, int any) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += matches(marks[i], all, any) ? 1 : 0;
        }
        return count;
    }

    /** How many carry all of these marks. */
    int count(int all) {
        return count(all, -1);
    }

    /** Those that carry all of the marks in {@code all} and one of those in {@code any}. */
    Evidence where(int all, int any) {
        return where(i -> matches(marks[i], all, any));
    }

    /** Those that pass a test. */
    Evidence where(IntPredicate test) {
        return Evidence.at(log, () -> {
            BitSet places = new BitSet();
            for (int i = 0; i < size; i++) {
                if (test.test(i)) {
                    places.set(positions[i]);
                }
            }
            return places;
        });
    }

    /** Those at some places among the measured ones. */
    Evidence at(Supplier<BitSet> measured) {
        return Evidence.at(log, () -> {
            BitSet places = new BitSet();
            measured.get().stream().forEach(i -> places.set(positions[i]));
            return places;
        });
    }

    private static boolean matches(int mark, int all, int any) {
        return (mark & all) == all && (mark & any) != 0;
    }
}
