package dev.attune.rules.internal.log;

import static dev.attune.rules.measure.MeasureName.*;

import dev.attune.rules.internal.statistics.ContingencyTable;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.MeasureSettings;

/** What follows each partner's turns. */
public final class PairMeasures {
    private final WeighedLog log;
    private final Turns turns;
    private final TurnTransitions transitions;
    private final MeasureSettings settings;

    public PairMeasures(WeighedLog log, Turns turns, MeasureSettings settings) {
        this.log = log;
        this.turns = turns;
        this.transitions = new TurnTransitions(turns);
        this.settings = settings;
    }

    public void addTo(MeasureSheet sheet) {
        for (int partner = 0; partner < 2; partner++) {
            addTable(sheet, partner);
            addPersistence(sheet, partner);
            addAnsweredHostility(sheet, HOSTILITY_ANSWERED_WITH_HOSTILITY, partner, WeighedLog.HOSTILITY);
            addAnsweredHostility(sheet, HOSTILITY_ANSWERED_WITH_DISTANCE, partner, WeighedLog.DISTANCE);
            addChains(sheet, partner);
            Latency latency = new Latency(log, turns, partner);
            sheet.add(LATENCY, partner, latency.median(), latency.count(), log.at(latency::places));
        }
    }

    /** Association is given only where every margin is large enough to say anything of it. */
    private void addTable(MeasureSheet sheet, int partner) {
        ContingencyTable table = transitions.table(partner, WeighedLog.PURSUIT, WeighedLog.DISTANCE);
        Evidence evidence = log.at(() -> transitions.places(partner, WeighedLog.PURSUIT, WeighedLog.DISTANCE));
        int n = (int) table.total();
        double licence = n > 0 && table.smallestMargin() >= settings.leastMargin() ? 1 : Double.NaN;
        sheet.add(ANSWERED_WITH_DISTANCE, partner, table.answered(), (int) (table.a() + table.b()), evidence);
        sheet.add(BASE_RATE_OF_DISTANCE, partner, table.baseRate(), n, evidence);
        sheet.add(DIFFERENCE_PURSUIT_MAKES, partner, table.difference(), n, evidence);
        sheet.add(ODDS_RATIO, partner, licence * table.oddsRatio(), n, evidence);
        sheet.add(LOG_ODDS_STANDARD_ERROR, partner, licence * table.logOddsStandardError(), n, evidence);
        sheet.add(YULES_Q, partner, licence * table.yulesQ(), n, evidence);
        sheet.add(ADJUSTED_RESIDUAL, partner, licence * table.adjustedResidual(), n, evidence);
        sheet.add(EXPECTED_COUNT, partner, table.expected(), n, evidence);
    }

    private void addPersistence(MeasureSheet sheet, int partner) {
        Persistence persistence = new Persistence(turns, partner);
        sheet.add(
                DISTANCE_AFTER_OWN_DISTANCE,
                partner,
                persistence.share(),
                persistence.distanced(),
                log.at(persistence::places));
    }

    private void addAnsweredHostility(MeasureSheet sheet, MeasureName name, int partner, int answer) {
        ContingencyTable table = transitions.table(partner, WeighedLog.HOSTILITY, answer);
        sheet.add(
                name,
                partner,
                table.answered(),
                (int) (table.a() + table.b()),
                log.at(() -> transitions.places(partner, WeighedLog.HOSTILITY, answer)));
    }

    private void addChains(MeasureSheet sheet, int partner) {
        Chains chains = new Chains(turns, partner);
        int n = chains.pursuits();
        boolean isLongEnough = log.period().covers(settings.times().leastOfRate());
        double weeks = isLongEnough ? log.period().weeksCovered() : Double.NaN;
        Evidence round = log.at(chains::timesRoundPlaces);
        sheet.add(TIMES_ROUND_THE_LOOP, partner, chains.timesRound(), n, round);
        sheet.add(TIMES_ROUND_THE_LOOP_PER_WEEK, partner, chains.timesRound() / weeks, n, round);
        sheet.add(TIMES_RETREATED_FURTHER, partner, chains.timesFurther(), n, log.at(chains::timesFurtherPlaces));
        sheet.add(LONGEST_CHAIN, partner, chains.longest(), n, log.at(chains::longestPlaces));
    }
}
