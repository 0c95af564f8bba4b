package dev.attune.rules;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PageOnHoldException;
import dev.attune.assessment.PageText;
import dev.attune.assessment.PartnerDraft;
import dev.attune.assessment.Release;
import dev.attune.assessment.ReleasedPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Partners' pages, as tests ask for them. */
public final class Pages {
    /** The day after the latest entry of most logs. */
    public static final LocalDate DATE = dayAfter(Couples.NOW);

    private Pages() {}

    public static LocalDate dayAfter(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }

    /** What a partner's page would say. */
    public static PageText draft(Assessment assessment, String partner) {
        return assessment.draftFor(partner, DATE).forClinician().text();
    }

    static PageText draft(CoupleCase couple, String partner) {
        return draft(Couples.ENGINE.assess(couple), partner);
    }

    /** What both partners' pages would say. */
    static List<PageText> drafts(CoupleCase couple) {
        Assessment assessment = Couples.ENGINE.assess(couple);
        return couple.partners().stream()
                .map(partner -> draft(assessment, partner))
                .toList();
    }

    static List<PageText> draftsOfAnEmptyLog() {
        return drafts(Couples.empty().build());
    }

    /** The page of a day, released whatever softly holds it. */
    static ReleasedPage released(CoupleCase couple, String partner, LocalDate date) {
        PartnerDraft draft = Couples.ENGINE.assess(couple).draftFor(partner, date);
        try {
            return draft.release(Release.by("dr-k").despite("both were talked to"), OnShow.nothing());
        } catch (PageOnHoldException e) {
            return draft.withoutDecision(OnShow.nothing());
        }
    }
}
