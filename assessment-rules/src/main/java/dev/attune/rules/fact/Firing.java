package dev.attune.rules.fact;

import dev.attune.assessment.Score;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.fact.Given.ScoreGiven;
import dev.attune.rules.measure.BehaviourCount;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rulebook.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a rule fired, for whom and on what.
 *
 * <p>Not a record: its evidence is the union of that of all it matched, firings below firings, and is united when somebody first
 * asks.
 */
public final class Firing implements Supported {
    private final Rule rule;
    private final Dyad dyad;
    private final String topic;
    private final List<Measured> measures;
    private final List<Score> scores;
    private final List<?> matched;
    private volatile @Nullable Evidence evidence;

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
        this.matched = List.copyOf(matched);
        List<Measured> inOrder = new ArrayList<>(matched.size());
        List<Score> given = new ArrayList<>();
        for (Object fact : matched) {
            if (fact instanceof Measured measured && !holds(inOrder, measured)) {
                inOrder.add(measured);
            } else if (fact instanceof ScoreGiven score) {
                given.add(score.score());
            }
        }
        this.measures = Collections.unmodifiableList(inOrder);
        this.scores = Collections.unmodifiableList(given);
    }

    @SuppressWarnings("ReferenceEquality") // Two measures of one case that are alike are the same one.
    private static boolean holds(List<Measured> measures, Measured measured) {
        for (Measured one : measures) {
            if (one == measured) {
                return true;
            }
        }
        return false;
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
        Evidence known = evidence;
        if (known == null) {
            List<Evidence> parts = new ArrayList<>(matched.size());
            for (Object fact : matched) {
                if (fact instanceof Measured measured) {
                    parts.add(measured.evidence());
                } else if (fact instanceof BehaviourCount count) {
                    parts.add(count.evidence());
                } else if (fact instanceof Supported supported) {
                    parts.add(supported.evidence());
                }
            }
            known = Evidence.union(parts);
            evidence = known;
        }
        return known;
    }

    /**
     * Everything a list of facts rests on.
     *
     * @param facts the facts
     * @return the union of their evidence
     */
    static Evidence evidenceOf(List<? extends Supported> facts) {
        List<Evidence> parts = new ArrayList<>(facts.size());
        for (Supported fact : facts) {
            parts.add(fact.evidence());
        }
        return Evidence.union(parts);
    }
}
