package dev.attune.rules.measure;

import dev.attune.assessment.Context;
import dev.attune.assessment.ContextFlag;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the observations of one case weigh before age and strength: behaviour weight × reporter factor × context factors.
 *
 * <p>Worked out once for each behaviour, partner and reporter. Not safe to share between threads.
 */
final class Weights {
    /** The signals that are measured, in order of declaration; safety is not one. */
    static final List<Signal> MEASURED =
            List.of(Signal.PURSUIT, Signal.DISTANCE, Signal.HOSTILITY, Signal.AVOIDANCE, Signal.CONNECTION);

    private static final int REPORTERS = Reporter.values().length;

    private final CoupleCase couple;
    private final MeasureSettings settings;
    private final Map<String, @Nullable Profile[]> profiles = new HashMap<>();

    Weights(CoupleCase couple, MeasureSettings settings) {
        this.couple = couple;
        this.settings = settings;
    }

    /** Where the values of a signal or reporter are in an array; arrays, for speed, are never kept or written out. */
    @SuppressWarnings("EnumOrdinal")
    static int place(Enum<?> constant) {
        return constant.ordinal();
    }

    /** What an act weighs at usual strength, by place of the signal, and the circumstances that lower it. */
    static final class Profile {
        private final boolean measured;
        private final double[] weights = new double[MEASURED.size()];
        private final double factor;
        private final List<Lowered> lowered;

        private Profile(boolean measured, double factor, List<Lowered> lowered) {
            this.measured = measured;
            this.factor = factor;
            this.lowered = lowered;
        }

        /** What the account and the circumstances leave of it: 0 to 1; always 1 for a safety concern. */
        double factor() {
            return factor;
        }

        /** False for safety concerns and behaviours nobody has described; these are left out of every measure. */
        boolean measured() {
            return measured;
        }

        double weight(int place) {
            return weights[place];
        }

        List<Lowered> lowered() {
            return lowered;
        }
    }

    /** A circumstance and its factor, less than 1. */
    record Lowered(ContextFlag flag, double factor) {}

    Profile of(Observation observation, int partner) {
        @Nullable
        Profile[] known =
                profiles.computeIfAbsent(observation.behaviour(), code -> new @Nullable Profile[2 * REPORTERS]);
        int place = partner * REPORTERS + place(observation.reporter());
        Profile profile = known[place];
        if (profile == null) {
            profile = profile(observation);
            known[place] = profile;
        }
        return profile;
    }

    private Profile profile(Observation observation) {
        MeasureSettings.BehaviourWeights behaviour = settings.behaviours().get(observation.behaviour());
        if (behaviour == null || behaviour.weights().containsKey(Signal.SAFETY)) {
            return new Profile(false, 1, List.of());
        }
        List<Lowered> lowered = lowered(observation);
        double factor = settings.reporterFactors()
                .getOrDefault(behaviour.kind(), Map.of())
                .getOrDefault(observation.reporter(), 1.0);
        for (Lowered circumstance : lowered) {
            factor *= circumstance.factor();
        }
        Profile profile = new Profile(true, factor, lowered);
        for (Signal signal : MEASURED) {
            profile.weights[place(signal)] = behaviour.weights().getOrDefault(signal, 0.0) * factor;
        }
        return profile;
    }

    private List<Lowered> lowered(Observation observation) {
        List<Lowered> lowered = new ArrayList<>();
        for (Context context : couple.context()) {
            if (context.partner().equals(observation.by())) {
                double factor = settings.contextFactors()
                        .getOrDefault(context.flag(), Map.of())
                        .getOrDefault(observation.behaviour(), 1.0);
                if (factor < 1) {
                    lowered.add(new Lowered(context.flag(), factor));
                }
            }
        }
        return List.copyOf(lowered);
    }
}
