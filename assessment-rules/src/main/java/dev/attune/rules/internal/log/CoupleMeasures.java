package dev.attune.rules.internal.log;

import static dev.attune.rules.measure.MeasureName.*;

import dev.attune.assessment.Trend;
import dev.attune.rules.internal.statistics.MannKendall;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Signal;
import java.util.Map;

/** What is said of the two together. Sums of both are made of each partner's sum, so that the order of the two is nothing. */
public final class CoupleMeasures {
    private final WeighedLog log;
    private final AmountMeasures amounts;

    public CoupleMeasures(WeighedLog log, AmountMeasures amounts) {
        this.log = log;
        this.amounts = amounts;
    }

    public void addCoverage(MeasureSheet sheet, Episodes episodes) {
        sheet.add(ALL_OBSERVATIONS, log.size(), log.size(), log.where(0, -1));
        sheet.add(WEEKS_COVERED, log.period().weeksCovered(), log.dated(), log.where(WeighedLog.DATED, -1));
        sheet.add(EPISODES, episodes.count(), episodes.count(), log.where(i -> episodes.of(i) != Episodes.NONE));
    }

    public void addShares(MeasureSheet sheet) {
        double pursuit = both(Signal.PURSUIT);
        double distance = both(Signal.DISTANCE);
        double hostility = both(Signal.HOSTILITY);
        double avoidance = both(Signal.AVOIDANCE);
        double connection = both(Signal.CONNECTION);
        double strain = pursuit + distance + hostility;
        addShare(sheet, SHARE_OF_HOSTILITY, hostility, strain, WeighedLog.STRAIN);
        addShare(sheet, SHARE_OF_CONNECTION, connection, strain + avoidance + connection, WeighedLog.SIGNALS);
        addShare(
                sheet,
                SHARE_OF_WITHDRAWAL,
                distance + avoidance,
                strain + avoidance,
                WeighedLog.STRAIN | WeighedLog.AVOIDANCE);
    }

    private double both(Signal signal) {
        return amounts.of(0).sum(signal) + amounts.of(1).sum(signal);
    }

    private void addShare(MeasureSheet sheet, MeasureName name, double part, double whole, int signals) {
        sheet.add(
                name,
                SignalTally.share(part, whole),
                amounts.of(0).count(signals) + amounts.of(1).count(signals),
                log.where(0, signals));
    }

    /** Adds slope and test, both without a value under the least number of weeks, and says what they come to. */
    public Trend addEscalation(MeasureSheet sheet, WeeklySeries series, MeasureSettings settings) {
        boolean enough = series.logged() >= settings.leastWeeks();
        double slope = enough ? series.slope() : Double.NaN;
        double p = Double.isNaN(slope)
                ? Double.NaN
                : MannKendall.test(series.strain()).p();
        Evidence evidence = log.where(WeighedLog.DATED, WeighedLog.STRAIN);
        sheet.add(ESCALATION, slope, series.logged(), evidence);
        sheet.add(ESCALATION_P_VALUE, p, series.logged(), evidence);
        return WeeklySeries.trend(slope, p, settings.trendSignificance());
    }

    public void addRecovery(MeasureSheet sheet, Recovery recovery) {
        sheet.add(RECOVERY, recovery.share(), recovery.known(), log.at(recovery::places));
    }

    public void addAccounts(MeasureSheet sheet, AccountCounts accounts, Map<String, Integer> byPerson) {
        Evidence evidence = log.where(0, -1);
        int told = accounts.all();
        sheet.add(ACCOUNTS, byPerson.size(), told, evidence);
        sheet.add(SHARE_OF_ONE_ACCOUNT, SignalTally.share(accounts.greatestOfOnePartner(), told), told, evidence);
        if (accounts.hasOthers()) {
            sheet.add(
                    SHARE_OF_POSSIBLY_ONE_ACCOUNT,
                    SignalTally.share(accounts.greatestOfPossiblyOne(), told),
                    told,
                    evidence);
        }
    }

    /** Not there where nothing is told by both: that they tell of different things is no disagreement. */
    void addAgreement(MeasureSheet sheet, AccountAgreement agreement) {
        if (agreement.both() > 0) {
            sheet.add(AGREEMENT_BETWEEN_ACCOUNTS, agreement.share(), agreement.events(), log.at(agreement::places));
        }
    }
}
