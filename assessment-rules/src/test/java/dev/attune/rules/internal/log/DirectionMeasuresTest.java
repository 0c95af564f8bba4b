package dev.attune.rules.internal.log;

import static dev.attune.assessment.Measure.COUPLE;
import static dev.attune.rules.internal.log.Examples.NOW;
import static dev.attune.rules.internal.log.Examples.SETTINGS;
import static dev.attune.rules.internal.log.Examples.at;
import static dev.attune.rules.internal.log.Examples.couple;
import static dev.attune.rules.internal.log.Examples.measures;
import static dev.attune.rules.internal.log.Examples.value;
import static dev.attune.rules.measure.MeasureName.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Until;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DirectionMeasuresTest {
    private static final List<MeasureName> OF_PARTNERS = List.of(
            OCCASIONS,
            MOVES_TOWARD,
            MOVES_AWAY,
            SHARE_OF_MOVES_TOWARD,
            PROBABILITY_OF_MOVING_TOWARD,
            PROBABILITY_OF_MOVING_AWAY,
            PROBABILITY_OF_OPPOSITE_ENDS,
            PROBABILITY_OF_REACHING_MORE,
            PROBABILITY_OF_A_CHANGE);

    private static Observation daysAgo(double days, String by, String behaviour) {
        return Observation.of(by, behaviour).at(NOW.minus(Duration.ofMinutes(Math.round(days * 24 * 60))));
    }

    private static Observation habit(String by, String behaviour, Frequency frequency) {
        return Observation.of(by, behaviour).frequency(frequency);
    }

    private static double toward(Observation... log) {
        return value(measures(log), MOVES_TOWARD, "sam");
    }

    @Nested
    class Of_one_occasion {
        @Test
        void movesCountAsTheDesignEffectOfAlikeOnesLeavesThem() {
            // m / (1 + (m - 1) 0.6)
            assertThat(toward(at(0, "sam", "reaches"))).isEqualTo(1);
            assertThat(toward(at(0, "sam", "reaches"), at(5, "sam", "reaches"), at(9, "sam", "reaches")))
                    .isCloseTo(3 / 2.2, within(1e-12));
            assertThat(toward(daysAgo(3, "sam", "reaches"), daysAgo(2, "sam", "reaches"), daysAgo(1, "sam", "reaches")))
                    .isEqualTo(3);
        }

        @Test
        void movesOfBothDirectionsShareTheDiscountAndThoseOfTheOtherDoNot() {
            CaseMeasures measures =
                    measures(at(0, "sam", "reaches"), at(5, "sam", "retreats"), at(9, "alex", "retreats"));

            assertThat(value(measures, MOVES_TOWARD, "sam")).isCloseTo(1 / 1.6, within(1e-12));
            assertThat(value(measures, MOVES_AWAY, "sam")).isCloseTo(1 / 1.6, within(1e-12));
            assertThat(value(measures, MOVES_AWAY, "alex")).isEqualTo(1);
        }

        @Test
        void itIsOverFourHoursAfterItBeganHoweverShortThePauses() {
            Observation[] log = new Observation[5];
            for (int i = 0; i < log.length; i++) {
                log[i] = at(i * 120, "sam", "reaches");
            }

            // Hours 0, 2 and 4 are one occasion, 6 and 8 the next.
            assertThat(toward(log)).isCloseTo(3 / 2.2 + 2 / 1.6, within(1e-12));
        }

        @Test
        void aDayCountsAsOneHoweverManyItHas() {
            CaseMeasures measures = measures(
                    at(0, "sam", "reaches").episode("morning"),
                    at(5, "sam", "reaches").episode("noon"),
                    at(10, "alex", "retreats").episode("evening"));

            assertThat(value(measures, OCCASIONS, "sam")).isEqualTo(1);
            assertThat(value(measures, ALL_OCCASIONS, COUPLE)).isEqualTo(1);
            assertThat(value(measures, DAYS, COUPLE)).isEqualTo(1);
        }

        @Test
        void anEveningThatGoesOnPastMidnightIsOneDay() {
            Observation[] log = new Observation[8];
            for (int i = 0; i < log.length; i++) {
                log[i] = Observation.of("sam", "reaches")
                        .at(Instant.parse("2026-05-20T19:00:00Z").plus(Duration.ofHours(i)));
            }

            assertThat(value(measures(log), DAYS, COUPLE)).isEqualTo(1);
            assertThat(value(measures(log), OCCASIONS, "sam")).isEqualTo(1);
        }

        @Test
        void whatIsLittleOfASignIsAPartOfOneAndPartsAddUp() {
            Observation[] log = new Observation[12];
            for (int i = 0; i < log.length; i++) {
                log[i] = daysAgo(2 * i + 1, "sam", "aches").reporter(Reporter.PARTNER);
            }
            List<Observation> withActs = new ArrayList<>(List.of(log));
            for (int i = 0; i < 2; i++) {
                withActs.add(daysAgo(2 * i + 2, "sam", "reaches"));
            }

            assertThat(value(measures(log), OCCASIONS, "sam"))
                    .as("what goes on inside, and nothing done")
                    .isZero();
            assertThat(value(measures(withActs.toArray(Observation[]::new)), OCCASIONS, "sam"))
                    .as("two acts, and guesses for as many at most")
                    .isEqualTo(4);
        }

        @Test
        void aDayIsOneWhereNoMoreIsKnown() {
            LocalDate day = LocalDate.of(2026, 5, 20);
            CaseMeasures measures = measures(
                    Observation.of("sam", "reaches").on(day),
                    Observation.of("sam", "asks").on(day),
                    Observation.of("sam", "reaches").on(day.plusDays(1)));

            assertThat(value(measures, OCCASIONS, "sam")).isEqualTo(2);
            assertThat(value(measures, DAYS, COUPLE)).isEqualTo(2);
        }

        @Test
        void whatOnePersonTellsWithoutADateIsOne() {
            CaseMeasures measures = measures(
                    Observation.of("sam", "reaches"),
                    Observation.of("sam", "asks"),
                    Observation.of("alex", "retreats"),
                    Observation.of("sam", "reaches").reporter(Reporter.SELF));

            assertThat(value(measures, OCCASIONS, "sam")).isEqualTo(2);
            assertThat(value(measures, ALL_OCCASIONS, COUPLE)).isEqualTo(2);
            assertThat(value(measures, DAYS, COUPLE)).isZero();
        }
    }

    @Nested
    class A_move {
        @Test
        void countsWhateverItsStrengthAndAge() {
            assertThat(toward(daysAgo(50, "sam", "reaches").strength(1))).isEqualTo(1);
        }

        @Test
        void ofAFullSignCountsAsOneAndALesserAsAPart() {
            var behaviours = SETTINGS.behaviours().get("reaches");
            var settings = SETTINGS.withBehaviour("reaches", behaviours.with(Signal.PURSUIT, 0.2));
            CaseMeasures measures = CaseMeasurer.measure(couple(at(0, "sam", "reaches")), settings);

            assertThat(value(measures, MOVES_TOWARD, "sam")).isCloseTo(0.2 / 0.5, within(1e-12));
            assertThat(toward(at(0, "sam", "asks"))).isEqualTo(1);
        }

        @Test
        void exchangedForAnotherOfTheSameSignalWeightAndKindChangesNothing() {
            var settings = SETTINGS.withBehaviour("asks", SETTINGS.behaviours().get("reaches"));
            List<Observation> some = new ArrayList<>();
            List<Observation> others = new ArrayList<>();
            for (int day = 0; day < 20; day++) {
                some.add(daysAgo(4 * day, "sam", "reaches"));
                others.add(daysAgo(4 * day, "sam", day % 3 == 0 ? "asks" : "reaches"));
                some.add(daysAgo(
                        4 * day - 0.01 < 0 ? 0 : 4 * day - 0.01, "alex", day % 4 == 0 ? "reaches" : "retreats"));
                others.add(some.get(some.size() - 1));
            }
            CaseMeasures one = CaseMeasurer.measure(couple(some), settings);
            CaseMeasures other = CaseMeasurer.measure(couple(others), settings);

            for (MeasureName name : OF_PARTNERS) {
                for (String partner : List.of("sam", "alex")) {
                    assertThat(value(other, name, partner)).as(name.text()).isEqualTo(value(one, name, partner));
                }
            }
        }

        @Test
        void guessedByThePartnerCountsAQuarter() {
            assertThat(toward(at(0, "sam", "aches").reporter(Reporter.SELF))).isEqualTo(1);
            assertThat(toward(at(0, "sam", "aches").reporter(Reporter.PARTNER))).isEqualTo(0.25);
        }

        @Test
        void excusedByACircumstanceIsExcusedHere() {
            CoupleCase.Builder log = CoupleCase.between("sam", "alex")
                    .account(Reporter.CLINICIAN)
                    .asOf(NOW);
            log.observed(daysAgo(1, "alex", "retreats")).observed(daysAgo(2, "alex", "half-retreats"));
            log.context("alex", "neurodivergent-shutdown");
            CaseMeasures measures = CaseMeasurer.measure(log.build(), SETTINGS);

            // The first is set aside, the second counts half.
            assertThat(value(measures, MOVES_AWAY, "alex")).isEqualTo(0.5);
            assertThat(value(measures, OCCASIONS, "alex")).isEqualTo(1);
        }

        @Test
        void awayNeverRaisesTheShareTowardOfWhoMakesIt() {
            List<Observation> log = new ArrayList<>();
            for (int day = 1; day < 9; day++) {
                log.add(daysAgo(day, "sam", day % 3 == 0 ? "retreats" : "reaches")
                        .episode("day " + day));
            }
            double before = value(CaseMeasurer.measure(couple(log), SETTINGS), SHARE_OF_MOVES_TOWARD, "sam");
            for (int day = 1; day < 10; day++) {
                List<Observation> more = new ArrayList<>(log);
                more.add(daysAgo(day - 0.01, "sam", "half-retreats").episode("day " + day));

                assertThat(value(CaseMeasurer.measure(couple(more), SETTINGS), SHARE_OF_MOVES_TOWARD, "sam"))
                        .isLessThan(before);
            }
        }
    }

    @Nested
    class Sharp_words_toward_the_other {
        @Test
        void countAsTheOtherMakesRoom() {
            // Blaming weighs more as hostility than as pursuit in these settings; here it is to be pursuit with an
            // edge.
            var blames = SETTINGS.behaviours().get("blames").with(Signal.PURSUIT, 0.9);
            var settings = SETTINGS.withBehaviour("blames", blames);
            CaseMeasures met = CaseMeasurer.measure(
                    couple(at(0, "sam", "blames"), at(1, "alex", "retreats"), at(2, "alex", "retreats")), settings);
            CaseMeasures fought = CaseMeasurer.measure(
                    couple(at(0, "sam", "blames"), at(1, "alex", "hurts"), at(2, "alex", "hurts")), settings);
            CaseMeasures alone = CaseMeasurer.measure(couple(at(0, "sam", "blames")), settings);

            // (½ + room) / (1 + strained)
            assertThat(value(met, MOVES_TOWARD, "sam")).isCloseTo(2.5 / 3, within(1e-12));
            assertThat(value(fought, MOVES_TOWARD, "sam")).isCloseTo(0.5 / 3, within(1e-12));
            assertThat(value(alone, MOVES_TOWARD, "sam")).isEqualTo(0.5);
        }

        @Test
        void thatAreMoreHostileThanReachingAreNoMove() {
            assertThat(toward(at(0, "sam", "blames"))).isZero();
            assertThat(value(measures(at(0, "sam", "blames")), SHARE_OF_HOSTILE_MOVES, "sam"))
                    .isEqualTo(1);
        }
    }

    @Nested
    class A_habit {
        @Test
        void standsForOccasionsByHowOftenItIsToldToBe() {
            assertThat(toward(habit("sam", "reaches", Frequency.SOMETIMES))).isEqualTo(2);
            assertThat(toward(habit("sam", "reaches", Frequency.OFTEN))).isEqualTo(4);
            assertThat(toward(habit("sam", "reaches", Frequency.NEARLY_ALWAYS))).isEqualTo(6);
        }

        @Test
        void toldTwiceByOnePersonIsOneAndWhatOnePersonTellsIsAlike() {
            assertThat(toward(habit("sam", "reaches", Frequency.OFTEN), habit("sam", "reaches", Frequency.SOMETIMES)))
                    .isEqualTo(4);
            assertThat(toward(habit("sam", "reaches", Frequency.OFTEN), habit("sam", "asks", Frequency.OFTEN)))
                    .isCloseTo(8 / 1.6, within(1e-12));
            assertThat(toward(
                            habit("sam", "reaches", Frequency.OFTEN),
                            habit("sam", "asks", Frequency.OFTEN).reporter(Reporter.SELF)))
                    .isEqualTo(8);
        }

        @Test
        void standsForNoMoreWhateverTheEpisode() {
            assertThat(toward(
                            habit("sam", "reaches", Frequency.OFTEN).episode("one"),
                            habit("sam", "asks", Frequency.OFTEN).episode("other")))
                    .isCloseTo(8 / 1.6, within(1e-12));
        }

        @Test
        void isInNoRateAndNoTrendAndGoesRoundNoLoop() {
            CaseMeasures measures = measures(
                    daysAgo(30, "sam", "connects"),
                    daysAgo(29, "sam", "reaches").frequency(Frequency.OFTEN).episode("e"),
                    daysAgo(28, "alex", "retreats").frequency(Frequency.OFTEN).episode("e"),
                    daysAgo(27, "sam", "reaches").frequency(Frequency.OFTEN).episode("e"),
                    daysAgo(2, "sam", "connects"));

            assertThat(value(measures, CURRENT_PURSUIT, "sam")).isZero();
            assertThat(value(measures, CURRENT_STRAIN, COUPLE)).isZero();
            assertThat(value(measures, TIMES_ROUND_THE_LOOP, "sam")).isZero();
            assertThat(value(measures, LATENCY, "sam")).isNaN();
            assertThat(measures.weeks())
                    .allMatch(week -> week.partners().get("sam").pursuit() == 0);
        }

        @Test
        void toldInASequenceShowsWhatFollowsWhat() {
            CaseMeasures measures = measures(
                    habit("sam", "reaches", Frequency.OFTEN).episode("e"),
                    habit("alex", "retreats", Frequency.OFTEN).episode("e"));

            assertThat(value(measures, ANSWERED_WITH_DISTANCE, "sam")).isEqualTo(1);
        }

        @Test
        void doesNotFade() {
            assertThat(value(measures(habit("sam", "reaches", Frequency.OFTEN)), PURSUIT, "sam"))
                    .isEqualTo(4);
            assertThat(value(measures(daysAgo(50, "sam", "reaches").frequency(Frequency.OFTEN)), PURSUIT, "sam"))
                    .isEqualTo(4);
        }

        @Test
        void thatIsOverSaysNothingOfNow() {
            CaseMeasures measures = measures(
                    habit("sam", "reaches", Frequency.OFTEN).until(Until.EARLIER),
                    habit("alex", "retreats", Frequency.OFTEN).until(Until.EARLIER),
                    habit("sam", "retreats", Frequency.OFTEN));

            assertThat(value(measures, MOVES_TOWARD, "sam")).isZero();
            assertThat(value(measures, MOVES_AWAY, "sam")).isEqualTo(4);
            assertThat(value(measures, EARLIER_PROBABILITY_OF_REACHING_MORE, "sam"))
                    .isGreaterThan(0.9);
        }
    }

    @Nested
    class Now_and_earlier {
        @Test
        void theWholeLogSpeaksWhereNothingHasSurelyChanged() {
            List<Observation> log = new ArrayList<>();
            for (int week = 0; week < 16; week++) {
                log.add(daysAgo(7 * week + 1, "sam", week % 5 == 0 ? "retreats" : "reaches"));
            }
            CaseMeasures measures = CaseMeasurer.measure(couple(log), SETTINGS);

            assertThat(value(measures, OCCASIONS, "sam")).isEqualTo(16);
            assertThat(value(measures, PROBABILITY_OF_A_CHANGE, "sam")).isLessThan(0.5);
        }

        @Test
        void whatChangedIsReadByItsEnd() {
            List<Observation> log = new ArrayList<>();
            for (int week = 0; week < 16; week++) {
                log.add(daysAgo(7 * week + 1, "sam", week < 8 ? "retreats" : "reaches"));
            }
            CaseMeasures measures = CaseMeasurer.measure(couple(log), SETTINGS);

            assertThat(value(measures, PROBABILITY_OF_A_CHANGE, "sam")).isGreaterThan(0.99);
            assertThat(value(measures, MOVES_TOWARD, "sam")).isZero();
            assertThat(value(measures, MOVES_AWAY, "sam")).isEqualTo(8);
        }

        @Test
        void topicsAreReadByTheSamePart() {
            List<Observation> log = new ArrayList<>();
            for (int week = 0; week < 16; week++) {
                log.add(daysAgo(7 * week + 1, "sam", week < 8 ? "retreats" : "reaches")
                        .topic("money"));
            }
            CaseMeasures measures = CaseMeasurer.measure(couple(log), SETTINGS);

            assertThat(measures.find(MOVES_AWAY, "sam", "money").orElseThrow().value())
                    .isEqualTo(8);
            assertThat(measures.find(MOVES_TOWARD, "sam", "money").orElseThrow().value())
                    .isZero();
        }

        @Test
        void whoHasStoppedReachingHasChanged() {
            List<Observation> log = new ArrayList<>();
            for (int week = 0; week < 16; week++) {
                log.add(daysAgo(7 * week + 1, "sam", week < 8 ? "holds-back" : "reaches"));
            }
            CaseMeasures measures = CaseMeasurer.measure(couple(log), SETTINGS);

            assertThat(value(measures, PROBABILITY_OF_A_CHANGE, "sam")).isGreaterThan(0.99);
            assertThat(value(measures, SHARE_OF_MOVES_TOWARD, "sam")).isNaN();
        }

        @Test
        void thereIsNoChangeWithoutAnEarlierPart() {
            assertThat(value(measures(daysAgo(1, "sam", "reaches")), PROBABILITY_OF_A_CHANGE, "sam"))
                    .isNaN();
        }
    }

    @Test
    void withOneHalfOfAMoveEachTheProbabilitiesAreThoseOfAnyShare() {
        // Half a move each way makes Beta(1, 1), against the other's Beta(½, ½), of whom nothing is told.
        CaseMeasures measures = measures(
                daysAgo(1, "sam", "aches").reporter(Reporter.PARTNER),
                daysAgo(2, "sam", "aches").reporter(Reporter.PARTNER),
                daysAgo(3, "sam", "retreats"));
        CaseMeasures none = measures(daysAgo(3, "sam", "connects"));

        // Beta(1, 1.5): P(s > x) = (1 - x)^1.5
        assertThat(value(measures, PROBABILITY_OF_MOVING_TOWARD, "sam")).isCloseTo(1 - exactBelow(0.6), within(1e-3));
        assertThat(value(measures, PROBABILITY_OF_MOVING_AWAY, "sam")).isCloseTo(exactBelow(0.4), within(1e-3));
        assertThat(value(none, PROBABILITY_OF_MOVING_TOWARD, "sam")).isNaN();
        assertThat(value(none, PROBABILITY_OF_REACHING_MORE, "sam")).isNaN();
    }

    private static double exactBelow(double share) {
        return org.apache.commons.statistics.distribution.BetaDistribution.of(1, 1.5)
                .cumulativeProbability(share);
    }

    @Test
    void exchangedPartnersAreMirrored() {
        List<Observation> log = new ArrayList<>();
        List<Observation> mirrored = new ArrayList<>();
        Map<String, String> other = Map.of("sam", "alex", "alex", "sam");
        String[] behaviours = {"reaches", "asks", "retreats", "blames", "connects", "half-retreats"};
        for (int i = 0; i < 60; i++) {
            String by = i % 3 == 0 ? "sam" : "alex";
            log.add(daysAgo(i * 1.7, by, behaviours[i % behaviours.length]));
            mirrored.add(daysAgo(i * 1.7, other.get(by), behaviours[i % behaviours.length]));
        }
        CaseMeasures one = CaseMeasurer.measure(couple(log), SETTINGS);
        CaseMeasures exchanged = CaseMeasurer.measure(couple(mirrored), SETTINGS);

        for (MeasureName name : OF_PARTNERS) {
            assertThat(value(exchanged, name, "alex")).as(name.text()).isEqualTo(value(one, name, "sam"));
            assertThat(value(exchanged, name, "sam")).as(name.text()).isEqualTo(value(one, name, "alex"));
        }
    }
}
