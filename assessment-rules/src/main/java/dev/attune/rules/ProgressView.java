package dev.attune.rules;

import dev.attune.assessment.Notice;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.rulebook.Compared;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two assessments of a couple, for one reader.
 *
 * <p>It is made of the two views that this reader has, and of nothing else. When either of a partner's views is that of an empty log,
 * this one is the same as after two empty logs. Immutable and safe to share between threads.
 *
 * @param caseId the host's id of the later case
 * @param reader who may read it: {@link #CLINICIAN}, or the id of a partner
 * @param rulebook the rulebook both were assessed by
 * @param language the language its texts are in, as a BCP 47 tag
 * @param before the moment the earlier log was read at; null when nothing in it is dated, or when nothing is compared
 * @param after the moment the later log was read at; null likewise
 * @param summary the result in a few sentences
 * @param eased what has become easier
 * @param harder what has become harder
 * @param noProgress what looks easier and is not to be taken for progress
 * @param changed what is different, neither easier nor harder by itself
 * @param missing what to record next, where there is not enough to say
 */
public record ProgressView(
        String caseId,
        String reader,
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
    /** The reader who may read everything; no partner can be called so. */
    public static final String CLINICIAN = "clinician";

    /** Copies the lists. */
    public ProgressView {
        summary = List.copyOf(summary);
        eased = List.copyOf(eased);
        harder = List.copyOf(harder);
        noProgress = List.copyOf(noProgress);
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
    }

    /**
     * One difference.
     *
     * @param rule the id of the row of the rulebook that says so
     * @param kind what kind of finding differs
     * @param of the partner it is about, or {@link dev.attune.assessment.Measure#COUPLE}
     * @param before how it was: a title or an amount; empty where something was not there
     * @param after how it is now; empty where something is not there any more
     * @param sentence the rulebook's own sentence, with names and amounts filled in
     * @param source the source of the row, or {@code house rule}
     */
    public record Difference(
            String rule, Compared.Kind kind, String of, String before, String after, String sentence, String source) {}
}
