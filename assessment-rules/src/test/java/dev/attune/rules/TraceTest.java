package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.internal.engine.EngineCores;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Stratum;
import dev.attune.rules.trace.Attempt;
import dev.attune.rules.trace.RuleTrace;
import dev.attune.rules.trace.Trace;
import dev.attune.rules.trace.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A trace says of every rule what Drools did with it. */
class TraceTest {
    @Provide
    Arbitrary<Couples.Drawn> couples() {
        return Couples.any();
    }

    private static RuleTrace of(Trace trace, String rule) {
        return trace.rules().stream()
                .filter(found -> found.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** Which rules fired, for whom and in which topic. */
    private static Set<String> fired(List<RuleTrace> traces) {
        return traces.stream()
                .flatMap(trace -> trace.firings().stream()
                        .map(firing -> trace.rule().id() + " " + firing.partner() + " " + firing.topic()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> concluded(Inference inference) {
        return inference.facts().stream()
                .filter(Concluded.class::isInstance)
                .map(fact -> ((Concluded) fact).firing())
                .map(firing -> firing.rule().id() + " "
                        + (firing.rule().bindsPartner() ? firing.dyad().self() : "") + " " + firing.topic())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** While there is not enough to say, what such rules concluded is taken back. */
    private static boolean isTakenBack(RuleTrace trace) {
        Stratum stratum = trace.rule().stratum();
        return stratum == Stratum.FEATURES || stratum == Stratum.CONSEQUENCES || stratum == Stratum.FOCUS;
    }

    @Property(tries = 300)
    void it_says_a_rule_fired_where_drools_fired_it_and_nowhere_else(@ForAll("couples") Couples.Drawn drawn) {
        CoupleCase couple = drawn.couple();
        Inference inference = EngineCores.of(ENGINE).infer(couple);
        Trace trace = ENGINE.trace(couple);
        List<RuleTrace> traces = trace.rules();
        boolean takenBack = inference.isThin() && !inference.isGated();

        assertThat(fired(traces.stream()
                        .filter(of -> !(takenBack && isTakenBack(of)))
                        .toList()))
                .isEqualTo(concluded(inference));
        assertThat(traces).allSatisfy(of -> assertThat(trace.fires(of.rule())).isEqualTo(of.fired()));
    }

    @Test
    void every_rule_is_there_in_order_of_the_rulebook() {
        assertThat(ENGINE.trace(Couples.reachingAndMakingRoom()).rules().stream()
                        .map(RuleTrace::rule)
                        .toList())
                .isEqualTo(ENGINE.rules().rules());
    }

    @Test
    void a_rule_that_did_not_fire_names_the_first_condition_that_failed_and_what_it_met() {
        RuleTrace reaches = of(ENGINE.trace(Couples.reachingAndMakingRoom()), "role.opposite-ends");
        Attempt forOther = reaches.attempts().stream()
                .filter(attempt -> attempt.partner().equals(OTHER))
                .findFirst()
                .orElseThrow();

        assertThat(reaches.firings()).extracting(Attempt::partner).containsExactly(ONE);
        assertThat(forOther.held()).isFalse();
        Tried failed = forOther.firstFailed().orElseThrow();
        assertThat(failed.clause().meaning()).isInstanceOf(Condition.MeasureIs.class);
        assertThat(failed.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.partner()).isEqualTo(OTHER);
            assertThat(((Measured) java.util.Objects.requireNonNull(seen.fact())).value())
                    .isLessThan(0.88);
        });
    }

    @Test
    void after_a_hard_concern_only_rules_about_safety_were_tried() {
        List<Observation> log = new ArrayList<>(Couples.reachingAndMakingRoom(ONE, OTHER));
        log.add(Observation.of(OTHER, "fears-partner"));
        Trace trace = ENGINE.trace(Couples.of(log).build());

        assertThat(trace.gated()).isTrue();
        assertThat(trace.rules())
                .allSatisfy(rule -> assertThat(rule.attempts().isEmpty())
                        .isEqualTo(rule.rule().stratum() != Stratum.SAFETY));
    }
}
