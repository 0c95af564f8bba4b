package dev.attune.rules.measure;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The observations that are measured, in order of the log, with what each weighs and shows.
 *
 * <p>Plain arrays, because everything else in this package runs over them. Immutable once made. Partners are 0 and 1, in order
 * of the case.
 */
final class WeighedLog {
    /** Marks: one bit for each signal, by ordinal, then these. */
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

    private final Observation[] observations;
    private final int[] marks;
    private final double[] weights;
    private final double[] decay;
    private final Period period;
    private final List<SetAside> setAside;

    private WeighedLog(
            List<Observation> kept, List<Weights.Profile> profiles, CoupleCase couple, MeasureSettings settings) {
        int size = kept.size();
        Instant first = size == 0 ? null : kept.get(0).at(); // dated ones come first
        this.observations = kept.toArray(new Observation[0]);
        this.marks = new int[size];
        this.weights = new double[size * STRIDE];
        this.decay = new double[size];
        this.period = new Period(first, couple.readAt(), settings.currentWindow());
        String firstPartner = couple.partners().get(0);
        double halfLife = Period.seconds(settings.halfLife());
        List<SetAside> lowered = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Observation observation = observations[i];
            Weights.Profile profile = profiles.get(i);
            double age = period.age(observation.at());
            decay[i] = age == 0 ? 1 : Math.pow(0.5, age / halfLife);
            marks[i] = (observation.by().equals(firstPartner) ? FIRST_PARTNER : SECOND_PARTNER)
                    | (period.isCurrent(age) ? CURRENT : EARLIER)
                    | (observation.at() == null ? 0 : DATED)
                    | weigh(i, profile.bySignal(), observation.strength() / (double) Observation.USUAL_STRENGTH);
            for (Weights.Lowered circumstance : profile.lowered()) {
                lowered.add(new SetAside(observation, circumstance.flag(), circumstance.factor()));
            }
        }
        this.setAside = List.copyOf(lowered);
    }

    static WeighedLog of(CoupleCase couple, MeasureSettings settings) {
        Weights weights = new Weights(couple, settings);
        String firstPartner = couple.partners().get(0);
        List<Observation> kept = new ArrayList<>(couple.observations().size());
        List<Weights.Profile> profiles = new ArrayList<>(couple.observations().size());
        for (Observation observation : couple.observations()) {
            Weights.Profile profile = weights.of(observation, observation.by().equals(firstPartner) ? 0 : 1);
            if (profile.measured()) {
                kept.add(observation);
                profiles.add(profile);
            }
        }
        return new WeighedLog(kept, profiles, couple, settings);
    }

    private int weigh(int i, double[] bySignal, double strength) {
        int shown = 0;
        for (int signal = 0; signal < STRIDE; signal++) {
            double weight = bySignal[signal] * strength;
            weights[i * STRIDE + signal] = weight;
            shown |= weight > 0 ? 1 << signal : 0;
        }
        return shown;
    }

    static int mark(Signal signal) {
        return 1 << signal.ordinal();
    }

    static int markOfPartner(int partner) {
        return partner == 0 ? FIRST_PARTNER : SECOND_PARTNER;
    }

    int size() {
        return observations.length;
    }

    Observation observation(int i) {
        return observations[i];
    }

    int marks(int i) {
        return marks[i];
    }

    int partner(int i) {
        return (marks[i] & FIRST_PARTNER) != 0 ? 0 : 1;
    }

    /** The weight without decay. */
    double weight(int i, Signal signal) {
        return weights[i * STRIDE + signal.ordinal()];
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
        for (int mark : marks) {
            count += matches(mark, all, any) ? 1 : 0;
        }
        return count;
    }

    /** How many carry all of these marks. */
    int count(int all) {
        return count(all, -1);
    }

    /** Those that carry all of the marks in {@code all} and one of those in {@code any}. */
    List<Observation> where(int all, int any) {
        return Evidence.where(this, i -> matches(marks[i], all, any));
    }

    private static boolean matches(int mark, int all, int any) {
        return (mark & all) == all && (mark & any) != 0;
    }
}
