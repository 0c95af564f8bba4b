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
 * @param pages what each partner is shown, and whether the next page can be released, by id; empty when it was not asked for
 * @param summary the result in a few sentences
 * @param roles the part of each partner, by id; empty when withheld for safety
 * @param cycle what they do together
 * @param attachment where each partner leans, by id; empty when withheld for safety
 * @param consequences signs to talk about
 * @param focus what to work on
 * @param recommendations techniques to offer, in order
 * @param measures the measures of each partner
 * @param timeline the weeks of the log; empty when nothing is dated
 * @param moments occasions to talk about, the fullest first; empty when withheld for safety
 * @param entries the entries this view speaks of, notes included, in order of the log
 * @param missing what to record next, and what it would help to say
 * @param notices what to know when reading this
 */
public record ClinicianView(
        String caseId,
        @Nullable Instant asOf,
        RulebookIdentity rulebook,
        String language,
        Safety safety,
        Map<String, PageState> pages,
        List<String> summary,
        Map<String, RoleFinding> roles,
        Cycle cycle,
        Map<String, AttachmentFinding> attachment,
        List<Finding> consequences,
        List<Finding> focus,
        List<Recommendation> recommendations,
        List<Measure> measures,
        List<Week> timeline,
        List<Moment> moments,
        List<Entry> entries,
        List<Notice> missing,
        List<Notice> notices) {
    /** Copies the collections. */
    public ClinicianView {
        pages = Ordered.copyOf(pages);
        summary = List.copyOf(summary);
        roles = Ordered.copyOf(roles);
        attachment = Ordered.copyOf(attachment);
        consequences = List.copyOf(consequences);
        focus = List.copyOf(focus);
        recommendations = List.copyOf(recommendations);
        measures = List.copyOf(measures);
        timeline = List.copyOf(timeline);
        moments = List.copyOf(moments);
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
        notices = List.copyOf(notices);
    }

    /**
     * What a partner is shown, and whether the next page can be released.
     *
     * @param partner the partner's id
     * @return the state of that partner's pages
     * @throws IllegalArgumentException when this view was made without asking for it, or there is no such partner
     */
    public PageState release(String partner) {
        PageState state = pages.get(partner);
        if (state == null) {
            throw new IllegalArgumentException("there is nothing here on the pages of \"" + partner + "\"; expected "
                    + (pages.isEmpty() ? "a view made by forClinician(onShow, date)" : "one of " + pages.keySet()));
        }
        return state;
    }
}
