package dev.attune.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clinician has looked into a safety concern. It is kept with the case and shown in the clinician's view; no partner's page has it.
 *
 * <p>While it holds, a hard concern is a soft one, and one that asks for a talk with each partner alone is settled, if each was seen
 * alone, if every report of it is covered, and if the rulebook lets the concern be cleared. A later report is not covered and stops everything again, and so does the end of the clearance; what is on
 * show stays on show.
 *
 * @param concern the concern's code in the rulebook
 * @param covers what was looked into, at least one: ids that the host gave to observations, and codes of questionnaires, such as
 *     {@code hits}, for every result of them that is dated no later than the assessment. What is no longer in the case is passed over
 * @param assessedBy who assessed, by the host's own id or name
 * @param at when
 * @param until until when it holds, or null when no end was set
 * @param found what was found, in the clinician's words
 * @param bothSeenAlone whether each of the two partners was seen alone; when not, the clearance is kept and opens nothing
 */
public record Clearance(
        String concern,
        List<String> covers,
        String assessedBy,
        Instant at,
        @Nullable Instant until,
        String found,
        boolean bothSeenAlone) {
    /**
     * Checks the values that can be judged without the rest of the case.
     *
     * @throws InvalidCaseException when a text is blank, nothing is covered, no moment is given, or the end is not after the beginning
     */
    public Clearance {
        Texts.requireText(concern, "concern", "a concern of the rulebook such as fears-partner");
        Texts.requireText(assessedBy, "assessedBy", "who assessed");
        Texts.requireText(found, "found", "what was found");
        covers = covers.stream().distinct().toList();
        if (covers.isEmpty()) {
            throw new InvalidCaseException(
                    CaseProblem.Code.MISSING_VALUE,
                    "covers",
                    "covers is empty; expected the id of at least one observation");
        }
        if (at == null) {
            throw new InvalidCaseException(
                    CaseProblem.Code.MISSING_VALUE, "at", "at is missing; expected the moment of the assessment");
        }
        if (until != null && !until.isAfter(at)) {
            throw new InvalidCaseException(
                    CaseProblem.Code.INVALID_VALUE,
                    "until",
                    "until is " + until + "; expected a moment after " + at + ", when it was assessed");
        }
    }

    /**
     * Whether it holds at a moment.
     *
     * @param moment the moment
     * @return whether it was assessed by then and has not ended
     */
    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(at) && (until == null || moment.isBefore(until));
    }

    /**
     * Whether the result of a questionnaire is among what was looked into.
     *
     * @param score the result
     * @return whether its questionnaire is covered, and it is dated no later than the assessment; false without a date
     */
    public boolean covers(Score score) {
        return covers.contains(score.instrument())
                && score.at() != null
                && !score.at().isAfter(at);
    }

    /** The same for those of some observations that it covers; empty when it covers none of them. */
    Optional<Clearance> covering(Set<String> ids) {
        List<String> kept = covers.stream().filter(ids::contains).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Clearance(concern, kept, assessedBy, at, until, found, bothSeenAlone));
    }
}
