package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Observation;
import dev.attune.assessment.ProgressPage;
import dev.attune.assessment.ProgressView;
import dev.attune.assessment.ProgressView.Difference;
import dev.attune.assessment.ReleasedPage;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What two assessments of a couple are said to differ in, and what is not called progress. */
class ProgressTest {
    private static final Instant LATER = NOW.plus(Duration.ofDays(70));

    /** Six weeks before a moment: so many times a week the one reaches and the other makes room, and so often each connects. */
    private static CoupleCase sixWeeks(Instant asOf, int loops, int connections) {
        return sixWeeks(asOf, loops, connections, List.of()).build();
    }

    private static CoupleCase.Builder sixWeeks(Instant asOf, int loops, int connections, List<Observation> more) {
        List<Observation> log = new ArrayList<>(more);
        for (int week = 0; week < 6; week++) {
            for (int i = 0; i < loops; i++) {
                Instant at = asOf.minus(Duration.ofDays(7L * week + 1)).minus(Duration.ofHours(9L * i));
                log.add(Observation.of(ONE, "presses-for-change").at(at));
                log.add(Observation.of(OTHER, "goes-silent").at(at.plusSeconds(300)));
            }
            for (int i = 0; i < connections; i++) {
                Instant at = asOf.minus(Duration.ofDays(7L * week + 4)).minus(Duration.ofHours(9L * i));
                log.add(Observation.of(ONE, "appreciates").at(at));
                log.add(Observation.of(OTHER, "turns-toward").at(at.plusSeconds(300)));
            }
        }
        return Couples.of(log).asOf(asOf);
    }

    private static List<String> rules(List<Difference> differences) {
        return differences.stream().map(Difference::rule).toList();
    }

    /** What each partner would read, if pages were released after both logs. */
    private static List<ProgressPage> partnersRead(CoupleCase before, CoupleCase after) {
        return Stream.of(ONE, OTHER)
                .map(partner -> ENGINE.progress(
                        Pages.released(before, partner, Pages.dayAfter(NOW)),
                        Pages.released(after, partner, Pages.dayAfter(LATER))))
                .toList();
    }

    private static List<ProgressPage> readAfterTwoEmptyLogs() {
        return partnersRead(Couples.empty().build(), Couples.empty().build());
    }

    @Test
    void lessReachingWithoutMoreConnectionIsNotCalledProgressHoweverMuchElseHasBecomeLess() {
        ProgressView view = ENGINE.progress(sixWeeks(NOW, 4, 1), sixWeeks(LATER, 1, 1));

        assertThat(view.noProgress())
                .extracting(Difference::rule, Difference::of, Difference::before, Difference::after)
                .containsExactly(tuple("progress.reaching-less", ONE, "4.3 per week", "1.1 per week"));
        assertThat(view.eased()).isEmpty();
        assertThat(view.summary()).singleElement().asString().contains("Quiet alone is not called progress");
        assertThat(view.before()).isEqualTo(NOW);
        assertThat(view.after()).isEqualTo(LATER);
    }

