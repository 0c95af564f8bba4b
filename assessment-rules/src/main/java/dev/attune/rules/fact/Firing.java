package dev.attune.rules.fact;

import dev.attune.assessment.Score;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.fact.Given.ScoreGiven;
import dev.attune.rules.measure.BehaviourCount;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * That a rule fired, for whom and on what.
 *
 * <p>Not a record: its evidence is the union of that of all it matched, firings below firings, and is computed once.
 */
public final class Firing implements Supported {
    private final Rule rule;
    private final Dyad dyad;
    private final String topic;
    private final List<Measured> measures;
    private final List<Score> scores;
    private final Evidence evidence;

    /**
     * Notes a firing.
     *
     * @param rule the rule
     * @param dyad the partners; {@code self} is "that partner" when the rule is tried for each
     * @param topic the topic it fired for, or an empty text
     * @param matched the facts its conditions matched, in order
     */
    public Firing(Rule rule, Dyad dyad, String topic, List<?> matched) {
        this.rule = rule;
        this.dyad = dyad;
        this.topic = topic;
        Set<Measured> read = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Measured> inOrder = new ArrayList<>();
        List<Score> given = new ArrayList<>();
        List<Evidence> parts = new ArrayList<>();
        for (Object fact : matched) {
            if (fact instanceof Measured measured) {
                parts.add(measured.evidence());
                if (read.add(measured)) {
                    inOrder.add(measured);
                }
            } else if (fact instanceof BehaviourCount count) {
                parts.add(count.evidence());
            } else if (fact instanceof ScoreGiven score) {
                given.add(score.score());
            } else if (fact instanceof Supported supported) {
                parts.add(supported.evidence());
            }
        }
        this.measures = List.copyOf(inOrder);
        this.scores = List.copyOf(given);
        this.evidence = Evidence.union(parts);
    }

    /**
     * The rule.
     *
     * @return the rule that fired
     */
    public Rule rule() {
        return rule;
    }

    /**
     * The partners.
     *
     * @return the pair, seen from "that partner" when the rule is tried for each
     */
    public Dyad dyad() {
        return dyad;
    }

    /**
     * The topic.
     *
     * @return the topic it fired for, or an empty text
     */
    public String topic() {
        return topic;
    }

    /**
     * The measures it read.
     *
     * @return the measures, in order of the conditions
     */
    public List<Measured> measures() {
        return measures;
    }

    /**
     * The results of questionnaires it read.
     *
     * @return the scores, in order of the conditions
     */
    public List<Score> scores() {
        return scores;
    }

    @Override
    public Evidence evidence() {
        return evidence;
    }

    /**
     * Everything a list of facts rests on.
     *
     * @param facts the facts
     * @return the union of their evidence
     */
    static Evidence evidenceOf(List<? extends Supported> facts) {
        return Evidence.union(facts.stream().map(Supported::evidence).toList());
    }
}
