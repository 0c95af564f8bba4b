package dev.attune.rules;

import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static dev.attune.rules.Couples.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Score;
import dev.attune.rules.rulebook.Technique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is taken back from a couple, and what is offered with a word of care, although a rule recommends it. Every technique is
 * recommended here, so that whatever is missing was withheld; what is to be missing stands here and is not read from the rulebook.
 */
class WithheldTest {
    /** No assessment offers more than twenty, so that it takes two rulebooks to offer all. */
    private static final int AT_ONCE = 16;

    private static final Map<String, Technique> TECHNIQUES =
            Edited.standard().read().techniques();

    private static final List<RulesEngine> OFFERING_EVERYTHING = offeringEverything();

    private static List<RulesEngine> offeringEverything() {
        List<String> all = new ArrayList<>(new TreeSet<>(TECHNIQUES.keySet()));
        List<RulesEngine> engines = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            String offers = all.subList(from, Math.min(from + AT_ONCE, all.size())).stream()
                    .map(technique -> "- recommend " + technique + " to both partners with priority 100\n")
                    .collect(Collectors.joining());
            String rules = Edited.standard().section("recommendations.md", "Understanding comes first");
            engines.add(Edited.standard()
                    .with(
                            "recommendations.md",
                            rules.replace("offer.psychoeducation", "offer.everything")
                                    .replace("Understanding comes first", "Everything")
                                    .replaceFirst("- recommend .*\n", offers))
                    .pattern("settings.md", "most recommendations \\| \\d+", "most recommendations | 20")
                    .engine());
        }
        return engines;
    }

    private static List<Recommendation> offered(CoupleCase couple) {
        return OFFERING_EVERYTHING.stream()
                .flatMap(engine -> engine.assess(couple).forClinician().recommendations().stream())
                .toList();
    }

    private static Set<String> withheld(CoupleCase couple) {
        Set<String> missing = new TreeSet<>(TECHNIQUES.keySet());
        offered(couple).forEach(offer -> missing.remove(offer.technique()));
        return missing;
    }

    /** What is offered with more to mind than the technique itself says. */
    private static Set<String> cautioned(CoupleCase couple) {
        return offered(couple).stream()
                .filter(offer -> offer.cautions().size()
                        > Objects.requireNonNull(TECHNIQUES.get(offer.technique()))
                                .cautions()
                                .size())
                .map(Recommendation::technique)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ClinicianView view(CoupleCase couple) {
        return Couples.ENGINE.assess(couple).forClinician();
    }

    private static CoupleCase reachingAndMakingRoomWith(Observation report) {
        return Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER))
                .observed(report)
                .asOf(NOW)
                .build();
    }

    /** One of them reached for months and has stopped. */
    private static CoupleCase tired() {
        CoupleCase.Builder log = Couples.empty().asOf(NOW);
        for (int i = 0; i < 12; i++) {
            log.observed(ONE, "presses-for-change", daysAgo(70 + 4 * i));
            log.observed(OTHER, "goes-silent", daysAgo(69.99 + 4 * i));
        }
        for (int i = 0; i < 8; i++) {
            log.observed(ONE, "goes-silent", daysAgo(3 + 6 * i));
            log.observed(OTHER, "tunes-out", daysAgo(2.5 + 6 * i));
        }
        return log.build();
    }

    private static CoupleCase sharp() {
        List<Observation> log = Couples.times(8, o -> o, ONE, "criticises");
        log.addAll(Couples.times(8, o -> o, OTHER, "counter-blames"));
        return Couples.of(log).asOf(NOW).build();
    }

    /** Four evenings a week, each a few times round, and harder of late. */
    private static CoupleCase atHighIntensity() {
        List<Observation> log = new ArrayList<>();
        for (int evening = 0; evening < 28; evening++) {
            for (int round = 0; round < 3; round++) {
                double day = 1.75 * evening + 1 - 0.01 * round;
                log.add(Observation.of(ONE, "presses-for-change").at(daysAgo(day)));
                log.add(Observation.of(OTHER, "goes-silent").at(daysAgo(day - 0.003)));
            }
        }
        return Couples.of(log).asOf(NOW).build();
    }

    @Test
    void fromCouplesOfWhomNothingSpeaksAgainstItNothingIsTakenBack() {
        CoupleCase couple = Couples.reachingAndMakingRoom();

        assertThat(withheld(couple)).isEmpty();
        assertThat(cautioned(couple)).isEmpty();
    }

    @Test
    void nobodyWhoIsTiredOfReachingIsAskedToReach() {
        assertThat(view(tired()).cycle().features()).extracting(f -> f.code()).contains("burnt-out-pursuer");
        assertThat(withheld(tired()))
                .containsExactly(
                        "ask-without-overwhelming",
                        "lower-the-pressure",
                        "pursuer-softening",
                        "reassurance-plan",
                        "soft-start-up");
        assertThat(offered(tired()))
                .extracting(offer -> Objects.requireNonNull(TECHNIQUES.get(offer.technique())))
                .noneMatch(technique -> technique.audience() == Technique.Audience.PURSUER
                        && technique.stage() == Technique.Stage.SOFTENING);
    }

    @Test
    void nobodyOpensUpIntoSharpWords() {
        assertThat(view(sharp()).cycle().features()).extracting(f -> f.code()).contains("hostile");
        assertThat(withheld(sharp())).containsExactly("empathic-joining", "pursuer-softening");
    }

    @Test
    void atHighIntensityThereIsNoExerciseInListening() {
        assertThat(Objects.requireNonNull(view(atHighIntensity()).cycle().intensity())
                        .level()
                        .code())
                .isIn("high", "severe");
        assertThat(withheld(atHighIntensity())).containsExactly("active-listening");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            active-addiction       | ''                                                                                | name-the-cycle time-out-with-return
            ongoing-affair         | empathic-joining pursuer-softening tolerance-of-difference                         | name-the-cycle
            is-unsure-about-staying | ask-without-overwhelming balance-needs cycle-de-escalation daily-temperature-reading distancer-re-engagement empathic-joining pursuer-softening re-open-gently reassurance-plan scheduled-check-in small-bids stay-present tolerance-of-difference | name-the-cycle
            has-decided-to-leave   | ask-without-overwhelming balance-needs cycle-de-escalation daily-temperature-reading distancer-re-engagement empathic-joining pursuer-softening re-open-gently reassurance-plan scheduled-check-in small-bids stay-present tolerance-of-difference | name-the-cycle
            punishes-with-silence  | ''                                                                                | self-soothing-break time-out-with-return
            humiliates             | active-listening ask-without-overwhelming balance-needs cycle-de-escalation daily-temperature-reading discernment distancer-re-engagement empathic-joining first-weeks-with-a-baby help-from-outside identify-triggers lower-the-pressure mindfulness name-the-cycle psychoeducation pursuer-softening re-open-gently reassurance-plan repair-attempts rest-before-reaching scheduled-check-in self-soothing-break signals-and-written-turns small-bids soft-start-up space-plan speaker-listener stay-present time-out-with-return tolerance-of-difference unified-detachment | ''
            distorts-what-happened | active-listening ask-without-overwhelming balance-needs cycle-de-escalation daily-temperature-reading discernment distancer-re-engagement empathic-joining first-weeks-with-a-baby help-from-outside identify-triggers lower-the-pressure mindfulness name-the-cycle psychoeducation pursuer-softening re-open-gently reassurance-plan repair-attempts rest-before-reaching scheduled-check-in self-soothing-break signals-and-written-turns small-bids soft-start-up space-plan speaker-listener stay-present time-out-with-return tolerance-of-difference unified-detachment | ''
            turns-others-against   | active-listening ask-without-overwhelming balance-needs cycle-de-escalation daily-temperature-reading discernment distancer-re-engagement empathic-joining first-weeks-with-a-baby help-from-outside identify-triggers lower-the-pressure mindfulness name-the-cycle psychoeducation pursuer-softening re-open-gently reassurance-plan repair-attempts rest-before-reaching scheduled-check-in self-soothing-break signals-and-written-turns small-bids soft-start-up space-plan speaker-listener stay-present time-out-with-return tolerance-of-difference unified-detachment | ''
            separated-recently     | ask-without-overwhelming balance-needs daily-temperature-reading distancer-re-engagement empathic-joining identify-triggers pursuer-softening re-open-gently reassurance-plan small-bids stay-present tolerance-of-difference | lower-the-pressure name-the-cycle scheduled-check-in time-out-with-return unified-detachment
            """)
    void afterAReportWhatDoesNotFitItIsTakenBackAndTheRestIsOfferedWithCare(
            String report, String withheld, String cautioned) {
        CoupleCase couple = reachingAndMakingRoomWith(Observation.of(ONE, report));

        assertThat(withheld(couple)).isEqualTo(words(withheld));
        assertThat(cautioned(couple)).isEqualTo(words(cautioned));
    }

    @Test
    void aScreenForViolenceThatIsRaisedDoesTheSame() {
        CoupleCase couple = Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER))
                .score(new Score(ONE, "hits", "total", 8, null))
                .asOf(NOW)
                .build();

        assertThat(withheld(couple))
                .containsExactly("empathic-joining", "pursuer-softening", "tolerance-of-difference");
        assertThat(cautioned(couple)).containsExactly("name-the-cycle", "time-out-with-return");
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(text.isBlank() ? List.of() : List.of(text.strip().split(" ")));
    }
}
