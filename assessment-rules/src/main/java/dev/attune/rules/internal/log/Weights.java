package dev.attune.rules.internal.log;

import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the observations of one case weigh before age and strength: behaviour weight × reporter factor × context factors.
 *
 * <p>Worked out once for each behaviour, partner and reporter, as the log is {@linkplain #read read}; not changed afterwards.
 */
public final class Weights {
    /** The signals that are measured, in order of declaration; safety is not one. */
    static final List<Signal> MEASURED =
            List.of(Signal.PURSUIT, Signal.DISTANCE, Signal.HOSTILITY, Signal.AVOIDANCE, Signal.CONNECTION);

    private static final List<Signal> STRAINED = List.of(Signal.PURSUIT, Signal.DISTANCE, Signal.HOSTILITY);
    private static final int NO_PAIR = -1;
    private static final int LEFT_OUT = -1;
    static final int REPORTERS = Reporter.values().length;

    private final CoupleCase couple;
    private final MeasureSettings settings;
    private final String firstPartner;
    private final Map<String, @Nullable Profile[]> ofBehaviours = new HashMap<>();
    private final List<Profile> all = new ArrayList<>();
    private final int[] numbers; // of the profiles of the observations
    private int pairs;
    private volatile int @Nullable [][] placesOfPairs;

    public Weights(CoupleCase couple, MeasureSettings settings) {
        this.couple = couple;
        this.settings = settings;
        firstPartner = couple.partners().get(0);
        numbers = new int[couple.observations().size()];
    }

    /** The observation at a place in the log is an account of an event that another account is taken for. */
    void leaveOut(int position) {
        numbers[position] = LEFT_OUT;
    }

    /** What the observation at a place in the log weighs; {@link WeighedLog} tells of each once, in order. */
    Profile read(Observation observation, int position) {
        int partner = observation.by().equals(firstPartner) ? 0 : 1;
        @Nullable Profile[] ofBehaviour = ofBehaviours.get(observation.behaviour());
        if (ofBehaviour == null) {
            ofBehaviour = new @Nullable Profile[2 * REPORTERS];
            ofBehaviours.put(observation.behaviour(), ofBehaviour);
        }
        Profile profile = profile(observation, partner, ofBehaviour);
        profile.first = profile.times == 0 ? position : profile.first;
        profile.times++;
        numbers[position] = profile.number();
        return profile;
    }

    /** Where the values of a signal or reporter are in an array; arrays, for speed, are never kept or written out. */
    @SuppressWarnings("EnumOrdinal")
    static int place(Enum<?> constant) {
        return constant.ordinal();
    }

    /** What an act weighs at usual strength, by place of the signal, and the circumstances that lower it. */
    public static final class Profile {
        private final int number;
        private final int pair;
        private final int partner;
        private final Reporter reporter;
        private final boolean measured;
        private final boolean act;
        private final double[] weights = new double[MEASURED.size()];
        private final double[] signs = new double[MEASURED.size()];
        private final double factor;
        private final List<Lowered> lowered;
        private int first;
        private int times;

        private Profile(
                int number,
                int pair,
                int partner,
                Reporter reporter,
                boolean measured,
                boolean act,
                double factor,
                List<Lowered> lowered) {
            this.number = number;
            this.pair = pair;
            this.partner = partner;
            this.reporter = reporter;
            this.measured = measured;
            this.act = act;
            this.factor = factor;
            this.lowered = lowered;
        }

        /** Its place among all there are. */
        int number() {
            return number;
        }

        /** Pairs of a partner and a behaviour are numbered from 0, in order of first appearance. */
        int pair() {
            return pair;
        }

        /** The place in the log of the first observation that has it. */
        int first() {
            return first;
        }

        /** How many observations have it. */
        int times() {
            return times;
        }

        /** 0 or 1, in order of the case. */
        int partner() {
            return partner;
        }

        Reporter reporter() {
            return reporter;
        }

        /** What the account and the circumstances leave of it: 0 to 1; always 1 for a safety concern. */
        double factor() {
            return factor;
        }

        /** False for safety concerns and behaviours that are not described; these are left out of every measure. */
        boolean measured() {
            return measured;
        }

        /** True for what was done or said, false for what went on inside somebody. */
        boolean act() {
            return act;
        }

        double weight(int place) {
            return weights[place];
        }

        /**
         * How much of a sign of this signal it is: 0 to 1, whatever its strength. A behaviour is a sign of the foremost of its signals only;
         * of hostility it is one as far as it weighs, besides.
         */
        double sign(int place) {
            return signs[place];
        }

        List<Lowered> lowered() {
            return lowered;
        }

        /** Whether it shows pursuit, distance or hostility. */
        boolean isStrained() {
            return STRAINED.stream().anyMatch(signal -> weights[place(signal)] > 0);
        }
    }

    /** A circumstance and its factor, less than 1. */
    record Lowered(String flag, double factor) {}

    /** Every one there is, in order of first appearance. */
    public List<Profile> all() {
        return all;
    }

    /** Where in the log a partner showed a behaviour so that it counts. */
    public BitSet places(int pair) {
        BitSet places = new BitSet(numbers.length);
        for (int place : placesOfPairs()[pair]) {
            places.set(place);
        }
        return places;
    }

    /** Made for all pairs in one pass, when one of them is first asked for. Two that ask at once may both make them. */
    private int[][] placesOfPairs() {
        int[][] known = placesOfPairs;
        if (known == null) {
            int[] counts = new int[pairs];
            int[] pairOf = new int[all.size()];
            for (Profile profile : all) {
                boolean counted = profile.factor() > 0;
                pairOf[profile.number()] = counted ? profile.pair() : NO_PAIR;
                counts[profile.pair()] += counted ? profile.times() : 0;
            }
            known = new int[pairs][];
            Arrays.setAll(known, pair -> new int[counts[pair]]);
            int[] filled = new int[pairs];
            for (int i = 0; i < numbers.length; i++) {
                int pair = numbers[i] == LEFT_OUT ? NO_PAIR : pairOf[numbers[i]];
                if (pair != NO_PAIR) {
                    known[pair][filled[pair]++] = i;
                }
            }
            placesOfPairs = known;
        }
        return known;
    }

    private Profile profile(Observation observation, int partner, @Nullable Profile[] ofBehaviour) {
        Reporter reporter = Events.reporter(observation);
        int place = partner * REPORTERS + place(reporter);
        Profile known = ofBehaviour[place];
        if (known != null) {
            return known;
        }
        int pair = pairs;
        for (int other = 0; other < REPORTERS; other++) {
            Profile same = ofBehaviour[partner * REPORTERS + other];
            pair = same == null ? pair : same.pair();
        }
        pairs = Math.max(pairs, pair + 1);
        Profile made = profile(observation, partner, pair);
        ofBehaviour[place] = made;
        all.add(made);
        return made;
    }

    private Profile profile(Observation observation, int partner, int pair) {
        MeasureSettings.BehaviourWeights behaviour = settings.behaviours().get(observation.behaviour());
        if (behaviour == null || behaviour.weights().containsKey(Signal.SAFETY)) {
            return new Profile(all.size(), pair, partner, Events.reporter(observation), false, false, 1, List.of());
        }
        List<Lowered> lowered = lowered(observation);
        double factor = settings.reporterFactors()
                .getOrDefault(behaviour.kind(), Map.of())
                .getOrDefault(Events.reporter(observation), 1.0);
        for (Lowered circumstance : lowered) {
            factor *= circumstance.factor();
        }
        boolean act = behaviour.kind() == Kind.ACT;
        Profile profile =
                new Profile(all.size(), pair, partner, Events.reporter(observation), true, act, factor, lowered);
        double greatest = behaviour.weights().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        for (Signal signal : MEASURED) {
            double weight = behaviour.weights().getOrDefault(signal, 0.0);
            profile.weights[place(signal)] = weight * factor;
            profile.signs[place(signal)] = sign(signal, weight, greatest) * factor;
        }
        return profile;
    }

    /** What is more of a sign of something else is no sign of a direction. Hostility goes along with others, as far as it weighs. */
    private double sign(Signal signal, double weight, double greatest) {
        if (signal == Signal.HOSTILITY) {
            return weight;
        }
        return weight == greatest ? Math.min(1, weight / settings.direction().fullSign()) : 0;
    }

    /** Whether what an observation tells of is a sign of pursuit, distance or hostility. */
    boolean isStrained(Observation observation) {
        MeasureSettings.BehaviourWeights behaviour = settings.behaviours().get(observation.behaviour());
        return behaviour != null
                && STRAINED.stream().anyMatch(signal -> behaviour.weights().getOrDefault(signal, 0.0) > 0);
    }

    private List<Lowered> lowered(Observation observation) {
        List<Lowered> lowered = new ArrayList<>();
        if (couple.context().isEmpty()) {
            return List.of();
        }
        Set<String> flags = couple.context().stream()
                .filter(context -> context.partner().equals(observation.by()))
                .map(Context::flag)
                .collect(Collectors.toSet());
        settings.contextFactors().forEach((flag, factors) -> {
            double factor = flags.contains(flag) ? factors.getOrDefault(observation.behaviour(), 1.0) : 1;
            if (factor < 1) {
                lowered.add(new Lowered(flag, factor));
            }
        });
        return List.copyOf(lowered);
    }
}
