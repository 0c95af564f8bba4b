package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Observation;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PageOnHoldException;
import dev.attune.assessment.PageState;
import dev.attune.assessment.PageState.Hold;
import dev.attune.assessment.PageState.Why;
import dev.attune.assessment.PartnerDraft;
import dev.attune.assessment.Release;
import dev.attune.assessment.ReleasedPage;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageHoldsTest {
    private static final LocalDate NEXT = Pages.DATE.plusDays(14);

    private static CoupleCase.Builder couple() {
        return Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER)).asOf(NOW);
    }

    private static CoupleCase.Builder with(String by, String behaviour) {
        return couple().observed(
                        Observation.of(by, behaviour).reporter(Reporter.SELF).at(NOW.minusSeconds(90_000)));
    }

    private static PageState state(CoupleCase couple, String partner) {
        return ENGINE.assess(couple).forClinician(OnShow.nothing(), Pages.DATE).release(partner);
    }

    private static PartnerDraft draft(CoupleCase couple, String partner) {
        return ENGINE.assess(couple).draftFor(partner, Pages.DATE);
    }

    @Test
    void nothing_holds_the_page_of_an_ordinary_couple() {
        PageState state = state(couple().build(), ONE);

        assertThat(state.isReady()).isTrue();
        assertThat(state.shown()).isNull();
        ReleasedPage page = draft(couple().build(), ONE).release(Release.by("dr-k"), OnShow.nothing());
        assertThat(page.date()).isEqualTo(Pages.DATE).isEqualTo(page.since());
        assertThat(page.view().text()).isEqualTo(Pages.draft(couple().build(), ONE));
    }

    @Test
    void a_hard_concern_holds_both_pages_and_nothing_can_be_issued_in_spite_of_it() {
        CoupleCase afraid = with(OTHER, "fears-partner").build();

        for (String partner : afraid.partners()) {
            assertThat(state(afraid, partner).holds()).extracting(Hold::why).containsExactly(Why.HARD_CONCERN);
            assertThatExceptionOfType(PageOnHoldException.class)
                    .isThrownBy(() -> draft(afraid, partner)
                            .release(Release.by("dr-k").despite("I know better"), OnShow.nothing()))
                    .satisfies(e -> assertThat(e.holds()).extracting(Hold::why).containsExactly(Why.HARD_CONCERN))
                    .withMessageStartingWith("the draft is on hold (hard-concern); issue the page on show again");
        }
    }

    @Test
    void what_is_on_show_stays_when_a_report_comes_in() {
        ReleasedPage shown = draft(couple().build(), ONE).release(Release.by("dr-k"), OnShow.nothing());
        CoupleCase afraid = with(OTHER, "fears-partner").build();

        ReleasedPage next = ENGINE.assess(afraid).draftFor(ONE, NEXT).withoutDecision(OnShow.of(shown));
        PageState state =
                ENGINE.assess(afraid).forClinician(OnShow.of(shown), NEXT).release(ONE);

        assertThat(next).isEqualTo(shown.again(NEXT));
        assertThat(next.view().text()).isEqualTo(shown.view().text());
        assertThat(state.shown()).isEqualTo(Pages.DATE);
        assertThat(state.since()).isEqualTo(Pages.DATE);
        assertThat(state.isReady()).isFalse();
    }

    @Test
    void a_page_that_offers_what_the_plan_does_not_is_held_until_somebody_decides() {
        CoupleCase leaving = with(OTHER, "has-decided-to-leave").build();

        PageState state = state(leaving, ONE);

        assertThat(state.holds()).extracting(Hold::why).contains(Why.OFFERS_BEYOND_PLAN);
        assertThatExceptionOfType(PageOnHoldException.class)
                .isThrownBy(() -> draft(leaving, ONE).release(Release.by("dr-k"), OnShow.nothing()));
        ReleasedPage page =
                draft(leaving, ONE).release(Release.by("dr-k").despite("Both know of it."), OnShow.nothing());
        assertThat(page.view().text()).isEqualTo(Pages.draft(couple().build(), ONE));
    }

    @Test
    void a_page_on_show_that_offers_what_the_plan_no_longer_does_is_pointed_out() {
        ReleasedPage shown = draft(couple().build(), ONE).release(Release.by("dr-k"), OnShow.nothing());

        PageState state = ENGINE.assess(with(OTHER, "has-decided-to-leave").build())
                .forClinician(OnShow.of(shown), NEXT)
                .release(ONE);

        assertThat(state.notes()).singleElement().satisfies(note -> {
            assertThat(note.why()).isEqualTo(Why.OFFERS_BEYOND_PLAN);
            assertThat(note.text()).contains(ONE + " alone, never with both");
        });
    }

    @Test
    void under_a_hard_concern_nothing_is_advised_about_the_page_on_show_but_to_leave_it() {
        ReleasedPage shown = draft(couple().build(), ONE).release(Release.by("dr-k"), OnShow.nothing());

        PageState state = ENGINE.assess(with(OTHER, "fears-partner").build())
                .forClinician(OnShow.of(shown), NEXT)
                .release(ONE);

        assertThat(state.notes()).isEmpty();
    }

    @Test
    void a_report_that_comes_in_after_the_decision_leaves_the_page_on_show() {
        ReleasedPage shown = draft(couple().build(), ONE).release(Release.by("dr-k"), OnShow.nothing());
        CoupleCase afraid = with(OTHER, "fears-partner").build();
        Release decided = Release.by("dr-k");

        assertThat(ENGINE.assess(afraid).draftFor(ONE, NEXT).releaseOrAgain(decided, OnShow.of(shown)))
                .isEqualTo(shown.again(NEXT));
        assertThat(ENGINE.assess(couple().build())
                        .draftFor(ONE, NEXT)
                        .releaseOrAgain(decided, OnShow.nothing())
                        .view()
                        .text())
                .isEqualTo(shown.view().text());
    }

    @Test
    void the_same_words_released_again_are_on_show_since_they_first_were() {
        ReleasedPage shown = draft(couple().build(), ONE).release(Release.by("dr-k"), OnShow.nothing());

        ReleasedPage next =
                ENGINE.assess(couple().build()).draftFor(ONE, NEXT).release(Release.by("dr-k"), OnShow.of(shown));

        assertThat(next.view()).isEqualTo(shown.again(NEXT).view());
        assertThat(next.since()).isEqualTo(shown.since());
    }

    @Test
    void a_draft_that_would_make_a_page_fall_silent_is_held() {
        ReleasedPage shown = draft(couple().build(), ONE).release(Release.by("dr-k"), OnShow.nothing());
        CoupleCase hardlyAnything = CoupleCase.between(ONE, OTHER)
                .id(couple().build().id())
                .asOf(NOW)
                .observed(Observation.of(ONE, "criticises").at(NOW.minusSeconds(90_000)))
                .build();

        PageState state = ENGINE.assess(hardlyAnything)
                .forClinician(OnShow.of(shown), NEXT)
                .release(ONE);

        assertThat(state.holds()).extracting(Hold::why).containsExactly(Why.SAYS_LESS);
        assertThat(state(hardlyAnything, ONE).isReady()).isTrue();
    }

    @Test
    void every_open_concern_holds_the_pages_of_both() {
        for (String concern : List.of("punishes-with-silence", "ongoing-affair", "active-addiction")) {
            CoupleCase open = with(OTHER, concern).build();

            assertThat(state(open, ONE).holds()).extracting(Hold::why).contains(Why.CONCERN);
            assertThat(state(open, OTHER).holds()).extracting(Hold::why).contains(Why.CONCERN);
        }
    }

    @Test
    void what_asks_for_a_private_talk_by_what_one_partner_may_know_holds_the_page_whatever_else_is_told() {
        CoupleCase.Builder builder = CoupleCase.between(ONE, OTHER).id("c").asOf(NOW);
        for (int week = 1; week <= 8; week++) {
            Instant at = NOW.minusSeconds(week * 604_800L);
            builder.observed(Observation.of(ONE, "shows-contempt")
                            .reporter(Reporter.SELF)
                            .at(at))
                    .observed(Observation.of(OTHER, "goes-silent")
                            .reporter(Reporter.PARTNER)
                            .at(at.plusSeconds(60)));
            for (int i = 1; i <= 2; i++) {
                builder.observed(Observation.of(OTHER, "is-belligerent")
                        .reporter(Reporter.SELF)
                        .at(at.plusSeconds(60L + i)));
            }
        }
        CoupleCase couple = builder.build();

        assertThat(ENGINE.assess(couple).forClinician().safety().gate()).isEqualTo(Gate.NONE);
        assertThat(state(couple, ONE).holds()).extracting(Hold::why).contains(Why.PRIVATE_TALK);
    }

    @Test
    void what_one_partner_told_the_clinician_of_an_inner_state_moves_no_page_of_the_other() {
        CoupleCase.Builder told = couple();
        for (int i = 1; i <= 8; i++) {
            told.observed(Observation.of(OTHER, "feels-smothered")
                    .reporter(Reporter.CLINICIAN)
                    .at(NOW.minusSeconds(90_000L * i)));
        }

        assertThat(Pages.draft(told.build(), ONE)).isEqualTo(Pages.draft(couple().build(), ONE));
    }

    @Test
    void what_is_told_of_a_day_to_come_waits_for_that_day() {
        ZoneId farWest = ZoneId.of("Pacific/Pago_Pago");
        Observation early = Observation.of(ONE, "follows")
                .on(Pages.DATE.plusDays(1))
                .recordedAt(Pages.DATE.atStartOfDay(farWest).toInstant().minusSeconds(60));
        CoupleCase.Builder west = couple().asOf(null).zone(farWest);

        assertThat(Pages.draft(west.observed(early).build(), ONE))
                .isEqualTo(Pages.draft(couple().asOf(null).zone(farWest).build(), ONE));
    }

    @Test
    void a_circumstance_that_is_not_shared_is_talked_about_before_it_moves_a_page() {
        CoupleCase.Builder builder = CoupleCase.between(ONE, OTHER).id("c").asOf(NOW);
        for (int week = 0; week < 8; week++) {
            builder.observed(Observation.of(OTHER, "goes-silent")
                    .reporter(Reporter.CLINICIAN)
                    .at(NOW.minusSeconds(week * 604_800L + 3_000)));
            builder.observed(Observation.of(ONE, "presses-for-change")
                    .reporter(Reporter.CLINICIAN)
                    .at(NOW.minusSeconds(week * 604_800L + 4_000)));
        }
        CoupleCase secret = builder.context(OTHER, "neurodivergent-shutdown").build();
        CoupleCase shared = secret.toBuilder()
                .context(List.of(new Context(OTHER, "neurodivergent-shutdown", true)))
                .build();

        assertThat(state(secret, ONE).holds())
                .filteredOn(hold -> hold.why() == Why.CIRCUMSTANCE)
                .singleElement()
                .satisfies(hold -> assertThat(hold.text()).contains(OTHER + ": "));
        assertThat(draft(secret, ONE).release(Release.withoutClinician(), OnShow.nothing()))
                .isEqualTo(draft(builder.context(List.of()).build(), ONE)
                        .release(Release.withoutClinician(), OnShow.nothing()));
        assertThat(state(secret, OTHER).holds()).extracting(Hold::why).contains(Why.CIRCUMSTANCE);
        assertThat(state(shared, ONE).holds()).extracting(Hold::why).doesNotContain(Why.CIRCUMSTANCE);
        assertThat(Pages.draft(secret, ONE)).isNotEqualTo(Pages.draft(shared, ONE));
        assertThat(Pages.draft(secret, OTHER)).isEqualTo(Pages.draft(shared, OTHER));
    }

    @Test
    void a_couple_without_a_clinician_release_their_pages_while_nothing_bears_on_safety() {
        assertThat(draft(couple().build(), ONE)
                        .release(Release.withoutClinician(), OnShow.nothing())
                        .partner())
                .isEqualTo(ONE);
        for (CoupleCase bearing : List.of(
                with(OTHER, "fears-partner").build(),
                with(OTHER, "active-addiction").build(),
                couple().score(new Score(OTHER, "hits", "total", 4, null)).build())) {
            assertThatExceptionOfType(PageOnHoldException.class)
                    .isThrownBy(() -> draft(bearing, ONE)
                            .release(Release.withoutClinician().despite("We want to see it."), OnShow.nothing()))
                    .satisfies(e -> assertThat(e.holds()).extracting(Hold::why).contains(Why.NO_CLINICIAN));
        }
    }

    @Test
    void a_draft_reads_what_was_recorded_before_its_day() {
        Observation told = Observation.of(OTHER, "appreciates")
                .reporter(Reporter.PARTNER)
                .at(NOW.minusSeconds(900_000))
                .recordedAt(Pages.DATE.plusDays(3).atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
        CoupleCase later = couple().asOf(told.recordedAt()).observed(told).build();
        CoupleCase without = couple().asOf(told.recordedAt()).build();

        assertThat(Pages.draft(later, ONE)).isEqualTo(Pages.draft(without, ONE));
    }

    @Test
    void the_page_on_show_is_one_of_this_couple_and_of_an_earlier_day() {
        ReleasedPage shown = draft(couple().build(), ONE).release(Release.by("dr-k"), OnShow.nothing());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.assess(couple().id("other").build())
                        .draftFor(ONE, NEXT)
                        .release(Release.by("dr-k"), OnShow.of(shown)))
                .withMessageContaining("in the case other");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> draft(couple().build(), ONE).release(Release.by("dr-k"), OnShow.of(shown.again(NEXT))))
                .withMessageContaining("expected no earlier than " + NEXT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.assess(couple().build()).forClinician().release(ONE))
                .withMessageContaining("forClinician(onShow, date)");
    }

    @Test
    void thin_pages_carry_the_same_words_on_silence_and_help_as_full_ones() {
        var full = Pages.draft(couple().build(), ONE);
        var empty = Pages.draftsOfAnEmptyLog().get(0);

        assertThat(empty.stillness()).isEqualTo(full.stillness()).isNotBlank();
        assertThat(empty.help()).isEqualTo(full.help()).isNotBlank();
    }
}
