package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.SetAside;
import dev.attune.rules.measure.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The observations that are measured, in order of the log, with what each weighs and shows.
 *
 * <p>Plain arrays, because everything else in this package runs over them. They are filled in one pass over the case's log, the only
 * one there is; later an observation itself is looked at only for its id. Not safe to share between threads; the evidence it gives is.
 * Partners are 0 and 1, in order of the case.
 */
public final class WeighedLog {
    /** Marks: one bit for each signal, by its place, then these. */
    static final int FIRST_PARTNER = 1 << 5;

    static final int SECOND_PARTNER = 1 << 6;
    static final int CURRENT = 1 << 7;
    static final int EARLIER = 1 << 8;
    /** An incident of which it is known when it was. */
    static final int DATED = 1 << 9;

    static final int IN_NAMED_EPISODE = 1 << 10;
    static final int ANSWERING = 1 << 11;

    /** It is known at what time it happened, and not only on which day. */
    static final int TIMED = 1 << 12;

    /** It is told as a habit, and belongs to no moment. */
    static final int HABIT = 1 << 13;

    private static final int MARKS = 14;

    /** An incident or a habit of which it is known when it was; nothing is picked by it. */
    private static final int HAS_A_DATE = 1 << MARKS;

    /** The number of the topic of observations that have none. */
    static final int NO_TOPIC = 0;

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
    private final int[] moments;
    private final int[] marks;
    private final int[] kinds; // of the profile and strength
    private final int[] topics;
    private final StringTable topicNumbers = new StringTable();
    private final double[] weights; // by kind and place of the signal
    private final double halfLife;
    private final Period period;
    private final MeasureSettings.Direction direction;
    private final Weights.Profile[] profilesOf;
    private final List<SetAside> setAside = new ArrayList<>();
    private final Map<Marks, Evidence> byMarks = new HashMap<>();
    private volatile BitSet @Nullable [] ofMark;
    private final Map<Integer, BitSet> ofTopic = new ConcurrentHashMap<>();
    private BitSet repeated = new BitSet();
    private int size;
    private int dated;
    private boolean answering;

    /** Many measures rest on the same observations. */
    private record Marks(int all, int any) {}

    public WeighedLog(CoupleCase couple, MeasureSettings settings, Weights profiles, Events events) {
        log = couple.observations();
        int most = log.size();
        positions = new int[most];
        seconds = new long[most];
        nanos = new int[most];
        moments = new int[most];
        marks = new int[most];
        kinds = new int[most];
        topics = new int[most];
        profilesOf = new Weights.Profile[most];
        direction = settings.direction();
        addIncidentsWithADate(couple, profiles, events);
        addTheRest(couple, profiles, events);
        weights = new double[profiles.all().size() * STRENGTHS * STRIDE];
        halfLife = Period.seconds(settings.times().halfLife());
        Instant first = dated == 0 ? null : couple.start(observation(0));
        Instant last = dated == 0 ? null : couple.start(observation(dated - 1));
        period = new Period(first, last, couple.readAt(), settings.times().currentWindow());
        markSignalsAndTime(weigh(profiles.all()));
        repeated = RepeatedHabits.of(this);
    }

    /** They come first; the order of the rest is that of the log. */
    private void addIncidentsWithADate(CoupleCase couple, Weights profiles, Events events) {
        for (int position = 0; position < log.size(); position++) {
            Observation observation = log.get(position);
            if (events.isRetold(position)) {
                profiles.leaveOut(position);
            } else if (isIncidentWithADate(observation)) {
                read(couple, profiles, position);
            }
        }
    }

    private void addTheRest(CoupleCase couple, Weights profiles, Events events) {
        for (int position = 0; position < log.size(); position++) {
            if (!events.isRetold(position) && !isIncidentWithADate(log.get(position))) {
                read(couple, profiles, position);
            }
        }
    }

    private static boolean isIncidentWithADate(Observation observation) {
        return observation.isDated() && observation.frequency() == null;
    }

    private void read(CoupleCase couple, Weights profiles, int position) {
        Observation observation = log.get(position);
        Weights.Profile profile = profiles.read(observation, position);
        if (profile.measured()) {
            add(observation, position, profile, couple.start(observation));
        }
    }

