package dev.attune.rules.reload;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.List;

/**
 * A rulebook that passed its checks and went live. Immutable.
 *
 * @param number its running number: 1 for the first that an engine had, one more for each that followed; never used twice, and
 *     kept by a revision one rolls back to
 * @param rulebook its id, version and hash
 * @param since since when it has been live, by the engine's clock; the last time, if more than once
 * @param remarks what its checks said although it may be live: warnings, and failed worked examples where the engine was told that
 *     they need not pass; by place
 */
public record Revision(long number, RulebookIdentity rulebook, Instant since, List<Diagnostic> remarks) {
    /** Copies the list. */
    public Revision {
        remarks = List.copyOf(remarks);
    }

    Revision again(Instant now) {
        return new Revision(number, rulebook, now, remarks);
    }
}