    @Test
    void lessReachingWithMoreConnectionIsProgressAndSaysWhichRuleSaysSo() {
        ProgressView view = ENGINE.progress(sixWeeks(NOW, 5, 1), sixWeeks(LATER, 1, 4));

        assertThat(view.noProgress()).isEmpty();
        assertThat(view.harder()).isEmpty();
        assertThat(rules(view.eased())).contains("progress.connection", "progress.level");
        assertThat(view.eased())
                .filteredOn(difference -> difference.of().equals(OTHER))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.source()).isEqualTo("house rule");
                    assertThat(difference.sentence()).contains(OTHER, difference.before(), difference.after());
                });
        assertThat(view.summary()).singleElement().asString().contains("some has become easier and nothing harder");
    }

    @Test
    void theSameTheOtherWayRoundHasBecomeHarder() {
        ProgressView view = ENGINE.progress(sixWeeks(NOW, 1, 4), sixWeeks(LATER, 5, 1));

        assertThat(rules(view.harder())).contains("progress.connection.less", "progress.level.up");
        assertThat(view.eased()).isEmpty();
        assertThat(view.noProgress()).isEmpty();
        assertThat(view.summary()).singleElement().asString().contains("some has become harder and nothing easier");
    }

    @Test
    void whenNothingDiffersNothingIsSaidToDiffer() {
        ProgressView view = ENGINE.progress(sixWeeks(NOW, 2, 1), sixWeeks(LATER, 2, 1));

        assertThat(List.of(view.eased(), view.harder(), view.noProgress(), view.changed()))
                .allSatisfy(differences -> assertThat(differences).isEmpty());
        assertThat(view.summary()).singleElement().asString().contains("nothing has clearly become easier or harder");
    }

    @Test
    void aPartThatReadsDifferentlyIsNeitherEasierNorHarderByItself() {
        CoupleCase reversed =
                Couples.of(Couples.reachingAndMakingRoom(OTHER, ONE)).asOf(NOW).build();
        ProgressView view = ENGINE.progress(Couples.reachingAndMakingRoom(), reversed);

        assertThat(view.changed())
                .extracting(Difference::rule, Difference::of, Difference::before, Difference::after)
                .contains(
                        tuple("progress.role", ONE, "more often reached out", "more often stepped back"),
                        tuple("progress.role", OTHER, "more often stepped back", "more often reached out"));
        assertThat(rules(view.eased())).doesNotContain("progress.role");
    }

    @Test
    void aPartnerReadsInWordsAloneWhatDiffersBetweenTwoPages() {
        CoupleCase reversed =
                Couples.of(Couples.reachingAndMakingRoom(OTHER, ONE)).asOf(NOW).build();
        ProgressPage page =
                partnersRead(Couples.reachingAndMakingRoom(), reversed).get(0);

        assertThat(page.partner()).isEqualTo(ONE);
        assertThat(page.changed()).isNotEmpty();
        assertThat(List.of(page.summary(), page.eased(), page.harder(), page.noProgress(), page.changed()))
                .asString()
                .doesNotContainPattern("[0-9%]");
    }

    @Test
    void lessReachingWithoutMoreConnectionIsNotCalledProgressToAPartnerEither() {
        ProgressPage page =
                partnersRead(sixWeeks(NOW, 4, 1), sixWeeks(LATER, 1, 1)).get(0);

        assertThat(page.eased()).isEmpty();
        assertThat(page.summary()).singleElement().asString().contains("not called progress");
    }

    @Test
    void pagesOfTwoPeopleAreNotCompared() {
        ReleasedPage ofOne = Pages.released(sixWeeks(NOW, 4, 1), ONE, Pages.dayAfter(NOW));
        ReleasedPage ofOther = Pages.released(sixWeeks(LATER, 4, 1), OTHER, Pages.dayAfter(LATER));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.progress(ofOne, ofOther))
                .withMessageContaining("expected two pages of one partner");
    }

    @Test
    void theLaterPageIsNotIssuedFirst() {
        ReleasedPage earlier = Pages.released(sixWeeks(NOW, 4, 1), ONE, Pages.dayAfter(NOW));
        ReleasedPage later = Pages.released(sixWeeks(LATER, 4, 1), ONE, Pages.dayAfter(LATER));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.progress(later, earlier))
                .withMessageContaining("expected the earlier one first");
    }

    @Test
    void whatTheOtherReportedAboutThemselvesIsInNoPartnersProgress() {
        List<Observation> confided = List.of(
                Observation.of(OTHER, "feels-smothered").reporter(Reporter.SELF).at(LATER.minusSeconds(9_000)),
                Observation.of(OTHER, "appreciates").reporter(Reporter.SELF).at(LATER.minusSeconds(8_000)),
                Observation.of(OTHER, "appreciates").reporter(Reporter.SELF).at(LATER.minusSeconds(7_000)));
        CoupleCase before = sixWeeks(NOW, 4, 1);

        assertThat(partnersRead(before, sixWeeks(LATER, 1, 1, confided).build()).get(0))
                .isEqualTo(partnersRead(before, sixWeeks(LATER, 1, 1)).get(0));
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true"})
    void afterAHardConcernInEitherLogNothingIsComparedAndPartnersReadWhatTheyReadAfterTwoEmptyLogs(
            boolean inBefore, boolean inAfter) {
        List<Observation> report = List.of(Observation.of(OTHER, "fears-partner"));
        CoupleCase before = sixWeeks(NOW, 4, 1, inBefore ? report : List.of()).build();
        CoupleCase after = sixWeeks(LATER, 1, 4, inAfter ? report : List.of()).build();
        ProgressView view = ENGINE.progress(before, after);

        assertThat(view.summary()).singleElement().asString().startsWith("A safety concern was reported");
        assertThat(view.eased()).isEmpty();
        assertThat(view.before()).isNull();
        assertThat(partnersRead(before, after)).isEqualTo(readAfterTwoEmptyLogs());
    }

    @Test
    void whenEitherLogIsThinNothingIsCompared() {
        CoupleCase thin = Couples.empty().asOf(NOW).build();
        ProgressView view = ENGINE.progress(thin, sixWeeks(LATER, 4, 1));

        assertThat(view.summary()).singleElement().asString().contains("says too little");
        assertThat(view.harder()).isEmpty();
        assertThat(partnersRead(thin, sixWeeks(LATER, 4, 1))).isEqualTo(readAfterTwoEmptyLogs());
        assertThat(partnersRead(sixWeeks(NOW, 4, 1), Couples.empty().asOf(LATER).build()))
                .isEqualTo(readAfterTwoEmptyLogs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"active-addiction", "ongoing-affair", "punishes-with-silence"})
    void aSoftConcernChangesNoPartnersProgress(String behaviour) {
        List<Observation> report = List.of(Observation.of(OTHER, behaviour).at(LATER.minusSeconds(9_000)));

        assertThat(partnersRead(
                        sixWeeks(NOW, 4, 1), sixWeeks(LATER, 1, 4, report).build()))
                .isEqualTo(partnersRead(sixWeeks(NOW, 4, 1), sixWeeks(LATER, 1, 4)));
    }

    @Test
    void aScreenForViolenceIsInNoPartnersProgress() {
        CoupleCase before = sixWeeks(NOW, 4, 1);
        CoupleCase raised = sixWeeks(LATER, 1, 4, List.of())
                .score(new Score(ONE, "hits", "total", 8, null))
                .build();
        CoupleCase positive = sixWeeks(LATER, 1, 4, List.of())
                .score(new Score(ONE, "hits", "total", 12, null))
                .build();

        assertThat(partnersRead(before, raised)).isEqualTo(partnersRead(before, sixWeeks(LATER, 1, 4)));
        assertThat(partnersRead(before, positive)).isEqualTo(readAfterTwoEmptyLogs());
    }

    @Property(tries = 60)
    void whateverWasLoggedAHardConcernInEitherLogLeavesNothingToReadForAPartner(
            @ForAll("couples") Couples.Drawn one, @ForAll("couples") Couples.Drawn two, @ForAll boolean inBefore) {
        List<Observation> log = new ArrayList<>(Couples.observations((inBefore ? one : two).acts(), ONE, OTHER));
        log.add(Observation.of(ONE, "threatens"));
        CoupleCase reported = Couples.of(log).asOf(NOW).build();
        CoupleCase other = Couples.of(Couples.observations((inBefore ? two : one).acts(), ONE, OTHER))
                .asOf(NOW)
                .build();

        assertThat(inBefore ? partnersRead(reported, other) : partnersRead(other, reported))
                .isEqualTo(readAfterTwoEmptyLogs());
    }

    @Property(tries = 40)
    void theSameOfTwoPeopleNamedInTheOtherOrderSaysTheSameOfEach(
            @ForAll("couples") Couples.Drawn one, @ForAll("couples") Couples.Drawn two) {
        CoupleCase before = one.couple();
        CoupleCase after = two.couple();
        CoupleCase turned = new CoupleCase(
                after.id(),
                List.of(OTHER, ONE),
                null,
                null,
                after.asOf(),
                after.observations(),
                after.scores(),
                after.context(),
                java.util.Map.of(),
                List.of());
        Instant earlier = before.readAt();
        Instant later = after.readAt();
        if (earlier != null && later != null && earlier.isAfter(later)) {
            return;
        }

        assertThat(ENGINE.progress(before, turned).changed())
                .containsExactlyInAnyOrderElementsOf(
                        ENGINE.progress(before, after).changed());
    }

    @Test
    void twoCasesOfOtherPeopleOrInTheWrongOrderAreRefusedWithEveryProblem() {
        CoupleCase others = CoupleCase.between("Ana", "Ben").asOf(LATER).build();

        assertThatExceptionOfType(InvalidCaseException.class)
                .isThrownBy(() -> ENGINE.progress(others, sixWeeks(NOW, 1, 1)))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .containsExactly(
                                new CaseProblem(
                                        CaseProblem.Code.UNKNOWN_PARTNER,
                                        "partners",
                                        "the earlier case is of \"Ana\" and \"Ben\", the later of \"Quill\" and"
                                                + " \"Zephyr\"; expected the same two"),
                                new CaseProblem(
                                        CaseProblem.Code.AFTER_AS_OF,
                                        "asOf",
                                        "the earlier case is read at 2026-08-10T12:00:00Z, the later at"
                                                + " 2026-06-01T12:00:00Z; expected the earlier one first")));
    }

    private static List<Diagnostic> diagnosticsOf(String row) {
        SortedMap<String, String> texts = new TreeMap<>(StandardTexts.toChange());
        texts.merge("progress.md", row + "\n", String::concat);
        try {
            RulebookReader.read(new RulebookFiles(texts));
            return List.of();
        } catch (RulebookException broken) {
            return broken.diagnostics();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "own;lvel;falls;-;-;eased;x.;UNKNOWN_WORD;\"lvel\" is no finding that can be compared|did you mean \"level\"?",
                "own;level;goes;-;-;eased;x.;INVALID_VALUE;\"goes\"|expected rises or falls, which is how this can differ",
                "own;role;falls;-;-;eased;x.;INVALID_VALUE;\"falls\"|expected changes, which is how this can differ",
                "own;pattern mixd;appears;-;-;eased;x.;UNKNOWN_WORD;did you mean \"mixed\"?",
                "own;measure recovry;rises;10 %;-;eased;x.;UNKNOWN_MEASURE;did you mean \"recovery\"?",
                "own;measure recovery;rises;10;-;eased;x.;WRONG_UNIT;expected a number followed by %, such as 15 %",
                "own;score;rises;many;-;eased;x.;INVALID_VALUE;\"many\"|expected a number above 0",
                "own;level;rises;1;-;eased;x.;INVALID_VALUE;expected -, since this has no size",
                "own;level;rises;-;progress.levl;eased;x.;UNKNOWN_ID;did you mean \"progress.level\"?",
                "own;level;rises;-;-;good;x.;UNKNOWN_WORD;\"good\" is no reading",
                "own;level;rises;-;-;eased;{partner} x.;UNKNOWN_WORD;{partner} cannot be filled in here|expected one of before, after",
                "progress.level;level;rises;-;-;eased;x.;DUPLICATE_ID;the id \"progress.level\" is listed twice"
            })
    void aMistakeInARowIsToldWithWhatWasExpected(
            String id,
            String what,
            String change,
            String atLeast,
            String unless,
            String reading,
            String because,
            Diagnostic.Code code,
            String message) {
        String row =
                "| " + String.join(" | ", id, what, change, atLeast, unless, reading, because, "house rule") + " |";

        assertThat(diagnosticsOf(row)).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(code);
            assertThat(diagnostic.file()).isEqualTo("progress.md");
            assertThat(diagnostic.message()).contains(message.split("\\|"));
        });
    }

    @Test
    void aRowOfOnesOwnIsReadAndASoundOneHasNothingWrongWithIt() {
        assertThat(
                        diagnosticsOf(
                                "| own.recovery | measure recovery | rises | 15 % | progress.level, progress.score | eased | {after}, after {before}. | house rule |"))
                .isEmpty();
    }

    @Provide
    Arbitrary<Couples.Drawn> couples() {
        return Couples.withoutConcern();
    }
}
