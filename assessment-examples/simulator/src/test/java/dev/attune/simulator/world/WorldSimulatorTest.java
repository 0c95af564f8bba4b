package dev.attune.simulator.world;

import static dev.attune.simulator.world.SampleOfWorlds.day;
import static dev.attune.simulator.world.SampleOfWorlds.entries;
import static dev.attune.simulator.world.SampleOfWorlds.in;
import static dev.attune.simulator.world.SampleOfWorlds.many;
import static dev.attune.simulator.world.SampleOfWorlds.mean;
import static dev.attune.simulator.world.SampleOfWorlds.share;
import static dev.attune.simulator.world.SampleOfWorlds.signal;
import static dev.attune.simulator.world.SampleOfWorlds.toward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.Observation;
import dev.attune.assessment.Role;
import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorldSimulatorTest {

    /** Of the moves toward and away of the partners for whom this role alone is right, those toward; for each partner. */
    private static List<Double> sharesToward(List<WorldCouple> couples, Role role) {
        List<Double> shares = new ArrayList<>();
        for (WorldCouple couple : couples) {
            couple.truth().partners().forEach((partner, truth) -> {
                if (truth.right().contains(role)) {
                    shares.add(toward(couple.couple().observations().stream()
                            .filter(entry -> entry.by().equals(partner))
                            .toList()));
                }
            });
        }
        return shares.stream().filter(share -> !share.isNaN()).toList();
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void theSameSeedMakesTheSameCoupleAndAnotherSeedAnother(World world) {
        for (WorldStory story : WorldStory.values()) {
            WorldCouple couple = in(world).simulate(story, 5, 7);
            assertThat(in(world).simulate(story, 5, 7)).isEqualTo(couple);
            assertThat(in(world).simulate(story, 5, 8).couple().observations())
                    .isNotEqualTo(couple.couple().observations());
        }
    }

    /** A pin: where these change, every couple of every world has, and what was measured on them has to be measured again. */
    @Test
    void whoDidSomethingWhenIsTheSameOnEveryMachine() {
        assertThat(in(World.TWO_DIARISTS).simulate(WorldStory.PURSUE_WITHDRAW, 6, 42).couple().observations().stream()
                        .map(entry -> entry.by() + " " + entry.at() + " " + entry.reporter()))
                .containsExactly(
                        "alex 2026-01-05T18:25:00Z PARTNER",
                        "sam 2026-01-09T18:31:00Z PARTNER",
                        "alex 2026-01-09T18:37:00Z SELF",
                        "alex 2026-01-09T18:42:00Z PARTNER",
                        "alex 2026-01-10T18:04:00Z SELF",
                        "sam 2026-01-10T18:15:00Z PARTNER");
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void aLogHasExactlyAsManyEntriesAsWereAskedFor(World world) {
        for (WorldStory story : WorldStory.values()) {
            for (int size : world == World.TELLINGS ? new int[0] : new int[] {1, 8, 33, 200}) {
                assertThat(in(world).simulate(story, size, 1).couple().observations())
                        .hasSize(size);
            }
        }
    }

    @Test
    void anImpossibleSizeIsRefusedByName() {
        assertThatThrownBy(() -> in(World.UNEVEN).simulate(WorldStory.NO_CYCLE, 1001, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size is 1001; expected 1 to 1000 entries");
        assertThatThrownBy(() -> in(World.TELLINGS).simulate(WorldStory.NO_CYCLE, 6, 1))
                .hasMessage("size is 6; expected 1 to 5 habits of each partner");
        assertThatThrownBy(() -> in(World.TELLINGS).simulate(WorldStory.NO_CYCLE, 0, 1))
                .hasMessage("size is 0; expected 1 to 5 habits of each partner");
    }

    @Test
    void storiesComeAsFourToFourToOneToOne() {
        Map<WorldStory, Integer> ofSixty =
                Arrays.stream(WorldStory.values()).collect(Collectors.toMap(story -> story, WorldStory::ofSixty));

        assertThat(ofSixty.values().stream().mapToInt(many -> many).sum()).isEqualTo(60);
        assertThat(ofSixty)
                .containsEntry(WorldStory.PURSUE_WITHDRAW, 24)
                .containsEntry(WorldStory.NO_CYCLE, 24)
                .containsEntry(WorldStory.TURN_TAKERS, 6)
                .containsEntry(WorldStory.IN_BETWEEN, 0);
    }

    @Test
    void aboutHalfOfTheWorldsAreKeptFromTuning() {
        long tunedOn = Arrays.stream(World.values()).filter(World::isTunedOn).count();
        assertThat(tunedOn).isBetween(4L, 8L);
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void nobodyIsEverInDanger(World world) {
        for (WorldStory story : WorldStory.values()) {
            assertThat(entries(many(world, story, 5))).noneMatch(entry -> signal(entry) == Signal.SAFETY);
        }
    }

    @Test
    void somebodyWithAPartGoesTheirWayInTwoOfThreeMovesOrMore() {
        List<WorldCouple> couples = many(World.WELL_KEPT, WorldStory.PURSUE_WITHDRAW, 400);

        assertThat(mean(sharesToward(couples, Role.PURSUER))).isCloseTo(0.81, within(0.02));
        assertThat(mean(sharesToward(couples, Role.DISTANCER))).isCloseTo(0.19, within(0.02));
        assertThat(sharesToward(couples, Role.PURSUER)).allMatch(share -> share > 0.5);
    }

    @Test
    void somebodyWithoutAPartMovesTowardAndAwayAlike() {
        List<Double> shares = sharesToward(many(World.WELL_KEPT, WorldStory.NO_CYCLE, 400), Role.BOTH);

        assertThat(mean(shares)).isCloseTo(0.5, within(0.02));
        assertThat(shares.stream().filter(share -> share > 0.3 && share < 0.7).count())
                .isGreaterThan(shares.size() * 95L / 100);
    }

    @Test
    void kindnessTellsNothingByItself() {
        double[] with = kindness(WorldStory.PURSUE_WITHDRAW);
        double[] without = kindness(WorldStory.NO_CYCLE);

        assertThat(with[with.length * 9 / 10]).isGreaterThan(without[without.length / 4]);
    }

    private static double[] kindness(WorldStory story) {
        return many(World.WELL_KEPT, story, 100).stream()
                .mapToDouble(couple -> share(List.of(couple), entry -> signal(entry) == Signal.CONNECTION))
                .sorted()
                .toArray();
    }

    @Test
    void turnTakersPursueOnOneEveningAndWithdrawOnAnother() {
        List<Double> shares = sharesToward(many(World.WELL_KEPT, WorldStory.TURN_TAKERS, 400), Role.BOTH);

        assertThat(mean(shares)).isCloseTo(0.5, within(0.03));
        assertThat(alikeness(World.WELL_KEPT, WorldStory.TURN_TAKERS))
                .isGreaterThan(alikeness(World.WELL_KEPT, WorldStory.NO_CYCLE) + 0.15);
    }

    @Test
    void eveningsDifferMoreWhereMovesOfOneAreMoreAlike() {
        assertThat(alikeness(World.UNEVEN, WorldStory.NO_CYCLE))
                .isGreaterThan(alikeness(World.SPORADIC, WorldStory.NO_CYCLE) + 0.1);
    }

    /** How much more often than by chance two moves of one person on one evening go the same way: 0 to 1 where each goes either way alike. */
    private static double alikeness(World world, WorldStory story) {
        int same = 0;
        int pairs = 0;
        for (WorldCouple couple : many(world, story, 200)) {
            Map<String, List<Signal>> evenings = new HashMap<>();
            for (Observation entry : couple.couple().observations()) {
                Signal signal = signal(entry);
                if (signal == Signal.PURSUIT || signal == Signal.DISTANCE) {
                    evenings.computeIfAbsent(day(entry) + entry.by(), key -> new ArrayList<>())
                            .add(signal);
                }
            }
            for (List<Signal> evening : evenings.values()) {
                for (int one = 0; one < evening.size(); one++) {
                    for (int other = 0; other < one; other++) {
                        pairs++;
                        same += evening.get(one) == evening.get(other) ? 1 : 0;
                    }
                }
            }
        }
        return 2.0 * same / pairs - 1;
    }

    @Test
    void aClearPartIsOneThatGoesItsWayAllAlong() {
        assertThat(clearParts(WorldStory.PURSUE_WITHDRAW)).isEqualTo(2);
        assertThat(clearParts(WorldStory.BOTH_REACH)).isEqualTo(2);
        assertThat(clearParts(WorldStory.HALF_AND_HALF)).isEqualTo(1);
        assertThat(clearParts(WorldStory.BURNT_OUT)).isEqualTo(1);
        assertThat(clearParts(WorldStory.NO_CYCLE)).isZero();
        assertThat(clearParts(WorldStory.TURN_TAKERS)).isZero();
        assertThat(clearParts(WorldStory.ROLE_REVERSAL)).isZero();
        assertThat(clearParts(WorldStory.IN_BETWEEN)).isZero();
    }

    private static long clearParts(WorldStory story) {
        return in(World.WELL_KEPT).simulate(story, 8, 1).truth().partners().values().stream()
                .filter(PartnerTruth::clearPart)
                .count();
    }

    @Test
    void inBetweenNothingSureMayBeSaid() {
        assertThat(in(World.WELL_KEPT)
                        .simulate(WorldStory.IN_BETWEEN, 8, 1)
                        .truth()
                        .partners()
                        .values())
                .noneMatch(PartnerTruth::sureAllowed)
                .allMatch(truth -> truth.right().size() == 3);
        assertThat(mean(sharesToward(many(World.WELL_KEPT, WorldStory.IN_BETWEEN, 400), Role.PURSUER)))
                .isCloseTo(0.635, within(0.02));
    }
}
