package dev.attune.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one partner may see. It has no field for a safety concern.
 *
 * <p>While there is not enough to say, it has only a summary and what to record, and these are the same for every couple.
 *
 * @param caseId the host's id of the case
 * @param partner whose view it is
 * @param asOf the moment the log was read at; null while there is not enough to say
 * @param rulebook the rulebook it was assessed by
 * @param language the language its texts are in, as a BCP 47 tag
 * @param summary the result in a few sentences
 * @param roles the part of each partner, by id; empty while there is not enough to say
 * @param cycle what they do together; null while there is not enough to say
 * @param attachment where this partner leans; never the other
 * @param consequences signs to talk about
 * @param focus what to work on
 * @param recommendations techniques to offer, in order
 * @param measures the measures of each partner
 * @param timeline the weeks of the log
 * @param missing what to record next
 * @param notices what to know when reading this
 */
public record PartnerView(
        String caseId,
        String partner,
        @Nullable Instant asOf,
        RulebookIdentity rulebook,
        String language,
        List<String> summary,
        Map<String, RoleFinding> roles,
        @Nullable Cycle cycle,
        Map<String, AttachmentFinding> attachment,
        List<Finding> consequences,
        List<Finding> focus,
        List<Recommendation> recommendations,
        List<Measure> measures,
        List<Week> timeline,
        List<Notice> missing,
        List<Notice> notices) {
    /** Copies the collections. */
    public PartnerView {
        summary = List.copyOf(summary);
        roles = Ordered.copyOf(roles);
        attachment = Ordered.copyOf(attachment);
        consequences = List.copyOf(consequences);
        focus = List.copyOf(focus);
        recommendations = List.copyOf(recommendations);
        measures = List.copyOf(measures);
        timeline = List.copyOf(timeline);
        missing = List.copyOf(missing);
        notices = List.copyOf(notices);
    }
}
