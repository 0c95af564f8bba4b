package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasedPageTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final PageText TEXT = new PageText(
            List.of("You reach, and the other makes room."),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "Quiet can be kind.",
            "Ask somebody you trust.");

    private static ReleasedPage page(String partner, LocalDate date) {
        PartnerView view = new PartnerView("c", partner, date, new RulebookIdentity("r", "1", "0"), "en", TEXT);
        return new ReleasedPage(view, date, ReleasedPage.Found.NOTHING);
    }

    @Test
    void a_page_issued_again_differs_in_its_date_alone() {
        ReleasedPage again = page("sam", MAY).again(JUNE);

        assertThat(again.date()).isEqualTo(JUNE);
        assertThat(again.since()).isEqualTo(MAY);
        assertThat(again.view()).isEqualTo(page("sam", JUNE).view());
    }

    @Test
    void a_page_is_not_issued_again_for_an_earlier_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page("sam", JUNE).again(MAY))
                .withMessage(
                        "date is 2026-05-04; expected no earlier than 2026-06-01, when the page on show was issued");
    }

    @Test
    void each_partner_has_one_page_on_show() {
        OnShow onShow = OnShow.of(page("sam", MAY), page("alex", JUNE));

        assertThat(onShow.page("sam")).contains(page("sam", MAY));
        assertThat(OnShow.nothing().page("sam")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnShow.of(page("sam", MAY), page("sam", JUNE)))
                .withMessageContaining("two pages of sam");
    }

    @Test
    void a_decision_says_who_and_why() {
        assertThatThrownBy(() -> Release.by(" "))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessageContaining("by");
        assertThatThrownBy(() -> Release.by("dr-k").despite(""))
                .isInstanceOf(InvalidCaseException.class)
                .hasMessageContaining("despite");
        assertThat(Release.by("dr-k").despite("We talked.")).isEqualTo(new Release("dr-k", "We talked."));
        assertThat(Release.withoutClinician().by()).isNull();
    }
}
