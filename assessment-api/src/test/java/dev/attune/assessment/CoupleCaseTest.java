package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.attune.assessment.CaseProblem.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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

    private static CoupleCase again(CoupleCase couple) {
        return new CoupleCase(
                couple.id(),
                couple.partners(),
                couple.asOf(),
                couple.observations(),
                couple.scores(),
                couple.context());
    }

    @Nested
    class Checking {
        @Test
        void namesHowManyPartnersThereAre() {
            assertThat(Problems.only(() -> new CoupleCase("c", List.of("sam"), null, List.of(), List.of(), List.of())))
                    .isEqualTo(new CaseProblem(
                            Code.INVALID_VALUE, "partners", "partners has 1 ids; expected exactly two"));
            assertThat(Problems.only(
                            () -> new CoupleCase("c", List.of("a", "b", "d"), null, List.of(), List.of(), List.of())))
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
        @ValueSource(strings = {"both", "couple", "clinician"})
        void namesAnIdThatResultsUseForSomethingElse(String reserved) {
            assertThat(CoupleCase.RESERVED_IDS).contains(reserved);
            assertThat(Problems.only(() -> CoupleCase.between(reserved, "alex").build()))
                    .isEqualTo(new CaseProblem(
                            Code.INVALID_VALUE,
                            "partners[0]",
                            "partners[0] is \"" + reserved
                                    + "\"; expected an id other than both, couple and clinician"));
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
                            .context("alex", ContextFlag.LONG_DISTANCE)
                            .context("kim", ContextFlag.LONG_DISTANCE)
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
                            "id \"x\" is given to two observations; expected each id once"));
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
                    .context("max", ContextFlag.LONG_DISTANCE);

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
                log.add(at(
                                random.nextInt(6),
                                random.nextBoolean() ? "sam" : "alex",
                                random.nextBoolean() ? "listens" : "blames")
                        .strength(1 + random.nextInt(5))
                        .reporter(Reporter.values()[random.nextInt(3)])
                        .topic(random.nextBoolean() ? "money" : "chores"));
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
                    .mapToObj(i -> at(0, "sam", "listens"))
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
                    .context("alex", ContextFlag.TRAUMA_RESPONSE)
                    .context("alex", ContextFlag.LONG_DISTANCE)
                    .context("sam", ContextFlag.LONG_DISTANCE)
                    .context("alex", ContextFlag.LONG_DISTANCE)
                    .build();

            assertThat(one.context())
                    .containsExactly(
                            new Context("sam", ContextFlag.LONG_DISTANCE),
                            new Context("alex", ContextFlag.LONG_DISTANCE),
                            new Context("alex", ContextFlag.TRAUMA_RESPONSE));
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
                    .mapToObj(i -> i % 3 == 0 ? at(i % 7, "sam", "listens").id("o" + i) : at(i % 7, "alex", "listens"))
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
        List<Context> context = new ArrayList<>(List.of(new Context("sam", ContextFlag.LONG_DISTANCE)));
        List<String> partners = new ArrayList<>(Arrays.asList("sam", "alex"));
        CoupleCase couple = new CoupleCase("c", partners, null, observations, scores, context);

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
