package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static dev.attune.rules.Couples.daysAgo;
import static dev.attune.rules.Couples.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.AttachmentFinding;
import dev.attune.assessment.AttachmentLean;
import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Finding;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Intensity;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Observation;
import dev.attune.assessment.PageText;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Role;
import dev.attune.assessment.RoleFinding;
import dev.attune.assessment.Score;
import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.fact.Given;
import dev.attune.rules.internal.drools.KnowledgeBase;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Technique;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesEngineTest {
    private static final String PSYCHOEDUCATION = "psychoeducation";

    private static ClinicianView clinician(CoupleCase couple) {
        return ENGINE.assess(couple).forClinician();
    }

    private static Measure measure(ClinicianView view, String name, String of) {
        return Stream.concat(view.measures().stream(), view.cycle().measures().stream())
                .filter(m -> m.name().equals(name) && m.of().equals(of) && m.topic() == null)
                .findFirst()
                .orElseThrow();
    }

    private static List<CaseProblem> problems(RulesEngine engine, CoupleCase couple) {
        return catchThrowableOfType(InvalidCaseException.class, () -> engine.assess(couple))
                .problems();
    }

    /** Everything that must have a reason, by what it is. */
    private static List<List<Reason>> reasonsOfFindings(ClinicianView view) {
        List<List<Reason>> all = new ArrayList<>();
        for (RoleFinding role : view.roles().values()) {
            if (role.role() != Role.UNCLEAR) {
                all.add(role.reasons());
            }
            role.byTopic().values().forEach(topic -> all.add(topic.reasons()));
        }
        if (view.cycle().pattern() != Pattern.INSUFFICIENT_EVIDENCE
                && view.cycle().pattern() != Pattern.WITHHELD_FOR_SAFETY) {
            all.add(view.cycle().reasons());
        }
        Intensity intensity = view.cycle().intensity();
        if (intensity != null && intensity.score() > 0) {
            all.add(intensity.reasons());
        }
        for (AttachmentFinding attachment : view.attachment().values()) {
            if (attachment.anxiety() != AttachmentLean.NO_LEAN || attachment.avoidance() != AttachmentLean.NO_LEAN) {
                all.add(attachment.reasons());
            }
        }
        Stream.of(view.cycle().features(), view.cycle().stages(), view.consequences(), view.focus())
                .flatMap(List::stream)
                .map(Finding::reasons)
                .forEach(all::add);
        view.recommendations().stream().map(Recommendation::reasons).forEach(all::add);
        view.safety().concerns().forEach(concern -> all.add(concern.reasons()));
        return all;
    }

    private static List<String> techniques(List<Recommendation> recommendations) {
        return recommendations.stream().map(Recommendation::technique).toList();
    }

    @Provide
    Arbitrary<Couples.Drawn> any() {
        return Couples.any();
    }

    @Provide
    Arbitrary<Couples.Drawn> withoutConcern() {
        return Couples.withoutConcern();
    }

    @Test
    void aCoupleInWhichOneReachesAndTheOtherMakesRoomIsSeenAsThat() {
        ClinicianView view = clinician(Couples.reachingAndMakingRoom());

        RoleFinding reaching = Objects.requireNonNull(view.roles().get(ONE));
        RoleFinding makingRoom = Objects.requireNonNull(view.roles().get(OTHER));
        assertThat(reaching.role()).isEqualTo(Role.PURSUER);
        assertThat(reaching.confidence()).isGreaterThanOrEqualTo(Confidence.LIKELY);
        assertThat(makingRoom.role()).isEqualTo(Role.DISTANCER);
        assertThat(makingRoom.confidence()).isGreaterThanOrEqualTo(Confidence.LIKELY);
        assertThat(view.cycle().pattern()).isEqualTo(Pattern.PURSUE_WITHDRAW);
        assertThat(view.cycle().intensity()).isNotNull();
        assertThat(view.cycle().trend()).isNotNull();
        assertThat(view.cycle().stages()).isNotEmpty();
        assertThat(view.safety().gate()).isEqualTo(Gate.NONE);
        assertThat(view.timeline()).isNotEmpty();
        assertThat(view.asOf()).isEqualTo(NOW);
        assertThat(view.rulebook()).isEqualTo(ENGINE.rulebook());
    }

    @Test
    void thatCoupleIsOfferedThreeToFiveTechniquesWithSomethingForEachPartner() {
        List<Recommendation> recommendations =
                clinician(Couples.reachingAndMakingRoom()).recommendations();

        assertThat(recommendations).hasSizeBetween(3, 5);
        assertThat(techniques(recommendations)).doesNotHaveDuplicates();
        for (String partner : List.of(ONE, OTHER)) {
            assertThat(recommendations)
                    .anyMatch(
                            r -> r.recipient().equals(partner) || r.recipient().equals(Recommendation.BOTH));
        }
        assertThat(recommendations).allSatisfy(r -> {
            assertThat(r.steps()).isNotEmpty();
            assertThat(r.cautions()).isNotEmpty();
            assertThat(r.aim()).isNotBlank();
            assertThat(r.source()).isNotBlank();
            assertThat(r.title()).isNotBlank();
        });
    }

    @Test
    void bothPartnersReadTheSamePatternAndTheirOwnSide() {
        Assessment assessment = ENGINE.assess(Couples.reachingAndMakingRoom());
        PageText ofOne = Pages.draft(assessment, ONE);
        PageText ofOther = Pages.draft(assessment, OTHER);

        assertThat(ofOne.between()).isEqualTo(ofOther.between()).isNotEmpty();
        assertThat(ofOne.together()).isEqualTo(ofOther.together()).isNotEmpty();
        assertThat(ofOne.yours()).isNotEqualTo(ofOther.yours());
        assertThat(ofOne.toTry()).doesNotContainAnyElementsOf(ofOther.toTry()).isNotEmpty();
    }

    @Test
    void thereIsNoPageForSomebodyElse() {
        Assessment assessment = ENGINE.assess(Couples.reachingAndMakingRoom());

        assertThatThrownBy(() -> assessment.draftFor("clinician", Pages.DATE))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessage("partner: \"clinician\" is not one of the two partners; expected \"Quill\" or \"Zephyr\"");
    }

    @SampledProperty
    void everyFindingHasAReasonFromTheRulebookThatRestsOnTheLog(@ForAll("any") Couples.Drawn drawn) {
        haveReasons(drawn.couple());
    }

    @SampledProperty
    void everyFindingOfACoupleWithoutConcernHasAReasonToo(@ForAll("withoutConcern") Couples.Drawn drawn) {
        haveReasons(drawn.couple());
    }

    private static void haveReasons(CoupleCase couple) {
        Set<String> rules = ENGINE.rules().rules().stream().map(Rule::id).collect(Collectors.toSet());
        List<String> log =
                couple.observations().stream().map(o -> String.valueOf(o.id())).toList();

        for (List<Reason> reasons : reasonsOfFindings(clinician(couple))) {
            assertThat(reasons).isNotEmpty();
            for (Reason reason : reasons) {
                assertThat(rules).contains(reason.rule());
                assertThat(reason.observations()).doesNotHaveDuplicates();
                assertThat(log.stream().filter(reason.observations()::contains).toList())
                        .isEqualTo(reason.observations());
                assertThat(reason.conditions()).isNotEmpty();
                assertThat(reason.sentence()).isNotBlank().doesNotContain("{", "}");
                assertThat(reason.title()).isNotBlank();
                assertThat(reason.source()).isNotBlank();
            }
        }
    }

    @Test
    void ofAnEmptyLogNothingIsSaidButWhatToRecordAndWhatHoldsForEverybody() {
        ClinicianView view = clinician(Couples.empty().build());

        assertThat(view.cycle().pattern()).isEqualTo(Pattern.INSUFFICIENT_EVIDENCE);
        assertThat(view.cycle().intensity()).isNull();
        assertThat(view.cycle().features()).isEmpty();
        assertThat(view.cycle().stages()).isEmpty();
        assertThat(view.consequences()).isEmpty();
        assertThat(view.focus()).isEmpty();
        assertThat(view.roles().values()).extracting(RoleFinding::role).containsOnly(Role.UNCLEAR);
        assertThat(techniques(view.recommendations())).containsExactly(PSYCHOEDUCATION);
        assertThat(view.missing()).isNotEmpty();
        assertThat(view.timeline()).isEmpty();
        assertThat(view.asOf()).isNull();
    }

    @SampledProperty
    void whileThereIsNotEnoughToSayOnlyWhatHoldsForEverybodyIsOffered(@ForAll("withoutConcern") Couples.Drawn drawn) {
        ClinicianView view = clinician(drawn.couple());

        if (view.cycle().pattern() == Pattern.INSUFFICIENT_EVIDENCE) {
            assertThat(techniques(view.recommendations()))
                    .isNotEmpty()
                    .allMatch(technique ->
                            Objects.requireNonNull(ENGINE.rules().techniques().get(technique))
                                            .stage()
                                            .compareTo(Technique.Stage.PSYCHOEDUCATION)
                                    <= 0);
            assertThat(view.cycle().intensity()).isNull();
        }
    }

    @SampledProperty
    void onePartnerDescribedIsNeverACycle(@ForAll("lonely") Couples.Drawn drawn) {
        ClinicianView view = clinician(drawn.couple());

        assertThat(view.cycle().pattern()).isEqualTo(Pattern.INSUFFICIENT_EVIDENCE);
        assertThat(view.cycle().intensity()).isNull();
        assertThat(view.roles().values())
                .allSatisfy(role -> assertThat(role.confidence() == null || role.confidence() == Confidence.TENTATIVE)
                        .isTrue());
    }

    @Provide
    Arbitrary<Couples.Drawn> lonely() {
        return Couples.drawn(
                Couples.acts(Couples.behavioursBut(dev.attune.rules.measure.Signal.SAFETY), Arbitraries.just(1))
                        .list()
                        .ofMaxSize(40));
    }

    @SampledProperty
    void thePatternIsNeverMissingAndItsTitleIsTheRulebooks(@ForAll("any") Couples.Drawn drawn) {
        ClinicianView view = clinician(drawn.couple());

        assertThat(view.cycle().title()).isNotBlank();
        assertThat(view.summary())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("{", "}"));
    }

    @Test
    void aBehaviourTheRulebookDoesNotListIsNamedWithWhatWasProbablyMeant() {
        CoupleCase couple = Couples.empty()
                .observed(Observation.of(ONE, "asks-for-spce").id("x"))
                .observed(Observation.of(ONE, "listens").id("y"))
                .observed(Observation.of(OTHER, "qqqqqqqqqqqq").id("z"))
                .build();

        assertThat(problems(ENGINE, couple))
                .extracting(CaseProblem::code, CaseProblem::message)
                .containsExactly(
                        tuple(
                                CaseProblem.Code.UNKNOWN_BEHAVIOUR,
                                "behaviour is \"asks-for-spce\", which the rulebook does not list; did you mean"
                                        + " \"asks-for-space\"?"),
                        tuple(
                                CaseProblem.Code.UNKNOWN_BEHAVIOUR,
                                "behaviour is \"qqqqqqqqqqqq\", which the rulebook does not list"));
        assertThat(problems(ENGINE, couple).get(0).path()).contains("x");
    }

    @Test
    void aScoreThatItsQuestionnaireCannotHaveIsRefusedWithItsRangeAndAnUnknownQuestionnaireIsNot() {
        CoupleCase couple = Couples.of(times(1, o -> o, ONE, "listns"))
                .score(new Score(ONE, "own", "total", -40, null))
                .score(new Score(ONE, "hits", "total", 21, null))
                .score(new Score(ONE, "ecr-r", "anxiety", 0.5, null))
                .build();

        assertThat(problems(ENGINE, couple))
                .extracting(CaseProblem::code, CaseProblem::path)
                .containsExactly(
                        tuple(CaseProblem.Code.UNKNOWN_BEHAVIOUR, "observation o1"),
                        tuple(CaseProblem.Code.INVALID_VALUE, "scores[1].value"),
                        tuple(CaseProblem.Code.INVALID_VALUE, "scores[2].value"));
        assertThat(problems(ENGINE, couple).get(1).message())
                .isEqualTo("value is 21; expected 4 to 20, the range of hits total");
    }

    @Test
    void moreObservationsThanTheEngineTakesAreRefused() {
        RulesEngine small = RulesEngine.of(
                RulebookLoader.builder().mostObservations(2).build().standard());
        CoupleCase two = Couples.of(times(2, o -> o, ONE, "listens")).build();
        CoupleCase three = Couples.of(times(3, o -> o, ONE, "listens")).build();

        assertThat(small.assess(two).forClinician().caseId()).isEqualTo("case-7");
        assertThat(problems(small, three))
                .containsExactly(new CaseProblem(
                        CaseProblem.Code.TOO_MANY_OBSERVATIONS,
                        "observations",
                        "there are 3 observations; expected at most 2"));
    }

    @Test
    void moreFiringsThanTheEngineAllowsAreATypedError() {
        RulesEngine impatient =
                RulesEngine.of(RulebookLoader.builder().mostFirings(3).build().standard());

        assertThatThrownBy(() -> impatient.assess(Couples.reachingAndMakingRoom()))
                .isInstanceOf(FireLimitException.class)
                .hasMessageStartingWith("More than 3 rules fired for one case; nothing was concluded.");
    }

    @Test
    void asManyFiringsAsAreAllowedAreNoError() {
        KnowledgeBase mechanism = KnowledgeBase.of(List.of());
        List<Object> facts = List.of(new Given.Places(5));

        // Only one rule has anything to say of nothing: that there is not enough to say.
        assertThat(mechanism.infer(facts, 1)).hasSize(2);
    }

    @Test
    void limitsOfLessThanOneAreRefused() {
        assertThatThrownBy(() -> RulebookLoader.builder().mostFirings(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mostFirings is 0; expected at least 1");
        assertThatThrownBy(() -> RulebookLoader.builder().mostObservations(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mostObservations is -1; expected at least 1");
    }

    @Test
    void hostilityAloneGivesNobodyAPart() {
        List<Observation> log = new ArrayList<>();
        log.addAll(times(8, o -> o, ONE, "shows-contempt", "is-belligerent"));
        log.addAll(times(
                8,
                o -> o.at(Objects.requireNonNull(o.at()).plusSeconds(60)),
                OTHER,
                "counter-blames",
                "shows-contempt"));

        ClinicianView view = clinician(Couples.of(log).asOf(NOW).build());

        assertThat(view.roles().values())
                .extracting(RoleFinding::role)
                .doesNotContain(Role.PURSUER, Role.DISTANCER, Role.BOTH);
    }

    @Test
    void someoneWhoFeelsAbandonedAndSaysNothingIsAvoidingAndNotPursuing() {
        List<Observation> log = new ArrayList<>(times(9, o -> o, ONE, "stays-quiet-about-issues"));
        log.addAll(times(9, o -> o, OTHER, "stays-quiet-about-issues"));

        ClinicianView view = clinician(Couples.of(log).asOf(NOW).build());

        assertThat(measure(view, "pursuit", ONE).value()).isZero();
        assertThat(measure(view, "avoidance", ONE).value()).isPositive();
        assertThat(view.roles().values())
                .extracting(RoleFinding::role)
                .doesNotContain(Role.PURSUER, Role.DISTANCER, Role.BOTH);
    }

    @Test
    void aTimeOutWithAReturnIsConnectionAndNoMoveAway() {
        ClinicianView view = clinician(Couples.of(times(6, o -> o, ONE, "takes-timeout-with-return"))
                .asOf(NOW)
                .build());

        assertThat(measure(view, "distance", ONE).value()).isZero();
        assertThat(measure(view, "connection", ONE).value()).isPositive();
    }

    @Test
    void aPartnersGuessesAboutInnerStatesWeighAQuarterOfWhatIsSaidOfOneself() {
        Function<Reporter, ClinicianView> told =
                reporter -> clinician(Couples.of(times(5, o -> o.reporter(reporter), ONE, "feels-rejected-by-space"))
                        .asOf(NOW)
                        .build());

        double self = Objects.requireNonNull(
                measure(told.apply(Reporter.SELF), "pursuit", ONE).value());
        double guessed = Objects.requireNonNull(
                measure(told.apply(Reporter.PARTNER), "pursuit", ONE).value());

        assertThat(self).isPositive();
        assertThat(guessed).isCloseTo(self / 4, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aPartnersGuessesAloneNeverLeanAnybodyAlongAnAttachmentDimension() {
        List<Observation> log = new ArrayList<>(Couples.reachingAndMakingRoom(ONE, OTHER));
        log.addAll(times(
                3, o -> o.reporter(Reporter.PARTNER), ONE, "feels-rejected-by-space", "reads-silence-as-disinterest"));
        log.addAll(times(3, o -> o.reporter(Reporter.PARTNER), OTHER, "feels-smothered"));

        ClinicianView view = clinician(Couples.of(log).asOf(NOW).build());

        assertThat(view.attachment().values())
                .extracting(AttachmentFinding::anxiety, AttachmentFinding::avoidance)
                .containsOnly(tuple(AttachmentLean.NO_LEAN, AttachmentLean.NO_LEAN));
    }

    @Test
    void goingQuietUnderOverloadIsSetAsideAndANoticeSaysSo() {
        UnaryOperator<Observation> self = o -> o.reporter(Reporter.SELF);
        List<Observation> log = new ArrayList<>(Couples.reachingAndMakingRoom(ONE, OTHER));
        log.addAll(times(8, self, OTHER, "feels-smothered", "avoids-talk", "idealises-independence"));
        CoupleCase without = Couples.of(log).asOf(NOW).build();
        CoupleCase with = Couples.of(log)
                .asOf(NOW)
                .context(OTHER, "neurodivergent-shutdown")
                .build();
        List<String> silences = with.observations().stream()
                .filter(o -> o.behaviour().equals("goes-silent"))
                .map(o -> String.valueOf(o.id()))
                .toList();

        ClinicianView before = clinician(without);
        ClinicianView after = clinician(with);

        assertThat(before.attachment().get(OTHER))
                .extracting(AttachmentFinding::avoidance)
                .isEqualTo(AttachmentLean.SLIGHT_LEAN);
        assertThat(before.notices()).noneMatch(notice -> notice.code().equals("context-neurodivergent-shutdown"));
        assertThat(Objects.requireNonNull(measure(after, "distance", OTHER).value()))
                .isLessThan(Objects.requireNonNull(
                        measure(before, "distance", OTHER).value()));
        Notice notice = after.notices().stream()
                .filter(n -> n.code().equals("context-neurodivergent-shutdown"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.observations()).containsAll(silences);
        assertThat(notice.text()).contains(OTHER);
        AttachmentFinding attachment = Objects.requireNonNull(after.attachment().get(OTHER));
        assertThat(attachment.avoidance()).isEqualTo(AttachmentLean.NO_LEAN);
        assertThat(attachment.anxiety()).isEqualTo(AttachmentLean.NO_LEAN);
        assertThat(attachment.reasons()).isEmpty();
    }

    @Test
    void whatACircumstanceSetsAsideIsNoReasonForAPart() {
        List<Observation> log = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double day = 3 * i + 1;
            log.add(Observation.of(ONE, "presses-for-change").at(daysAgo(day)));
            log.add(Observation.of(OTHER, "avoids-talk").at(daysAgo(day - 0.004)));
            log.add(Observation.of(ONE, "follows").at(daysAgo(day - 0.008)));
            log.add(Observation.of(OTHER, i % 2 == 0 ? "tunes-out" : "retreats-physically")
                    .at(daysAgo(day - 0.012)));
        }
        CoupleCase couple = Couples.of(log)
                .asOf(NOW)
                .context(OTHER, "neurodivergent-shutdown")
                .build();
        Set<String> setAside = couple.observations().stream()
                .filter(o -> o.behaviour().equals("tunes-out") || o.behaviour().equals("retreats-physically"))
                .map(o -> String.valueOf(o.id()))
                .collect(Collectors.toSet());

        RoleFinding role = Objects.requireNonNull(clinician(couple).roles().get(OTHER));

        assertThat(role.reasons())
                .allSatisfy(reason ->
                        assertThat(reason.observations()).as(reason.rule()).doesNotContainAnyElementsOf(setAside));
    }

    @Test
    void theClinicianAloneReadsOfACircumstance() {
        List<Observation> log = new ArrayList<>(Couples.reachingAndMakingRoom(ONE, OTHER));
        log.addAll(times(12, o -> o, OTHER, "avoids-talk", "changes-subject"));
        Assessment assessment = ENGINE.assess(Couples.of(log)
                .asOf(NOW)
                .context(OTHER, "neurodivergent-shutdown")
                .build());

        assertThat(assessment.forClinician().notices())
                .anyMatch(notice -> notice.code().equals("context-neurodivergent-shutdown"));
        assertThat(Pages.draft(assessment, ONE))
                .as("it is not shared, so it moves nothing in the other's page")
                .isEqualTo(Pages.draft(Couples.of(log).asOf(NOW).build(), ONE));
    }

    @Test
    void scoresAreShownAsTheyArePassedInAndToTheClinicianOnly() {
        Score score = new Score(ONE, "ecr-r", "anxiety", 5.5, NOW);
        Assessment assessment = ENGINE.assess(Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER))
                .asOf(NOW)
                .score(score)
                .build());

        assertThat(Objects.requireNonNull(assessment.forClinician().attachment().get(ONE))
                        .scores())
                .containsExactly(score);
        assertThat(Objects.requireNonNull(assessment.forClinician().attachment().get(OTHER))
                        .scores())
                .isEmpty();
        assertThat(Pages.draft(assessment, ONE).toString()).doesNotContain("ecr-r");
        assertThat(Pages.draft(assessment, OTHER).toString()).doesNotContain("ecr-r");
    }

    @SampledProperty
    void techniquesComeInTheOrderOfWorkInBalanceAndNeverMoreThanTheSetting(
            @ForAll("withoutConcern") Couples.Drawn drawn) {
        ClinicianView view = clinician(drawn.couple());

        areInOrderAndInBalance(ENGINE, view.recommendations());
    }

    static void areInOrderAndInBalance(RulesEngine engine, List<Recommendation> recommendations) {
        // What is for safety stands outside the number.
        assertThat(recommendations)
                .filteredOn(
                        r -> Objects.requireNonNull(engine.rules().techniques().get(r.technique()))
                                        .stage()
                                != Technique.Stage.SAFETY)
                .hasSizeLessThanOrEqualTo(engine.rules().settings().mostRecommendations());
        assertThat(recommendations)
                .extracting(
                        r -> Objects.requireNonNull(engine.rules().techniques().get(r.technique()))
                                .stage())
                .isSortedAccordingTo(Technique.Stage::compareTo);
        for (int i = 0; i < recommendations.size(); i++) {
            assertThat(recommendations.get(i).priority()).isEqualTo(i + 1);
        }
        assertThat(recommendations)
                .extracting(Recommendation::recipient)
                .allMatch(recipient -> Set.of(ONE, OTHER, Recommendation.BOTH).contains(recipient));
        boolean forOne = recommendations.stream().anyMatch(r -> r.recipient().equals(ONE));
        boolean forOther = recommendations.stream().anyMatch(r -> r.recipient().equals(OTHER));
        assertThat(forOne).isEqualTo(forOther);
    }

    @Test
    void theSameEngineUsedByManyThreadsGivesTheSameResults() throws InterruptedException, ExecutionException {
        List<CoupleCase> couples = List.of(
                Couples.reachingAndMakingRoom(),
                Couples.empty().build(),
                Couples.of(times(9, o -> o, ONE, "shows-contempt", "blames")).build(),
                Couples.of(Couples.reachingAndMakingRoom(OTHER, ONE))
                        .observed(Observation.of(ONE, "stalks"))
                        .build());
        List<List<Object>> expected =
                couples.stream().map(RulesEngineTest::views).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<List<Object>>>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(threads.submit(() -> {
                    List<List<Object>> own = new ArrayList<>();
                    for (int round = 0; round < 6; round++) {
                        couples.forEach(couple -> own.add(views(couple)));
                    }
                    return own;
                }));
            }
            for (Future<List<List<Object>>> result : results) {
                List<List<Object>> own = result.get();
                for (int i = 0; i < own.size(); i++) {
                    assertThat(own.get(i)).isEqualTo(expected.get(i % couples.size()));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    static List<Object> views(CoupleCase couple) {
        Assessment assessment = ENGINE.assess(couple);
        return List.of(
                assessment.forClinician(),
                Pages.draft(assessment, couple.partners().get(0)),
                Pages.draft(assessment, couple.partners().get(1)));
    }

    @Test
    void aRuleThatFiresTwiceForOnePartnerIsOneReason() {
        // It shows for either partner, so that the cycle shows it twice, and either partner's rest has both behind it.
        RulesEngine engine = Edited.standard()
                .with("cycle.md", """
                        ## Shows for either

                        - id: feature.own
                        - source: house rule

                        When

                        - a partner's connection count is at least 3

                        Then

                        - the cycle shows burnt-out-pursuer

                        Because {that partner} connected.
                        """)
                .with("recommendations.md", """
                        ## Rest for either

                        - id: offer.own
                        - source: house rule

                        When

                        - a partner's connection count is at least 3
                        - the cycle shows burnt-out-pursuer

                        Then

                        - recommend rest-before-reaching to that partner with priority 99

                        Because {that partner} may rest.
                        """)
                .engine();

        ClinicianView view = engine.assess(Couples.reachingAndMakingRoom()).forClinician();

        assertThat(view.recommendations())
                .filteredOn(offer -> offer.technique().equals("rest-before-reaching"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.reasons())
                        .extracting(Reason::sentence)
                        .hasSize(2)
                        .doesNotHaveDuplicates());
    }

    @SampledProperty
    void theSameCaseGivesTheSameViews(@ForAll("any") Couples.Drawn drawn) {
        assertThat(views(drawn.couple())).isEqualTo(views(drawn.couple()));
    }

    @Test
    void nothingOfOneAssessmentIsLeftBehindForTheNext() {
        CoupleCase one = Couples.reachingAndMakingRoom();
        CoupleCase gated = Couples.of(Couples.reachingAndMakingRoom(OTHER, ONE))
                .observed(Observation.of(ONE, "threatens"))
                .build();

        List<Object> before = views(one);
        List<Object> between = views(gated);
        List<Object> after = views(one);

        assertThat(after).isEqualTo(before).isNotEqualTo(between);
    }

    @Test
    void twoEnginesWithTheSameRulebookAgree() {
        Assessment assessment = RulesEngine.standard().assess(Couples.reachingAndMakingRoom());

        assertThat(assessment.forClinician())
                .isEqualTo(ENGINE.assess(Couples.reachingAndMakingRoom()).forClinician());
    }

    @ParameterizedTest
    @EnumSource(Reporter.class)
    void oneReporterOnlyIsNeverMoreThanTentative(Reporter reporter) {
        // The same person says of the other what they say of themselves.
        Reporter ofTheOther = switch (reporter) {
            case SELF -> Reporter.PARTNER;
            case PARTNER -> Reporter.SELF;
            case CLINICIAN, THIRD_PERSON, UNKNOWN -> reporter;
        };
        List<Observation> log = Couples.reachingAndMakingRoom(ONE, OTHER).stream()
                .map(o -> o.by().equals(ONE) ? o.reporter(reporter) : o.reporter(ofTheOther))
                .toList();

        ClinicianView view = clinician(Couples.of(log).asOf(NOW).build());

        boolean oneSided = reporter != Reporter.CLINICIAN;
        assertThat(view.roles().values())
                .extracting(RoleFinding::confidence)
                .allMatch(confidence -> (confidence == Confidence.TENTATIVE) == oneSided);
    }

    @Test
    void aTopicWithEvidenceOfItsOwnHasItsOwnParts() {
        List<Observation> log = new ArrayList<>();
        for (Observation o : Couples.reachingAndMakingRoom(ONE, OTHER)) {
            log.add(o.topic("money"));
        }
        for (Observation o : Couples.reachingAndMakingRoom(OTHER, ONE)) {
            log.add(o.at(Objects.requireNonNull(o.at()).minusSeconds(40_000)).topic("chores"));
        }

        RoleFinding role = Objects.requireNonNull(
                clinician(Couples.of(log).asOf(NOW).build()).roles().get(ONE));

        assertThat(role.byTopic().keySet()).containsExactly("chores", "money");
        assertThat(Objects.requireNonNull(role.byTopic().get("money")).role()).isEqualTo(Role.PURSUER);
        assertThat(Objects.requireNonNull(role.byTopic().get("chores")).role()).isEqualTo(Role.DISTANCER);
    }

    @Test
    void behavioursAreThoseOfTheRulebook() {
        assertThat(ENGINE.behaviours()).isEqualTo(ENGINE.rules().behaviours().keySet());
        assertThat(Arrays.asList("listens", "stalks")).allMatch(ENGINE.behaviours()::contains);
    }
}
