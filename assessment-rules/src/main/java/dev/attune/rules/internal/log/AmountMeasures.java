package dev.attune.rules.internal.log;

import static dev.attune.rules.measure.MeasureName.*;

import dev.attune.rules.internal.statistics.BetaInterval;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Signal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How much each partner did of what, in all and by topic. Weighted sums count older observations less. */
public final class AmountMeasures {
    private static final Map<Signal, MeasureName> SUMS = new EnumMap<>(Map.of(
            Signal.PURSUIT, PURSUIT,
            Signal.DISTANCE, DISTANCE,
            Signal.CONNECTION, CONNECTION,
            Signal.HOSTILITY, HOSTILITY,
            Signal.AVOIDANCE, AVOIDANCE));
    private static final Map<Signal, MeasureName> COUNTS = new EnumMap<>(Map.of(
            Signal.PURSUIT, PURSUIT_COUNT,
            Signal.DISTANCE, DISTANCE_COUNT,
            Signal.CONNECTION, CONNECTION_COUNT,
            Signal.HOSTILITY, HOSTILITY_COUNT,
            Signal.AVOIDANCE, AVOIDANCE_COUNT));

    /** What an unknown share is taken to rest on before anything is seen: half an act of each. */
    private static final double PRIOR = 0.5;

    private final WeighedLog log;
    private final SignalTally[] tallies = {new SignalTally(), new SignalTally()};
    private final SignalTally[][] byTopic; // by number of the topic, then by partner
    private final SortedMap<String, Integer> topics = new TreeMap<>(); // their numbers

    public AmountMeasures(WeighedLog log) {
        this.log = log;
        byTopic = new SignalTally[1 + log.topics().size()][];
        byTopic[WeighedLog.NO_TOPIC] = new SignalTally[] {new SignalTally(), new SignalTally()};
        for (int number = 1; number < byTopic.length; number++) {
            byTopic[number] = new SignalTally[] {new SignalTally(), new SignalTally()};
            topics.put(log.topics().get(number - 1), number);
        }
        double decay = 1;
        for (int i = 0; i < log.size(); i++) {
            decay = i > 0 && log.sameMoment(i - 1, i) ? decay : log.decay(i);
            int partner = log.partner(i);
            double factor = decay * log.occasions(i);
            tallies[partner].add(log, i, factor);
            byTopic[log.topic(i)][partner].add(log, i, factor);
        }
    }

    private Stream<SignalTally[]> topical() {
        return Arrays.stream(byTopic).skip(1);
    }

    /** The decayed sums of one partner. */
    SignalTally of(int partner) {
        return tallies[partner];
    }

    public void addTo(MeasureSheet sheet, int leastTopicObservations) {
        for (int partner = 0; partner < 2; partner++) {
            int who = WeighedLog.markOfPartner(partner);
            SignalTally tally = tallies[partner];
            sheet.add(OBSERVATIONS, partner, tally.observations(), tally.observations(), log.where(who, -1));
            for (Signal signal : Weights.MEASURED) {
                Evidence evidence = log.where(who, WeighedLog.mark(signal));
                addAmounts(sheet, partner, "", tally, signal, evidence);
            }
            addShare(sheet, partner, "", tally, log.where(who, WeighedLog.MOVES));
            addPolarisation(sheet, partner);
        }
        addOneTopic(sheet);
        topics.forEach((topic, number) -> {
            for (int partner = 0; partner < 2; partner++) {
                if (byTopic[number][partner].moves() >= leastTopicObservations) {
                    addTopic(sheet, partner, topic, number);
                }
            }
        });
    }

    private void addTopic(MeasureSheet sheet, int partner, String topic, int number) {
        SignalTally tally = byTopic[number][partner];
        int n = tally.observations();
        sheet.add(OBSERVATIONS, partner, topic, n, n, null, on(number, partner, -1));
        for (Signal signal : List.of(Signal.PURSUIT, Signal.DISTANCE)) {
            addAmounts(sheet, partner, topic, tally, signal, on(number, partner, WeighedLog.mark(signal)));
        }
        addShare(sheet, partner, topic, tally, on(number, partner, WeighedLog.MOVES));
    }

    private Evidence on(int topic, int partner, int any) {
        return log.onTopic(topic, WeighedLog.markOfPartner(partner), any);
    }

    private static void addAmounts(
            MeasureSheet sheet, int partner, String topic, SignalTally tally, Signal signal, Evidence evidence) {
        int n = tally.count(signal);
        sheet.add(name(SUMS, signal), partner, topic, tally.sum(signal), n, null, evidence);
        sheet.add(name(COUNTS, signal), partner, topic, tally.times(signal), n, null, evidence);
    }

    private static MeasureName name(Map<Signal, MeasureName> names, Signal signal) {
        return Objects.requireNonNull(names.get(signal));
    }

    /** The share with the 5 % and 95 % quantiles of Beta(½ + pursuit, ½ + distance). */
    private static void addShare(MeasureSheet sheet, int partner, String topic, SignalTally tally, Evidence evidence) {
        double share = tally.shareOfPursuit();
        Measured.Interval interval =
                Double.isNaN(share) ? null : interval(tally.sum(Signal.PURSUIT), tally.sum(Signal.DISTANCE));
        double low = interval == null ? Double.NaN : interval.low();
        double high = interval == null ? Double.NaN : interval.high();
        sheet.add(SHARE_OF_PURSUIT, partner, topic, share, tally.moves(), interval, evidence);
        sheet.add(LOW_END_OF_SHARE_OF_PURSUIT, partner, topic, low, tally.moves(), null, evidence);
        sheet.add(HIGH_END_OF_SHARE_OF_PURSUIT, partner, topic, high, tally.moves(), null, evidence);
    }

    private static Measured.Interval interval(double hits, double misses) {
        return BetaInterval.of(PRIOR + hits, PRIOR + misses);
    }

    /** Of all moves; those without a topic are about none. */
    private void addOneTopic(MeasureSheet sheet) {
        int moves = tallies[0].moves() + tallies[1].moves();
        int most = topical().mapToInt(of -> of[0].moves() + of[1].moves()).max().orElse(0);
        sheet.add(SHARE_OF_ONE_TOPIC, SignalTally.share(most, moves), moves, log.where(0, WeighedLog.MOVES));
    }

    /** (P_A D_B - P_B D_A) / (P_A D_B + P_B D_A). */
    private void addPolarisation(MeasureSheet sheet, int partner) {
        SignalTally own = tallies[partner];
        SignalTally other = tallies[1 - partner];
        double as = own.sum(Signal.PURSUIT) * other.sum(Signal.DISTANCE);
        double against = other.sum(Signal.PURSUIT) * own.sum(Signal.DISTANCE);
        double value = as + against > 0 ? (as - against) / (as + against) : Double.NaN;
        sheet.add(POLARISATION, partner, value, own.moves() + other.moves(), log.where(0, WeighedLog.MOVES));
    }
}
