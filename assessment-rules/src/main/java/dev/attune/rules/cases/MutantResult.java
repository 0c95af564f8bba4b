package dev.attune.rules.cases;

import java.util.Optional;

/**
 * Whether the cases noticed a change.
 *
 * @param mutant the change
 * @param noticedBy the heading of a case in which something no longer comes out, or empty when there is none
 */
public record MutantResult(Mutant mutant, Optional<String> noticedBy) {
    /**
     * Whether nobody noticed.
     *
     * @return true when everything came out as before
     */
    public boolean survived() {
        return noticedBy.isEmpty();
    }
}
