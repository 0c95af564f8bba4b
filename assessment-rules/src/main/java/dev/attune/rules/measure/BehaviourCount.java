package dev.attune.rules.measure;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often a partner showed one behaviour.
 *
 * <p>An entry counts as much as its account and the partner's circumstances leave of it: by default a partner's guess about an
 * inner state a quarter, so that four guesses count once, and what a circumstance sets aside not at all. A safety concern always
 * counts whole: one report is enough.
 *
 * @param partner of whom
 * @param behaviour its code
 * @param times how often; more than 0
 * @param evidence the observations that count
 */
public record BehaviourCount(String partner, String behaviour, double times, Evidence evidence) {
    /** In order of first appearance. */
    static List<BehaviourCount> of(CoupleCase couple, Weights weights) {
        List<Observation> log = couple.observations();
        int[] counts = new int[weights.all().size()];
        BitSet[] places = new BitSet[weights.pairs()];
        Arrays.setAll(places, pair -> new BitSet());
        for (int i = 0; i < log.size(); i++) {
            Weights.Profile profile = weights.of(i);
            if (profile.factor() > 0) {
                counts[profile.number()]++;
                places[profile.pair()].set(i);
            }
        }
        double[] times = new double[places.length];
        for (Weights.Profile profile : weights.all()) {
            times[profile.pair()] += counts[profile.number()] * profile.factor();
        }
        return IntStream.range(0, places.length)
                .filter(pair -> !places[pair].isEmpty())
                .boxed()
                .sorted(Comparator.comparing(pair -> places[pair].nextSetBit(0)))
                .map(pair -> {
                    Observation first = log.get(places[pair].nextSetBit(0));
                    return new BehaviourCount(
                            first.by(), first.behaviour(), times[pair], Evidence.at(log, () -> places[pair]));
                })
                .toList();
    }
}