    private void add(Observation observation, int position, Weights.Profile profile, @Nullable Instant start) {
        positions[size] = position;
        kinds[size] = profile.number() * STRENGTHS + observation.strength() - Observation.LEAST_STRENGTH;
        String topic = observation.topic();
        topics[size] = topic == null ? NO_TOPIC : 1 + topicNumbers.of(topic);
        marks[size] = markOfPartner(profile.partner()) | told(observation);
        answering |= observation.answers() != null;
        addTime(observation, start);
        profilesOf[size] = profile;
        for (Weights.Lowered circumstance : profile.lowered()) {
            setAside.add(new SetAside(observation, circumstance.flag(), circumstance.factor()));
        }
        size++;
    }

    /**
     * Those of the same moment stand side by side, and so do those of which no more than the same day is known. Undated ones are each a
     * moment of their own, and so are those of a day in a named episode: their order is the one in which they were told.
     */
    private void addTime(Observation observation, @Nullable Instant start) {
        boolean same = false;
        if (start != null) {
            boolean isIncident = observation.frequency() == null;
            seconds[size] = start.getEpochSecond();
            nanos[size] = start.getNano();
            boolean inOrder = observation.day() != null && observation.episode() != null;
            same = size > 0
                    && isIncident
                    && !inOrder
                    && seconds[size] == seconds[size - 1]
                    && nanos[size] == nanos[size - 1]
                    && (marks[size] & TIMED) == (marks[size - 1] & TIMED);
            dated += isIncident ? 1 : 0;
        }
        moments[size] = size == 0 ? 0 : moments[size - 1] + (same ? 0 : 1);
    }

    /** An act of one profile weighs one of five amounts, by its strength. Returns what each kind shows, as marks. */
    private int[] weigh(List<Weights.Profile> profiles) {
        int[] signals = new int[profiles.size() * STRENGTHS];
        int kind = 0;
        for (Weights.Profile profile : profiles) {
            for (int step = 0; step < STRENGTHS; step++) {
                double strength = (Observation.LEAST_STRENGTH + step) / (double) Observation.USUAL_STRENGTH;
                for (int place = 0; place < STRIDE; place++) {
                    double weight = profile.weight(place) * strength;
                    weights[kind * STRIDE + place] = weight;
                    signals[kind] |= weight > 0 ? 1 << place : 0;
                }
                kind++;
            }
        }
        return signals;
    }

    private void markSignalsAndTime(int[] signals) {
        for (int i = 0; i < size; i++) {
            boolean isCurrent = observation(i).until() == null && period.isCurrent(timeSince(i));
            marks[i] |= signals[kinds[i]] | (isCurrent ? CURRENT : EARLIER);
        }
    }

    /** Seconds before the moment of assessment; 0 when undated. */
    double timeSince(int i) {
        return (marks[i] & HAS_A_DATE) == 0 ? 0 : Math.max(0, period.age(seconds[i], nanos[i]));
    }

    /** The same; 0 for a habit, which does not fade. */
    private double age(int i) {
        return isDated(i) ? timeSince(i) : 0;
    }

    /** What else an observation says of itself: later passes look at the marks, and at the observation where there is something. */
    private static int told(Observation observation) {
        boolean isIncident = observation.frequency() == null;
        return (isIncident ? 0 : HABIT)
                | (observation.isDated() ? HAS_A_DATE : 0)
                | (isIncidentWithADate(observation) ? DATED : 0)
                | (observation.at() == null || !isIncident ? 0 : TIMED)
                | (observation.episode() == null ? 0 : IN_NAMED_EPISODE)
                | (observation.answers() == null ? 0 : ANSWERING);
    }

    static int mark(Signal signal) {
        return 1 << Weights.place(signal);
    }

    static int markOfPartner(int partner) {
        return partner == 0 ? FIRST_PARTNER : SECOND_PARTNER;
    }

    public int size() {
        return size;
    }

    Observation observation(int i) {
        return log.get(positions[i]);
    }

    int marks(int i) {
        return marks[i];
    }

    /** Without a branch, because who acts is as good as random, and nearly every pass asks. */
    int partner(int i) {
        return marks[i] / SECOND_PARTNER & 1;
    }

    boolean isDated(int i) {
        return (marks[i] & DATED) != 0;
    }

    /** Whether it is known at what time it happened. */
    boolean isTimed(int i) {
        return (marks[i] & TIMED) != 0;
    }

    /** Whether both are dated, and alike; an undated one is of one moment with itself alone. */
    boolean sameMoment(int i, int j) {
        return moments[i] == moments[j];
    }

    /** Seconds from one dated observation to another. */
    double seconds(int from, int to) {
        return (seconds[to] - seconds[from]) + (nanos[to] - nanos[from]) * 1e-9;
    }

