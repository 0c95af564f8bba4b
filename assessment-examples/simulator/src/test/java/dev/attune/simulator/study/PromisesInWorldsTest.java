package dev.attune.simulator.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.RulesEngine;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldStory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the standard rulebook promises, on a small sample that is always the same. Over all worlds together a promise has to hold; in a single
 * world, where there is more chance, it must not be broken beyond doubt. Every number is of {@link Promises}; the study judges with many
 * more couples.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromisesInWorldsTest {
    private static final RulesEngine ENGINE = RulesEngine.standard();
    private static final Map<String, Function<CoupleCase, Reading>> METHODS =
            Map.of("engine", couple -> Reading.by(ENGINE, couple));
    private static final int COUPLES = 60;
    private static final List<Integer> ENTRIES = List.of(32, 64);
    private static final int ENTRIES_OF_ONE_EVENING = 24;
    private static final List<Integer> HABITS = List.of(2, 3, 4, 5);

    private final Map<World, WorldRates> worlds = new LinkedHashMap<>();

    @BeforeAll
    void makeUpCouplesAndReadThem() {
        for (World world : WorldStudy.logged()) {
            worlds.put(world, read(world, ENTRIES).from(Promises.EVENINGS));
        }
    }

    private static WorldRates read(World world, List<Integer> sizes) {
        WorldSample sample = WorldSample.of(ENGINE.rules(), world, sizes, Seeds.TUNING, COUPLES, METHODS);
        return new WorldRates(sample.outcomes().getOrDefault("engine", List.of()));
    }

    private WorldRates allWorlds() {
        List<WorldOutcome> all = new ArrayList<>();
        worlds.values().forEach(world -> all.addAll(world.outcomes()));
        return new WorldRates(all);
    }

    @ParameterizedTest
    @EnumSource(Confidence.class)
    void rolesAreRightAsOftenAsTheirConfidencePromises(Confidence confidence) {
        double promised = Promises.right(confidence);

        assertThat(allWorlds().right(confidence).of()).isGreaterThan(50);
        assertThat(allWorlds().right(confidence).value()).isGreaterThanOrEqualTo(promised);
        assertThat(allWorlds().partsRight(confidence).value()).isGreaterThanOrEqualTo(promised);
        worlds.forEach((world, rates) -> assertNotBroken(world, rates.right(confidence), promised));
    }

    @Test
    void couplesWithoutACycleSeldomGetAPartAndHardlyEverASureOne() {
        WorldRates none = allWorlds().of(WorldStory.NO_CYCLE);

        assertThat(none.surePart().value()).isLessThanOrEqualTo(Promises.SURE_PART);
        assertThat(none.anyPart().value()).isLessThanOrEqualTo(Promises.ANY_PART);
        worlds.forEach((world, rates) -> {
            assertNotExceeded(world, rates.of(WorldStory.NO_CYCLE).surePart(), Promises.SURE_PART);
            assertNotExceeded(world, rates.of(WorldStory.NO_CYCLE).anyPart(), Promises.ANY_PART);
        });
    }

    @Test
    void turnTakersSeldomGetAPart() {
        assertThat(allWorlds().of(WorldStory.TURN_TAKERS).anyPart().value())
                .isLessThanOrEqualTo(Promises.ANY_PART_OF_TURN_TAKERS);
    }

    /** The world in the middle is for the study: this sample is too small to order worlds by. */
    @Test
    void clearPartsAreMostlyFound() {
        worlds.forEach((world, rates) -> {
            assertThat(rates.power().of()).as(world.code()).isPositive();
            assertNotBroken(world, rates.power(), Promises.POWER_AT_WORST);
        });
    }

    @Test
    void tellingsOfSomeHabitsAreMostlyReadRight() {
        WorldRates tellings = read(World.TELLINGS, HABITS);

        assertThat(tellings.right().of()).isGreaterThan(20);
        assertThat(tellings.right().value()).isGreaterThanOrEqualTo(Promises.TOLD_RIGHT);
        assertThat(tellings.of(WorldStory.NO_CYCLE).anyPart().value()).isLessThanOrEqualTo(Promises.TOLD_ANY_PART);
        assertThat(tellings.sure().hits()).isZero();
    }

    @Test
    void aTellingOfOneHabitOfEachNamesNoRole() {
        WorldRates tellings = read(World.TELLINGS, List.of(1));

        assertThat(tellings.right().of()).isZero();
    }

    @Test
    void oneEveningNamesNoRole() {
        assertThat(read(World.ONE_EVENING, List.of(ENTRIES_OF_ONE_EVENING))
                        .partners(Verdict.WRONG)
                        .hits())
                .isZero();
    }

    private static void assertNotBroken(World world, Rate rate, double promised) {
        if (rate.of() > 0) {
            assertThat(rate.high()).as("%s: %s", world.code(), rate).isGreaterThanOrEqualTo(promised);
        }
    }

    private static void assertNotExceeded(World world, Rate rate, double promised) {
        assertThat(rate.low()).as("%s: %s", world.code(), rate).isLessThanOrEqualTo(promised);
    }
}
