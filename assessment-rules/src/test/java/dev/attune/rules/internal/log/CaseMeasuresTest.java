package dev.attune.rules.internal.log;

import static dev.attune.rules.internal.log.Examples.NOW;
import static dev.attune.rules.internal.log.Examples.SETTINGS;
import static dev.attune.rules.internal.log.Examples.at;
import static dev.attune.rules.internal.log.Examples.couple;
import static dev.attune.rules.internal.log.Examples.daysAgo;
import static dev.attune.rules.internal.log.Examples.measured;
import static dev.attune.rules.internal.log.Examples.measures;
import static dev.attune.rules.internal.log.Examples.value;
import static dev.attune.rules.measure.MeasureName.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Trend;
import dev.attune.assessment.Week;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.SetAside;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaseMeasuresTest {
    private static final String COUPLE = Measure.COUPLE;

    private static Observation undated(String by, String behaviour) {
        return Observation.of(by, behaviour);
    }

    private static Observation dated(double daysAgo, String by, String behaviour) {
        return Observation.of(by, behaviour).at(daysAgo(daysAgo));
    }

    @Nested
    class Weighing {
        @Test
        void strengthThreeIsTheUsualWeight() {
            CaseMeasures measures = measures(
                    undated("sam", "reaches"),
                    undated("sam", "reaches").strength(1),
                    undated("sam", "asks").strength(5));

            assertThat(value(measures, PURSUIT, "sam")).isCloseTo(1 + 1 / 3.0 + 0.5 * 5 / 3, within(1e-12));
            assertThat(value(measures, PURSUIT_COUNT, "sam")).isEqualTo(3);
            assertThat(value(measures, PURSUIT, "alex")).isZero();
        }

        @Test
        void anObservationCountsHalfAfterTheHalfLife() {
            CaseMeasures measures = measures(dated(56, "sam", "reaches"), dated(112, "alex", "hurts"));

            assertThat(value(measures, PURSUIT, "sam")).isEqualTo(0.5);
            assertThat(value(measures, HOSTILITY, "alex")).isEqualTo(0.25);
            assertThat(value(measures, HOSTILITY_COUNT, "alex")).isEqualTo(1);
        }

        @Test
        void anUndatedObservationHasNoAge() {
            CaseMeasures measures =
                    measures(undated("sam", "reaches"), dated(100, "sam", "connects"), dated(1, "sam", "connects"));

            assertThat(value(measures, PURSUIT, "sam")).isEqualTo(1);
            assertThat(value(measures, CURRENT_PURSUIT, "sam")).isEqualTo(1 / 8.0);
            assertThat(measures.undated()).isEqualTo(1);
        }

        @Test
        void aGuessAtAnInnerStateCountsLess() {
            CaseMeasures measures = measures(
                    undated("sam", "aches").reporter(Reporter.SELF),
                    undated("alex", "aches").reporter(Reporter.PARTNER));

            assertThat(value(measures, PURSUIT, "sam")).isEqualTo(1);
            assertThat(value(measures, PURSUIT, "alex")).isEqualTo(0.25);
        }

        @Test
        void whatWeighsNothingIsObservedButShowsNothing() {
            CaseMeasures measures = measures(undated("sam", "aches"), undated("sam", "connects"));

            assertThat(value(measures, OBSERVATIONS, "sam")).isEqualTo(2);
            assertThat(value(measures, PURSUIT_COUNT, "sam")).isZero();
            assertThat(value(measures, PURSUIT, "sam")).isZero();
            assertThat(measured(measures, PURSUIT, "sam").evidence().observations())
                    .isEmpty();
        }

        @Test
        void circumstancesMultiplyAndAreReported() {
            Observation half = at(0, "alex", "half-retreats").id("half").reporter(Reporter.SELF);
            Observation whole = at(1, "alex", "retreats").id("whole").reporter(Reporter.SELF);
            CoupleCase couple = CoupleCase.between("sam", "alex")
                    .observed(half)
                    .observed(whole)
                    .observed(at(2, "alex", "connects"))
                    .observed(at(3, "sam", "retreats"))
                    .context("alex", "long-distance")
                    .context("alex", "neurodivergent-shutdown")
                    .asOf(NOW)
                    .build();
            CaseMeasures measures = CaseMeasurer.measure(couple, SETTINGS);

            double decayOfADay = Math.pow(0.5, 1 / 56.0);
            assertThat(value(measures, DISTANCE, "alex")).isCloseTo(0.5 * 0.5 * 0.5 * decayOfADay, within(1e-12));
            assertThat(value(measures, DISTANCE_COUNT, "alex")).isEqualTo(1);
            assertThat(value(measures, DISTANCE_COUNT, "sam")).isEqualTo(1);
            assertThat(measures.setAside())
                    .containsExactly(
                            new SetAside(half, "neurodivergent-shutdown", 0.5),
                            new SetAside(half, "long-distance", 0.5),
                            new SetAside(whole, "neurodivergent-shutdown", 0));
        }

        @Test
        void safetyConcernsEnterNothing() {
            CaseMeasures without = measures(dated(20, "sam", "reaches"), dated(3, "alex", "retreats"));
            CaseMeasures with = measures(
                    dated(90, "alex", "threatens"),
                    dated(20, "sam", "reaches").id("o1"),
                    dated(3, "alex", "retreats").id("o2"),
                    undated("sam", "threatens"));

            assertThat(with.all()).isEqualTo(without.all());
            assertThat(with.weeks()).isEqualTo(without.weeks());
            assertThat(with.accounts()).isEqualTo(without.accounts());
            assertThat(with.undated()).isZero();
        }
    }

    @Nested
    class Shares {
        @Test
        void theShareOfPursuitIsPursuitInPursuitAndDistance() {
            CaseMeasures measures = measures(
                    undated("sam", "reaches"),
                    undated("sam", "reaches"),
                    undated("sam", "reaches"),
                    undated("sam", "retreats"),
                    undated("sam", "connects"));
            Measured share = measured(measures, SHARE_OF_PURSUIT, "sam");

            assertThat(share.value()).isEqualTo(0.75);
            assertThat(share.n()).isEqualTo(4);
            assertThat(share.evidence().observations()).hasSize(4);
            assertThat(measured(measures, SHARE_OF_PURSUIT, "alex").hasValue()).isFalse();
            assertThat(measured(measures, HIGH_END_OF_SHARE_OF_PURSUIT, "alex").hasValue())
                    .isFalse();
        }

        @Test
        void halfAnActOfEachMakesTheIntervalThatOfAnEvenDistribution() {
            // Beta(1/2 + 1/2, 1/2 + 1/2) is uniform: its quantiles are the probabilities themselves.
            Measured share = measured(
                    measures(undated("sam", "asks"), undated("sam", "half-retreats")), SHARE_OF_PURSUIT, "sam");

            assertThat(interval(share).low()).isCloseTo(0.05, within(1e-9));
            assertThat(interval(share).high()).isCloseTo(0.95, within(1e-9));
        }

        @Test
        void oneActOfPursuitGivesTheIntervalOfItsBetaDistribution() {
            // Beta(3/2, 1/2) has the distribution function 2/pi (asin(sqrt(x)) - sqrt(x (1 - x))).
            CaseMeasures measures = measures(undated("sam", "reaches"));
            Measured share = measured(measures, SHARE_OF_PURSUIT, "sam");

            assertThat(probabilityBelow(interval(share).low())).isCloseTo(0.05, within(1e-7));
            assertThat(probabilityBelow(interval(share).high())).isCloseTo(0.95, within(1e-7));
            assertThat(value(measures, LOW_END_OF_SHARE_OF_PURSUIT, "sam"))
                    .isEqualTo(interval(share).low());
            assertThat(value(measures, HIGH_END_OF_SHARE_OF_PURSUIT, "sam"))
                    .isEqualTo(interval(share).high());
        }

        private static double probabilityBelow(double x) {
            return 2 / Math.PI * (Math.asin(Math.sqrt(x)) - Math.sqrt(x * (1 - x)));
        }

        private static Measured.Interval interval(Measured measured) {
            assertThat(measured.interval()).isNotNull();
            return measured.interval();
        }

        @Test
        void polarisationOfOneIsTheOppositeOfTheOthers() {
            CaseMeasures measures = measures(
                    undated("sam", "reaches"),
                    undated("sam", "half-retreats"),
                    undated("alex", "asks"),
                    undated("alex", "retreats"));

            // (1*1 - 0.5*0.5) / (1*1 + 0.5*0.5)
            assertThat(value(measures, POLARISATION, "sam")).isEqualTo(0.6);
            assertThat(value(measures, POLARISATION, "alex")).isEqualTo(-0.6);
            assertThat(value(measures(undated("sam", "reaches")), POLARISATION, "sam"))
                    .isNaN();
        }

        @Test
        void sharesOfTheCoupleTakeBothPartnersTogether() {
            CaseMeasures measures = measures(
                    undated("sam", "reaches"),
                    undated("alex", "retreats"),
                    undated("alex", "hurts"),
                    undated("alex", "holds-back"),
                    undated("sam", "connects"));

            assertThat(value(measures, SHARE_OF_HOSTILITY, COUPLE)).isEqualTo(1 / 3.0);
            assertThat(value(measures, SHARE_OF_CONNECTION, COUPLE)).isEqualTo(1 / 5.0);
            assertThat(value(measures, SHARE_OF_WITHDRAWAL, COUPLE)).isEqualTo(2 / 4.0);
        }

        @Test
        void aTopicIsMeasuredForThosePartnersWhoMoveOnItOftenEnough() {
            List<Observation> log = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                log.add(undated("sam", i == 0 ? "retreats" : "reaches").topic("money"));
                log.add(undated("alex", "retreats").topic(i == 0 ? "money" : "chores"));
            }
            log.add(undated("sam", "connects").topic("money"));
            CaseMeasures measures = CaseMeasurer.measure(couple(log), SETTINGS);

            assertThat(measures.all())
                    .filteredOn(m -> !m.topic().isEmpty() && m.of().equals("sam"))
                    .allMatch(m -> m.topic().equals("money"))
                    .extracting(Measured::name)
                    .containsExactly(
                            OBSERVATIONS,
                            PURSUIT,
                            DISTANCE,
                            PURSUIT_COUNT,
                            DISTANCE_COUNT,
                            SHARE_OF_PURSUIT,
                            LOW_END_OF_SHARE_OF_PURSUIT,
                            HIGH_END_OF_SHARE_OF_PURSUIT,
                            OCCASIONS,
                            MOVES_TOWARD,
                            MOVES_AWAY,
                            SHARE_OF_MOVES_TOWARD,
                            PROBABILITY_OF_MOVING_TOWARD,
                            PROBABILITY_OF_MOVING_AWAY,
                            PROBABILITY_OF_OPPOSITE_ENDS,
                            PROBABILITY_OF_REACHING_MORE);
            Measured share = measures.find(SHARE_OF_PURSUIT, "sam", "money").orElseThrow();
            assertThat(share.value()).isEqualTo(0.75);
            assertThat(share.evidence().observations()).hasSize(4).allMatch(o -> o.by().equals("sam"));
        }
    }

    @Nested
    class Windows {
        @Test
        void currentAndEarlierAreComparedByTheWeekAndWithoutDecay() {
            // 16 weeks in all: 8 earlier, 8 current. The border itself is earlier.
            CaseMeasures measures = measures(
                    dated(112, "sam", "reaches"),
                    dated(100, "sam", "reaches"),
                    dated(90, "sam", "retreats"),
                    dated(56, "sam", "reaches"),
                    dated(80, "sam", "reaches"),
                    dated(55, "sam", "reaches"),
                    dated(10, "sam", "retreats"),
                    dated(5, "sam", "holds-back"),
                    dated(4, "sam", "connects"));

            assertThat(value(measures, WEEKS_COVERED, COUPLE)).isEqualTo(16);
            assertThat(value(measures, EARLIER_PURSUIT, "sam")).isEqualTo(4 / 8.0);
            assertThat(value(measures, CURRENT_PURSUIT, "sam")).isEqualTo(1 / 8.0);
            assertThat(value(measures, CHANGE_OF_PURSUIT, "sam")).isEqualTo(-0.75);
            assertThat(value(measures, EARLIER_SHARE_OF_PURSUIT, "sam")).isEqualTo(0.8);
            assertThat(value(measures, CURRENT_SHARE_OF_PURSUIT, "sam")).isEqualTo(0.5);
            assertThat(value(measures, EARLIER_MOVES, "sam")).isEqualTo(5);
            assertThat(value(measures, CURRENT_MOVES, "sam")).isEqualTo(2);
            assertThat(value(measures, RISE_OF_WITHDRAWAL, "sam")).isEqualTo(2 / 8.0 - 1 / 8.0);
            assertThat(value(measures, RISE_OF_CONNECTION, "sam")).isEqualTo(1 / 8.0);
            assertThat(value(measures, CURRENT_STRAIN, COUPLE)).isEqualTo(2 / 8.0);
            assertThat(measured(measures, CURRENT_MOVES, "sam").evidence().observations())
                    .extracting(Observation::behaviour)
                    .containsExactly("reaches", "retreats");
        }

        @Test
        void thereIsNoEarlierUnderAWeekOfIt() {
            CaseMeasures measures = measures(dated(62, "sam", "reaches"), dated(1, "sam", "reaches"));

            for (MeasureName name : List.of(
                    EARLIER_PURSUIT,
                    EARLIER_SHARE_OF_PURSUIT,
                    EARLIER_MOVES,
                    CHANGE_OF_PURSUIT,
                    RISE_OF_WITHDRAWAL,
                    RISE_OF_CONNECTION)) {
                assertThat(measured(measures, name, "sam").hasValue())
                        .as(name.text())
                        .isFalse();
            }
            assertThat(value(measures(dated(63, "sam", "reaches")), EARLIER_MOVES, "sam"))
                    .isEqualTo(1);
        }

        @Test
        void underTwoWeeksThereIsNoRate() {
            CaseMeasures measures = measures(dated(13, "sam", "reaches"), dated(0.5, "sam", "reaches"));

            assertThat(value(measures, CURRENT_PURSUIT, "sam")).isNaN();
            assertThat(value(measures, CURRENT_STRAIN, COUPLE)).isNaN();
            assertThat(value(measures, TIMES_ROUND_THE_LOOP_PER_WEEK, "sam")).isNaN();
            assertThat(value(measures(dated(14, "sam", "reaches"), dated(0, "sam", "reaches")), CURRENT_PURSUIT, "sam"))
                    .isEqualTo(1);
            assertThat(value(
                            measures(dated(14, "sam", "reaches"), dated(13, "sam", "reaches")), CURRENT_PURSUIT, "sam"))
                    .as("two days of a log that ended long ago")
                    .isNaN();
            assertThat(value(measures(dated(1, "sam", "reaches")), WEEKS_COVERED, COUPLE))
                    .isEqualTo(1);
        }

        @Test
        void aChangeFromNothingIsNoNumber() {
            CaseMeasures measures = measures(dated(112, "sam", "retreats"), dated(1, "sam", "reaches"));

            assertThat(value(measures, EARLIER_PURSUIT, "sam")).isZero();
            assertThat(value(measures, CHANGE_OF_PURSUIT, "sam")).isNaN();
        }
    }

    @Nested
    class Weeks {
        @Test
        void thePeriodIsCutIntoEqualPartsAndABorderBelongsToTheEarlierOne() {
            CaseMeasures measures = measures(
                    dated(21, "sam", "reaches"),
                    dated(14, "alex", "retreats"),
                    dated(13, "alex", "hurts"),
                    dated(0, "sam", "connects"),
                    undated("sam", "reaches"));

            assertThat(measures.weeks()).hasSize(3);
            assertThat(measures.weeks().get(0).from()).isEqualTo(daysAgo(21));
            assertThat(measures.weeks().get(0).to()).isEqualTo(daysAgo(14));
            assertThat(measures.weeks().get(2).to()).isEqualTo(NOW);
            assertThat(measures.weeks().get(0).partners())
                    .containsExactly(
                            entry("sam", new Week.Amounts(1, 0, 0, 0)), entry("alex", new Week.Amounts(0, 1, 0, 0)));
            assertThat(measures.weeks().get(1).partners()).containsEntry("alex", new Week.Amounts(0, 0, 1, 0));
            assertThat(measures.weeks().get(2).partners()).containsEntry("sam", new Week.Amounts(0, 0, 0, 1));
        }

        @Test
        void amountsAreThoseOfSevenDays() {
            // Weeks are counted back from now: 24 days are three and a part.
            CaseMeasures measures = measures(dated(24, "sam", "reaches"));

            assertThat(measures.weeks()).hasSize(4);
            assertThat(measures.weeks().get(0).from()).isEqualTo(daysAgo(28));
            assertThat(measures.weeks().get(0).to()).isEqualTo(daysAgo(21));
            assertThat(measures.weeks().get(0).partners().get("sam").pursuit()).isEqualTo(1);
        }

        @Test
        void theSameEveryWeekIsTheSameInEveryWeek() {
            CaseMeasures measures = measures(
                    dated(22, "sam", "reaches"),
                    dated(15, "sam", "reaches"),
                    dated(8, "sam", "reaches"),
                    dated(1, "sam", "reaches"));

            assertThat(measures.weeks())
                    .hasSize(4)
                    .allMatch(week -> week.partners().get("sam").equals(new Week.Amounts(1, 0, 0, 0)));
        }

        @Test
        void weeksOfWhichNothingIsLoggedAreNoEasyWeeks() {
            // Nothing is logged of the third and the fourth; without them, every week has one more than the one before.
            List<Observation> log = new ArrayList<>();
            int[] strained = {1, 2, 0, 0, 3, 4, 5};
            for (int week = 0; week < strained.length; week++) {
                for (int i = 0; i < strained[week]; i++) {
                    log.add(dated(7 * (strained.length - week) - 1, "sam", "reaches")
                            .id(week + " " + i));
                }
            }
            CaseMeasures measures = CaseMeasurer.measure(couple(log), SETTINGS);

            assertThat(measures.trend()).isEqualTo(Trend.ESCALATING);
            assertThat(measured(measures, ESCALATION, COUPLE).n()).isEqualTo(5);
            // The median of the slopes between each two of weeks 0, 1, 4, 5 and 6.
            assertThat(value(measures, ESCALATION, COUPLE)).isCloseTo((0.6 + 2 / 3.0) / 2, within(0.05));
        }

        @Test
        void aLogOfOneMomentIsOneWeek() {
            CaseMeasures measures = measures(
                    dated(0, "sam", "reaches").id("one"),
                    dated(0, "sam", "reaches").id("other"));

            assertThat(measures.weeks()).hasSize(1);
            assertThat(measures.weeks().get(0).partners().get("sam").pursuit()).isEqualTo(2);
        }

        @Test
        void oneAbsurdDateMakesLongPartsInsteadOfManyWeeks() {
            CaseMeasures measures =
                    measures(Observation.of("sam", "reaches").at(Instant.MIN), dated(1, "sam", "reaches"));

            assertThat(measures.weeks()).hasSize(Period.MOST_WEEKS);
            assertThat(measures.trend()).isEqualTo(Trend.UNKNOWN);
        }

        private static CaseMeasures weekly(double... strengths) {
            List<Observation> log = new ArrayList<>();
            int weeks = strengths.length;
            for (int week = 0; week < weeks; week++) {
                for (int i = 0; i < strengths[week]; i++) {
                    log.add(dated(7 * (weeks - week) - 1, i % 2 == 0 ? "sam" : "alex", "reaches")
                            .id(week + " " + i));
                }
            }
            log.add(dated(7 * weeks, "sam", "connects"));
            return CaseMeasurer.measure(couple(log), SETTINGS);
        }

        @Test
        void aSteadyRiseIsEscalation() {
            CaseMeasures measures = weekly(1, 3, 5, 7, 9);

            assertThat(value(measures, ESCALATION, COUPLE)).isCloseTo(2, within(1e-9));
            assertThat(value(measures, ESCALATION_P_VALUE, COUPLE)).isCloseTo(2 / 120.0, within(1e-12));
            assertThat(measured(measures, ESCALATION, COUPLE).n()).isEqualTo(5);
            assertThat(measures.trend()).isEqualTo(Trend.ESCALATING);
        }

        @Test
        void aSteadyFallIsEasing() {
            assertThat(weekly(9, 7, 5, 3, 1).trend()).isEqualTo(Trend.EASING);
        }

        @Test
        void ageAloneIsNoTrend() {
            CaseMeasures measures = weekly(2, 2, 2, 2, 2, 2, 2, 2);

            assertThat(measures.trend()).isEqualTo(Trend.STEADY);
            assertThat(value(measures, ESCALATION, COUPLE)).isZero();
        }

        @Test
        void theSameActsInAnotherOrderAreNoTrend() {
            List<Observation> log = new ArrayList<>();
            String[][] orders = {{"asks", "blames", "half-retreats"}, {"half-retreats", "blames", "asks"}};
            int[] strengths = {1, 2, 5};
            for (int week = 0; week < 8; week++) {
                for (int i = 0; i < 3; i++) {
                    String behaviour = orders[week / 4][i];
                    int strength = strengths[week < 4 ? i : 2 - i];
                    log.add(dated(7 * (8 - week) - 1 - i * 0.1, "sam", behaviour)
                            .strength(strength));
                }
            }
            log.add(dated(56, "sam", "connects"));
            CaseMeasures measures = CaseMeasurer.measure(couple(log), SETTINGS);

            assertThat(value(measures, ESCALATION, COUPLE)).isZero();
            assertThat(value(measures, ESCALATION_P_VALUE, COUPLE)).isEqualTo(1);
        }

        @Test
        void underTheLeastNumberOfWeeksTheTrendIsUnknown() {
            assertThat(weekly(1, 5).trend()).isEqualTo(Trend.UNKNOWN);
            assertThat(value(weekly(1, 5), ESCALATION, COUPLE)).isNaN();
            assertThat(weekly(1, 5, 9).trend()).isEqualTo(Trend.STEADY); // p = 1/3
        }
    }

    @Nested
    class Episodic {
        private static double recovery(Observation... observations) {
            return value(measures(observations), RECOVERY, COUPLE);
        }

        @Test
        void anEpisodeRecoversWhenBothConnectAfterTheLastStrain() {
            Observation reach = at(0, "sam", "reaches");
            Observation retreat = at(1, "alex", "retreats");

            assertThat(recovery(reach, retreat, at(2, "sam", "connects"), at(3, "alex", "connects")))
                    .isEqualTo(1);
            assertThat(recovery(reach, retreat, at(2, "sam", "connects"))).isZero();
            assertThat(recovery(reach, retreat, at(1, "sam", "connects"), at(2, "alex", "connects")))
                    .as("connecting at the very moment of the last strain is not after it")
                    .isZero();
        }

        @Test
        void anEndingThatNobodyRecordedIsUnknown() {
            Observation reach = at(0, "sam", "reaches");

            assertThat(recovery(reach, at(1, "alex", "retreats"))).isNaN();
            assertThat(recovery(reach, at(1, "sam", "connects"), at(2, "alex", "connects"), at(3, "alex", "hurts")))
                    .isNaN();
        }

        @Test
        void recoveryIsAShareOfStrainedEpisodesWhoseEndIsRecorded() {
            CaseMeasures measures = measures(
                    at(0, "sam", "reaches").episode("one"),
                    at(1, "sam", "connects").episode("one"),
                    at(2, "alex", "connects").episode("one"),
                    at(3, "sam", "reaches").episode("two"),
                    at(4, "sam", "connects").episode("two"),
                    at(4, "sam", "connects").episode("three"),
                    at(5, "sam", "holds-back").episode("three"),
                    at(6, "sam", "reaches").episode("four"));
            Measured recovery = measured(measures, RECOVERY, COUPLE);

            assertThat(recovery.value()).isEqualTo(0.5);
            assertThat(recovery.n()).isEqualTo(2);
            assertThat(recovery.evidence().observations())
                    .extracting(Observation::id)
                    .containsExactly("o1", "o2", "o3", "o4", "o6");
            assertThat(recovery(at(0, "sam", "connects"))).isNaN();
        }

        @Test
        void namedAndInferredEpisodesAreCounted() {
            CaseMeasures measures = measures(
                    at(0, "sam", "reaches"),
                    at(600, "sam", "reaches"),
                    at(610, "sam", "reaches").episode("one"),
                    undated("sam", "reaches").episode("two"),
                    undated("sam", "reaches"));

            assertThat(value(measures, EPISODES, COUPLE)).isEqualTo(4);
        }

        @Test
        void latencyIsTheMedianTimeFromTheLastPursuitToTheFirstDistance() {
            CaseMeasures measures = measures(
                    at(0, "sam", "reaches").episode("one"),
                    at(10, "sam", "reaches").episode("one"),
                    at(11, "sam", "connects").episode("one"),
                    at(40, "alex", "connects").episode("one"),
                    at(70, "alex", "retreats").episode("one"), // 60 minutes after 10
                    at(80, "alex", "retreats").episode("one"),
                    at(0, "sam", "reaches").episode("two"),
                    at(180, "alex", "retreats").episode("two"), // 180
                    undated("sam", "reaches").episode("three"),
                    undated("alex", "retreats").episode("three"));
            Measured latency = measured(measures, LATENCY, "sam");

            assertThat(latency.value()).isEqualTo(2); // (1 h + 3 h) / 2
            assertThat(latency.n()).isEqualTo(2);
            assertThat(latency.evidence().observations()).hasSize(4);
            assertThat(measured(measures, LATENCY, "alex").hasValue()).isFalse();
        }

        @Test
        void theLoopIsCountedByTheWeekOfTheLog() {
            CaseMeasures measures = measures(
                    dated(28, "alex", "connects"),
                    at(0, "sam", "reaches"),
                    at(1, "alex", "retreats"),
                    at(2, "sam", "reaches"),
                    at(3, "alex", "retreats"));

            assertThat(value(measures, TIMES_ROUND_THE_LOOP, "sam")).isEqualTo(1);
            assertThat(value(measures, TIMES_ROUND_THE_LOOP_PER_WEEK, "sam")).isEqualTo(0.25);
            assertThat(value(measures, TIMES_RETREATED_FURTHER, "sam")).isEqualTo(1);
            assertThat(value(measures, LONGEST_CHAIN, "sam")).isEqualTo(4);
            assertThat(measured(measures, TIMES_ROUND_THE_LOOP, "sam")
                            .evidence()
                            .observations())
                    .extracting(Observation::id)
                    .containsExactly("o2", "o3", "o4");
            assertThat(value(measures, TIMES_ROUND_THE_LOOP, "alex")).isZero();
        }

        @Test
        void hostilityIsFollowedUp() {
            CaseMeasures measures = measures(
                    at(0, "sam", "hurts"),
                    at(1, "alex", "hurts"),
                    at(2, "sam", "hurts"),
                    at(3, "alex", "retreats"),
                    at(4, "sam", "hurts"),
                    at(5, "alex", "connects"),
                    at(6, "sam", "hurts"),
                    at(7, "alex", "blames"));

            assertThat(value(measures, HOSTILITY_ANSWERED_WITH_HOSTILITY, "sam"))
                    .isEqualTo(0.5);
            assertThat(value(measures, HOSTILITY_ANSWERED_WITH_DISTANCE, "sam")).isEqualTo(0.25);
            assertThat(value(measures, HOSTILITY_ANSWERED_WITH_HOSTILITY, "alex"))
                    .isEqualTo(1);
        }

        @Test
        void theEvidenceOfAPairIsThePursuitAnsweredWithDistanceOrElseThePursuit() {
            CaseMeasures answered = measures(
                    at(0, "sam", "connects"),
                    at(1, "alex", "connects"),
                    at(2, "sam", "reaches"),
                    at(3, "alex", "retreats"));
            CaseMeasures otherwise =
                    measures(at(0, "sam", "reaches"), at(1, "alex", "connects"), at(2, "sam", "connects"));

            assertThat(measured(answered, ANSWERED_WITH_DISTANCE, "sam")
                            .evidence()
                            .observations())
                    .extracting(Observation::id)
                    .containsExactly("o3", "o4");
            assertThat(measured(otherwise, ANSWERED_WITH_DISTANCE, "sam").value())
                    .isZero();
            assertThat(measured(otherwise, ANSWERED_WITH_DISTANCE, "sam")
                            .evidence()
                            .observations())
                    .extracting(Observation::id)
                    .containsExactly("o1");
        }
    }

    @Nested
    class Completeness {
        @Test
        void accountsAreThoseOfWhoeverTells() {
            CaseMeasures measures = measures(
                    undated("sam", "reaches").reporter(Reporter.SELF),
                    undated("alex", "retreats").reporter(Reporter.PARTNER),
                    undated("alex", "retreats").reporter(Reporter.PARTNER),
                    undated("sam", "reaches"));

            assertThat(measures.accounts()).containsExactly(entry("sam", 3), entry("clinician", 1));
            assertThat(value(measures, ACCOUNTS, COUPLE)).isEqualTo(2);
            assertThat(value(measures, SHARE_OF_ONE_ACCOUNT, COUPLE)).isEqualTo(0.75);
        }

        private static final Set<MeasureName> ONLY_OF_SOME_LOGS = EnumSet.of(
                MeasureName.SHARE_OF_POSSIBLY_ONE_ACCOUNT,
                MeasureName.AGREEMENT_BETWEEN_ACCOUNTS,
                MeasureName.SHARE_OF_CONTROL,
                MeasureName.LOW_END_OF_SHARE_OF_CONTROL,
                MeasureName.SHARE_OF_APPEASING,
                MeasureName.LOW_END_OF_SHARE_OF_APPEASING,
                MeasureName.SHARE_OF_SEXUAL_PRESSURE,
                MeasureName.LOW_END_OF_SHARE_OF_SEXUAL_PRESSURE,
                MeasureName.SHARE_OF_SCORN,
                MeasureName.LOW_END_OF_SHARE_OF_SCORN,
                MeasureName.SHARE_OF_SHARP_WORDS,
                MeasureName.HIGH_END_OF_SHARE_OF_SHARP_WORDS);

        @Test
        void everyMeasureIsThereInOrderWhateverTheLog() {
            List<String> expected = new ArrayList<>();
            for (MeasureName name : MeasureName.values()) {
                if (ONLY_OF_SOME_LOGS.contains(name)) {
                    continue;
                }
                if (name.of() == MeasureName.Of.PARTNER) {
                    expected.add(name + " sam");
                    expected.add(name + " alex");
                } else {
                    expected.add(name + " couple");
                }
            }

            for (CaseMeasures measures : List.of(measures(), measures(at(0, "alex", "reaches")))) {
                assertThat(measures.all())
                        .extracting(m -> m.name() + " " + m.of())
                        .isEqualTo(expected);
            }
        }

        @Test
        void anEmptyLogHasNothingToSay() {
            CoupleCase empty = CoupleCase.between("sam", "alex").build();
            CaseMeasures measures = CaseMeasurer.measure(empty, SETTINGS);

            assertThat(measures.all())
                    .allMatch(m -> !m.hasValue() || m.value() == 0)
                    .allMatch(m -> m.n() == 0)
                    .allMatch(m -> m.evidence().observations().isEmpty());
            assertThat(measures.trend()).isEqualTo(Trend.UNKNOWN);
            assertThat(measures.weeks()).isEmpty();
            assertThat(measures.accounts()).isEmpty();
            assertThat(measures.setAside()).isEmpty();
        }

        @Test
        void settingsKeepTheirOwnCopyOfWhatTheyWereGiven() {
            var inner = new HashMap<Reporter, Double>();
            inner.put(Reporter.SELF, 1.0);
            MeasureSettings settings = new MeasureSettings(
                    SETTINGS.behaviours(),
                    SETTINGS.times(),
                    SETTINGS.direction(),
                    5,
                    3,
                    0.1,
                    4,
                    Map.of(Kind.INTERNAL, inner),
                    SETTINGS.contextFactors(),
                    SETTINGS.groups());
            inner.put(Reporter.SELF, 0.0);

            assertThat(settings.reporterFactors().get(Kind.INTERNAL)).containsEntry(Reporter.SELF, 1.0);
        }

        @Test
        void everyMeasureIsWorkedOutSomewhere() {
            List<Observation> log = new ArrayList<>();
            String[] sams = {"reaches", "reaches", "connects", "hurts", "retreats"};
            String[] alexs = {"retreats", "reaches", "connects", "retreats", "hurts"};
            for (int i = 0; i < 120; i++) {
                log.add(dated(120 - i, "sam", sams[i % 5]).topic(i % 2 == 0 ? "money" : "closeness"));
                log.add(dated(120 - i - 0.01, "alex", alexs[(i + i / 7) % 5])
                        .topic(i % 2 == 0 ? "money" : "closeness"));
                log.add(dated(120 - i - 0.02, "sam", sams[(i + i / 3) % 5]));
                log.add(dated(120 - i - 0.03, "alex", alexs[(i + i / 5) % 5]));
            }
            CaseMeasures measures = CaseMeasurer.measure(couple(log), SETTINGS);

            assertThat(measures.all().stream().filter(m -> !m.hasValue()).map(Measured::name))
                    .isEmpty();
        }
    }
}
