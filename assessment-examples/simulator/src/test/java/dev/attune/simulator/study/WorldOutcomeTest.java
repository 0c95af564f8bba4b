package dev.attune.simulator.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.simulator.study.Reading.Named;
import dev.attune.simulator.world.PartnerTruth;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldCouple;
import dev.attune.simulator.world.WorldStory;
import dev.attune.simulator.world.WorldTruth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorldOutcomeTest {
    private static final CoupleCase COUPLE = CoupleCase.between("sam", "alex").build();
    private static final PartnerTruth PURSUER = new PartnerTruth(Set.of(Role.PURSUER), true, true);
    private static final PartnerTruth NEARLY = new PartnerTruth(Set.of(Role.DISTANCER, Role.BOTH), false, false);

    private static WorldOutcome outcome(Named sam, Named alex, Pattern pattern) {
        WorldTruth truth = new WorldTruth(
                WorldStory.PURSUE_WITHDRAW, Map.of("sam", PURSUER, "alex", NEARLY), Set.of(Pattern.PURSUE_WITHDRAW));
        return WorldOutcome.of(
                World.WELL_KEPT,
                8,
                new WorldCouple(COUPLE, truth, 4),
                new Reading(Map.of("sam", sam, "alex", alex), pattern, Set.of()));
    }

    private static Named named(Role role, Confidence confidence) {
        return new Named(role, confidence);
    }

    @Test
    void aRoleIsRightOrWrongOrNotNamed() {
        WorldRates rates = new WorldRates(List.of(
                outcome(named(Role.PURSUER, Confidence.CLEAR), Named.NOTHING, Pattern.PURSUE_WITHDRAW),
                outcome(
                        named(Role.DISTANCER, Confidence.TENTATIVE),
                        named(Role.BOTH, Confidence.TENTATIVE),
                        Pattern.INSUFFICIENT_EVIDENCE)));

        assertThat(rates.right()).isEqualTo(new Rate(2, 3));
        assertThat(rates.right(Confidence.CLEAR)).isEqualTo(new Rate(1, 1));
        assertThat(rates.right(Confidence.TENTATIVE)).isEqualTo(new Rate(1, 2));
        assertThat(rates.partsRight()).isEqualTo(new Rate(1, 2));
        assertThat(rates.anyPart()).isEqualTo(new Rate(2, 2));
        assertThat(rates.surePart()).isEqualTo(new Rate(1, 2));
        assertThat(rates.power()).isEqualTo(new Rate(1, 2));
        assertThat(rates.patternRight()).isEqualTo(new Rate(1, 2));
    }

    @Test
    void whereNothingSureMayBeSaidASureRoleIsWrong() {
        WorldRates rates = new WorldRates(List.of(
                outcome(Named.NOTHING, named(Role.DISTANCER, Confidence.LIKELY), Pattern.MIXED),
                outcome(Named.NOTHING, named(Role.DISTANCER, Confidence.TENTATIVE), Pattern.MIXED)));

        assertThat(rates.right()).isEqualTo(new Rate(1, 2));
        assertThat(rates.partners(Verdict.WRONG)).isEqualTo(new Rate(1, 4));
        assertThat(rates.partners(Verdict.UNNAMED)).isEqualTo(new Rate(2, 4));
    }
}
