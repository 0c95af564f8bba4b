package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.attune.assessment.CaseProblem.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoupleCaseTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Instant minute(int minute) {
        return NOON.plusSeconds(60L * minute);
    }

    private static Observation at(int minute, String by, String behaviour) {
        return Observation.of(by, behaviour).at(minute(minute));
    }

    private static CoupleCase couple(List<Observation> observations) {
        CoupleCase.Builder builder = CoupleCase.between("sam", "alex");
        observations.forEach(builder::observed);
        return builder.build();
    }

    private static CoupleCase couple(Observation... observations) {
        return couple(List.of(observations));
    }

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static CoupleCase again(CoupleCase couple) {
        return couple.toBuilder().build();
    }

    @Nested
    class Checking {
        @Test
        void namesHowManyPartnersThereAre() {
            assertThat(Problems.only(() -> new CoupleCase(
                            "c",
                            List.of("sam"),
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            List.of())))
                    .isEqualTo(new CaseProblem(
                            Code.INVALID_VALUE, "partners", "partners has 1 ids; expected exactly two"));
            assertThat(Problems.only(() -> new CoupleCase(
                            "c",
                            List.of("a", "b", "d"),
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            List.of())))
                    .isEqualTo(new CaseProblem(
                            Code.INVALID_VALUE, "partners", "partners has 3 ids; expected exactly two"));
        }

        @Test
        void namesPartnersThatAreTheSame() {
            assertThat(Problems.only(() -> CoupleCase.between("sam", "sam").build()))
                    .isEqualTo(new CaseProblem(
                            Code.INVALID_VALUE, "partners", "both partners are \"sam\"; expected two different ids"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"both", "couple", "clinician", "third-person", "unknown"})
        void namesAnIdThatResultsUseForSomethingElse(String reserved) {
            assertThat(CoupleCase.RESERVED_IDS).contains(reserved);
            assertThat(Problems.only(() -> CoupleCase.between(reserved, "alex").build()))
                    .isEqualTo(
                            new CaseProblem(
                                    Code.INVALID_VALUE,
                                    "partners[0]",
                                    "partners[0] is \"" + reserved
                                            + "\"; expected an id other than both, couple, clinician, third-person and unknown"));
            assertThat(Problems.only(() -> CoupleCase.between("sam", reserved).build())
                            .path())
                    .isEqualTo("partners[1]");
        }

        @Test
        void namesABlankPartner() {
            assertThat(Problems.only(() -> CoupleCase.between("sam", " alex").build()))
                    .isEqualTo(new CaseProblem(
                            Code.INVALID_VALUE,
                            "partners[1]",
                            "partners[1] is \" alex\"; expected a text without blanks around it"));
        }

        @Test
        @SuppressWarnings("NullAway")
        void namesAMissingOrBlankCaseId() {
            assertThat(Problems.only(
                            () -> CoupleCase.between("sam", "alex").id(null).build()))
                    .isEqualTo(new CaseProblem(
                            Code.MISSING_VALUE, "id", "id is missing; expected the host's id of the case"));
            assertThat(Problems.only(
                            () -> CoupleCase.between("sam", "alex").id("").build()))
                    .isEqualTo(new CaseProblem(
                            Code.INVALID_VALUE, "id", "id is \"\"; expected a text without blanks around it"));
        }

        @Test
        void namesSomebodyWhoIsNotOneOfThePartners() {
            assertThat(Problems.only(() -> couple(at(0, "sam", "listens"), at(1, "kim", "listens"))))
                    .isEqualTo(new CaseProblem(
                            Code.UNKNOWN_PARTNER,
                            "observations[1].by",
                            "\"kim\" is not one of the two partners; expected \"sam\" or \"alex\""));
            assertThat(Problems.only(() -> CoupleCase.between("sam", "alex")
                            .score(new Score("kim", "ecr-r", "anxiety", 3, null))
                            .build()))
                    .isEqualTo(new CaseProblem(
                            Code.UNKNOWN_PARTNER,
                            "scores[0].partner",
                            "\"kim\" is not one of the two partners; expected \"sam\" or \"alex\""));
            assertThat(Problems.only(() -> CoupleCase.between("sam", "alex")
                            .context("alex", "long-distance")
                            .context("kim", "long-distance")
                            .build()))
                    .isEqualTo(new CaseProblem(
                            Code.UNKNOWN_PARTNER,
                            "context[1].partner",
                            "\"kim\" is not one of the two partners; expected \"sam\" or \"alex\""));
        }

        @Test
        void namesAnIdThatIsGivenTwice() {
            assertThat(Problems.only(() -> couple(
                            at(0, "sam", "listens").id("x"),
                            at(1, "sam", "listens").id("y"),
                            at(2, "alex", "listens").id("x"))))
                    .isEqualTo(new CaseProblem(
                            Code.DUPLICATE_ID,
                            "observations[2].id",
                            "id \"x\" is given to observations[0], too; expected each id once"));
        }

        @Test
        void namesAnAnswerToNothing() {
            assertThat(Problems.only(() -> couple(at(0, "sam", "listens").answers("x"))))
                    .isEqualTo(new CaseProblem(
                            Code.UNKNOWN_OBSERVATION,
                            "observations[0].answers",
                            "answers \"x\"; expected the id of an observation of this case"));
        }

        @Test
        void anAnswerMayStandBeforeWhatItAnswers() {
            assertThat(couple(
                                    at(1, "sam", "listens").answers("x"),
                                    at(0, "alex", "listens").id("x"))
                            .observations())
                    .hasSize(2);
        }

        @Test
        void namesWhatHappenedAfterTheMomentOfAssessment() {
            CoupleCase.Builder builder = CoupleCase.between("sam", "alex")
                    .asOf(NOON)
                    .observed(at(0, "sam", "listens"))
                    .observed(at(1, "sam", "listens"))
                    .score(new Score("sam", "ecr-r", "anxiety", 3, minute(2)));

            assertThat(Problems.of(builder::build))
                    .containsExactly(
                            new CaseProblem(
                                    Code.AFTER_AS_OF,
                                    "observations[1].at",
                                    "2026-03-01T12:01:00Z is after asOf; expected 2026-03-01T12:00:00Z or earlier"),
                            new CaseProblem(
                                    Code.AFTER_AS_OF,
                                    "scores[0].at",
                                    "2026-03-01T12:02:00Z is after asOf; expected 2026-03-01T12:00:00Z or earlier"));
        }

        @Test
        void listsEverythingThatIsWrongInOrderOfPlace() {
            CoupleCase.Builder builder = CoupleCase.between("sam", "alex")
                    .asOf(NOON)
                    .observed(at(0, "sam", "listens").id("x").answers("nobody"))
                    .observed(at(1, "kim", "listens").id("x"))
                    .score(new Score("lee", "ecr-r", "anxiety", 3, minute(1)))
                    .context("max", "long-distance");

            assertThat(Problems.of(builder::build))
                    .extracting(CaseProblem::code, CaseProblem::path)
                    .containsExactly(
                            tuple(Code.UNKNOWN_OBSERVATION, "observations[0].answers"),
                            tuple(Code.UNKNOWN_PARTNER, "observations[1].by"),
                            tuple(Code.AFTER_AS_OF, "observations[1].at"),
                            tuple(Code.DUPLICATE_ID, "observations[1].id"),
                            tuple(Code.UNKNOWN_PARTNER, "scores[0].partner"),
                            tuple(Code.AFTER_AS_OF, "scores[0].at"),
                            tuple(Code.UNKNOWN_PARTNER, "context[0].partner"));
        }

        @Test
        void listsWhatIsWrongWithTheCaseAndBothPartnersAtOnce() {
            assertThat(Problems.of(() -> CoupleCase.between("both", " ").id(" ").build()))
                    .extracting(CaseProblem::path)
                    .containsExactly("id", "partners[0]", "partners[1]");
        }
    }

    @Nested
    class Ordering {
        @Test
        void datedObservationsAreOrderedByTime() {
            assertThat(couple(at(5, "sam", "listens"), at(1, "alex", "repairs"), at(3, "sam", "blames"))
                            .observations())
                    .extracting(Observation::behaviour)
                    .containsExactly("repairs", "blames", "listens");
        }

        @Test
        void datedOnesComeFirstThenThoseOfNamedEpisodesThenTheRestByContent() {
            assertThat(couple(
                                    Observation.of("sam", "tunes-out"),
                                    Observation.of("sam", "blames"),
                                    Observation.of("sam", "protests").episode("one"),
                                    at(0, "sam", "repairs"),
                                    Observation.of("sam", "listens").episode("one"))
                            .observations())
                    .extracting(Observation::behaviour)
                    .containsExactly("repairs", "protests", "listens", "blames", "tunes-out");
        }

        @Test
        void undatedObservationsOfAnEpisodeStayInTheOrderGiven() {
            List<String> given = List.of("tunes-out", "blames", "listens", "avoids-talk", "blames");

            assertThat(couple(given.stream()
                                    .map(behaviour ->
                                            Observation.of("sam", behaviour).episode("one"))
                                    .toList())
                            .observations())
                    .extracting(Observation::behaviour)
                    .containsExactlyElementsOf(given);
        }

        @Test
        void episodesThatWereGivenMixedUpKeepTheirOwnOrderEach() {
            CoupleCase mixed = couple(
                    Observation.of("sam", "tunes-out").episode("two"),
                    Observation.of("sam", "repairs").episode("one"),
                    Observation.of("alex", "blames").episode("two"),
                    Observation.of("alex", "avoids-talk").episode("one"));

            assertThat(mixed.observations())
                    .filteredOn(o -> "two".equals(o.episode()))
                    .extracting(Observation::behaviour)
                    .containsExactly("tunes-out", "blames");
            assertThat(mixed.observations())
                    .filteredOn(o -> "one".equals(o.episode()))
                    .extracting(Observation::behaviour)
                    .containsExactly("repairs", "avoids-talk");
        }

        @Test
        void shufflingDatedObservationsGivesAnEqualCase() {
            Random random = new Random(7);
            List<Observation> log = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Observation drawn = at(
                                random.nextInt(6),
                                random.nextBoolean() ? "sam" : "alex",
                                random.nextBoolean() ? "listens" : "blames")
                        .strength(1 + random.nextInt(5))
                        .reporter(Reporter.values()[random.nextInt(3)])
                        .topic(random.nextBoolean() ? "money" : "chores");
                if (!log.contains(drawn)) {
                    log.add(drawn);
                }
            }
            CoupleCase couple = couple(log);
            for (int i = 0; i < 50; i++) {
                Collections.shuffle(log, random);
                assertThat(couple(log)).isEqualTo(couple);
            }
        }

        @Test
        void shufflingUndatedObservationsWithoutAnEpisodeGivesAnEqualCase() {
            List<Observation> log = new ArrayList<>(List.of(
                    Observation.of("sam", "listens"),
                    Observation.of("sam", "listens").strength(4),
                    Observation.of("alex", "listens"),
                    Observation.of("alex", "blames").topic("money"),
                    Observation.of("alex", "blames").note("a note")));
            CoupleCase couple = couple(log);
            Random random = new Random(11);
            for (int i = 0; i < 50; i++) {
                Collections.shuffle(log, random);
                assertThat(couple(log)).isEqualTo(couple);
            }
        }

        @Test
        void observationsThatDifferOnlyInWhatTheyAnswerAreOrderedToo() {
            Observation first = at(0, "sam", "blames").id("x");
            Observation second = at(0, "sam", "repairs").id("y");
            Observation answersFirst = at(1, "alex", "listens").answers("x");
            Observation answersSecond = at(1, "alex", "listens").answers("y");

            assertThat(couple(first, second, answersFirst, answersSecond))
                    .isEqualTo(couple(first, second, answersSecond, answersFirst));
        }

        @Test
        void aCaseBuiltAgainFromItsOwnPartsIsEqual() {
            CoupleCase alike = couple(IntStream.range(0, 12)
                    .mapToObj(i -> Observation.of("sam", "listens").on(DAY))
                    .toList());

            assertThat(again(alike)).isEqualTo(alike);
        }

        @Test
        void whoIsNamedFirstDoesNotChangeTheOrderOfWhatDiffersInContent() {
            Observation one = at(0, "sam", "listens");
            Observation other = at(0, "alex", "blames");

            assertThat(CoupleCase.between("alex", "sam")
                            .observed(one)
                            .observed(other)
                            .build()
                            .observations())
                    .extracting(Observation::behaviour)
                    .containsExactly("blames", "listens");
            assertThat(couple(one, other).observations())
                    .extracting(Observation::behaviour)
                    .containsExactly("blames", "listens");
        }

        @Test
        void circumstancesAreKeptOnceAndInOneOrder() {
            CoupleCase one = CoupleCase.between("sam", "alex")
                    .context("alex", "trauma-response")
                    .context("alex", "long-distance")
                    .context("sam", "long-distance")
                    .context("alex", "long-distance")
                    .build();

            assertThat(one.context())
                    .containsExactly(
                            new Context("sam", "long-distance"),
                            new Context("alex", "long-distance"),
                            new Context("alex", "trauma-response"));
        }
    }

    @Nested
    class Ids {
        @Test
        void areGivenInOrderOfTime() {
            assertThat(couple(at(5, "sam", "listens"), at(1, "alex", "repairs")).observations())
                    .extracting(Observation::id, Observation::behaviour)
                    .containsExactly(tuple("o1", "repairs"), tuple("o2", "listens"));
        }

        @Test
        void ofTheHostAreKeptAndNeverGivenAgain() {
            assertThat(couple(
                                    at(0, "sam", "listens"),
                                    at(1, "alex", "repairs").id("o1"),
                                    at(2, "sam", "listens"),
                                    at(3, "sam", "listens").id("mine"),
                                    at(4, "sam", "listens").id("o3"),
                                    at(5, "sam", "listens"))
                            .observations())
                    .extracting(Observation::id)
                    .containsExactly("o2", "o1", "o4", "mine", "o3", "o5");
        }

        @Test
        void areAllThereAndAllDifferent() {
            CoupleCase couple = couple(IntStream.range(0, 300)
                    .mapToObj(i ->
                            i % 3 == 0 ? at(i % 7, "sam", "listens").id("o" + i) : Observation.of("alex", "listens"))
                    .toList());

            assertThat(couple.observations())
                    .extracting(Observation::id)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class Reading {
        @Test
        void isAtTheGivenMoment() {
            assertThat(CoupleCase.between("sam", "alex")
                            .asOf(minute(9))
                            .observed(at(1, "sam", "listens"))
                            .build()
                            .readAt())
                    .isEqualTo(minute(9));
        }

        @Test
        void isAtTheLatestDatedObservationWhenNoMomentIsGiven() {
            CoupleCase couple =
                    couple(at(3, "sam", "listens"), at(7, "alex", "listens"), Observation.of("sam", "blames"));

            assertThat(couple.readAt()).isEqualTo(minute(7));
            assertThat(couple.asOf()).isNull();
        }

        @Test
        void isNeverWhenNothingIsDated() {
            assertThat(couple(Observation.of("sam", "blames")).readAt()).isNull();
            assertThat(couple().readAt()).isNull();
        }
    }

    @Nested
    class Accounts {
        @Test
        void anEntryThatNamesNoReporterHasThatOfTheCase() {
            CoupleCase.Builder builder = CoupleCase.between("sam", "alex")
                    .observed(at(0, "sam", "listens"))
                    .observed(at(1, "sam", "blames").reporter(Reporter.SELF));

            assertThat(builder.account(Reporter.CLINICIAN).build().observations())
                    .extracting(Observation::reporter)
                    .containsExactly(Reporter.CLINICIAN, Reporter.SELF);
            assertThat(builder.account(null).build().observations())
                    .extracting(Observation::reporter)
                    .containsExactly(Reporter.UNKNOWN, Reporter.SELF);
        }

        @Test
        void oneAccountAloneCanBeAskedFor() {
            CoupleCase couple = couple(
                    at(0, "sam", "blames").reporter(Reporter.SELF).id("a"),
                    at(1, "alex", "tunes-out")
                            .reporter(Reporter.PARTNER)
                            .id("b")
                            .answers("a"),
                    at(2, "alex", "listens").reporter(Reporter.SELF).id("c").answers("a"),
                    at(3, "sam", "listens").reporter(Reporter.THIRD_PERSON).id("d"),
                    at(4, "sam", "listens").id("e"));

            assertThat(couple.toldBy("sam").observations())
                    .extracting(Observation::id, Observation::answers)
                    .containsExactly(tuple("a", null), tuple("b", "a"));
            assertThat(couple.toldBy("alex").observations())
                    .extracting(Observation::id, Observation::answers)
                    .containsExactly(tuple("c", null));
            assertThat(couple.toldBy("third-person").observations())
                    .extracting(Observation::id)
                    .containsExactly("d");
            assertThat(couple.toldBy("unknown").observations())
                    .extracting(Observation::id)
                    .containsExactly("e");
            assertThat(couple.toldBy("clinician").observations()).isEmpty();
            assertThat(Problems.only(() -> couple.toldBy("kim")).message())
                    .isEqualTo("there is no account of \"kim\"; expected \"sam\", \"alex\", clinician,"
                            + " third-person or unknown");
        }
    }

    @Nested
    class Days {
        @Test
        void aDayStandsWhereItBeginsInTheZoneOfTheCaseAndIsReadAtItsEnd() {
            Observation listens = Observation.of("sam", "listens").on(DAY);
            CoupleCase.Builder builder = CoupleCase.between("sam", "alex").observed(listens);
            CoupleCase berlin = builder.zone(ZoneId.of("Europe/Berlin")).build();
            CoupleCase anywhere = builder.zone(null).build();

            assertThat(berlin.start(listens)).isEqualTo(Instant.parse("2026-03-01T23:00:00Z"));
            assertThat(berlin.readAt()).isEqualTo(Instant.parse("2026-03-02T23:00:00Z"));
            assertThat(anywhere.start(listens)).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
            assertThat(anywhere.readAt()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
        }

        @Test
        void whatHasNoTimeStandsBeforeWhatHasOne() {
            Observation midnight = Observation.of("alex", "blames").at(Instant.parse("2026-03-02T00:00:00Z"));
            Observation someTime = Observation.of("sam", "listens").on(DAY);

            assertThat(couple(midnight, someTime).observations())
                    .extracting(Observation::by)
                    .containsExactly("sam", "alex");
        }

        @Test
        void theOrderWithinANamedOccasionIsTheOneThatWasTold() {
            Observation first = Observation.of("sam", "listens").on(DAY).episode("e");
            Observation second = Observation.of("alex", "blames").on(DAY).episode("e");

            assertThat(couple(first, second).observations())
                    .extracting(Observation::by)
                    .containsExactly("sam", "alex");
            assertThat(couple(second, first).observations())
                    .extracting(Observation::by)
                    .containsExactly("alex", "sam");
        }

        @Test
        void aDayThatHasNotBegunIsAfterTheMomentOfReading() {
            Instant evening = Instant.parse("2026-03-01T20:00:00Z");
            CoupleCase.Builder builder = CoupleCase.between("sam", "alex")
                    .asOf(evening)
                    .observed(Observation.of("sam", "listens").on(DAY));

            assertThat(Problems.only(() -> builder.zone(ZoneId.of("UTC")).build()))
                    .isEqualTo(new CaseProblem(
                            Code.AFTER_AS_OF,
                            "observations[0].day",
                            "2026-03-02 is after asOf; expected the day of 2026-03-01T20:00:00Z or an earlier one"));
            // Where it is not known where they live, it may have begun.
            assertThat(builder.zone(null).build().observations()).hasSize(1);
        }

        @Test
        void aDayMayHoldTheSameActTwiceAndAMomentMayNot() {
            Observation ofDay = Observation.of("sam", "listens").on(DAY);
            Observation undated = Observation.of("sam", "listens");
            Observation timed = at(0, "sam", "listens");

            assertThat(couple(ofDay, ofDay, undated, undated).observations()).hasSize(4);
            assertThat(couple(timed.id("a"), timed.id("b")).observations()).hasSize(2);
            assertThat(Problems.only(() -> couple(ofDay, timed, undated, timed)))
                    .isEqualTo(new CaseProblem(
                            Code.DUPLICATE_OBSERVATION,
                            "observations[3]",
                            "the entry is the same as observations[1], down to the moment; expected each entry once"));
        }
    }

    @Nested
    class Knowing {
        private final Instant asOf = minute(60);

        @Test
        void ofAnEntryBeginsWhenItWasRecordedElseWhenItHappenedElseWhenTheLogIsRead() {
            CoupleCase couple = CoupleCase.between("sam", "alex")
                    .asOf(asOf)
                    .observed(at(1, "sam", "listens").recordedAt(minute(90)))
                    .observed(at(2, "sam", "listens"))
                    .observed(Observation.of("sam", "listens"))
                    .build();

            assertThat(couple.observations())
                    .extracting(couple::recordedAt)
                    .containsExactly(minute(90), minute(2), asOf);
        }
    }

    @Nested
    class WhatElseIsTold {
        private static Clearance clearance(String... covers) {
            return new Clearance("threatens", List.of(covers), "dr-k", minute(5), null, "No danger now.", true);
        }

        @Test
        void factsAreKeptByKey() {
            CoupleCase couple = CoupleCase.between("sam", "alex")
                    .fact("months-together", FactValue.of(30))
                    .fact("living-together", FactValue.of(true))
                    .fact("months-together", FactValue.of(31))
                    .build();

            assertThat(couple.facts().entrySet())
                    .extracting(Map.Entry::getKey, fact -> fact.getValue().text())
                    .containsExactly(tuple("living-together", "yes"), tuple("months-together", "31"));
        }

        @Test
        void aClearanceCoversWhatIsInTheLog() {
            CoupleCase.Builder builder = CoupleCase.between("sam", "alex")
                    .observed(at(0, "sam", "threatens").id("a"))
                    .observed(at(1, "sam", "threatens").id("b"));

            assertThat(builder.clearance(clearance("a", "b")).build().clearances())
                    .containsExactly(clearance("a", "b"));
        }

        @Test
        void aClearanceOutlivesAReportThatIsTakenBack() {
            CoupleCase.Builder builder = CoupleCase.between("sam", "alex")
                    .observed(at(0, "sam", "threatens").id("a"))
                    .clearance(clearance("a", "taken back"));

            assertThat(builder.build().clearances()).containsExactly(clearance("a", "taken back"));
        }

        @Test
        void aClearanceCoversNothingThatIsCalledByItsPlaceAlone() {
            CoupleCase.Builder builder = CoupleCase.between("sam", "alex")
                    .observed(at(0, "sam", "threatens"))
                    .observed(at(1, "sam", "threatens"))
                    .clearance(clearance("o2"));

            assertThat(Problems.only(builder::build))
                    .isEqualTo(new CaseProblem(
                            Code.INVALID_VALUE,
                            "clearances[0].covers[0]",
                            "covers \"o2\", which an entry without an id is called by its place in the log; expected an id that"
                                    + " the host gave, because places change"));
        }

        @Test
        void nobodyCanHaveLookedIntoADayThatHadNotBegun() {
            CoupleCase.Builder builder = CoupleCase.between("sam", "alex")
                    .observed(Observation.of("sam", "threatens")
                            .id("a")
                            .on(minute(5).atZone(ZoneOffset.UTC).toLocalDate().plusDays(2)))
                    .clearance(clearance("a"));

            assertThat(Problems.only(builder::build).path()).isEqualTo("clearances[0].covers[0]");
        }

        @Test
        void aPartOfALogKeepsTheClearancesOfWhatIsInIt() {
            CoupleCase couple = CoupleCase.between("sam", "alex")
                    .observed(at(0, "sam", "threatens").id("a"))
                    .observed(at(1, "sam", "threatens").id("b"))
                    .clearance(clearance("a", "b"))
                    .clearance(clearance("b"))
                    .build();

            assertThat(couple.excerpt(o -> "a".equals(o.id())).clearances()).containsExactly(clearance("a"));
        }

        @Test
        void aClearanceNamesWhatIsMissingOrTurnedRound() {
            assertThat(Problems.only(() -> clearance()).message())
                    .isEqualTo("covers is empty; expected the id of at least one observation");
            assertThat(Problems.only(() -> new Clearance(
                                    "threatens", List.of("a"), "dr-k", minute(5), minute(5), "No danger now.", true))
                            .path())
                    .isEqualTo("until");
        }

        @Test
        void aCircumstanceIsSharedOrNot() {
            CoupleCase.Builder builder = CoupleCase.between("sam", "alex")
                    .context("alex", "grief")
                    .context(new Context("alex", "grief", true));

            assertThat(new Context("alex", "grief").shared()).isFalse();
            assertThat(Problems.only(builder::build))
                    .isEqualTo(new CaseProblem(
                            Code.INVALID_VALUE,
                            "context[1].shared",
                            "grief of \"alex\" is given both as shared and as not shared; expected one of the two"));
        }

        @Test
        void aCaseBuiltAgainFromItselfIsEqual() {
            CoupleCase couple = CoupleCase.between("sam", "alex")
                    .id("7")
                    .account(Reporter.SELF)
                    .zone(ZoneId.of("Europe/Berlin"))
                    .asOf(minute(90))
                    .observed(Observation.of("sam", "threatens").id("a").on(DAY.minusDays(1)))
                    .score(new Score("sam", "ecr-r", "anxiety", 3, null))
                    .context(new Context("alex", "grief", true))
                    .fact("living-together", FactValue.of(false))
                    .clearance(clearance("a"))
                    .build();

            assertThat(couple.toBuilder().build()).isEqualTo(couple);
        }
    }

    @Test
    void theOtherIsTheOneThatIsNotGiven() {
        CoupleCase couple = couple();

        assertThat(couple.other("sam")).isEqualTo("alex");
        assertThat(couple.other("alex")).isEqualTo("sam");
        assertThat(Problems.only(() -> couple.other("kim")))
                .isEqualTo(new CaseProblem(
                        Code.UNKNOWN_PARTNER,
                        "partner",
                        "\"kim\" is not one of the two partners; expected \"sam\" or \"alex\""));
    }

    @Test
    void aCaseIsCalledCaseUnlessTheHostNamesIt() {
        assertThat(couple().id()).isEqualTo("case");
        assertThat(CoupleCase.between("sam", "alex").id("42").build().id()).isEqualTo("42");
    }

    @Test
    void changingTheListsAfterwardsChangesNothing() {
        List<Observation> observations = new ArrayList<>(List.of(at(0, "sam", "listens")));
        List<Score> scores = new ArrayList<>(List.of(new Score("sam", "ecr-r", "anxiety", 3, null)));
        List<Context> context = new ArrayList<>(List.of(new Context("sam", "long-distance")));
        List<String> partners = new ArrayList<>(Arrays.asList("sam", "alex"));
        CoupleCase couple =
                new CoupleCase("c", partners, null, null, null, observations, scores, context, Map.of(), List.of());

        observations.clear();
        scores.clear();
        context.clear();
        partners.clear();

        assertThat(couple.partners()).containsExactly("sam", "alex");
        assertThat(couple.observations()).hasSize(1);
        assertThat(couple.scores()).hasSize(1);
        assertThat(couple.context()).hasSize(1);
        assertThatThrownBy(() -> couple.observations().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> couple.context().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