    /** The weight without decay, for the signal at a {@linkplain Weights#place place}. */
    double weight(int i, int place) {
        return weights[kinds[i] * STRIDE + place];
    }

    /** How much of a sign of a direction it is, for the signal at a {@linkplain Weights#place place}: 0 to 1. */
    double sign(int i, int place) {
        return profilesOf[i].sign(place);
    }

    /** What the account and the circumstances leave of it: 0 to 1. */
    double factor(int i) {
        return profilesOf[i].factor();
    }

    /** How much of a sign of strain it is: as much as of the plainest of moving toward, moving away and hostility. */
    double signOfStrain(int i) {
        return Math.max(
                sign(i, Weights.place(Signal.HOSTILITY)),
                Math.max(sign(i, Weights.place(Signal.PURSUIT)), sign(i, Weights.place(Signal.DISTANCE))));
    }

    /** The number of the pair of partner and behaviour. */
    int pair(int i) {
        return profilesOf[i].pair();
    }

    Reporter reporter(int i) {
        return profilesOf[i].reporter();
    }

    /** Told as a habit. */
    boolean isHabit(int i) {
        return (marks[i] & HABIT) != 0;
    }

    /** Whether it is something done or said, and nothing that went on inside somebody. */
    boolean isAct(int i) {
        return profilesOf[i].act();
    }

    /** For how many occasions it stands: 1; for a habit more, and 0 when the same person tells the same again. */
    int occasions(int i) {
        if (repeated.get(i)) {
            return 0;
        }
        return isHabit(i) ? direction.occasions(observation(i).frequency()) : 1;
    }

    /** 0.5^(age / half-life); keep it if it is needed more than once. */
    double decay(int i) {
        double age = age(i);
        return age == 0 ? 1 : Math.pow(0.5, age / halfLife);
    }

    /** The number of the topic, or {@link #NO_TOPIC}. */
    int topic(int i) {
        return topics[i];
    }

    /** In order of their numbers, which begin with 1. */
    List<String> topics() {
        return topicNumbers.texts();
    }

    Period period() {
        return period;
    }

    public List<SetAside> setAside() {
        return List.copyOf(setAside);
    }

    /** How many are incidents of which it is known when they were; they come first. */
    public int dated() {
        return dated;
    }

    /** How many are incidents of which it is not known when they were. */
    public int undated() {
        int undated = 0;
        for (int i = dated; i < size; i++) {
            undated += isHabit(i) ? 0 : 1;
        }
        return undated;
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

    /** The places of each mark in the case's log; made at the first request. Two threads that ask at once may both make them. */
    private BitSet[] ofMark() {
        BitSet[] known = ofMark;
        if (known == null) {
            // By the word, since a set of bits that is told of one after the other takes three times as long.
            long[][] words = new long[MARKS][log.size() / Long.SIZE + 1];
            for (int i = 0; i < size; i++) {
                for (int left = marks[i] & (HAS_A_DATE - 1); left != 0; left &= left - 1) {
                    words[Integer.numberOfTrailingZeros(left)][positions[i] / Long.SIZE] |= 1L << positions[i];
                }
            }
            known = new BitSet[MARKS];
            Arrays.setAll(known, mark -> BitSet.valueOf(words[mark]));
            ofMark = known;
        }
        return known;
    }

    /** Those on one topic that carry all of the marks in {@code all} and one of those in {@code any}. */
    Evidence onTopic(int topic, int all, int any) {
        return Evidence.at(log, () -> {
            BitSet places = places(all, any);
            places.and(ofTopic.computeIfAbsent(topic, asked -> places(i -> topics[i] == asked)));
            return places;
        });
    }

    /** Those that pass a test. */
    Evidence where(IntPredicate test) {
        return Evidence.at(log, () -> places(test));
    }

    /** By the word, as in {@link #ofMark}. */
    private BitSet places(IntPredicate test) {
        long[] words = new long[log.size() / Long.SIZE + 1];
        for (int i = 0; i < size; i++) {
            if (test.test(i)) {
                words[positions[i] / Long.SIZE] |= 1L << positions[i];
            }
        }
        return BitSet.valueOf(words);
    }

    /** Those at some places among the measured ones. */
    Evidence at(Supplier<BitSet> measured) {
        return Evidence.at(log, () -> {
            BitSet chosen = measured.get();
            // Where everything is measured, a place among the measured ones is the place in the log.
            return size == log.size() ? chosen : places(chosen::get);
        });
    }
}
