package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Trend;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.MeasureSettings;
import java.util.Map;

/** Counts and computes everything that is measured of a case; {@link CaseMeasures} says what each number means. */
public final class CaseMeasurer {
    private CaseMeasurer() {}

    /**
     * Measures a case.
     *
     * @param couple the case
     * @param settings what acts weigh and how time is divided
     * @return its measures
     */
    public static CaseMeasures measure(CoupleCase couple, MeasureSettings settings) {
        Weights weights = new Weights(couple, settings);
        Events events = Events.of(couple, settings);
        WeighedLog log = new WeighedLog(couple, settings, weights, events);
        Episodes episodes = Episodes.of(log, settings.times().episodeGap());
        Sequence sequence = new Sequence(log, episodes);
        Turns turns = new Turns(log, episodes, sequence);
        AmountMeasures amounts = new AmountMeasures(log);
        CoupleMeasures together = new CoupleMeasures(log, amounts);
        WeeklySeries series = new WeeklySeries(log);
        AccountCounts whose = new AccountCounts(couple, weights, events);
        MeasureSheet sheet = new MeasureSheet(couple);

        Map<String, Integer> accounts = whose.byPerson(couple);
        amounts.addTo(sheet, settings.leastTopicObservations());
        Occasions occasions =
                new Occasions(couple, log, episodes, settings.times().episodeGap());
        new DirectionMeasures(log, occasions, settings).addTo(sheet);
        new GroupMeasures(log, new GroupTally(log, occasions, settings)).addTo(sheet);
        new WindowMeasures(log, settings).addTo(sheet);
        new PairMeasures(log, turns, settings).addTo(sheet);
        together.addCoverage(sheet, episodes);
        together.addShares(sheet);
        Trend trend = together.addEscalation(sheet, series, settings);
        together.addRecovery(sheet, new Recovery(log, episodes, sequence));
        together.addAccounts(sheet, whose, accounts);
        together.addAgreement(sheet, new AccountAgreement(couple, log, episodes, events));

        return new CaseMeasures(
                sheet.inOrder(),
                BehaviourCounts.of(couple, weights),
                trend,
                series.weeks(couple),
                accounts,
                log.setAside(),
                log.undated(),
                events.toldMoreThanOnce());
    }
}
