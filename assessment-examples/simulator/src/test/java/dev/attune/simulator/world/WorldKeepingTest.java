package dev.attune.simulator.world;

import static dev.attune.simulator.world.SampleOfWorlds.entries;
import static dev.attune.simulator.world.SampleOfWorlds.in;
import static dev.attune.simulator.world.SampleOfWorlds.many;
import static dev.attune.simulator.world.SampleOfWorlds.share;
import static dev.attune.simulator.world.SampleOfWorlds.signal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Logs are kept, and couples told of, as their worlds say. */
class WorldKeepingTest {

    @Test
    void aLogHasTwoToSixEntriesAWeek() {
        double[] aWeek = many(World.WELL_KEPT, WorldStory.NO_CYCLE, 200).stream()
                .mapToDouble(couple -> 7.0 * 200 / days(couple))
                .sorted()
                .toArray();

        assertThat(aWeek[aWeek.length / 20]).isGreaterThan(1.5);
        assertThat(aWeek[aWeek.length * 19 / 20]).isLessThan(7);
    }

    private static long days(WorldCouple couple) {
        TreeSet<LocalDate> days = couple.couple().observations().stream()
                .map(SampleOfWorlds::day)
                .collect(Collectors.toCollection(TreeSet::new));
        return days.first().datesUntil(days.last()).count() + 1;
    }

    @Test
    void eveningsAreDaysWithAnEntry() {
        for (WorldCouple couple : many(World.DAYS_ONLY, WorldStory.NO_CYCLE, 32)) {
            assertThat(couple.couple().observations().stream()
                            .map(SampleOfWorlds::day)
                            .distinct())
                    .hasSize(couple.evenings());
        }
    }

    @Test
    void aSporadicLogHasHolesOfWeeks() {
        for (WorldCouple couple : many(World.SPORADIC, WorldStory.NO_CYCLE, 64)) {
            List<LocalDate> days = couple.couple().observations().stream()
                    .map(SampleOfWorlds::day)
                    .distinct()
                    .toList();
            assertThat(IntStream.range(1, days.size())
                            .mapToLong(place ->
                                    days.get(place - 1).until(days.get(place)).toTotalMonths() * 30L
                                            + days.get(place - 1)
                                                    .until(days.get(place))
                                                    .getDays()))
                    .anyMatch(gap -> gap >= 14);
        }
    }

    @Test
    void accountsAreThoseOfWhoWrites() {
        assertThat(entries(many(World.WELL_KEPT, WorldStory.NO_CYCLE, 32)))
                .allMatch(entry -> entry.reporter() == Reporter.CLINICIAN);
        for (WorldCouple couple : many(World.ONE_DIARIST, WorldStory.NO_CYCLE, 32)) {
            CoupleCase log = couple.couple();
            assertThat(log.observations().stream().map(log::teller).distinct()).hasSize(1);
        }
        assertThat(share(many(World.TWO_DIARISTS, WorldStory.NO_CYCLE, 32), e -> e.reporter() == Reporter.PARTNER))
                .isBetween(0.7, 0.9);
    }

    @Test
    void aSingleDiaristLeavesOutSomeOfTheirOwnStrain() {
        List<WorldCouple> couples = many(World.ONE_DIARIST, WorldStory.NO_CYCLE, 64);

        assertThat(share(couples, entry -> entry.reporter() == Reporter.SELF && signal(entry) != Signal.CONNECTION))
                .isLessThan(0.75
                        * share(
                                couples,
                                entry -> entry.reporter() == Reporter.PARTNER && signal(entry) != Signal.CONNECTION));
    }

