package dev.attune.rules.internal.log;

import static dev.attune.rules.measure.MeasureName.*;

import dev.attune.rules.internal.statistics.BetaInterval;
import dev.attune.rules.internal.statistics.ShareDistribution;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which way each partner moves in strained moments, how sure that is, and how sure it is that the two stand at opposite ends.
 *
 * <p>All of the log speaks, unless what either does now surely differs from what they did earlier; then only the current window does, and
 * what came earlier has measures of its own. Strength says how hard somebody moves and not which way, so it counts for nothing here.
 */
final class DirectionMeasures {
    private static final double PRIOR = 0.5;

    private final WeighedLog log;
    private final Occasions occasions;
    private final MeasureSettings settings;
    private final ShareDistribution.Span span; // between the two margins
    private final CriticismSigns criticism;
    private final Moves whole;
    private final Moves current;
    private final Moves earlier;
    private final double[] change = {Double.NaN, Double.NaN};
    private final boolean isChanged;
    private final boolean isAnyPast;

    DirectionMeasures(WeighedLog log, Occasions occasions, MeasureSettings settings) {
        this.log = log;
        this.occasions = occasions;
        this.settings = settings;
        this.span = ShareDistribution.Span.of(2 * settings.direction().margin() - 1);
        this.criticism = new CriticismSigns(log, occasions);
        this.whole = moves();
        this.current = moves();
        this.earlier = moves();
        boolean past = false;
        for (int i = 0; i < log.size(); i++) {
            past |= isPast(i);
            if (!isPast(i)) {
                whole.add(i);
            }
            (isCurrent(i) ? current : earlier).add(i);
        }
        whole.done();
        current.done();
        earlier.done();
        if (earlier.entries() > 0) {
            ReachingOverTime reaching = new ReachingOverTime(log, occasions, criticism);
            for (int partner = 0; partner < 2; partner++) {
                change[partner] = probabilityOfChange(partner, reaching);
            }
        }
        isAnyPast = past;
        isChanged = change[0] >= settings.direction().sureChange()
                || change[1] >= settings.direction().sureChange();
    }

    private Moves moves() {
        return new Moves(log, occasions, criticism, settings.direction());
    }

    private boolean isCurrent(int i) {
        return (log.marks(i) & WeighedLog.CURRENT) != 0;
    }

    /** Told to be over, or as a habit of another time: it says nothing of now, whether or not anything has changed. */
    private boolean isPast(int i) {
        return !isCurrent(i) && (log.isHabit(i) || log.observation(i).until() != null);
    }

    /** What the parts are read from. */
    private boolean isRead(int i) {
        return !isPast(i) && (!isChanged || isCurrent(i));
    }

    /** Of another share of moves toward now, or of reaching in another share of the occasions. */
    private double probabilityOfChange(int partner, ReachingOverTime reaching) {
        double direction = current.isEmpty(partner) || earlier.isEmpty(partner)
                ? 0
                : differs(current.distribution(partner), earlier.distribution(partner));
        double amount =
                reaching.isComparable(partner) ? differs(reaching.current(partner), reaching.earlier(partner)) : 0;
        return Math.max(direction, amount);
    }

    private double differs(ShareDistribution one, ShareDistribution other) {
        return Math.max(one.exceeds(other, span), other.exceeds(one, span));
    }

    void addTo(MeasureSheet sheet) {
        Moves read = isChanged ? current : whole;
        Evidence evidence = evidence(0, WeighedLog.MOVES);
        for (int partner = 0; partner < 2; partner++) {
            int who = WeighedLog.markOfPartner(partner);
            add(sheet, partner, "", read, evidence(who, WeighedLog.MOVES));
            sheet.add(
                    PROBABILITY_OF_A_CHANGE,
                    partner,
                    change[partner],
                    whole.entries(),
                    log.where(who, WeighedLog.MOVES));
            addShareOfHostileMoves(sheet, partner);
        }
        addTogether(sheet, "", read, evidence);
        addEarlier(sheet);
        addTopics(sheet);
        sheet.add(ALL_OCCASIONS, read.occasions(), read.entries(), evidence);
        sheet.add(DAYS, read.days(), read.entries(), evidence(WeighedLog.DATED, WeighedLog.MOVES));
    }

