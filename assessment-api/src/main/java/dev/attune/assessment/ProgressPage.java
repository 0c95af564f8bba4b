package dev.attune.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * What differs between two released pages of one partner, in words alone. It is made of what the two pages were written from and of
 * nothing else, so it tells nothing that this partner may not know, and no amounts.
 *
 * @param caseId the host's id of the case
 * @param partner whose pages they are
 * @param before the day the earlier page was issued
 * @param after the day the later page was issued
 * @param rulebook the rulebook both were written by
 * @param language the language of the later page, as a BCP 47 tag
 * @param summary the result in a sentence or two
 * @param eased what has become easier, a sentence each
 * @param harder what has become harder
 * @param noProgress what looks easier and must not be taken for progress
 * @param changed what is different, neither easier nor harder by itself
 */
public record ProgressPage(
        String caseId,
        String partner,
        LocalDate before,
        LocalDate after,
        RulebookIdentity rulebook,
        String language,
        List<String> summary,
        List<String> eased,
        List<String> harder,
        List<String> noProgress,
        List<String> changed) {
    /** Copies the lists. */
    public ProgressPage {
        summary = List.copyOf(summary);
        eased = List.copyOf(eased);
        harder = List.copyOf(harder);
        noProgress = List.copyOf(noProgress);
        changed = List.copyOf(changed);
    }
}
