package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PageState;
import dev.attune.assessment.PageText;
import dev.attune.assessment.PartnerDraft;
import dev.attune.assessment.Release;
import dev.attune.assessment.ReleasedPage;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the code by which EMBEDDING.md shows how pages are issued. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesHostTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_page_is_issued_on_its_day_with_or_without_a_decision(boolean decided) throws IOException {
        RulesEngine engine = ENGINE;
        CoupleCase.Builder log = CoupleCase.between("sam", "alex").asOf(Couples.NOW);
        Couples.reachingAndMakingRoom("sam", "alex").forEach(log::observed);
        CoupleCase couple = log.build();
        LocalDate date = Pages.DATE;
        ReleasedPage pageOfAlex = engine.assess(couple).draftFor("alex", date).withoutDecision(OnShow.nothing());
        OnShow onShow = OnShow.of(pageOfAlex);

        // Some time before: what holds the next page, and what is on show.
        ClinicianView view = engine.assess(couple).forClinician(onShow, date);
        PageState pages = view.release("sam"); // isReady(), or holds() with the reasons

        // On the day, for each partner:
        PartnerDraft draft = engine.assess(couple).draftFor("sam", date);
        ReleasedPage page = decided ? draft.releaseOrAgain(Release.by("dr-k"), onShow) : draft.withoutDecision(onShow);
        OnShow next = OnShow.of(page, pageOfAlex); // keep both

        // What Sam reads; lay it out as you like, and show all of it.
        PageText text = page.view().text();
        text.between(); // what happens between the two: sentences, as are yours() and toNote()
        text.toTry(); // what Sam could try: titles, each with sentences, as is together()
        text.stillness(); // the same on every page, as is help()

        assertThat(pages.isReady()).isTrue();
        assertThat(next.page("sam")).contains(page);
        assertThat(text.yours().isEmpty()).isEqualTo(!decided);
        GuideSnippets.of("EMBEDDING.md", PagesHostTest.class).assertThatTestHasAll(1);
    }
}
