package dev.attune.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clinician has looked into a safety concern. It is kept with the case and shown in the clinician's view; no partner's view has it.
 *
 * @param concern the concern's code in the rulebook
 * @param covers the ids of the observations that were looked into, at least one
 * @param assessedBy who assessed, by the host's own id or name
 * @param at when
 * @param until until when it holds, or null when no end was set
 * @param found what was found, in the clinician's words
 */
public record Clearance(
        String concern,
        List<String> covers,
        String assessedBy,
        Instant at,
        @Nullable Instant until,
        String found) {
    /**
     * Checks the values that can be judged without the rest of the case.
     *
     * @throws InvalidCaseException when a text is blank, nothing is covered, or the end is not after the beginning
     */
    public Clearance {
        Texts.requireText(concern, "concern", "a concern of the rulebook such as fears-partner");
        Texts.requireText(assessedBy, "assessedBy", "who assessed");
        Texts.requireText(found, "found", "what was found");
        covers = List.copyOf(covers);
        if (covers.isEmpty()) {
            throw new InvalidCaseException(
                    CaseProblem.Code.MISSING_VALUE,
                    "covers",
                    "covers is empty; expected the id of at least one observation");
        }
        if (until != null && !until.isAfter(at)) {
            throw new InvalidCaseException(
                    CaseProblem.Code.INVALID_VALUE,
                    "until",
                    "until is " + until + "; expected a moment after " + at + ", when it was assessed");
        }
    }

    /** The same for those of some observations that it covers; empty when it covers none of them. */
    Optional<Clearance> covering(Set<String> ids) {
        List<String> kept = covers.stream().filter(ids::contains).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Clearance(concern, kept, assessedBy, at, until, found));
    }
}
