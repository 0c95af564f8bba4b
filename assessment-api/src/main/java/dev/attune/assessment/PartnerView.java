package dev.attune.assessment;

import java.time.LocalDate;

/**
 * What one partner reads. A {@link ReleasedPage} alone has one.
 *
 * @param caseId the host's id of the case
 * @param partner who reads it
 * @param date the day it was issued
 * @param rulebook the rulebook it was written by
 * @param language the language it is in, as a BCP 47 tag
 * @param text what stands on it
 */
public record PartnerView(
        String caseId, String partner, LocalDate date, RulebookIdentity rulebook, String language, PageText text) {
    PartnerView on(LocalDate otherDate) {
        return new PartnerView(caseId, partner, otherDate, rulebook, language, text);
    }
}
