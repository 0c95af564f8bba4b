package dev.attune.rules.internal.drools;

import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.Couples;
import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.diagnostic.HostCodeException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What failed in one inference must not reach another one: its session is never used again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedInferenceTest {
    private static final String HEAD = """
            package com.example.failing
            import dev.attune.rules.internal.drools.Saboteur
            import dev.attune.rules.fact.Found.RolePoints
            import dev.attune.rules.fact.Given.Dyad
            import org.kie.api.runtime.KieRuntime

            """;

    private static final String CONSEQUENCE = HEAD + """
            rule "Consequence"
                salience 885
            when
                Dyad( first == true )
            then
                Saboteur.note( drools.getRuntime( KieRuntime.class ) );
                Saboteur.strike();
            end
            """;

    private static final String LOOKS_ON = HEAD + """
            rule "Looks on"
                salience 2000
            when
                Dyad( first == true )
            then
                Saboteur.note( drools.getRuntime( KieRuntime.class ) );
            end

            """;

    private static final String CONSTRAINT = LOOKS_ON + """
            rule "Constraint"
                salience 870
            when
                RolePoints( Saboteur.strike() == true )
            then
            end
            """;

    private static final CoupleCase COUPLE =
            Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER)).build();

    private static RulesEngine engine(String drl, int mostFirings) {
        return RulesEngine.of(RulebookLoader.builder()
                .trustedDrl("host.drl", drl)
                .mostFirings(mostFirings)
                .build()
                .standard());
    }

    @BeforeEach
    void nothing_was_seen() {
        Saboteur.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {CONSEQUENCE, CONSTRAINT})
    void after_a_rule_of_the_host_threw_another_session_is_used(String drl) {
        RulesEngine engine = engine(drl, RulebookLoader.MOST_FIRINGS);
        ClinicianView expected = engine.assess(COUPLE).forClinician();

        for (int i = 0; i < 20; i++) {
            int before = Saboteur.SESSIONS.size();
            Saboteur.throwing = true;
            assertThatThrownBy(() -> engine.assess(COUPLE).forClinician()).isInstanceOf(HostCodeException.class);
            Saboteur.throwing = false;
            Object failed = Saboteur.SESSIONS.get(before);

            assertThat(engine.assess(COUPLE).forClinician()).isEqualTo(expected);
            assertThat(Saboteur.SESSIONS.subList(before + 1, Saboteur.SESSIONS.size()))
                    .isNotEmpty()
                    .noneMatch(session -> session == failed);
        }
    }

    @Test
    void after_the_limit_of_firings_another_session_is_used() {
        RulesEngine engine = engine(LOOKS_ON, 30);
        CoupleCase nothing = Couples.empty().build();
        ClinicianView expected = engine.assess(nothing).forClinician();

        for (int i = 0; i < 20; i++) {
            int before = Saboteur.SESSIONS.size();
            assertThatThrownBy(() -> engine.assess(COUPLE).forClinician()).isInstanceOf(FireLimitException.class);
            Object failed = Saboteur.SESSIONS.get(before);

            assertThat(engine.assess(nothing).forClinician()).isEqualTo(expected);
            assertThat(Saboteur.SESSIONS.subList(before + 1, Saboteur.SESSIONS.size()))
                    .isNotEmpty()
                    .noneMatch(session -> session == failed);
        }
    }

    @Test
    void without_a_failure_one_session_is_enough() {
        RulesEngine engine = engine(LOOKS_ON, RulebookLoader.MOST_FIRINGS);

        for (int i = 0; i < 20; i++) {
            engine.assess(COUPLE).forClinician();
        }

        assertThat(Saboteur.SESSIONS).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Saboteur.SESSIONS).allMatch(session -> session == Saboteur.SESSIONS.get(0));
    }

    @Test
    @Tag("thorough")
    void after_ten_thousand_failures_results_are_those_of_a_new_engine_and_no_memory_is_lost() {
        RulesEngine engine = engine(CONSTRAINT, RulebookLoader.MOST_FIRINGS);
        ClinicianView expected =
                engine(CONSTRAINT, RulebookLoader.MOST_FIRINGS).assess(COUPLE).forClinician();
        fail(engine, 200);
        long before = usedMemory();

        fail(engine, 10_000);

        assertThat(engine.assess(COUPLE).forClinician()).isEqualTo(expected);
        assertThat(usedMemory() - before).as("bytes more than before").isLessThan(1_000_000);
    }

    private static void fail(RulesEngine engine, int times) {
        Saboteur.throwing = true;
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> engine.assess(COUPLE).forClinician()).isInstanceOf(HostCodeException.class);
            Saboteur.SESSIONS.clear();
        }
        Saboteur.throwing = false;
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
