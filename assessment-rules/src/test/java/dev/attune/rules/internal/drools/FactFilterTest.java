package dev.attune.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.fact.Found.IntensityPoints;
import dev.attune.rules.fact.Given.Ceiling;
import dev.attune.rules.fact.Given.ContextGiven;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.fact.Given.Topic;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.MultiPatternDestinationDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What reaches a session follows from the rules: a rule that reads a fact gets it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactFilterTest {
    private static final Model NOTHING = new ModelImpl("nothing");
    private static final Pattern NAME = Pattern.compile("MeasureName\\.([A-Z_]+)");

    private static FactFilter reading(String... conditions) {
        StringBuilder drl = new StringBuilder("""
                package com.example.reading
                import dev.attune.rules.fact.Found
                import dev.attune.rules.fact.Given
                import dev.attune.rules.fact.Given.ContextGiven
                import dev.attune.rules.fact.Given.Dyad
                import dev.attune.rules.measure.Measured
                import dev.attune.rules.measure.MeasureName
                """);
        for (int i = 0; i < conditions.length; i++) {
            drl.append("rule \"%d\" when %s then end%n".formatted(i, conditions[i]));
        }
        return FactFilter.of(
                TrustedDrl.compile(Map.of("mechanism.drl", drl.toString()))
                        .models()
                        .get(0),
                NOTHING);
    }

    private static Measured measured(MeasureName name, String topic, double value) {
        return new Measured(name, "one", topic, value, 1, null, Evidence.NONE);
    }

    private static List<MeasureName> read(FactFilter filter) {
        return Arrays.stream(MeasureName.values())
                .filter(name -> filter.passes(measured(name, "", 1)))
                .toList();
    }

    @Test
    void the_mechanism_gets_exactly_the_measures_it_names() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file : List.of("safety.drl", "roles.drl", "cycle.drl", "recommendations.drl")) {
            try (InputStream in = FactFilterTest.class.getResourceAsStream("/dev/attune/rules/core/" + file)) {
                assertThat(in).isNotNull();
                UnsafeDrl.parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .orElseThrow()
                        .getRules()
                        .forEach(rule -> constraints(rule.getLhs())
                                .forEach(constraint ->
                                        NAME.matcher(constraint).results().forEach(name -> named.add(name.group(1)))));
            }
        }

        assertThat(named).isNotEmpty();
        assertThat(read(FactFilter.of(CoreModel.load(), NOTHING)))
                .extracting(MeasureName::name)
                .containsExactlyInAnyOrderElementsOf(named);
    }

    private static List<String> constraints(BaseDescr condition) {
        List<String> found = new ArrayList<>();
        if (condition instanceof PatternDescr pattern) {
            pattern.getDescrs().forEach(constraint -> found.add(constraint.toString()));
        } else if (condition instanceof MultiPatternDestinationDescr accumulate) {
            found.addAll(constraints(accumulate.getInput()));
        } else if (condition instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(part -> found.addAll(constraints(part)));
        }
        return found;
    }

    @Test
    void a_rule_that_reads_another_measure_gets_it() {
        assertThat(read(reading("Measured( name == MeasureName.PURSUIT_COUNT, value > 0 )")))
                .containsExactly(MeasureName.PURSUIT_COUNT);
        assertThat(read(reading(
                        "Measured( name == MeasureName.PURSUIT_COUNT || name == MeasureName.OBSERVATIONS )",
                        "not Measured( name == MeasureName.ESCALATION )")))
                .containsExactlyInAnyOrder(MeasureName.PURSUIT_COUNT, MeasureName.OBSERVATIONS, MeasureName.ESCALATION);
        assertThat(read(reading(
                        "accumulate( Measured( name == MeasureName.PURSUIT_COUNT, $v : value ); $s : sum( $v ) )")))
                .containsExactly(MeasureName.PURSUIT_COUNT);
        assertThat(read(reading("String( $s : this ) Measured( name.toString() == $s )")))
                .containsExactly(MeasureName.values());
    }

    @Test
    void of_a_measure_only_what_a_pattern_can_match_passes() {
        FactFilter filter = reading("Measured( name == MeasureName.PURSUIT_COUNT, value > 0, topic == \"\" )");

        assertThat(filter.passes(measured(MeasureName.PURSUIT_COUNT, "", 1))).isTrue();
        assertThat(filter.passes(measured(MeasureName.PURSUIT_COUNT, "", 0))).isFalse();
        assertThat(filter.passes(measured(MeasureName.PURSUIT_COUNT, "money", 1)))
                .isFalse();
    }

    @Test
    void facts_of_types_that_no_pattern_names_stay_out() {
        FactFilter filter = reading("Dyad( first == true )", "exists ContextGiven()");

        assertThat(filter.passes(new Dyad("one", "other", true))).isTrue();
        assertThat(filter.passes(new Dyad("other", "one", false))).isFalse();
        assertThat(filter.passes(new ContextGiven("one", "long-distance"))).isTrue();
        assertThat(filter.passes(new Topic("money"))).isFalse();
        assertThat(filter.passes(new Ceiling(100))).isFalse();
    }

    @Test
    void a_pattern_of_a_type_matches_what_is_of_a_narrower_one() {
        FactFilter filter = reading("Given()");

        assertThat(filter.passes(new Topic("money"))).isTrue();
        assertThat(filter.passes(new IntensityPoints(1, List.of()))).isFalse();
    }
}
