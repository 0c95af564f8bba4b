package dev.attune.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything an assessment says, for the clinician.
 *
 * @param caseId the host's id of the case
 * @param asOf the moment the log was read at; null when nothing in it is dated
 * @param rulebook the rulebook it was assessed by
 * @param language the language its texts are in, as a BCP 47 tag
 * @param safety what comes first
 * @param summary the result in a few sentences
 * @param roles the part of each partner, by id; empty when withheld for safety
 * @param cycle what they do together
 * @param attachment where each partner leans, by id; empty when withheld for safety
 * @param consequences signs to talk about
 * @param focus what to work on
 * @param recommendations techniques to offer, in order
 * @param measures the measures of each partner
 * @param timeline the weeks of the log; empty when nothing is dated
 * @param missing what to record next, and what it would help to say
 * @param notices what to know when reading this
 */
public record ClinicianView(
        String caseId,
        @Nullable Instant asOf,
        RulebookIdentity rulebook,
        String language,
        Safety safety,
        List<String> summary,
        Map<String, RoleFinding> roles,
        Cycle cycle,
        Map<String, AttachmentFinding> attachment,
        List<Finding> consequences,
        List<Finding> focus,
        List<Recommendation> recommendations,
        List<Measure> measures,
        List<Week> timeline,
        List<Notice> missing,
        List<Notice> notices) {
    /** Copies the collections. */
    public ClinicianView {
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
