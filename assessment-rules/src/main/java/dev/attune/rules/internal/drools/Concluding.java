package dev.attune.rules.internal.drools;

import dev.attune.rules.fact.Firing;
import dev.attune.rules.internal.inference.ConclusionFacts;
import dev.attune.rules.internal.inference.Viewpoint;
import dev.attune.rules.rulebook.Rule;
import java.util.Arrays;
import java.util.List;
import org.drools.model.Drools;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder;
import org.drools.model.functions.BlockN;

/** Turns a rule's conclusions into what happens when it fires: a fact for each, with the firing it comes from. */
public final class Concluding {
    private Concluding() {}

    /** The ready-made builders take a fixed number of facts each; a rule may have any number of conditions. */
    private static final class OnAll extends ConsequenceBuilder._N {
        OnAll(BlockN block, List<Variable<?>> bound) {
            super(bound.toArray(Variable[]::new));
            this.block = block;
            this.usingDrools = true;
        }
    }

    static ConsequenceBuilder._N consequence(Rule rule, Matching matching) {
        return new OnAll(
                arguments -> {
                    Drools drools = (Drools) arguments[0];
                    List<Object> bound = Arrays.asList(arguments).subList(1, arguments.length);
                    Viewpoint viewpoint = (Viewpoint) bound.get(0);
                    Firing firing = new Firing(rule, viewpoint.dyad(), viewpoint.topic(), matching.matched(bound));
                    rule.then()
                            .forEach(clause ->
                                    ConclusionFacts.of(clause.meaning(), firing).forEach(drools::insert));
                },
                matching.bound());
    }
}
