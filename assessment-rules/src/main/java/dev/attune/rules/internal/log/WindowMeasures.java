package dev.attune.rules.internal.log;

import static dev.attune.rules.measure.MeasureName.*;

import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;

/**
 * The current window against what came before it, without decay: with decay, what came before would always seem less.
 *
 * <p>Undated observations are current, and what is told to be over is earlier. Habits count for shares and not for rates. There is no rate
 * over less time than the settings ask for, and no "before" in a log that has less than a week of it, unless something is told to be over.
 */
public final class WindowMeasures {
    private static final int WITHDRAWAL = WeighedLog.DISTANCE | WeighedLog.AVOIDANCE;

    private final WeighedLog log;
    private final SignalTally[] current = {new SignalTally(), new SignalTally()};
    private final SignalTally[] earlier = {new SignalTally(), new SignalTally()};
    private final SignalTally[] currentIncidents = {new SignalTally(), new SignalTally()};
    private final SignalTally[] earlierIncidents = {new SignalTally(), new SignalTally()};
    private final boolean isAnyEarlier;
    private final double currentWeeks;
    private final double earlierWeeks;

    public WindowMeasures(WeighedLog log, MeasureSettings settings) {
        this.log = log;
        boolean over = false;
        for (int i = 0; i < log.size(); i++) {
            boolean isCurrent = (log.marks(i) & WeighedLog.CURRENT) != 0;
            int partner = log.partner(i);
            (isCurrent ? current : earlier)[partner].add(log, i, log.occasions(i));
            if (!log.isHabit(i)) {
                (isCurrent ? currentIncidents : earlierIncidents)[partner].add(log, i, 1);
            }
            over |= log.observation(i).until() != null;
        }
        boolean isLongEnough = log.period().covers(settings.times().leastOfRate());
        currentWeeks = isLongEnough ? log.period().currentWeeks() : Double.NaN;
        isAnyEarlier = over || !Double.isNaN(log.period().earlierWeeks());
        earlierWeeks = log.period().hasEarlier(settings.times().leastOfRate())
                ? log.period().earlierWeeks()
                : Double.NaN;
    }

    public void addTo(MeasureSheet sheet) {
        for (int partner = 0; partner < 2; partner++) {
            addMoves(sheet, partner);
            addPursuit(sheet, partner);
            addRises(sheet, partner);
        }
        double strain = (currentIncidents[0].strain() + currentIncidents[1].strain()) / currentWeeks;
        sheet.add(
                CURRENT_STRAIN,
                strain,
                current[0].count(WeighedLog.STRAIN) + current[1].count(WeighedLog.STRAIN),
                log.where(WeighedLog.CURRENT, WeighedLog.STRAIN));
    }

    private void addMoves(MeasureSheet sheet, int partner) {
        int who = WeighedLog.markOfPartner(partner);
        int now = current[partner].moves();
        int before = isAnyEarlier ? earlier[partner].moves() : 0;
        var nowMoves = log.where(who | WeighedLog.CURRENT, WeighedLog.MOVES);
        var beforeMoves = log.where(who | WeighedLog.EARLIER, WeighedLog.MOVES);
        sheet.add(CURRENT_SHARE_OF_PURSUIT, partner, current[partner].shareOfPursuit(), now, nowMoves);
        sheet.add(
                EARLIER_SHARE_OF_PURSUIT,
                partner,
                isAnyEarlier ? earlier[partner].shareOfPursuit() : Double.NaN,
                before,
                beforeMoves);
        sheet.add(CURRENT_MOVES, partner, now, now, nowMoves);
        sheet.add(EARLIER_MOVES, partner, isAnyEarlier ? before : Double.NaN, before, beforeMoves);
    }

    private void addPursuit(MeasureSheet sheet, int partner) {
        int who = WeighedLog.markOfPartner(partner);
        int now = current[partner].count(Signal.PURSUIT);
        int before = isAnyEarlier ? earlier[partner].count(Signal.PURSUIT) : 0;
        double nowWeekly = currentIncidents[partner].sum(Signal.PURSUIT) / currentWeeks;
        double beforeWeekly = earlierIncidents[partner].sum(Signal.PURSUIT) / earlierWeeks;
        sheet.add(CURRENT_PURSUIT, partner, nowWeekly, now, log.where(who | WeighedLog.CURRENT, WeighedLog.PURSUIT));
        sheet.add(
                EARLIER_PURSUIT,
                partner,
                beforeWeekly,
                before,
                log.where(who | WeighedLog.EARLIER, WeighedLog.PURSUIT));
        sheet.add(
                CHANGE_OF_PURSUIT,
                partner,
                beforeWeekly > 0 ? (nowWeekly - beforeWeekly) / beforeWeekly : Double.NaN,
                now + before,
                log.where(who, WeighedLog.PURSUIT));
    }

    private void addRises(MeasureSheet sheet, int partner) {
        int who = WeighedLog.markOfPartner(partner);
        sheet.add(
                CURRENT_CONNECTION,
                partner,
                weekly(currentIncidents, currentWeeks, partner, Signal.CONNECTION),
                current[partner].count(Signal.CONNECTION),
                log.where(who | WeighedLog.CURRENT, WeighedLog.CONNECTION));
        sheet.add(
                RISE_OF_WITHDRAWAL,
                partner,
                weekly(currentIncidents, currentWeeks, partner, Signal.DISTANCE, Signal.AVOIDANCE)
                        - weekly(earlierIncidents, earlierWeeks, partner, Signal.DISTANCE, Signal.AVOIDANCE),
                current[partner].count(WITHDRAWAL) + earlier[partner].count(WITHDRAWAL),
                log.where(who, WITHDRAWAL));
        sheet.add(
                RISE_OF_CONNECTION,
                partner,
                weekly(currentIncidents, currentWeeks, partner, Signal.CONNECTION)
                        - weekly(earlierIncidents, earlierWeeks, partner, Signal.CONNECTION),
                current[partner].count(Signal.CONNECTION) + earlier[partner].count(Signal.CONNECTION),
                log.where(who, WeighedLog.CONNECTION));
    }

    private static double weekly(SignalTally[] window, double weeks, int partner, Signal... signals) {
        double sum = 0;
        for (Signal signal : signals) {
            sum += window[partner].sum(signal);
        }
        return sum / weeks;
    }
}