    /** What the parts are read from, with all of some marks and any of others. */
    private Evidence evidence(int all, int any) {
        return isAnyPast ? log.where(i -> isRead(i) && has(i, all, any)) : log.where(all | readTime(), any);
    }

    private int readTime() {
        return isChanged ? WeighedLog.CURRENT : 0;
    }

    private boolean has(int i, int all, int any) {
        return (log.marks(i) & all) == all && (log.marks(i) & any) != 0;
    }

    private static void add(MeasureSheet sheet, int partner, String topic, Moves moves, Evidence evidence) {
        double toward = moves.toward(partner);
        double away = moves.away(partner);
        int n = moves.entries();
        sheet.add(OCCASIONS, partner, topic, moves.occasions(partner), n, null, evidence);
        sheet.add(MOVES_TOWARD, partner, topic, toward, n, null, evidence);
        sheet.add(MOVES_AWAY, partner, topic, away, n, null, evidence);
        Measured.Interval interval = moves.isEmpty(partner) ? null : BetaInterval.of(PRIOR + toward, PRIOR + away);
        sheet.add(SHARE_OF_MOVES_TOWARD, partner, topic, moves.share(partner), n, interval, evidence);
    }

    private void addTogether(MeasureSheet sheet, String topic, Moves moves, Evidence evidence) {
        ShareDistribution[] shares = {moves.distribution(0), moves.distribution(1)};
        double margin = settings.direction().margin();
        int n = moves.entries();
        for (int partner = 0; partner < 2; partner++) {
            boolean isTold = !moves.isEmpty(partner);
            boolean isAnyTold = isTold || !moves.isEmpty(1 - partner);
            double toward = shares[partner].above(margin);
            double away = shares[partner].below(1 - margin);
            double othersAway = shares[1 - partner].below(1 - margin);
            double more = isAnyTold ? shares[partner].exceeds(shares[1 - partner], span) : Double.NaN;
            sheet.add(PROBABILITY_OF_MOVING_TOWARD, partner, topic, isTold ? toward : Double.NaN, n, null, evidence);
            sheet.add(PROBABILITY_OF_MOVING_AWAY, partner, topic, isTold ? away : Double.NaN, n, null, evidence);
            sheet.add(
                    PROBABILITY_OF_OPPOSITE_ENDS,
                    partner,
                    topic,
                    isAnyTold ? toward * othersAway : Double.NaN,
                    n,
                    null,
                    evidence);
            sheet.add(PROBABILITY_OF_REACHING_MORE, partner, topic, more, n, null, evidence);
        }
    }

    private void addEarlier(MeasureSheet sheet) {
        boolean isAnyTold = !earlier.isEmpty(0) || !earlier.isEmpty(1);
        ShareDistribution[] shares = {earlier.distribution(0), earlier.distribution(1)};
        double margin = settings.direction().margin();
        Evidence evidence = log.where(WeighedLog.EARLIER, WeighedLog.MOVES);
        for (int partner = 0; partner < 2; partner++) {
            double ends = shares[partner].above(margin) * shares[1 - partner].below(1 - margin);
            double more = shares[partner].exceeds(shares[1 - partner], span);
            int n = earlier.entries();
            sheet.add(EARLIER_PROBABILITY_OF_OPPOSITE_ENDS, partner, isAnyTold ? ends : Double.NaN, n, evidence);
            sheet.add(EARLIER_PROBABILITY_OF_REACHING_MORE, partner, isAnyTold ? more : Double.NaN, n, evidence);
        }
    }

