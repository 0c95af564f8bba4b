package dev.attune.rules.fact;

import dev.attune.assessment.Observation;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * That a rule fired, for whom and on what.
 *
 * @param rule the rule
 * @param dyad the partners; {@code self} is "that partner" when the rule is tried for each
 * @param topic the topic it fired for, or an empty text
 * @param matched the facts its conditions matched, in order
 */
public record Firing(Rule rule, Dyad dyad, String topic, List<Object> matched) implements Supported {
    /**
     * The measures it read.
     *
     * @return the measures, in order of the conditions
     */
    public List<Measured> measures() {
        return matchedOf(Measured.class).distinct().toList();
    }

    @Override
    public List<Observation> evidence() {
        return Stream.concat(
                        matchedOf(Measured.class).map(Measured::evidence),
                        matchedOf(Supported.class).map(Supported::evidence))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private <T> Stream<T> matchedOf(Class<T> type) {
        return matched.stream().filter(type::isInstance).map(type::cast);
    }

    /**
     * Everything a list of facts rests on.
     *
     * @param facts the facts
     * @return their observations, each once
     */
    static List<Observation> evidenceOf(List<? extends Supported> facts) {
        return facts.stream()
                .flatMap(fact -> fact.evidence().stream())
                .distinct()
                .toList();
    }
}
