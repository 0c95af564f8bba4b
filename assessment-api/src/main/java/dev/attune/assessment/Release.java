package dev.attune.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A person's decision that a draft is to be shown to a partner. Who decided and in spite of what is for the host's records; the page has
 * none of it.
 *
 * @param by who decided, by the host's own id or name; null when the couple release their pages themselves
 * @param despite why, when the draft is on hold; null when it need not be said
 */
public record Release(@Nullable String by, @Nullable String despite) {
    /**
     * Checks the texts.
     *
     * @throws InvalidCaseException when one of them is blank
     */
    public Release {
        Texts.requireTextIfGiven(by, "by");
        Texts.requireTextIfGiven(despite, "despite");
    }

    /**
     * A clinician's decision.
     *
     * @param clinician who decided, by the host's own id or name
     * @return the decision
     * @throws InvalidCaseException when the text is blank
     */
    public static Release by(String clinician) {
        Texts.requireText(clinician, "by", "who decided");
        return new Release(clinician, null);
    }

    /**
     * The decision of a couple without a clinician. It does not reach past anything that bears on safety; a host without a clinician does
     * not offer such codes and screens. A refusal tells, so a host calls {@link PartnerDraft#releaseOrAgain} with it and shows the page
     * that it is given.
     *
     * @return the decision
     */
    public static Release withoutClinician() {
        return new Release(null, null);
    }

    /**
     * The same decision in spite of what holds the draft. It does not reach as far as a hard safety concern, and it is of no
     * use without a clinician.
     *
     * @param reason why, in the clinician's words
     * @return the decision
     * @throws InvalidCaseException when the text is blank
     */
    public Release despite(String reason) {
        return new Release(by, reason);
    }
}
