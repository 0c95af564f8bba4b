package dev.attune.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Role;
import dev.attune.assessment.Trend;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {
    private static final Rulebook RULEBOOK = RulesEngine.standard().rules();
    private static final Simulator USUAL = Simulator.of(RULEBOOK, Parameters.usual());
    private static final int MANY = 300;

    @ParameterizedTest
    @EnumSource(Story.class)
    void theSameSeedMakesTheSameCoupleAndAnotherSeedAnother(Story story) {
        assertThat(USUAL.simulate(story, 32, 7)).isEqualTo(USUAL.simulate(story, 32, 7));
        assertThat(USUAL.simulate(story, 32, 7).couple().observations())
                .isNotEqualTo(USUAL.simulate(story, 32, 8).couple().observations());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 33, 500})
    void aLogHasExactlyAsManyObservationsAsWereAskedFor(int observations) {
        for (Story story : Story.values()) {
            assertThat(USUAL.simulate(story, observations, 1).couple().observations())
                    .hasSize(observations);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Simulator.MOST_OBSERVATIONS + 1})
    void anImpossibleNumberOfObservationsIsRefusedByName(int observations) {
        assertThatThrownBy(() -> USUAL.simulate(Story.NO_CYCLE, observations, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observations is " + observations + "; expected 1 to " + Simulator.MOST_OBSERVATIONS);
    }

    @Test
    void nobodyIsEverInDanger() {
        Set<String> seen = new HashSet<>();
        for (Story story : Story.values()) {
            many(USUAL, story)
                    .forEach(simulated -> simulated
                            .couple()
                            .observations()
                            .forEach(observation -> seen.add(observation.behaviour())));
        }
        assertThat(seen)
                .isNotEmpty()
                .noneMatch(code -> RULEBOOK.behaviours().get(code).signal() == Signal.SAFETY);
    }

    @Test
    void eitherPartnerHasTheFirstPartAboutAsOften() {
        long first = many(USUAL, Story.PURSUE_WITHDRAW)
                .filter(simulated -> simulated.truth().roles().get("sam").equals(Set.of(Role.PURSUER)))
                .count();
        assertThat((double) first / MANY).isCloseTo(0.5, within(0.1));
    }

    @Test
    void thePursuerMostlyMovesTowardAndTheDistancerMostlyAway() {
        assertThat(shareOfMoves(Story.PURSUE_WITHDRAW, Role.PURSUER, Signal.PURSUIT))
                .isBetween(0.75, 0.95);
        assertThat(shareOfMoves(Story.PURSUE_WITHDRAW, Role.DISTANCER, Signal.DISTANCE))
                .isBetween(0.75, 0.95);
    }

    @Test
    void contingencyIsTheOddsRatioOfTheAnswer() {
        Simulator four = Simulator.of(RULEBOOK, clean().withCycle(Range.of(4), Range.of(0.8)));
        Simulator one = Simulator.of(RULEBOOK, clean().withCycle(Range.of(1), Range.of(0.8)));

        assertThat(oddsOfDistanceAfterPursuit(four)).isBetween(3.2, 5.0);
        assertThat(oddsOfDistanceAfterPursuit(one)).isBetween(0.8, 1.25);
    }

    @Test
    void accountsAreThoseOfWhoWrites() {
        CoupleCase one = Simulator.of(RULEBOOK, Parameters.usual().withAccounts(Accounts.FIRST_PARTNER))
                .simulate(Story.PURSUE_WITHDRAW, 200, 3)
                .couple();
        assertThat(one.observations())
                .allMatch(o -> o.reporter() == (o.by().equals("sam") ? Reporter.SELF : Reporter.PARTNER));

        CoupleCase clinician = Simulator.of(RULEBOOK, Parameters.usual().withAccounts(Accounts.CLINICIAN))
                .simulate(Story.PURSUE_WITHDRAW, 200, 3)
                .couple();
        assertThat(clinician.observations()).allMatch(o -> o.reporter() == Reporter.CLINICIAN);

        assertThat(share(USUAL, o -> o.reporter() == Reporter.CLINICIAN)).isCloseTo(1.0 / 3, within(0.03));
    }

    @Test
    void theAuthorOfAOneSidedLogLeavesOutSomeOfTheirOwnStrain() {
        Simulator oneSided = Simulator.of(RULEBOOK, Parameters.usual().withAccounts(Accounts.FIRST_PARTNER));

        assertThat(share(oneSided, o -> o.by().equals("sam")))
                .isLessThan(share(USUAL, o -> o.by().equals("sam")) - 0.05);
    }

    @Test
    void someEntriesHaveNoTime() {
        assertThat(share(USUAL, o -> o.at() == null))
                .isCloseTo(Parameters.usual().undated(), within(0.02));
    }

    @Test
    void kindAnswersThatNobodyWritesDownAreMissing() {
        Simulator few = Simulator.of(RULEBOOK, Parameters.usual().withUnloggedAnswers(0.9));

        assertThat(share(few, o -> signal(o) == Signal.CONNECTION))
                .isLessThan(share(USUAL, o -> signal(o) == Signal.CONNECTION) - 0.03);
    }

    @Test
    void growthPutsMoreIntoTheLaterWeeks() {
        assertThat(shareInSecondHalf(1)).isCloseTo(0.5, within(0.05));
        // With four times the rate at the end, two thirds of all: (4 - 2) / (4 - 1).
        assertThat(shareInSecondHalf(4)).isCloseTo(2.0 / 3, within(0.05));
        assertThat(shareInSecondHalf(0.25)).isCloseTo(1.0 / 3, within(0.05));
    }

    @Test
    void theTruthSaysWhereStrainIsGoing() {
        assertThat(truthOfGrowth(4).trend()).isEqualTo(Trend.ESCALATING);
        assertThat(truthOfGrowth(1).trend()).isEqualTo(Trend.STEADY);
        assertThat(truthOfGrowth(0.25).trend()).isEqualTo(Trend.EASING);
        assertThat(USUAL.simulate(Story.BURNT_OUT, 8, 1).truth().trend()).isEqualTo(Trend.UNKNOWN);
    }

    @Test
    void onEachTopicTheOtherOneReachesWhereThePartsDependOnIt() {
        Map<String, Map<String, Role>> topics =
                USUAL.simulate(Story.ROLE_BY_TOPIC, 8, 1).truth().topicRoles();

        assertThat(topics).hasSize(2);
        assertThat(topics.values())
                .allSatisfy(roles -> assertThat(roles.values()).containsExactlyInAnyOrder(Role.PURSUER, Role.DISTANCER))
                .doesNotHaveDuplicates();
    }

    @Test
    void parametersOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> Parameters.usual().withUnloggedAnswers(1))
                .hasMessage("unloggedAnswers is 1.0; expected a number from 0 to 0.95");
        assertThatThrownBy(() -> Parameters.usual().withCycle(Range.of(0.5), Range.of(0.8)))
                .hasMessageStartingWith("contingency is 0.5 to 0.5; expected within");
        assertThatThrownBy(() -> new Range(2, 1)).hasMessageStartingWith("range is 2.0 to 1.0");
    }

    private static Stream<SimulatedCouple> many(Simulator simulator, Story story) {
        return IntStream.range(0, MANY).mapToObj(seed -> simulator.simulate(story, 32, seed));
    }

    private static Signal signal(Observation observation) {
        return RULEBOOK.behaviours().get(observation.behaviour()).signal();
    }

    private static double share(Simulator simulator, Predicate<Observation> what) {
        List<Observation> all = many(simulator, Story.PURSUE_WITHDRAW)
                .flatMap(simulated -> simulated.couple().observations().stream())
                .toList();
        return (double) all.stream().filter(what).count() / all.size();
    }

    private static double shareOfMoves(Story story, Role role, Signal wanted) {
        List<Signal> moves = many(USUAL, story)
                .flatMap(simulated -> simulated.couple().observations().stream()
                        .filter(o -> simulated.truth().roles().get(o.by()).contains(role)))
                .map(SimulatorTest::signal)
                .filter(signal -> signal == Signal.PURSUIT || signal == Signal.DISTANCE)
                .toList();
        return (double) moves.stream().filter(signal -> signal == wanted).count() / moves.size();
    }

    /** Everything is written down, and nothing else. */
    private static Parameters clean() {
        Parameters usual = Parameters.usual();
        return new Parameters(
                usual.clarity(),
                usual.contingency(),
                Range.of(0.25),
                usual.connectionWithout(),
                usual.connectionWhenConstructive(),
                Range.of(0),
                usual.sharpness(),
                usual.hostility(),
                usual.turnsOfEpisode(),
                usual.weeks(),
                usual.longWeeks(),
                usual.growth(),
                Accounts.CLINICIAN,
                0,
                0,
                0,
                0,
                0,
                0,
                Narration.PLAIN);
    }

    /** The odds of the distancer making room after the other reached, over those when nothing came before. */
    private static double oddsOfDistanceAfterPursuit(Simulator simulator) {
        int[] after = new int[2];
        int[] first = new int[2];
        IntStream.range(0, 4 * MANY)
                .mapToObj(seed -> simulator.simulate(Story.PURSUE_WITHDRAW, 60, seed))
                .forEach(simulated -> {
                    List<Observation> log = simulated.couple().observations().stream()
                            .sorted(Comparator.comparing(Observation::at))
                            .toList();
                    Instant before = Instant.EPOCH;
                    Observation last = null;
                    for (Observation now : log) {
                        boolean distancer =
                                simulated.truth().roles().get(now.by()).contains(Role.DISTANCER);
                        boolean apart = Duration.between(before, now.at()).toMinutes() > 12;
                        int room = signal(now) == Signal.DISTANCE ? 0 : 1;
                        if (distancer && apart) {
                            first[room]++;
                        } else if (distancer && !now.by().equals(last.by()) && signal(last) == Signal.PURSUIT) {
                            after[room]++;
                        }
                        before = now.at();
                        last = now;
                    }
                });
        return ((double) after[0] / after[1]) / ((double) first[0] / first[1]);
    }

    private static double shareInSecondHalf(double growth) {
        Simulator simulator = Simulator.of(RULEBOOK, Parameters.usual().withTime(Range.of(10), growth));
        Instant middle = Instant.parse("2026-01-05T00:00:00Z").plus(Duration.ofDays(35));
        List<Instant> times = many(simulator, Story.PURSUE_WITHDRAW)
                .flatMap(simulated -> simulated.couple().observations().stream())
                .map(Observation::at)
                .filter(at -> at != null)
                .toList();
        return (double) times.stream().filter(at -> at.isAfter(middle)).count() / times.size();
    }

    private static Truth truthOfGrowth(double growth) {
        return Simulator.of(RULEBOOK, Parameters.usual().withTime(Range.of(10), growth))
                .simulate(Story.PURSUE_WITHDRAW, 8, 1)
                .truth();
    }
}
