package dev.attune.assessment;

import java.time.LocalDate;

/**
 * What an engine can say about a case, by reader.
 *
 * <p>There is no call that returns a result without naming its reader. A partner is shown released pages alone, so a host cannot show one
 * partner by mistake what only the clinician may see, nor let what was reported show through in what changes. Immutable and safe to share
 * between threads.
 */
public interface Assessment {
    /**
     * Everything: findings, reasons, safety concerns. It says nothing of the partners' pages.
     *
     * @return the clinician's view
     */
    ClinicianView forClinician();

    /**
     * Everything, with what each partner is shown and whether their next pages can be released. What was found is as of when the log is
     * read; what holds a page is as of its day, by when a clearance may have ended.
     *
     * @param onShow what is on show
     * @param date the day on which the next pages are to be issued, fixed beforehand
     * @return the clinician's view
     * @throws IllegalArgumentException when a page on show is another couple's or of a later day
     */
    ClinicianView forClinician(OnShow onShow, LocalDate date);

    /**
     * Drafts a partner's next page.
     *
     * @param partner the id of one of the two partners
     * @param date the day on which the page is to be issued, fixed beforehand; what was recorded later than its beginning is not read
     * @return the draft
     * @throws InvalidCaseException when there is no such partner
     */
    PartnerDraft draftFor(String partner, LocalDate date);
}
