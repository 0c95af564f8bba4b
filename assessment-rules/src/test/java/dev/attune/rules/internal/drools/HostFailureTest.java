package dev.attune.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Role;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.fact.Concluded.Leaned;
import dev.attune.rules.fact.Concluded.RoleLimited;
import dev.attune.rules.fact.Found.RolePoints;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.fact.TrustedRule;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rulebook.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what came out of the host's own code is called the host's. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostFailureTest {
    private static final Dyad DYAD = new Dyad("one", "other", true);
    private static final List<Object> FACTS =
            List.of(DYAD, new Measured(MeasureName.OBSERVATIONS, "one", "", 9, 9, null, Evidence.NONE));

    private static Throwable thrown(String drl, List<?> facts) {
        TrustedDrl trusted = TrustedDrl.compile(Map.of("host.drl", """
                package com.example.host
                import dev.attune.rules.fact.Found.RolePoints
                import dev.attune.rules.fact.Given.Dyad
                import dev.attune.rules.internal.drools.Saboteur
                import dev.attune.rules.measure.Measured
                """ + drl));
        KnowledgeBase rules = KnowledgeBase.of(List.of(), trusted);
        return catchThrowable(() -> rules.infer(facts, 100));
    }

    @BeforeEach
    void the_hosts_code_throws() {
        Saboteur.throwing = true;
    }

    @AfterEach
    void it_is_in_order_again() {
        Saboteur.reset();
    }

    @Test
    void what_a_consequence_throws_is_the_hosts_and_its_rule_is_named() {
        Throwable thrown = thrown("rule \"Thrower\" when Dyad( first == true ) then Saboteur.strike(); end", FACTS);

        assertThat(thrown)
                .isInstanceOf(HostCodeException.class)
                .hasMessage("The host's rule \"Thrower\" failed; nothing was concluded."
                        + " It threw java.lang.IllegalStateException: out of order")
                .hasCauseExactlyInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dyad( Saboteur.strike() == true )",
                "Dyad( Saboteur.strikeUntraced() == true )",
                "Dyad( $self : self ) Measured( of == $self, Saboteur.strike() == true )",
                "exists( Dyad( $self : self ) and Measured( of == $self, Saboteur.strike() == true ) )",
                "Dyad( $self : self ) eval( $self != null && Saboteur.strike() )",
                "Number() from accumulate( Dyad( $self : self ), init( int n = 0; )"
                        + " action( if ( $self != null && Saboteur.strike() ) n++; ) result( n ) )"
            })
    void what_a_constraint_throws_is_the_hosts(String conditions) {
        assertThat(thrown("rule \"Thrower\" when " + conditions + " then end", FACTS))
                .isInstanceOf(HostCodeException.class)
                .hasMessageStartingWith("A rule of the host's own DRL failed; nothing was concluded. It threw ");
    }

    private static final String HARMLESS = "rule \"Harmless\" when Dyad( first == true ) then insert( \"noted\" ); end";

    @Test
    void what_a_rule_of_the_library_throws_is_not() {
        // Leans without a list: the mechanism's consequence cannot add them up.
        List<Object> facts = new ArrayList<>(FACTS);
        facts.add(new Leaned("one", "", null, 2, null));

        assertThat(thrown(HARMLESS, facts))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(HostCodeException.class);
    }

    @Test
    void what_a_constraint_of_the_library_throws_is_not() {
        List<Object> facts = new ArrayList<>(FACTS);
        facts.add(new Measured(MeasureName.OCCASIONS, "one", "", 9, 9, null, Evidence.NONE));
        facts.add(new Measured(MeasureName.DAYS, Measure.COUPLE, "", 9, 9, null, Evidence.NONE));
        facts.add(new RolePoints("one", "", Role.PURSUER, 9, 9, List.of()));
        facts.add(new Rung(Confidence.TENTATIVE, 1, 1, 1, 0, new Place("rungs", 1, 1)));
        facts.add(
                new RoleLimited("one", null, TrustedRule.of("a", "b", "c", "d").fired(DYAD)));

        assertThat(thrown(HARMLESS, facts))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(HostCodeException.class);
    }
}
