package dev.attune.rules.internal.inference;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Measure;
import dev.attune.rules.fact.Given;
import dev.attune.rules.internal.log.CaseMeasurer;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.PartnerLog;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the rules are given of a case.
 *
 * @param measures what was measured
 * @param all every fact, the measures among them
 */
public record CaseFacts(CaseMeasures measures, List<Object> all) {
    public static CaseFacts of(CoupleCase couple, Rulebook rulebook) {
        CaseMeasures measures = CaseMeasurer.measure(couple, rulebook.settings().measuring());
        List<Object> facts = new ArrayList<>(measures.all());
        String first = couple.partners().get(0);
        String second = couple.partners().get(1);
        List<Given.Dyad> dyads = List.of(new Given.Dyad(first, second, true), new Given.Dyad(second, first, false));
        facts.addAll(dyads);
        facts.add(new Given.LogGiven(PartnerLog.of(couple, measures, first)));
        facts.add(new Given.LogGiven(PartnerLog.of(couple, measures, second)));
        facts.addAll(measures.behaviours());
        couple.context().forEach(context -> facts.add(new Given.ContextGiven(context.partner(), context.flag())));
        couple.scores().forEach(score -> facts.add(new Given.ScoreGiven(score)));
        Evidence strain = measures.find(MeasureName.ESCALATION, Measure.COUPLE)
                .map(Measured::evidence)
                .orElse(Evidence.NONE);
        facts.add(new Given.TrendMeasured(measures.trend(), strain));
        CaseRecord seen = new CaseRecord(facts);
        Set<String> topics = seen.topics();
        topics.forEach(topic -> facts.add(new Given.Topic(topic)));
        for (Given.Dyad dyad : dyads) {
            facts.add(new Viewpoint(dyad, "", seen));
            topics.forEach(topic -> facts.add(new Viewpoint(dyad, topic, seen)));
        }
        facts.add(InForce.clearances(couple, rulebook));
        facts.addAll(rulebook.settings().rungs());
        facts.addAll(rulebook.settings().bands());
        facts.add(new Given.Ceiling(rulebook.settings().greatestScore()));
        facts.add(new Given.Places(rulebook.settings().mostRecommendations()));
        facts.add(new Given.Stages(rulebook.stages()));
        return new CaseFacts(measures, facts);
    }
}
