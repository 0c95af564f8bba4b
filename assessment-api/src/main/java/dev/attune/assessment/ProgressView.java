package dev.attune.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two assessments of a couple, for the clinician. A partner reads a {@link ProgressPage}.
 *
 * @param caseId the host's id of the later case
 * @param rulebook the rulebook both were assessed by
 * @param language the language its texts are in, as a BCP 47 tag
 * @param before the moment the earlier log was read at; null when nothing in it is dated, or when nothing is compared
 * @param after the moment the later log was read at; null as for {@code before}
 * @param summary the result in a few sentences
 * @param eased what has become easier
 * @param harder what has become harder
 * @param noProgress what looks easier and must not be taken for progress
 * @param changed what is different, neither easier nor harder by itself
 * @param missing what to record next; empty unless there is too little to say
 */
public record ProgressView(
        String caseId,
        RulebookIdentity rulebook,
        String language,
        @Nullable Instant before,
        @Nullable Instant after,
        List<String> summary,
        List<Difference> eased,
        List<Difference> harder,
        List<Difference> noProgress,
        List<Difference> changed,
        List<Notice> missing) {
    /** Copies the lists. */
    public ProgressView {
        summary = List.copyOf(summary);
        eased = List.copyOf(eased);
        harder = List.copyOf(harder);
        noProgress = List.copyOf(noProgress);
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
    }

    /** The kinds of finding that are compared. */
    public enum FindingKind implements Coded {
        /** The part of one partner. */
        ROLE,
        /** What the two partners do together. */
        PATTERN,
        /** The level of intensity. */
        LEVEL,
        /** The score of intensity. */
        SCORE,
        /** Where the cycle is going. */
        TREND,
        /** What marks the cycle. */
        FEATURE,
        /** A sign to talk about. */
        SIGN,
        /** A number that was measured. */
        MEASURE
    }

    /**
     * One difference.
     *
     * @param rule the id of the row in the rulebook that found it
     * @param kind what kind of finding differs
     * @param of the partner it is about, or {@link Measure#COUPLE}
     * @param before how it was: a title or an amount; empty when it was not there
     * @param after how it is now; empty when it is no longer there
     * @param sentence the rulebook's own sentence, with names and amounts filled in
     * @param source the source of the row, or {@code house rule}
     */
    public record Difference(
            String rule, FindingKind kind, String of, String before, String after, String sentence, String source) {}
}
