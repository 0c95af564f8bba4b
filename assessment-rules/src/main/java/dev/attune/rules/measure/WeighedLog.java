package dev.attune.rules.measure;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The observations that are measured, in order of the log, with what each weighs and shows.
 *
 * <p>Plain arrays, because everything else in this package runs over them. Not safe to share between threads; the evidence it gives
 * is. Partners are 0 and 1, in order of the case.
 */
final class WeighedLog {
    /** Marks: one bit for each signal, by its place, then these. */
    static final int FIRST_PARTNER = 1 << 5;

    static final int SECOND_PARTNER = 1 << 6;
    static final int CURRENT = 1 << 7;
    static final int EARLIER = 1 << 8;
    static final int DATED = 1 << 9;
    static final int TOPICAL = 1 << 10;
    static final int IN_NAMED_EPISODE = 1 << 11;
    static final int ANSWERING = 1 << 12;
    private static final int MARKS = 13;

    static final int PURSUIT = mark(Signal.PURSUIT);
    static final int DISTANCE = mark(Signal.DISTANCE);
    static final int HOSTILITY = mark(Signal.HOSTILITY);
    static final int AVOIDANCE = mark(Signal.AVOIDANCE);
    static final int CONNECTION = mark(Signal.CONNECTION);
    static final int MOVES = PURSUIT | DISTANCE;
    static final int STRAIN = MOVES | HOSTILITY;
    static final int SIGNALS = STRAIN | AVOIDANCE | CONNECTION;

    private static final int STRIDE = Weights.MEASURED.size();
    private static final int STRENGTHS = Observation.GREATEST_STRENGTH - Observation.LEAST_STRENGTH + 1;

    private final List<Observation> log;
    private final int[] positions;
    private final long[] seconds;
    private final int[] nanos;
    private final int[] marks;
    private final int[] kinds; // of the profile and strength
    private final double[] weights; // by kind and place of the signal
    private final int[] signals; // by kind, as marks
    private final double[] decay;
    private final Period period;
    private final List<SetAside> setAside;
    private final Map<Marks, Evidence> byMarks = new HashMap<>();
    private volatile BitSet @Nullable [] ofMark;
    private int size;
    private int dated;
    private boolean answering;

    /** Many measures rest on the same observations. */
    private record Marks(int all, int any) {}

    WeighedLog(CoupleCase couple, MeasureSettings settings, Weights profiles) {
        int most = couple.observations().size();
        log = couple.observations();
        positions = new int[most];
        seconds = new long[most];
        nanos = new int[most];
        marks = new int[most];
        kinds = new int[most];
        int profileKinds = profiles.all().size() * STRENGTHS;
        weights = new double[profileKinds * STRIDE];
        signals = new int[profileKinds];
        for (Weights.Profile profile : profiles.all()) {
            weigh(profile);
        }
        decay = new double[most];
        double halfLife = Period.seconds(settings.halfLife());
        period = new Period(firstMeasured(couple, profiles), couple.readAt(), settings.currentWindow());
        List<SetAside> lowered = new ArrayList<>();
        for (int position = 0; position < most; position++) {
            Weights.Profile profile = profiles.of(position);
            if (profile.measured()) {
                add(position, profile, halfLife);
                for (Weights.Lowered circumstance : profile.lowered()) {
                    lowered.add(new SetAside(log.get(position), circumstance.flag(), circumstance.factor()));
                }
            }
        }
        setAside = List.copyOf(lowered);
    }

    /** When the first one that is measured happened; dated ones come first in a log. */
    private static @Nullable Instant firstMeasured(CoupleCase couple, Weights profiles) {
        List<Observation> log = couple.observations();
        for (int position = 0; position < log.size(); position++) {
            if (profiles.of(position).measured()) {
                return log.get(position).at();
            }
        }
        return null;
    }

    private void add(int position, Weights.Profile profile, double halfLife) {
        Observation observation = log.get(position);
        Instant at = observation.at();
        double age = period.age(at);
        int mark = markOfPartner(profile.partner()) | (period.isCurrent(age) ? CURRENT : EARLIER) | told(observation);
        if (at != null) {
            seconds[size] = at.getEpochSecond();
            nanos[size] = at.getNano();
            mark |= DATED;
            dated++;
        }
        answering |= observation.answers() != null;
        int kind = profile.number() * STRENGTHS + observation.strength() - Observation.LEAST_STRENGTH;
        mark |= signals[kind];
        kinds[size] = kind;
        positions[size] = position;
        decay[size] = age == 0 ? 1 : Math.pow(0.5, age / halfLife);
        marks[size] = mark;
        size++;
    }

    /** An act of one profile weighs one of five amounts, by its strength. */
    private void weigh(Weights.Profile profile) {
        for (int step = 0; step < STRENGTHS; step++) {
            int kind = profile.number() * STRENGTHS + step;
            double strength = (Observation.LEAST_STRENGTH + step) / (double) Observation.USUAL_STRENGTH;
            for (int place = 0; place < STRIDE; place++) {
                double weight = profile.weight(place) * strength;
                weights[kind * STRIDE + place] = weight;
                signals[kind] |= weight > 0 ? 1 << place : 0;
            }
        }
    }

    /** What else an observation says of itself: later passes look at the marks, and at the observation where there is something. */
    private static int told(Observation observation) {
        return (observation.topic() == null ? 0 : TOPICAL)
                | (observation.episode() == null ? 0 : IN_NAMED_EPISODE)
                | (observation.answers() == null ? 0 : ANSWERING);
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
        return weights[kinds[i] * STRIDE + place];
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

    /** How many are dated. */
    int dated() {
        return dated;
    }

    /** Whether any says what it answers. */
    boolean hasAnswers() {
        return answering;
    }

    /** Those that carry all of the marks in {@code all} and one of those in {@code any}. */
    Evidence where(int all, int any) {
        return byMarks.computeIfAbsent(new Marks(all, any), marked -> Evidence.at(log, () -> places(all, any)));
    }

    /** Some forty measures each rest on another choice of marks; made of the places of each mark they cost next to nothing. */
    private BitSet places(int all, int any) {
        BitSet[] ofMark = ofMark();
        BitSet places = new BitSet(log.size());
        for (int mark = 0; mark < MARKS; mark++) {
            if ((any >> mark & 1) != 0) {
                places.or(ofMark[mark]);
            }
        }
        for (int mark = 0; mark < MARKS; mark++) {
            if ((all >> mark & 1) != 0) {
                places.and(ofMark[mark]);
            }
        }
        return places;
    }

    /** The places of each mark in the case's log; made when somebody first asks. Two that ask at once may both make them. */
    private BitSet[] ofMark() {
        BitSet[] known = ofMark;
        if (known == null) {
            // By the word, since a set of bits that is told of one after the other takes three times as long.
            long[][] words = new long[MARKS][log.size() / Long.SIZE + 1];
            for (int i = 0; i < size; i++) {
                for (int left = marks[i]; left != 0; left &= left - 1) {
                    words[Integer.numberOfTrailingZeros(left)][positions[i] / Long.SIZE] |= 1L << positions[i];
                }
            }
            known = new BitSet[MARKS];
            Arrays.setAll(known, mark -> BitSet.valueOf(words[mark]));
            ofMark = known;
        }
        return known;
    }

    /** Those that pass a test. */
    Evidence where(IntPredicate test) {
        return Evidence.at(log, () -> {
            BitSet places = new BitSet(log.size());
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
            BitSet places = new BitSet(log.size());
            BitSet chosen = measured.get();
            for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
                places.set(positions[i]);
            }
            return places;
        });
    }
}
