package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static dev.attune.rules.Couples.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Observation;
import dev.attune.assessment.PageText;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Safety;
import dev.attune.assessment.Score;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.Vocabularies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Safety comes before everything else, and nothing of it reaches a partner. */
class SafetyTest {
    private static final List<String> HARD = List.of(
            "fears-partner",
            "physical-violence",
            "threatens",
            "coercive-control",
            "sexual-coercion",
            "stalks",
            "self-harm-risk",
            "child-at-risk",
            "strangles",
            "threatens-to-kill",
            "has-weapon-at-hand",
            "violence-in-pregnancy",
            "violence-with-drink",
            "threatens-to-take-children",
            "threatens-immigration-status",
            "withholds-papers",
            "threatens-outing",
            "threatens-with-images",
            "harms-pet",
            "reproductive-coercion",
            "harasses-after-separation",
            "forces-access-to-devices",
            "makes-debts-in-others-name",
            "sabotages-work",
            "withholds-care",
            "violence-by-relatives");
    private static final List<String> SOFT = List.of(
            "active-addiction",
            "ongoing-affair",
            "punishes-with-silence",
            "is-unsure-about-staying",
            "has-decided-to-leave",
            "humiliates",
            "distorts-what-happened",
            "turns-others-against",
            "separated-recently");

    static Stream<Observation> hardReports() {
        return HARD.stream()
                .flatMap(behaviour -> Stream.of(Reporter.values())
                        .flatMap(reporter -> Stream.of(
                                        new Report(1, daysAgo(41)), new Report(5, NOW), new Report(3, null))
                                .map(report -> Observation.of(reporter == Reporter.PARTNER ? ONE : OTHER, behaviour)
                                        .at(report.at())
                                        .reporter(reporter)
                                        .strength(report.strength()))));
    }

    private record Report(
            int strength, @org.jspecify.annotations.Nullable Instant at) {}

    static Stream<Observation> softReports() {
        return SOFT.stream()
                .flatMap(behaviour -> Stream.of(ONE, OTHER)
                        .flatMap(by -> Stream.of(Reporter.values())
                                .map(reporter -> Observation.of(by, behaviour)
                                        .reporter(reporter)
                                        .at(daysAgo(3.3)))));
    }

