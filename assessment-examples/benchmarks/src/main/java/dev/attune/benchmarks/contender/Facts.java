package dev.attune.benchmarks.contender;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Measure;
import dev.attune.rules.fact.Given;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.PartnerLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What there is of a case before any rule fires, for contenders that take facts.
 *
 * @param measures what was measured
 * @param dyads the two partners, seen from the first and from the second
 * @param topics the topics that somebody was measured in
 * @param others circumstances, results of questionnaires, the trend, and the log for conditions of a host's own
 */
record Facts(CaseMeasures measures, List<Dyad> dyads, List<String> topics, List<Object> others) {
    static Facts of(CoupleCase couple, CaseMeasures measures) {
        String first = couple.partners().get(0);
        String second = couple.partners().get(1);
        Set<String> topics = new LinkedHashSet<>();
        for (Measured measured : measures.all()) {
            if (!measured.topic().isEmpty()) {
                topics.add(measured.topic());
            }
        }
        List<Object> others = new ArrayList<>();
        couple.context().forEach(context -> others.add(new Given.ContextGiven(context.partner(), context.flag())));
        couple.scores().forEach(score -> others.add(new Given.ScoreGiven(score)));
        others.add(new Given.LogGiven(PartnerLog.of(couple, measures, first)));
        others.add(new Given.LogGiven(PartnerLog.of(couple, measures, second)));
        others.add(new Given.TrendMeasured(
                measures.trend(),
                measures.find(MeasureName.ESCALATION, Measure.COUPLE)
                        .map(Measured::evidence)
                        .orElse(Evidence.NONE)));
        return new Facts(
                measures,
                List.of(new Dyad(first, second, true), new Dyad(second, first, false)),
                List.copyOf(topics),
                others);
    }
}
