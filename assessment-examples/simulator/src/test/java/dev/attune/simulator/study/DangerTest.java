package dev.attune.simulator.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.RulesEngine;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldSimulator;
import dev.attune.simulator.world.WorldStory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rules over shares promise, on a small sample that is the same at every run. */
class DangerTest {
    private static final RulesEngine ENGINE = RulesEngine.standard();
    private static final int COUPLES = 40;

    private static long raised(WorldStory story, int entries) {
        WorldSimulator simulator = WorldSimulator.of(ENGINE.rules(), World.WELL_KEPT);
        return IntStream.range(0, COUPLES)
                .filter(seed -> ENGINE
                        .assess(simulator
                                .simulate(story, entries, 90_000 + seed)
                                .couple())
                        .forClinician()
                        .safety()
                        .concerns()
                        .stream()
                        .anyMatch(concern ->
                                ENGINE.rules().catalogue().privateTalks().contains(concern.concern())))
                .count();
    }

    @ParameterizedTest
    @EnumSource(
            value = WorldStory.class,
            names = {"CONTROL_MET_WITH_APPEASING", "ONE_SIDED_CONTEMPT"})
    void dangerIsMostlyRaised(WorldStory story) {
        assertThat(story.isDanger()).isTrue();
        assertThat(raised(story, 32)).isGreaterThanOrEqualTo(34);
    }

    @ParameterizedTest
    @EnumSource(
            value = WorldStory.class,
            names = {"PURSUE_WITHDRAW", "NO_CYCLE", "ATTACK_ATTACK", "MUTUAL_AVOIDANCE"})
    void whatIsNoDangerIsHardlyEverRaised(WorldStory story) {
        assertThat(raised(story, 64)).isLessThanOrEqualTo(1);
    }

    @Test
    void storiesOfDangerAreInNoMixture() {
        for (WorldStory story : WorldStory.values()) {
            assertThat(story.isDanger() && story.ofSixty() > 0).isFalse();
        }
    }
}
