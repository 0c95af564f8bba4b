package dev.attune.rules;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Observation;
import dev.attune.rules.fact.Given;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.SetAside;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules are given of a case.
 *
 * @param measures what was measured
 * @param all every fact, the measures among them
 */
record CaseFacts(CaseMeasures measures, List<Object> all) {
    static CaseFacts of(CoupleCase couple, Rulebook rulebook, List<String> contextsOf) {
        CaseMeasures measures = CaseMeasures.of(couple, rulebook.settings());
        List<Object> facts = new ArrayList<>(measures.all());
        String first = couple.partners().get(0);
        String second = couple.partners().get(1);
        facts.add(new Given.Dyad(first, second, true));
        facts.add(new Given.Dyad(second, first, false));
        measures.all().stream()
                .map(Measured::topic)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .forEach(topic -> facts.add(new Given.Topic(topic)));
        facts.addAll(behavioursShown(couple, measures.setAside()));
        couple.context().stream()
                .filter(context -> contextsOf.contains(context.partner()))
                .forEach(context -> facts.add(new Given.ContextGiven(context.partner(), context.flag())));
        couple.scores().forEach(score -> facts.add(new Given.ScoreGiven(score)));
        Evidence strain = measures.find(MeasureName.ESCALATION, Measure.COUPLE)
                .map(Measured::evidence)
                .orElse(Evidence.NONE);
        facts.add(new Given.TrendMeasured(measures.trend(), strain));
        facts.addAll(rulebook.rungs());
        facts.addAll(rulebook.bands());
        facts.add(new Given.Ceiling(rulebook.greatestScore()));
        facts.add(new Given.Places(rulebook.mostRecommendations()));
        rulebook.techniques()
                .values()
                .forEach(technique -> facts.add(new Given.TechniqueStage(
                        technique.id(), technique.stage().ordinal())));
        return new CaseFacts(measures, facts);
    }

    /** What a circumstance sets aside altogether is not counted here either, as in every measure. */
    private static List<Given.BehaviourShown> behavioursShown(CoupleCase couple, List<SetAside> lowered) {
        Set<Observation> setAside = lowered.stream()
                .filter(aside -> aside.factor() == 0)
                .map(SetAside::observation)
                .collect(Collectors.toSet());
        Map<List<String>, BitSet> places = new LinkedHashMap<>();
        List<Observation> log = couple.observations();
        for (int i = 0; i < log.size(); i++) {
            if (setAside.contains(log.get(i))) {
                continue;
            }
            places.computeIfAbsent(List.of(log.get(i).by(), log.get(i).behaviour()), key -> new BitSet())
                    .set(i);
        }
        List<Given.BehaviourShown> shown = new ArrayList<>();
        places.forEach((key, at) -> shown.add(
                new Given.BehaviourShown(key.get(0), key.get(1), at.cardinality(), Evidence.at(log, () -> at))));
        return shown;
    }
}
