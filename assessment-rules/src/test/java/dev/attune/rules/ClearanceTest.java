package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Clearance;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Observation;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PageState.Hold;
import dev.attune.assessment.PageState.Why;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Release;
import dev.attune.assessment.ReleasedPage;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was looked into need not withhold everything for ever, and what was not still does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearanceTest {
    private static final Instant YEARS_AGO = NOW.minus(Duration.ofDays(1_000));
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));

    private static CoupleCase.Builder couple(String behaviour, Instant at) {
        return Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER))
                .asOf(NOW)
                .observed(Observation.of(ONE, behaviour)
                        .id("report")
                        .reporter(Reporter.PARTNER)
                        .at(at));
    }

    private static Clearance clearance(String concern, @Nullable Instant until, boolean alone) {
        return new Clearance(concern, List.of("report"), "dr-k", LAST_WEEK, until, "One push, years ago.", alone);
    }

    private static ClinicianView clinician(CoupleCase.Builder couple) {
        return ENGINE.assess(couple.build()).forClinician();
    }

    @Test
    void what_was_looked_into_calls_for_caution_and_lets_the_findings_stand() {
        ClinicianView view =
                clinician(couple("physical-violence", YEARS_AGO).clearance(clearance("physical-violence", null, true)));

        assertThat(view.safety().gate()).isEqualTo(Gate.SOFT);
        assertThat(view.safety().concerns()).singleElement().satisfies(concern -> {
            assertThat(concern.gate()).isEqualTo(Gate.SOFT);
            assertThat(concern.guidance()).contains("dr-k").contains("One push, years ago.");
        });
        assertThat(view.roles()).isNotEmpty();
    }

    @Test
    void a_later_report_of_the_same_stops_everything_again() {
        ClinicianView view = clinician(couple("physical-violence", YEARS_AGO)
                .clearance(clearance("physical-violence", null, true))
                .observed(Observation.of(ONE, "physical-violence")
                        .reporter(Reporter.SELF)
                        .at(NOW.minusSeconds(9_000))));

        assertThat(view.safety().gate()).isEqualTo(Gate.HARD);
        assertThat(view.cycle().pattern()).isEqualTo(Pattern.WITHHELD_FOR_SAFETY);
        assertThat(notice(view)).contains("there are reports that it does not cover");
    }

    private static String notice(ClinicianView view) {
        return view.notices().stream()
                .filter(notice -> notice.code().startsWith("notice-clearance"))
                .map(Notice::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void what_was_assessed_after_the_last_entry_holds_in_a_log_that_does_not_say_when_it_is_read() {
        CoupleCase.Builder undated = couple("physical-violence", YEARS_AGO)
                .asOf(null)
                .clearance(new Clearance(
                        "physical-violence", List.of("report"), "dr-k", NOW.plusSeconds(9), null, "Years ago.", true));

        assertThat(clinician(undated).safety().gate()).isEqualTo(Gate.SOFT);
    }

    @Test
    void a_page_of_a_day_beyond_its_end_is_held() {
        Instant end = NOW.plus(Duration.ofDays(5));
        CoupleCase cleared = couple("physical-violence", YEARS_AGO)
                .clearance(clearance("physical-violence", end, true))
                .build();

        assertThat(whys(cleared, Pages.DATE)).isEmpty();
        assertThat(whys(cleared, Pages.DATE.plusDays(60))).containsExactly(Why.HARD_CONCERN);
        assertThat(ENGINE.assess(cleared)
                        .draftFor(ONE, Pages.DATE.plusDays(60))
                        .forClinician()
                        .text())
                .isEqualTo(Pages.draftsOfAnEmptyLog().get(0));
    }

    private static List<Why> whys(CoupleCase couple, LocalDate date) {
        return ENGINE.assess(couple).forClinician(OnShow.nothing(), date).release(ONE).holds().stream()
                .map(Hold::why)
                .toList();
    }

    @Test
    void a_screen_that_was_looked_into_is_covered_by_the_name_of_its_questionnaire_up_to_the_day() {
        Score years = new Score(OTHER, "hits", "total", 15, YEARS_AGO);
        Clearance clearance = new Clearance(
                "positive-violence-screen", List.of("hits"), "dr-k", LAST_WEEK, null, "Of another couple.", true);
        CoupleCase.Builder screened = Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER))
                .asOf(NOW)
                .score(years)
                .clearance(clearance);

        assertThat(clinician(screened).safety().gate()).isEqualTo(Gate.SOFT);
        assertThat(clinician(screened.score(new Score(OTHER, "hits", "total", 14, NOW.minusSeconds(60))))
                        .safety()
                        .gate())
                .isEqualTo(Gate.HARD);
        assertThat(clinician(screened.score(new Score(OTHER, "hits", "total", 14, null)))
                        .safety()
                        .gate())
                .isEqualTo(Gate.HARD);
    }

    @Test
    void a_report_that_is_taken_back_leaves_its_clearance_with_a_word_on_it() {
        CoupleCase cleared = couple("physical-violence", YEARS_AGO)
                .clearance(clearance("physical-violence", null, true))
                .build();
        ClinicianView view = ENGINE.assess(cleared.toBuilder()
                        .observations(cleared.observations().stream()
                                .filter(observation -> !"report".equals(observation.id()))
                                .toList())
                        .build())
                .forClinician();

        assertThat(view.safety().gate()).isEqualTo(Gate.NONE);
        assertThat(notice(view)).contains("no longer in the log: 1");
    }

    /** Contempt from one side only, which both told of. */
    private static CoupleCase.Builder scorned() {
        CoupleCase.Builder couple = CoupleCase.between(ONE, OTHER).id("c").asOf(NOW);
        for (int week = 1; week <= 8; week++) {
            Instant at = NOW.minus(Duration.ofDays(7L * week));
            couple.observed(Observation.of(ONE, "shows-contempt")
                            .id("c" + week)
                            .reporter(Reporter.SELF)
                            .at(at))
                    .observed(Observation.of(OTHER, "goes-silent")
                            .id("g" + week)
                            .reporter(Reporter.PARTNER)
                            .at(at.plusSeconds(60)));
        }
        return couple;
    }

    @Test
    void danger_in_ordinary_words_that_was_spoken_about_with_each_alone_does_not_ask_for_it_again() {
        ClinicianView asking = clinician(scorned());
        List<String> about = asking.safety().concerns().stream()
                .flatMap(concern -> concern.reasons().stream())
                .flatMap(reason -> reason.observations().stream())
                .distinct()
                .toList();
        CoupleCase spoken = scorned()
                .clearance(
                        new Clearance("pressed-or-scorned", about, "dr-k", NOW.minusSeconds(60), null, "Fine.", true))
                .build();
        CoupleCase.Builder later = spoken.toBuilder()
                .asOf(NOW.plus(Duration.ofDays(9)))
                .observed(Observation.of(ONE, "shows-contempt").at(NOW.plus(Duration.ofDays(8))));
        CoupleCase.Builder quietly = spoken.toBuilder()
                .asOf(NOW.plus(Duration.ofDays(9)))
                .observed(Observation.of(OTHER, "goes-silent").at(NOW.plus(Duration.ofDays(8))));

        assertThat(asking.safety().gate()).isEqualTo(Gate.SOFT);
        assertThat(whys(scorned().build(), Pages.DATE)).contains(Why.PRIVATE_TALK);
        assertThat(clinician(spoken.toBuilder()).safety().gate()).isEqualTo(Gate.NONE);
        assertThat(whys(spoken, Pages.DATE)).isEmpty();
        assertThat(Pages.draft(spoken, ONE).yours()).isNotEmpty();
        assertThat(clinician(later).safety().gate()).isEqualTo(Gate.SOFT);
        assertThat(clinician(quietly).safety().gate()).isEqualTo(Gate.NONE);
    }

    @Test
    void another_concern_is_not_cleared_with_it() {
        assertThat(clinician(couple("physical-violence", YEARS_AGO)
                                .clearance(clearance("physical-violence", null, true))
                                .observed(Observation.of(OTHER, "fears-partner").at(YEARS_AGO)))
                        .safety()
                        .gate())
                .isEqualTo(Gate.HARD);
    }

    @Test
    void it_opens_nothing_unless_both_were_seen_alone() {
        assertThat(clinician(couple("physical-violence", YEARS_AGO)
                                .clearance(clearance("physical-violence", null, false)))
                        .safety()
                        .gate())
                .isEqualTo(Gate.HARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-harm-risk", "child-at-risk"})
    void danger_to_a_life_or_a_child_is_never_cleared(String concern) {
        assertThat(clinician(couple(concern, YEARS_AGO).clearance(clearance(concern, null, true)))
                        .safety()
                        .gate())
                .isEqualTo(Gate.HARD);
    }

    @Test
    void its_end_changes_nothing_that_is_on_show() {
        Instant end = NOW.plus(Duration.ofDays(20));
        CoupleCase cleared = couple("physical-violence", YEARS_AGO)
                .clearance(clearance("physical-violence", end, true))
                .build();
        ReleasedPage shown =
                ENGINE.assess(cleared).draftFor(ONE, Pages.DATE).release(Release.by("dr-k"), OnShow.nothing());
        LocalDate later = Pages.DATE.plusDays(30);
        CoupleCase ended = cleared.toBuilder().asOf(end.plusSeconds(1)).build();

        assertThat(ENGINE.assess(ended).forClinician().safety().gate()).isEqualTo(Gate.HARD);
        assertThat(ENGINE.assess(ended).draftFor(ONE, later).withoutDecision(OnShow.of(shown)))
                .isEqualTo(shown.again(later));
    }

    @Test
    void a_partners_page_reads_as_if_there_had_been_neither_report_nor_clearance() {
        CoupleCase cleared = couple("physical-violence", YEARS_AGO)
                .clearance(clearance("physical-violence", null, true))
                .build();

        assertThat(Pages.drafts(cleared)).isEqualTo(Pages.drafts(Couples.reachingAndMakingRoom()));
    }
}
