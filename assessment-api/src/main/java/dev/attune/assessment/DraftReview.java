package dev.attune.assessment;

/**
 * A partner's page as the clinician reads it before it is released. It is no page yet, and not for the partner. It does not say for which
 * day it was made, so that the draft of an empty log and one that must be withheld are the same.
 *
 * @param caseId the host's id of the case
 * @param partner whose page it may become
 * @param rulebook the rulebook it was written by
 * @param language the language it is in, as a BCP 47 tag
 * @param text what would stand on the page
 */
public record DraftReview(String caseId, String partner, RulebookIdentity rulebook, String language, PageText text) {}
