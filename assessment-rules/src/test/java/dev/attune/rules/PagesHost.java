package dev.attune.rules;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PartnerDraft;
import dev.attune.assessment.Release;
import dev.attune.assessment.ReleasedPage;
import java.time.LocalDate;
import java.util.Set;

/** A host that issues pages as EMBEDDING.md and the README show it. */
final class PagesHost {
    private final RulesEngine engine;

    PagesHost(RulesEngine engine) {
        this.engine = engine;
    }

    /** What the clinician reads some time before a day on which pages are issued. */
    ClinicianView reads(CoupleCase couple, OnShow onShow, LocalDate date) {
        return engine.assess(couple).forClinician(onShow, date);
    }

    /** On the day: both partners are issued a page, whether or not somebody decided anything. */
    OnShow issue(CoupleCase couple, OnShow onShow, LocalDate date, Set<String> decided) {
        Assessment assessment = engine.assess(couple);
        ReleasedPage[] issued = couple.partners().stream()
                .map(partner -> {
                    PartnerDraft draft = assessment.draftFor(partner, date);
                    return decided.contains(partner)
                            ? draft.releaseOrAgain(Release.by("dr-k"), onShow)
                            : draft.withoutDecision(onShow);
                })
                .toArray(ReleasedPage[]::new);
        return OnShow.of(issued); // the host keeps these pages, and shows them until the next day
    }
}