    private static CoupleCase reachingAndMakingRoomWith(Observation report, boolean asOf) {
        CoupleCase.Builder builder =
                Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER)).observed(report);
        return asOf ? builder.asOf(NOW).build() : builder.build();
    }

    private static ClinicianView clinician(CoupleCase couple) {
        return ENGINE.assess(couple).forClinician();
    }

    @Test
    void everySafetyBehaviourOfTheRulebookIsTestedHere() {
        List<String> tested = new ArrayList<>(HARD);
        tested.addAll(SOFT);

        assertThat(Couples.behaviours(Signal.SAFETY)).containsExactlyInAnyOrderElementsOf(tested);
    }

    @ParameterizedTest
    @MethodSource("hardReports")
    void oneHardReportByAnyoneOfAnyStrengthAndAgeWithholdsEverythingFromTheClinicianButTheConcern(Observation report) {
        ClinicianView view = clinician(reachingAndMakingRoomWith(report, true));

        assertThat(view.safety().gate()).isEqualTo(Gate.HARD);
        assertThat(view.safety().statement()).isNotBlank();
        assertThat(view.safety().concerns()).hasSize(1);
        Safety.Concern concern = view.safety().concerns().get(0);
        assertThat(concern.concern()).isEqualTo(report.behaviour());
        assertThat(concern.partner()).isEqualTo(report.by());
        assertThat(concern.gate()).isEqualTo(Gate.HARD);
        assertThat(concern.title()).isNotBlank();
        assertThat(concern.guidance()).isNotBlank();
        assertThat(concern.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.observations()).hasSize(1));
        assertThat(view.cycle().pattern()).isEqualTo(Pattern.WITHHELD_FOR_SAFETY);
        assertThat(view.roles()).isEmpty();
        assertThat(view.attachment()).isEmpty();
        assertThat(view.cycle().intensity()).isNull();
        assertThat(view.cycle().trend()).isNull();
        assertThat(view.cycle().reasons()).isEmpty();
        assertThat(List.<Collection<?>>of(
                        view.cycle().features(),
                        view.cycle().stages(),
                        view.cycle().measures(),
                        view.consequences(),
                        view.focus(),
                        view.recommendations(),
                        view.measures(),
                        view.timeline()))
                .allSatisfy(part -> assertThat(part).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("hardReports")
    void afterAHardReportBothPartnersReadWhatTheyWouldReadOfAnEmptyLog(Observation report) {
        assertThat(Pages.drafts(reachingAndMakingRoomWith(report, true))).isEqualTo(Pages.draftsOfAnEmptyLog());
        assertThat(Pages.drafts(reachingAndMakingRoomWith(report, false))).isEqualTo(Pages.draftsOfAnEmptyLog());
        assertThat(Pages.drafts(Couples.empty().observed(report).build())).isEqualTo(Pages.draftsOfAnEmptyLog());
    }

    @Test
    void ofAThinLogBothPartnersReadTheSameToo() {
        CoupleCase thin = Couples.empty()
                .asOf(NOW)
                .observed(ONE, "presses-for-change", daysAgo(2))
                .observed(OTHER, "listens", daysAgo(1))
                .score(new Score(ONE, "ecr-r", "anxiety", 5, NOW))
                .context(OTHER, "long-distance")
                .build();

        assertThat(Pages.drafts(thin)).isEqualTo(Pages.draftsOfAnEmptyLog());
        assertThat(clinician(thin).cycle().pattern()).isEqualTo(Pattern.INSUFFICIENT_EVIDENCE);
    }

    @Test
    void aFullLogReadsDifferentFromAnEmptyOne() {
        assertThat(Pages.drafts(Couples.reachingAndMakingRoom()))
                .doesNotContainAnyElementsOf(Pages.draftsOfAnEmptyLog());
    }

    @Test
    void nothingCancelsAHardReport() {
        CoupleCase.Builder builder = Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER))
                .observed(Observation.of(ONE, "threatens").strength(1).at(daysAgo(4000)));
        for (int i = 0; i < 60; i++) {
            builder.observed(ONE, "repairs", daysAgo(i)).observed(OTHER, "appreciates", daysAgo(i));
        }
        for (String flag : Couples.CONTEXTS) {
            builder.context(ONE, flag).context(OTHER, flag);
        }

        assertThat(clinician(builder.build()).safety().gate()).isEqualTo(Gate.HARD);
        assertThat(Pages.drafts(builder.build())).isEqualTo(Pages.draftsOfAnEmptyLog());
    }

    @Test
    void severalConcernsAreAllListedHardOnesFirst() {
        CoupleCase couple = Couples.empty()
                .observed(Observation.of(ONE, "active-addiction"))
                .observed(Observation.of(ONE, "stalks"))
                .observed(Observation.of(OTHER, "fears-partner"))
                .observed(Observation.of(OTHER, "fears-partner").reporter(Reporter.SELF))
                .build();

        assertThat(clinician(couple).safety().concerns())
                .extracting(Safety.Concern::concern, Safety.Concern::partner)
                .containsExactly(tuple("fears-partner", OTHER), tuple("stalks", ONE), tuple("active-addiction", ONE));
        assertThat(clinician(couple).safety().concerns().get(0).reasons().get(0).observations())
                .hasSize(2);
    }

    /** Most concerns are called as the behaviour is. */
    private static String concernOf(String behaviour) {
        return behaviour.replaceFirst("^(is|has)-", "");
    }

    @ParameterizedTest
    @MethodSource("softReports")
    void aSoftReportLetsTheFindingsStandAndTellsTheClinician(Observation report) {
        ClinicianView without = clinician(Couples.reachingAndMakingRoom());
        ClinicianView with = clinician(reachingAndMakingRoomWith(report.id("report"), true));

        assertThat(with.safety().gate()).isEqualTo(Gate.SOFT);
        assertThat(with.safety().concerns()).hasSize(1);
        assertThat(with.safety().concerns().get(0).concern()).isEqualTo(concernOf(report.behaviour()));
        assertThat(with.safety().concerns().get(0).partner()).isEqualTo(report.by());
        assertThat(with.safety().concerns().get(0).reasons())
                .flatExtracting(Reason::observations)
                .containsExactly("report");
        assertThat(with.safety().statement()).isNotEqualTo(without.safety().statement());
        assertThat(with.roles()).isEqualTo(without.roles());
        assertThat(with.cycle().pattern()).isEqualTo(without.cycle().pattern());
        assertThat(with.cycle().intensity()).isEqualTo(without.cycle().intensity());
        assertThat(with.attachment()).isEqualTo(without.attachment());
        assertThat(with.measures()).isEqualTo(without.measures());
        assertThat(with.timeline()).isEqualTo(without.timeline());
        assertThat(with.recommendations()).isNotEmpty();
    }

    /** But where each partner is to be seen alone first, what speaks of the two is left out. */
    @ParameterizedTest
    @MethodSource("softReports")
    void afterASoftReportThatAsksForNoPrivateTalkWhatIsSaidOfTheTwoStands(Observation report) {
        assumeFalse(ENGINE.rules().catalogue().privateTalks().contains(concernOf(report.behaviour())));
        ClinicianView without = clinician(Couples.reachingAndMakingRoom());
        ClinicianView with = clinician(reachingAndMakingRoomWith(report.id("report"), true));

        assertThat(with.cycle()).isEqualTo(without.cycle());
        assertThat(with.consequences()).isEqualTo(without.consequences());
        assertThat(with.summary()).isEqualTo(without.summary());
    }

    @ParameterizedTest
    @MethodSource("softReports")
    void aSoftReportChangesNeitherPartnersView(Observation report) {
        assertThat(Pages.drafts(reachingAndMakingRoomWith(report, true)))
                .isEqualTo(Pages.drafts(Couples.reachingAndMakingRoom()));
        assertThat(Pages.drafts(reachingAndMakingRoomWith(report, false)))
                .isEqualTo(Pages.drafts(
                        Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER)).build()));
    }

    @Test
    void aSafetyEntryIsNotCountedAsAnObservationOfAnybody() {
        CoupleCase couple = Couples.of(Couples.times(6, o -> o, ONE, "presses-for-change"))
                .observed(Observation.of(OTHER, "punishes-with-silence").at(daysAgo(1)))
                .asOf(NOW)
                .build();

        ClinicianView view = clinician(couple);

        assertThat(view.measures())
                .filteredOn(m -> m.name().equals("observations") && m.of().equals(OTHER))
                .singleElement()
                .satisfies(m -> assertThat(m.value()).isZero());
        assertThat(view.cycle().pattern()).isEqualTo(Pattern.INSUFFICIENT_EVIDENCE);
    }

    @Test
    void withoutAReportNothingIsCalledSafe() {
        Safety safety = clinician(Couples.reachingAndMakingRoom()).safety();

        assertThat(safety.gate()).isEqualTo(Gate.NONE);
        assertThat(safety.concerns()).isEmpty();
        assertThat(safety.statement()).containsIgnoringCase("no safety concern was reported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"threatens", "active-addiction"})
    void evenANoteOrAnAnswerToASafetyEntryStaysHidden(String behaviour) {
        List<Observation> log = new ArrayList<>(Couples.reachingAndMakingRoom(ONE, OTHER));
        log.add(Observation.of(OTHER, behaviour).id("report").note("a note").at(daysAgo(2.5)));
        log.add(Observation.of(ONE, "goes-silent").answers("report").at(daysAgo(2.4)));

        assertThat(Pages.drafts(Couples.of(log).build()).toString()).doesNotContain("report\"", "a note", behaviour);
    }

    @Test
    void aRuleAboutAQuestionnaireOrACircumstanceTellsNoPartnerAnything() throws RulebookException {
        SortedMap<String, String> texts = new TreeMap<>(StandardTexts.toChange());
        texts.merge("recommendations.md", """

                ## A score

                - id: note.score
                - source: house rule

                When

                - a partner's anxiety score on ecr-r is at least 4.5

                Then

                - give notice

                Because {that partner} has a score.

                ## A circumstance

                - id: note.circumstance
                - source: house rule

                When

                - a partner has the context long-distance

                Then

                - give notice

                Because {that partner} lives apart.
                """, String::concat);
        RulesEngine engine = UncheckedEngine.of(RulebookReader.read(new RulebookFiles(texts)));
        Assessment assessment = engine.assess(Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER))
                .asOf(NOW)
                .score(new Score(OTHER, "ecr-r", "anxiety", 6, NOW))
                .context(OTHER, "long-distance")
                .build());

        assertThat(assessment.forClinician().notices())
                .extracting(Notice::text)
                .contains("Zephyr has a score.", "Zephyr lives apart.");
        for (String partner : List.of(ONE, OTHER)) {
            assertThat(Pages.draft(assessment, partner).toString())
                    .doesNotContain("Zephyr has a score.", "Zephyr lives apart.");
        }
    }

    private static CoupleCase reachingAndMakingRoomWith(Score... scores) {
        CoupleCase.Builder builder =
                Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER)).asOf(NOW);
        for (Score score : scores) {
            builder.score(score);
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({"hits, 11", "hits, 20", "e-hits, 7", "e-hits, 25", "pvs, 1", "pvs, 3"})
    void aPositiveScreenForViolenceOfEitherWithholdsEverything(String screen, double total) {
        for (String partner : List.of(ONE, OTHER)) {
            CoupleCase couple = reachingAndMakingRoomWith(new Score(partner, screen, "total", total, daysAgo(3)));
            ClinicianView view = clinician(couple);

            assertThat(view.safety().gate()).isEqualTo(Gate.HARD);
            assertThat(view.safety().concerns()).singleElement().satisfies(concern -> {
                assertThat(concern.concern()).isEqualTo("positive-violence-screen");
                assertThat(concern.partner()).isEqualTo(partner);
                assertThat(concern.reasons())
                        .flatExtracting(Reason::conditions)
                        .singleElement()
                        .asString()
                        .startsWith(partner + "'s total score on " + screen)
                        .endsWith("(" + (int) total + ")");
            });
            assertThat(view.cycle().pattern()).isEqualTo(Pattern.WITHHELD_FOR_SAFETY);
            assertThat(view.recommendations()).isEmpty();
            assertThat(Pages.drafts(couple)).isEqualTo(Pages.draftsOfAnEmptyLog());
        }
    }

    @ParameterizedTest
    @CsvSource({"hits, 4", "hits, 5", "e-hits, 6", "pvs, 0"})
    void aLowScreenForViolenceIsNoAllClearAndSaysNothingToAnybody(String screen, double total) {
        CoupleCase couple = reachingAndMakingRoomWith(
                new Score(ONE, screen, "total", total, NOW), new Score(OTHER, screen, "total", total, NOW));

        assertThat(clinician(couple)).isEqualTo(clinician(Couples.reachingAndMakingRoom()));
        assertThat(Pages.drafts(couple)).isEqualTo(Pages.drafts(Couples.reachingAndMakingRoom()));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 10})
    void aScreenBelowItsCutOffThatIsStillRaisedIsForTheClinicianAlone(int total) {
        CoupleCase couple = reachingAndMakingRoomWith(new Score(ONE, "hits", "total", total, NOW));

        assertThat(clinician(couple).safety().gate()).isEqualTo(Gate.SOFT);
        assertThat(clinician(couple).roles())
                .isEqualTo(clinician(Couples.reachingAndMakingRoom()).roles());
        assertThat(Pages.drafts(couple)).isEqualTo(Pages.drafts(Couples.reachingAndMakingRoom()));
    }

    @Test
    void whatARuleOfSomebodysRulebookReadsForSafetyIsHiddenAsAKnownScreenIs() throws RulebookException {
        SortedMap<String, String> texts = new TreeMap<>(StandardTexts.toChange());
        texts.merge("safety.md", """

                ## A screen of our own

                - id: safety.screen.own
                - source: house rule

                When

                - a partner's total score on own-screen is at least 3

                Then

                - raise the soft concern raised-violence-screen

                Because {that partner} answered our own questions.
                """, String::concat);
        RulesEngine engine = UncheckedEngine.of(RulebookReader.read(new RulebookFiles(texts)));
        for (double total : new double[] {1, 5}) {
            Assessment assessment =
                    engine.assess(reachingAndMakingRoomWith(new Score(ONE, "own-screen", "total", total, NOW)));

            assertThat(assessment.forClinician().safety().gate()).isEqualTo(total >= 3 ? Gate.SOFT : Gate.NONE);
            assertThat(Pages.draft(assessment, ONE))
                    .isEqualTo(Pages.draft(engine.assess(Couples.reachingAndMakingRoom()), ONE));
        }
    }

    @SampledProperty
    void aScreenForViolenceAddedToAnyLogTellsNeitherPartnerAnything(
            @ForAll("any") Couples.Drawn drawn,
            @ForAll @IntRange(min = 4, max = 20) int hits,
            @ForAll @IntRange(min = 0, max = 1) int by) {
        List<Score> scores = new ArrayList<>(drawn.scores());
        scores.add(new Score(by == 0 ? ONE : OTHER, "hits", "total", hits, null));
        CoupleCase screened =
                drawn.build(ONE, OTHER, Couples.observations(drawn.acts(), ONE, OTHER), scores, drawn.flags());

        assertThat(Pages.drafts(screened))
                .isEqualTo(hits >= 11 ? Pages.draftsOfAnEmptyLog() : Pages.drafts(drawn.couple()));
    }

    @SampledProperty
    void whenThereIsAHardConcernBothViewsAreThoseOfAnEmptyLog(@ForAll("any") Couples.Drawn drawn) {
        CoupleCase couple = drawn.couple();
        boolean hard = couple.observations().stream().anyMatch(o -> HARD.contains(o.behaviour()));
        boolean soft = couple.observations().stream().anyMatch(o -> SOFT.contains(o.behaviour()));

        Safety safety = clinician(couple).safety();
        if (hard || soft) {
            assertThat(safety.gate()).isEqualTo(hard ? Gate.HARD : Gate.SOFT);
        } else {
            // What is danger in ordinary words depends on all of them.
            assertThat(safety.concerns())
                    .allSatisfy(concern -> assertThat(concern.concern()).isEqualTo("pressed-or-scorned"));
        }
        if (hard) {
            assertThat(Pages.drafts(couple)).isEqualTo(Pages.draftsOfAnEmptyLog());
        }
    }

    @SampledProperty
    void aHardReportAddedToAnyLogEmptiesBothViews(
            @ForAll("withoutConcern") Couples.Drawn drawn, @ForAll("hard") Couples.Act report) {
        List<Couples.Act> acts = new ArrayList<>(drawn.acts());
        acts.add(report);

        assertThat(Pages.drafts(drawn.named(ONE, OTHER, acts))).isEqualTo(Pages.draftsOfAnEmptyLog());
    }

    @SampledProperty
    void noWordOfASafetyConcernIsEverInAPartnersView(
            @ForAll("withoutConcern") Couples.Drawn drawn, @ForAll("soft") Couples.Act report) {
        List<Couples.Act> acts = new ArrayList<>(drawn.acts());
        acts.add(report);
        Collection<Term> concerns = Objects.requireNonNull(
                        ENGINE.rules().terms().get(Vocabularies.CONCERNS.heading()))
                .values();

        for (PageText page : Pages.drafts(drawn.named(ONE, OTHER, acts))) {
            String text = page.toString();
            for (Term concern : concerns) {
                assertThat(text).doesNotContain(concern.text(), "safety." + concern.code());
            }
            assertThat(text).doesNotContain(Couples.behaviours(Signal.SAFETY));
            assertThat(text).doesNotContain(concerns.stream().map(Term::title).toList());
        }
    }

    @SampledProperty
    void aSoftReportAddedToAnyLogChangesNeitherView(
            @ForAll("withoutConcern") Couples.Drawn drawn, @ForAll("soft") Couples.Act report) {
        List<Couples.Act> acts = new ArrayList<>(drawn.acts());
        acts.add(report);

        assertThat(Pages.drafts(drawn.named(ONE, OTHER, acts))).isEqualTo(Pages.drafts(drawn.couple()));
    }

    @SampledProperty
    void whatTheOtherReportedAboutThemselvesChangesNothing(@ForAll("withoutConcern") Couples.Drawn drawn) {
        List<Observation> log = Couples.observations(drawn.acts(), ONE, OTHER);

        for (String reader : List.of(ONE, OTHER)) {
            List<Observation> visible =
                    Couples.without(log, o -> !o.by().equals(reader) && o.reporter() == Reporter.SELF);

            assertThat(Pages.draft(drawn.build(ONE, OTHER, log), reader))
                    .isEqualTo(Pages.draft(drawn.build(ONE, OTHER, visible), reader));
        }
    }

    @SampledProperty
    void whatTheOtherAddsAboutThemselvesChangesNothing(
            @ForAll("withoutConcern") Couples.Drawn drawn, @ForAll("ofTheOther") List<Couples.Act> added) {
        List<Couples.Act> acts = new ArrayList<>(drawn.acts());
        acts.addAll(added);

        assertThat(Pages.draft(drawn.named(ONE, OTHER, acts), ONE)).isEqualTo(Pages.draft(drawn.couple(), ONE));
    }

    @SampledProperty
    void theOthersQuestionnaireChangesNothing(@ForAll("withoutConcern") Couples.Drawn drawn) {
        List<Observation> log = Couples.observations(drawn.acts(), ONE, OTHER);
        List<Score> own =
                drawn.scores().stream().filter(s -> s.partner().equals(ONE)).toList();

        assertThat(Pages.draft(drawn.couple(), ONE))
                .isEqualTo(Pages.draft(drawn.build(ONE, OTHER, log, own, drawn.flags()), ONE));
    }

    @SampledProperty
    void theOthersCircumstancesChangeNothingUnlessTheyAreShared(@ForAll("withoutConcern") Couples.Drawn drawn) {
        List<Observation> log = Couples.observations(drawn.acts(), ONE, OTHER);
        List<Context> own = drawn.flags().stream()
                .filter(c -> c.partner().equals(ONE) || c.shared())
                .toList();

        assertThat(Pages.draft(drawn.couple(), ONE))
                .isEqualTo(Pages.draft(drawn.build(ONE, OTHER, log, drawn.scores(), own), ONE));
    }

    @Provide
    Arbitrary<Couples.Drawn> any() {
        return Couples.any();
    }

    @Provide
    Arbitrary<Couples.Drawn> withoutConcern() {
        return Couples.withoutConcern();
    }

    @Provide
    Arbitrary<Couples.Act> soft() {
        return Couples.acts(SOFT, Couples.either());
    }

    @Provide
    Arbitrary<Couples.Act> hard() {
        return Couples.acts(HARD, Couples.either());
    }

    @Provide
    Arbitrary<List<Couples.Act>> ofTheOther() {
        return Couples.acts(Couples.behavioursBut(Signal.SAFETY), Arbitraries.just(1))
                .map(act -> act.reporter(Reporter.SELF))
                .list()
                .ofMaxSize(6);
    }
}
