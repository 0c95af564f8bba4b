package dev.attune.rules.internal.engine;

import dev.attune.assessment.Clearance;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.DraftReview;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PageOnHoldException;
import dev.attune.assessment.PageState;
import dev.attune.assessment.PageState.Hold;
import dev.attune.assessment.PageState.Why;
import dev.attune.assessment.PageText;
import dev.attune.assessment.PartnerDraft;
import dev.attune.assessment.PartnerView;
import dev.attune.assessment.Release;
import dev.attune.assessment.ReleasedPage;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.internal.explain.LocalizedRulebook;
import dev.attune.rules.internal.explain.PageWriter;
import dev.attune.rules.internal.explain.PrivateTalk;
import dev.attune.rules.internal.inference.Inference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft. Whatever the whole log says, the part that the partner may know is inferred from and put into words; only then it is decided
 * whether that or the page of an empty log is the draft, so that the work tells nothing.
 */
final class DraftedPage implements PartnerDraft {
    private final LocalizedRulebook voice;
    private final CoupleCase couple;
    private final String partner;
    private final LocalDate date;
    private final PageText text;
    private final ReleasedPage.Found found;
    private final PageText nothingYet;
    private final HoldSearch holds;

    private DraftedPage(
            LocalizedRulebook voice,
            CoupleCase couple,
            String partner,
            LocalDate date,
            PageText text,
            ReleasedPage.Found found,
            PageText nothingYet,
            HoldSearch holds) {
        this.voice = voice;
        this.couple = couple;
        this.partner = partner;
        this.date = date;
        this.text = text;
        this.found = found;
        this.nothingYet = nothingYet;
        this.holds = holds;
    }

    /**
     * Drafts a page.
     *
     * @param core what infers
     * @param voice the rulebook in the language of the page
     * @param whole what was inferred from the whole log
     * @param partner whose page it is
     * @param date the day it is made for
     */
    static DraftedPage of(
            InferenceCore core, LocalizedRulebook voice, Inference whole, String partner, LocalDate date) {
        CoupleCase couple = whole.couple();
        PageWriter writer = new PageWriter(voice.rulebook());
        PageText nothingYet = writer.nothingYet();
        Inference seen = core.infer(VisibleCase.of(couple, partner, date, core.rulebook()));
        Inference onDay = onDay(core, whole, date);
        // Nothing is made of the two while what both may know asks for a talk with each alone.
        boolean enough = !seen.isThin() && !PrivateTalk.comesFirst(voice.rulebook(), seen);
        PageText written = enough ? writer.of(seen, partner) : nothingYet;
        ReleasedPage.Found found = enough ? FoundOnPage.of(seen, voice) : ReleasedPage.Found.NOTHING;
        boolean gated = onDay.isGated();
        return new DraftedPage(
                voice,
                couple,
                partner,
                date,
                gated ? nothingYet : written,
                gated ? ReleasedPage.Found.NOTHING : found,
                nothingYet,
                new HoldSearch(core, voice, onDay, seen, partner, date));
    }

    /** The whole log as it stands on the day of the page, by when a clearance may have ended. */
    private static Inference onDay(InferenceCore core, Inference whole, LocalDate date) {
        CoupleCase couple = whole.couple();
        List<Clearance> lasting = couple.clearances().stream()
                .filter(clearance -> VisibleCase.holdsOn(couple, clearance, date))
                .toList();
        return lasting.size() == couple.clearances().size()
                ? whole
                : core.infer(couple.toBuilder().clearances(lasting).build());
    }

    @Override
    public String partner() {
        return partner;
    }

    @Override
    public LocalDate date() {
        return date;
    }

    @Override
    public DraftReview forClinician() {
        return new DraftReview(couple.id(), partner, identity(), language(), text);
    }

    @Override
    public ReleasedPage release(Release decision, OnShow onShow) {
        List<Hold> reasons = reasonsAgainst(decision, onShow);
        if (!reasons.isEmpty()) {
            throw new PageOnHoldException(reasons);
        }
        return released(onShow);
    }

    @Override
    public ReleasedPage releaseOrAgain(Release decision, OnShow onShow) {
        return reasonsAgainst(decision, onShow).isEmpty() ? released(onShow) : withoutDecision(onShow);
    }

    /** What holds the draft in spite of a decision. */
    private List<Hold> reasonsAgainst(Release decision, OnShow onShow) {
        ReleasedPage shown = onShow.page(partner).orElse(null);
        checkOnShow(shown);
        boolean alone = decision.by() == null;
        List<Hold> reasons = alone ? holds.withoutClinician(text, shown) : holds.of(text, shown);
        boolean gated = reasons.stream().anyMatch(hold -> hold.why() == Why.HARD_CONCERN);
        return gated || alone || decision.despite() == null ? reasons : List.of();
    }

    private ReleasedPage released(OnShow onShow) {
        ReleasedPage page = page(text, found);
        LocalDate since = onShow.page(partner)
                .filter(shown -> shown.view().text().equals(text))
                .map(ReleasedPage::since)
                .orElse(date);
        return new ReleasedPage(page.view(), since, found);
    }

    @Override
    public ReleasedPage withoutDecision(OnShow onShow) {
        return onShow.page(partner)
                .map(page -> {
                    checkOnShow(page);
                    return page.again(date);
                })
                .orElseGet(() -> page(nothingYet, ReleasedPage.Found.NOTHING));
    }

    /** Whether the page can be released, and what is on show. */
    PageState state(OnShow onShow) {
        ReleasedPage page = onShow.page(partner).orElse(null);
        checkOnShow(page);
        return new PageState(
                date,
                holds.of(text, page),
                page == null ? List.of() : holds.notesOn(page.view().text()),
                page == null ? null : page.date(),
                page == null ? null : page.since());
    }

    private void checkOnShow(@Nullable ReleasedPage page) {
        if (page == null) {
            return;
        }
        PartnerView view = page.view();
        if (!view.caseId().equals(couple.id()) || !view.partner().equals(partner)) {
            throw new IllegalArgumentException("the page on show is of " + view.partner() + " in the case "
                    + view.caseId() + "; expected " + partner + " in the case " + couple.id());
        }
        if (page.date().isAfter(date)) {
            throw new IllegalArgumentException("date is " + date + "; expected no earlier than " + page.date()
                    + ", when the page on show was issued");
        }
    }

    private ReleasedPage page(PageText onIt, ReleasedPage.Found foundForIt) {
        return new ReleasedPage(
                new PartnerView(couple.id(), partner, date, identity(), language(), onIt), date, foundForIt);
    }

    private RulebookIdentity identity() {
        return voice.rulebook().identity();
    }

    private String language() {
        return voice.rulebook().language();
    }
}
