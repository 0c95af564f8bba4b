package dev.attune.rules.internal.log;

import static dev.attune.rules.internal.log.Examples.SETTINGS;
import static dev.attune.rules.internal.log.Examples.at;
import static dev.attune.rules.internal.log.Examples.couple;
import static dev.attune.rules.internal.log.Examples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.rules.internal.statistics.ContingencyTable;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {
    private static ContingencyTable table(int partner, Observation... observations) {
        return table(partner, couple(observations));
    }

    private static ContingencyTable table(int partner, CoupleCase couple) {
        return new TurnTransitions(turns(couple)).table(partner, WeighedLog.PURSUIT, WeighedLog.DISTANCE);
    }

    private static Turns turns(CoupleCase couple) {
        WeighedLog log = new WeighedLog(couple, SETTINGS, new Weights(couple, SETTINGS), Events.of(couple, SETTINGS));
        Episodes episodes = Episodes.of(log, SETTINGS.times().episodeGap());
        return new Turns(log, episodes, new Sequence(log, episodes));
    }

    private static Chains chains(Observation... observations) {
        return new Chains(turns(couple(observations)), 0);
    }

    @Test
    void consecutiveObservationsOfOnePartnerAreOneTurn() {
        CoupleCase couple = couple(
                at(0, "sam", "connects"),
                at(1, "sam", "reaches"),
                at(2, "alex", "connects"),
                at(3, "alex", "retreats"),
                at(4, "sam", "connects"));

        assertThat(turns(couple).count()).isEqualTo(3);
        assertThat(table(0, couple)).isEqualTo(ContingencyTable.of(1, 0, 0, 0));
        assertThat(table(1, couple)).isEqualTo(ContingencyTable.of(0, 0, 0, 1));
    }

    @Test
    void everyTurnFollowedByOneOfTheOtherFillsOneCell() {
        assertThat(table(
                        0,
                        at(0, "sam", "reaches"),
                        at(1, "alex", "retreats"), // a
                        at(2, "sam", "reaches"),
                        at(3, "alex", "connects"), // b
                        at(4, "sam", "connects"),
                        at(5, "alex", "retreats"), // c
                        at(6, "sam", "hurts"),
                        at(7, "alex", "connects"), // d
                        at(8, "sam", "reaches"))) // not followed
                .isEqualTo(ContingencyTable.of(1, 1, 1, 1));
    }

    @Test
    void aPauseLongerThanTheGapEndsAnEpisode() {
        assertThat(table(0, at(0, "sam", "reaches"), at(240, "alex", "retreats"))
                        .total())
                .isEqualTo(1);
        assertThat(table(0, at(0, "sam", "reaches"), at(241, "alex", "retreats"))
                        .total())
                .isZero();
    }

    @Test
    void aNamedEpisodeTakesItsOwnObservationsHoweverFarApart() {
        assertThat(table(
                        0,
                        at(0, "sam", "reaches").episode("one"),
                        at(1, "alex", "retreats"),
                        at(2, "alex", "connects").episode("two"),
                        at(900, "alex", "retreats").episode("one")))
                .isEqualTo(ContingencyTable.of(1, 0, 0, 0));
    }

    @Test
    void nothingFollowsAcrossEpisodes() {
        assertThat(table(
                                0,
                                at(0, "sam", "reaches").episode("one"),
                                at(1, "alex", "retreats").episode("two"))
                        .total())
                .isZero();
    }

    @Test
    void undatedObservationsHaveASequenceOnlyInANamedEpisode() {
        Observation reach = Observation.of("sam", "reaches");
        Observation retreat = Observation.of("alex", "retreats");

        assertThat(table(0, reach, retreat).total()).isZero();
        assertThat(table(0, reach.episode("one"), retreat.episode("one")).a()).isEqualTo(1);
        assertThat(table(0, retreat.episode("one"), reach.episode("one")).total())
                .isZero();
    }

    @Test
    void undatedObservationsOfAnEpisodeComeAfterItsDatedOnes() {
        assertThat(table(
                        0,
                        Observation.of("alex", "retreats").episode("one"),
                        at(0, "sam", "reaches").episode("one")))
                .isEqualTo(ContingencyTable.of(1, 0, 0, 0));
    }

    @Test
    void whatAnObservationSaysItAnswersOverridesWhatIsBefore() {
        assertThat(table(
                        0,
                        at(0, "sam", "reaches").id("r"),
                        at(1, "alex", "connects"),
                        at(2, "sam", "connects"),
                        at(3, "alex", "retreats").answers("r")))
                .as("the first turn was answered twice, with connection and with distance; the second not at all")
                .isEqualTo(ContingencyTable.of(1, 0, 0, 0));
    }

    @Test
    void anAnswerToTheSamePartnerAnotherEpisodeOrTheFutureIsNoAnswerAndNothingElse() {
        assertThat(table(
                                0,
                                at(0, "sam", "reaches"),
                                at(1, "alex", "retreats").id("x").answers("x"))
                        .total())
                .isZero();
        assertThat(table(
                                0,
                                at(0, "sam", "reaches").id("r").episode("one"),
                                at(1, "sam", "connects").episode("two"),
                                at(2, "alex", "retreats").answers("r").episode("two"))
                        .total())
                .isZero();
        assertThat(table(
                                0,
                                at(0, "sam", "connects"),
                                at(1, "alex", "retreats").answers("r"),
                                at(2, "sam", "reaches").id("r"))
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 30, 34, 400})
    void anAnswerIsFoundHoweverMuchCameBetween(int between) {
        List<Observation> log =
                new ArrayList<>(List.of(at(0, "sam", "reaches").id("r").episode("long")));
        for (int minute = 1; minute <= between; minute++) {
            log.add(at(minute, minute % 2 == 1 ? "alex" : "sam", "connects")
                    .id("c" + minute)
                    .episode("long"));
        }
        log.add(at(between + 1, "alex", "retreats").answers("r").episode("long"));
        log.add(at(between + 2, "alex", "retreats").answers("c1").episode("long"));

        assertThat(table(0, couple(log)).a()).isEqualTo(1);
        assertThat(table(0, couple(log)).c()).isZero();
    }

    @Test
    void oneTurnMayAnswerSeveral() {
        assertThat(table(
                        0,
                        at(0, "sam", "reaches").id("r1"),
                        at(1, "alex", "connects"),
                        at(2, "sam", "reaches").id("r2"),
                        at(3, "alex", "retreats").answers("r1"),
                        at(4, "alex", "retreats").answers("r2"),
                        at(5, "alex", "retreats").answers("r2")))
                .isEqualTo(ContingencyTable.of(2, 0, 0, 0));
    }

    @Test
    void whatBothDoAtTheSameMomentDoesNotFollowOneAnother() {
        CoupleCase couple = couple(at(0, "sam", "reaches"), at(0, "alex", "retreats"));

        assertThat(table(0, couple).total()).isZero();
        assertThat(table(1, couple).total()).isZero();
    }

    @Test
    void whatBothDoAtTheSameMomentFollowsWhatWasBeforeAndIsFollowedByWhatIsAfter() {
        CoupleCase couple = couple(
                at(0, "sam", "reaches"),
                at(1, "sam", "connects"),
                at(2, "sam", "reaches"),
                at(2, "alex", "retreats"),
                at(3, "alex", "retreats"));

        assertThat(turns(couple).count()).isEqualTo(4);
        assertThat(table(0, couple))
                .as("alex's first retreat follows sam's first two acts, the second sam's last")
                .isEqualTo(ContingencyTable.of(2, 0, 0, 0));
        assertThat(table(1, couple).total()).isZero();
    }

    @Test
    void anAnswerGivesTheSameMomentAnOrder() {
        CoupleCase answered = couple(
                at(0, "sam", "reaches").id("r"), at(0, "alex", "retreats").answers("r"));
        CoupleCase contradictory = couple(
                at(0, "sam", "reaches").id("r").answers("d"),
                at(0, "alex", "retreats").id("d").answers("r"));

        assertThat(table(0, answered)).isEqualTo(ContingencyTable.of(1, 0, 0, 0));
        assertThat(table(1, answered).total()).isZero();
        assertThat(table(0, contradictory).total()).isZero();
        assertThat(table(1, contradictory).total()).isZero();
    }

    @Test
    void whatIsSetAsideShowsNothingButIsStillATurn() {
        CoupleCase couple = CoupleCase.between("sam", "alex")
                .observed(at(0, "sam", "reaches"))
                .observed(at(1, "alex", "retreats"))
                .context("alex", "neurodivergent-shutdown")
                .build();

        assertThat(table(0, couple)).isEqualTo(ContingencyTable.of(0, 1, 0, 0));
    }

    @Test
    void safetyConcernsAndUnknownBehavioursAreNoTurns() {
        assertThat(table(
                        0,
                        at(0, "sam", "reaches"),
                        at(1, "alex", "threatens"),
                        at(2, "alex", "whistles"),
                        at(3, "sam", "connects"),
                        at(4, "alex", "retreats")))
                .isEqualTo(ContingencyTable.of(1, 0, 0, 0));
    }

    @Test
    void aChainAlternatesPursuitAndDistance() {
        Chains chains = chains(
                at(0, "alex", "retreats"), // before any pursuit: no part of it
                at(1, "sam", "reaches"),
                at(2, "alex", "retreats"),
                at(3, "sam", "reaches"), // once round
                at(4, "alex", "retreats"), // retreats further
                at(5, "sam", "reaches"), // twice round
                at(6, "alex", "connects"), // breaks it
                at(7, "sam", "reaches"),
                at(8, "alex", "retreats"));

        assertThat(chains.timesRound()).isEqualTo(2);
        assertThat(chains.timesFurther()).isEqualTo(1);
        assertThat(chains.longest()).isEqualTo(5);
        assertThat(chains.longestPlaces().stream()).containsExactly(1, 2, 3, 4, 5);
        assertThat(chains.timesFurtherPlaces().stream()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aChainGoesOnThroughAnswers() {
        Chains chains = chains(
                at(0, "sam", "reaches").id("p"),
                at(1, "alex", "connects"),
                at(2, "sam", "connects"),
                at(3, "alex", "retreats").answers("p"),
                at(4, "sam", "reaches"));

        assertThat(chains.longest()).isEqualTo(3);
        assertThat(chains.timesRoundPlaces().stream()).containsExactly(0, 3, 4);
    }

    @Test
    void aLonePursuitIsAChainOfOneAndNoPursuitIsNone() {
        assertThat(chains(at(0, "sam", "reaches")).longest()).isEqualTo(1);
        assertThat(chains(at(0, "alex", "reaches"), at(1, "sam", "retreats")).longest())
                .isZero();
    }

    @Test
    void distanceAfterOwnDistanceLooksAtThePartnersPreviousTurn() {
        CaseMeasures measures = CaseMeasurer.measure(
                couple(
                        at(0, "alex", "retreats"),
                        at(1, "sam", "connects"),
                        at(2, "alex", "retreats"),
                        at(3, "sam", "connects"),
                        at(4, "alex", "connects"),
                        at(5, "sam", "connects"),
                        at(6, "alex", "retreats"), // its next is in another episode
                        at(600, "alex", "retreats")),
                SETTINGS);
        Measured measured = Examples.measured(measures, MeasureName.DISTANCE_AFTER_OWN_DISTANCE, "alex");

        assertThat(measured.value()).isEqualTo(0.5);
        assertThat(measured.n()).isEqualTo(2);
        assertThat(measured.evidence().observations())
                .extracting(Observation::id)
                .containsExactly("o1", "o3");
    }

    @Test
    void associationIsGivenOnlyWithLargeEnoughMargins() {
        List<Observation> log = new ArrayList<>();
        String[][] pairs = {
            {"reaches", "retreats"}, {"reaches", "retreats"}, {"reaches", "connects"},
            {"connects", "retreats"}, {"connects", "connects"}, {"connects", "connects"}
        };
        for (int i = 0; i < pairs.length; i++) {
            log.add(at(i, "sam", pairs[i][0]).episode("e" + i));
            log.add(at(i + 1, "alex", pairs[i][1]).episode("e" + i));
        }
        CaseMeasures enough = CaseMeasurer.measure(couple(log), settings(3));
        CaseMeasures tooFew = CaseMeasurer.measure(couple(log), settings(4));

        assertThat(Examples.value(enough, MeasureName.YULES_Q, "sam")).isEqualTo(0.6); // (2*2-1*1)/(2*2+1*1)
        assertThat(Examples.value(enough, MeasureName.ODDS_RATIO, "sam")).isEqualTo(4);
        for (MeasureName name : List.of(
                MeasureName.YULES_Q,
                MeasureName.ODDS_RATIO,
                MeasureName.ADJUSTED_RESIDUAL,
                MeasureName.LOG_ODDS_STANDARD_ERROR)) {
            assertThat(Examples.measured(enough, name, "sam").hasValue()).isTrue();
            Measured without = Examples.measured(tooFew, name, "sam");
            assertThat(without.hasValue()).isFalse();
            assertThat(without.n()).isEqualTo(6);
            assertThat(without.evidence().observations()).isEmpty();
        }
        assertThat(Examples.value(tooFew, MeasureName.ANSWERED_WITH_DISTANCE, "sam"))
                .isEqualTo(2 / 3.0);
        assertThat(Examples.value(tooFew, MeasureName.BASE_RATE_OF_DISTANCE, "sam"))
                .isEqualTo(0.5);
        assertThat(Examples.value(tooFew, MeasureName.DIFFERENCE_PURSUIT_MAKES, "sam"))
                .isEqualTo(2 / 3.0 - 1 / 3.0);
        assertThat(Examples.value(tooFew, MeasureName.EXPECTED_COUNT, "sam")).isEqualTo(1.5);
    }
}
