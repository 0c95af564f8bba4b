package dev.attune.assessment;

import java.time.LocalDate;

/**
 * What a partner's page could be on a day. It is made of what was recorded before that day and of what this partner may know, by the same
 * work whatever else the log holds. It is no page: it becomes one when a person releases it.
 *
 * <p>Immutable and safe to share between threads.
 */
public interface PartnerDraft {
    /**
     * Whose page it may become.
     *
     * @return the partner's id
     */
    String partner();

    /**
     * The day it is made for.
     *
     * @return the day
     */
    LocalDate date();

    /**
     * The draft, to be read by the clinician who decides.
     *
     * @return its text; under a hard safety concern that of an empty log
     */
    DraftReview forClinician();

    /**
     * Makes it the page that the partner is shown.
     *
     * @param decision a person's decision
     * @param onShow what is on show; the page takes the place of this partner's
     * @return the page, for the host to keep and to show
     * @throws PageOnHoldException when something holds it, unless the decision says despite what; under a hard safety concern always, and
     *     so whenever it is the decision of a couple without a clinician. It is for the clinician's screen and never for a partner's
     * @throws IllegalArgumentException when the page on show is another couple's, another partner's, or of a later day
     */
    ReleasedPage release(Release decision, OnShow onShow);

    /**
     * The page of a day that was fixed beforehand, after a decision: the released draft, or the page on show issued again if the draft is
     * on hold by then, because a report came in since. The page does not show which.
     *
     * @param decision a person's decision
     * @param onShow what is on show
     * @return the page, for the host to keep and to show
     * @throws IllegalArgumentException when the page on show is another couple's, another partner's, or of a later day
     */
    ReleasedPage releaseOrAgain(Release decision, OnShow onShow);

    /**
     * The page of this day without a decision: the page on show, issued again. If none was ever shown, it is the page of an empty log. The
     * page does not show whether the draft is on hold.
     *
     * @param onShow what is on show
     * @return the page, for the host to keep and to show
     * @throws IllegalArgumentException when the page on show is another couple's or of a later day
     */
    ReleasedPage withoutDecision(OnShow onShow);
}
