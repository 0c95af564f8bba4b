package dev.attune.rules.phrase;

import java.util.Map;
import java.util.Set;

/**
 * The words a rulebook declares and its sentences may use.
 *
 * @param behaviours the code of each behaviour, by its code and by its label
 * @param contexts the codes of circumstances
 * @param concerns the codes of safety concerns
 * @param features the codes of features of a cycle
 * @param stages the codes of stages of the loop
 * @param consequences the codes of signs to talk about
 * @param focusAreas the codes of what to work on
 * @param techniques the ids of techniques
 * @param rules the ids of rules, for worked examples; rules cannot name each other
 */
public record Vocabulary(
        Map<String, String> behaviours,
        Set<String> contexts,
        Set<String> concerns,
        Set<String> features,
        Set<String> stages,
        Set<String> consequences,
        Set<String> focusAreas,
        Set<String> techniques,
        Set<String> rules) {
    /** Copies the collections. */
    public Vocabulary {
        behaviours = Map.copyOf(behaviours);
        contexts = Set.copyOf(contexts);
        concerns = Set.copyOf(concerns);
        features = Set.copyOf(features);
        stages = Set.copyOf(stages);
        consequences = Set.copyOf(consequences);
        focusAreas = Set.copyOf(focusAreas);
        techniques = Set.copyOf(techniques);
        rules = Set.copyOf(rules);
    }

    /**
     * The same words, and rules that worked examples may name.
     *
     * @param newRules the ids of rules
     * @return a vocabulary
     */
    public Vocabulary withRules(Set<String> newRules) {
        return new Vocabulary(
                behaviours, contexts, concerns, features, stages, consequences, focusAreas, techniques, newRules);
    }
}