    /** Roles were seen to turn round with whose problem it was (Rynes, Rohrbaugh and Shoham 2004). */
    private void addTopics(MeasureSheet sheet) {
        List<Moves> topics = byTopic();
        TreeMap<String, Integer> inOrder = new TreeMap<>();
        for (int number = 1; number < topics.size(); number++) {
            if (topics.get(number) != null) {
                inOrder.put(log.topics().get(number - 1), number);
            }
        }
        double[] differing = {Double.NaN, Double.NaN};
        ShareDistribution[][] extremes = new ShareDistribution[2][2];
        double[][] shares = {{Double.MAX_VALUE, -1}, {Double.MAX_VALUE, -1}};
        int[] told = new int[2];
        inOrder.forEach((topic, number) -> {
            Moves moves = topics.get(number);
            for (int partner = 0; partner < 2; partner++) {
                int who = WeighedLog.markOfPartner(partner);
                add(sheet, partner, topic, moves, log.onTopic(number, who | readTime(), WeighedLog.MOVES));
                double share = moves.share(partner);
                told[partner] += moves.isEmpty(partner) ? 0 : 1;
                if (share < shares[partner][0]) {
                    shares[partner][0] = share;
                    extremes[partner][0] = moves.distribution(partner);
                }
                if (share > shares[partner][1]) {
                    shares[partner][1] = share;
                    extremes[partner][1] = moves.distribution(partner);
                }
            }
            Evidence onTopic = log.onTopic(number, readTime(), WeighedLog.MOVES);
            addTogether(sheet, topic, moves, onTopic);
            sheet.add(ALL_OCCASIONS, topic, moves.occasions(), moves.entries(), onTopic);
        });
        Evidence evidence = log.where(i -> isOnOneOf(i, topics));
        for (int partner = 0; partner < 2; partner++) {
            if (told[partner] > 1) {
                differing[partner] = extremes[partner][1].exceeds(extremes[partner][0], span);
            }
            sheet.add(PROBABILITY_OF_DIFFERING_BY_TOPIC, partner, differing[partner], whole.entries(), evidence);
        }
    }

    private boolean isOnOneOf(int i, List<Moves> topics) {
        return isRead(i) && (log.marks(i) & WeighedLog.MOVES) != 0 && topics.get(log.topic(i)) != null;
    }

    /** Those with evidence of their own; null where there is not enough. */
    private List<@Nullable Moves> byTopic() {
        int[] entries = new int[1 + log.topics().size()];
        for (int i = 0; i < log.size(); i++) {
            entries[log.topic(i)] += isRead(i) && (log.marks(i) & WeighedLog.MOVES) != 0 ? 1 : 0;
        }
        List<@Nullable Moves> topics = new ArrayList<>(entries.length);
        for (int topic = 0; topic < entries.length; topic++) {
            boolean isEnough = topic != WeighedLog.NO_TOPIC && entries[topic] >= settings.leastTopicObservations();
            topics.add(isEnough ? moves() : null);
        }
        for (int i = 0; i < log.size(); i++) {
            Moves moves = topics.get(log.topic(i));
            if (moves != null && isRead(i)) {
                moves.add(i);
            }
        }
        topics.forEach(moves -> {
            if (moves != null) {
                moves.done();
            }
        });
        return topics;
    }

    private void addShareOfHostileMoves(MeasureSheet sheet, int partner) {
        int who = WeighedLog.markOfPartner(partner);
        double hostile = 0;
        double strained = 0;
        int n = 0;
        for (int i = 0; i < log.size(); i++) {
            if (isRead(i) && has(i, who, WeighedLog.STRAIN)) {
                hostile += log.occasions(i) * log.sign(i, Weights.place(Signal.HOSTILITY));
                strained += log.occasions(i) * log.signOfStrain(i);
                n++;
            }
        }
        sheet.add(
                SHARE_OF_HOSTILE_MOVES,
                partner,
                SignalTally.share(hostile, strained),
                n,
                evidence(who, WeighedLog.STRAIN));
    }
}