    @Test
    void eachWorldShowsWhatItSays() {
        assertThat(share(many(World.DAYS_ONLY, WorldStory.NO_CYCLE, 32), entry -> entry.day() != null))
                .isCloseTo(0.95, within(0.02));
        assertThat(share(many(World.CARELESS, WorldStory.NO_CYCLE, 32), entry -> !entry.isDated()))
                .isCloseTo(0.25, within(0.03));
        for (WorldStory story : List.of(WorldStory.NO_CYCLE, WorldStory.PURSUE_WITHDRAW)) {
            assertThat(share(many(World.HALF_KIND, story, 64), entry -> signal(entry) == Signal.CONNECTION))
                    .isCloseTo(0.5, within(0.04));
        }
        assertThat(entries(many(World.TWO_DIARISTS, WorldStory.NO_CYCLE, 32))).anyMatch(e -> e.event() != null);
        assertThat(share(many(World.GUESSES, WorldStory.PURSUE_WITHDRAW, 64), WorldKeepingTest::isAGuess))
                .isGreaterThan(share(many(World.WELL_KEPT, WorldStory.PURSUE_WITHDRAW, 64), e -> isAGuess(e)) + 0.04);
    }

    private static boolean isAGuess(Observation entry) {
        return entry.reporter() == Reporter.PARTNER
                && Objects.requireNonNull(SampleOfWorlds.RULEBOOK.behaviours().get(entry.behaviour()))
                                .weights()
                                .kind()
                        == Kind.INTERNAL;
    }

    @Test
    void oneEveningIsOneAndNamesNoRole() {
        for (int entries : new int[] {4, 64, 1000}) {
            WorldCouple couple = in(World.ONE_EVENING).simulate(WorldStory.PURSUE_WITHDRAW, entries, 3);
            List<Instant> times = couple.couple().observations().stream()
                    .map(Observation::at)
                    .sorted()
                    .toList();
            assertThat(Duration.between(times.get(0), times.get(times.size() - 1)))
                    .isLessThan(Duration.ofHours(6));
            assertThat(couple.evenings()).isEqualTo(1);
            assertThat(couple.truth().partners().values())
                    .allMatch(truth -> truth.right().isEmpty());
        }
    }

    @Test
    void aTellingIsOfHabitsThatOneReporterTells() {
        boolean sequence = false;
        for (WorldStory story : WorldStory.values()) {
            for (WorldCouple couple : many(World.TELLINGS, story, 2)) {
                CoupleCase told = couple.couple();
                assertThat(told.observations()).allMatch(habit -> habit.frequency() != null && !habit.isDated());
                assertThat(told.observations().stream().map(told::teller).distinct())
                        .hasSize(1);
                for (String partner : told.partners()) {
                    assertThat(told.observations().stream()
                                    .filter(habit -> habit.by().equals(partner)))
                            .hasSizeBetween(2, 6);
                }
                assertThat(couple.evenings()).isZero();
                sequence |= told.observations().stream().anyMatch(habit -> habit.episode() != null);
            }
        }
        assertThat(sequence).isTrue();
    }

    @Test
    void aToldSequenceIsOfBothAndInACycleTheMoveTowardComesFirst() {
        List<List<Observation>> sequences = many(World.TELLINGS, WorldStory.PURSUE_WITHDRAW, 4).stream()
                .map(couple -> couple.couple().observations().stream()
                        .filter(habit -> habit.episode() != null)
                        .toList())
                .filter(sequence -> !sequence.isEmpty())
                .toList();

        assertThat(sequences)
                .allMatch(pair ->
                        pair.size() == 2 && !pair.get(0).by().equals(pair.get(1).by()));
        long opposite = sequences.stream()
                .filter(pair -> EnumSet.of(signal(pair.get(0)), signal(pair.get(1)))
                        .equals(EnumSet.of(Signal.PURSUIT, Signal.DISTANCE)))
                .count();
        long away = sequences.stream()
                .filter(pair -> signal(pair.get(0)) == Signal.DISTANCE && signal(pair.get(1)) == Signal.PURSUIT)
                .count();
        assertThat(opposite).isGreaterThan(20);
        assertThat((double) away / opposite).isLessThan(0.1);
    }
}
