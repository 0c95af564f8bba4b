package dev.attune.rules.internal.log;

import static dev.attune.rules.measure.MeasureName.HIGH_END_OF_SHARE_OF_SHARP_WORDS;
import static dev.attune.rules.measure.MeasureName.LOW_END_OF_SHARE_OF_APPEASING;
import static dev.attune.rules.measure.MeasureName.LOW_END_OF_SHARE_OF_CONTROL;
import static dev.attune.rules.measure.MeasureName.LOW_END_OF_SHARE_OF_SCORN;
import static dev.attune.rules.measure.MeasureName.LOW_END_OF_SHARE_OF_SEXUAL_PRESSURE;
import static dev.attune.rules.measure.MeasureName.SHARE_OF_APPEASING;
import static dev.attune.rules.measure.MeasureName.SHARE_OF_CONTROL;
import static dev.attune.rules.measure.MeasureName.SHARE_OF_SCORN;
import static dev.attune.rules.measure.MeasureName.SHARE_OF_SEXUAL_PRESSURE;
import static dev.attune.rules.measure.MeasureName.SHARE_OF_SHARP_WORDS;

import dev.attune.rules.internal.statistics.BetaInterval;
import dev.attune.rules.measure.BehaviourGroup;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;

/**
 * The shares of what each partner does that belong to a group of behaviours. A share is there only where there is something of the
 * group; that of sharp words, for each of whom anything is told, where either shows scorn.
 */
final class GroupMeasures {
    private static final double PRIOR = 0.5;

    private final WeighedLog log;
    private final GroupTally tally;

    GroupMeasures(WeighedLog log, GroupTally tally) {
        this.log = log;
        this.tally = tally;
    }

    void addTo(MeasureSheet sheet) {
        boolean anyScorn = tally.of(0, BehaviourGroup.SCORN) + tally.of(1, BehaviourGroup.SCORN) > 0;
        for (int partner = 0; partner < 2; partner++) {
            for (BehaviourGroup group : BehaviourGroup.values()) {
                double part = tally.of(partner, group);
                if (part > 0) {
                    add(sheet, partner, group, part);
                }
            }
            if (anyScorn && tally.all(partner) > 0) {
                addSharpWords(sheet, partner);
            }
        }
    }

    private void add(MeasureSheet sheet, int partner, BehaviourGroup group, double part) {
        Evidence evidence = log.where(
                i -> log.partner(i) == partner && (log.marks(i) & GroupTally.SHOWN) != 0 && tally.belongs(i, group));
        Measured.Interval interval = interval(part, tally.all(partner));
        int n = tally.entries(partner);
        sheet.add(shareOf(group), partner, "", part / tally.all(partner), n, interval, evidence);
        sheet.add(lowEndOf(group), partner, "", interval.low(), n, null, evidence);
    }

    private void addSharpWords(MeasureSheet sheet, int partner) {
        double part = tally.sharp(partner);
        Evidence evidence = log.where(WeighedLog.markOfPartner(partner), WeighedLog.HOSTILITY);
        Measured.Interval interval = interval(part, tally.all(partner));
        int n = tally.entries(partner);
        sheet.add(SHARE_OF_SHARP_WORDS, partner, "", part / tally.all(partner), n, interval, evidence);
        sheet.add(HIGH_END_OF_SHARE_OF_SHARP_WORDS, partner, "", interval.high(), n, null, evidence);
    }

    private static Measured.Interval interval(double part, double all) {
        return BetaInterval.of(PRIOR + part, PRIOR + Math.max(0, all - part));
    }

    private static MeasureName shareOf(BehaviourGroup group) {
        return switch (group) {
            case CONTROL -> SHARE_OF_CONTROL;
            case APPEASING -> SHARE_OF_APPEASING;
            case SEXUAL_PRESSURE -> SHARE_OF_SEXUAL_PRESSURE;
            case SCORN -> SHARE_OF_SCORN;
        };
    }

    private static MeasureName lowEndOf(BehaviourGroup group) {
        return switch (group) {
            case CONTROL -> LOW_END_OF_SHARE_OF_CONTROL;
            case APPEASING -> LOW_END_OF_SHARE_OF_APPEASING;
            case SEXUAL_PRESSURE -> LOW_END_OF_SHARE_OF_SEXUAL_PRESSURE;
            case SCORN -> LOW_END_OF_SHARE_OF_SCORN;
        };
    }
}
