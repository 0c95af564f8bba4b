package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small catalogue and short ways to write a log. */
final class Examples {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    static final MeasureSettings SETTINGS = settings(5);

    private Examples() {}

    static MeasureSettings settings(int leastMargin) {
        return new MeasureSettings(
                Map.ofEntries(
                        act("reaches", Map.of(Signal.PURSUIT, 1.0)),
                        act("asks", Map.of(Signal.PURSUIT, 0.5)),
                        act("retreats", Map.of(Signal.DISTANCE, 1.0)),
                        act("half-retreats", Map.of(Signal.DISTANCE, 0.5)),
                        act("hurts", Map.of(Signal.HOSTILITY, 1.0)),
                        act("blames", Map.of(Signal.PURSUIT, 0.6, Signal.HOSTILITY, 0.8)),
                        act("holds-back", Map.of(Signal.AVOIDANCE, 1.0)),
                        act("connects", Map.of(Signal.CONNECTION, 1.0)),
                        act("threatens", Map.of(Signal.SAFETY, 1.0, Signal.HOSTILITY, 1.0)),
                        Map.entry(
                                "aches",
                                new MeasureSettings.BehaviourWeights(Kind.INTERNAL, Map.of(Signal.PURSUIT, 1.0)))),
                new MeasureSettings.Times(
                        Duration.ofDays(56),
                        Duration.ofDays(56),
                        Duration.ofHours(4),
                        Duration.ofMinutes(10),
                        Duration.ofDays(14)),
                new MeasureSettings.Direction(
                        0.6,
                        0.5,
                        0.6,
                        0.95,
                        Map.of(Frequency.SOMETIMES, 2, Frequency.OFTEN, 4, Frequency.NEARLY_ALWAYS, 6)),
                leastMargin,
                3,
                0.1,
                4,
                Map.of(Kind.INTERNAL, Map.of(Reporter.SELF, 1.0, Reporter.PARTNER, 0.25, Reporter.CLINICIAN, 0.0)),
                contextFactors(),
                Map.of());
    }

    private static Map<String, Map<String, Double>> contextFactors() {
        Map<String, Map<String, Double>> factors = new LinkedHashMap<>();
        factors.put("neurodivergent-shutdown", Map.of("retreats", 0.0, "half-retreats", 0.5));
        factors.put("long-distance", Map.of("half-retreats", 0.5, "connects", 1.0));
        return factors;
    }

    private static Map.Entry<String, MeasureSettings.BehaviourWeights> act(String code, Map<Signal, Double> weights) {
        return Map.entry(code, new MeasureSettings.BehaviourWeights(Kind.ACT, weights));
    }

    /** Minutes before now. */
    static Instant minutesAgo(double minutes) {
        return NOW.minusSeconds(Math.round(minutes * 60));
    }

    static Instant daysAgo(double days) {
        return minutesAgo(days * 24 * 60);
    }

    /** An observation a number of minutes after noon of an earlier day. */
    static Observation at(int minute, String by, String behaviour) {
        return Observation.of(by, behaviour).at(NOW.minus(Duration.ofDays(1)).plus(Duration.ofMinutes(minute)));
    }

    static CoupleCase couple(Observation... observations) {
        return couple(List.of(observations));
    }

    static CoupleCase couple(List<Observation> observations) {
        CoupleCase.Builder builder =
                CoupleCase.between("sam", "alex").account(Reporter.CLINICIAN).asOf(NOW);
        observations.forEach(builder::observed);
        return builder.build();
    }

    static CaseMeasures measures(Observation... observations) {
        return CaseMeasurer.measure(couple(observations), SETTINGS);
    }

    static Measured measured(CaseMeasures measures, MeasureName name, String of) {
        return measures.find(name, of).orElseThrow();
    }

    static double value(CaseMeasures measures, MeasureName name, String of) {
        return measured(measures, name, of).value();
    }
}
