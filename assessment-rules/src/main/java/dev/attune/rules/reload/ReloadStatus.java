package dev.attune.rules.reload;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ReloadingEngine} is doing. Immutable.
 *
 * @param active the revision that cases are assessed by
 * @param folder what the folder held when it was last read
 * @param refusal why what the folder holds is not live; null unless {@code folder} is {@link Folder#REFUSED}
 * @param lookedAt when the folder was last looked at, by the engine's clock
 */
public record ReloadStatus(
        Revision active, Folder folder, @Nullable Refusal refusal, Instant lookedAt) {
    /** What a folder holds, compared with what is live. */
    public enum Folder {
        /** What is live. */
        ACTIVE,
        /** Something that was refused; the last good revision stays live. */
        REFUSED,
        /** Something that was rolled back; it stays out until it is changed. */
        ROLLED_BACK
    }

    /**
     * Whether what the folder holds is what is live.
     *
     * @return false while an edit was refused, and after going back to an earlier revision
     */
    public boolean isUpToDate() {
        return folder == Folder.ACTIVE;
    }

    ReloadStatus lookedAt(Instant now) {
        return new ReloadStatus(active, folder, refusal, now);
    }

    boolean saysTheSameAs(ReloadStatus other) {
        return lookedAt(other.lookedAt).equals(other);
    }

    /**
     * Why what stands in the folder is not live. Immutable.
     *
     * @param hash the hash of what was refused; null when its files could not even be read
     * @param since when it was refused, by the engine's clock
     * @param diagnostics what is wrong with it, by place; empty when it is a bug of ours
     * @param defect what went wrong inside the library, in one line for a bug report, without any content; null when the rulebook is
     *     to blame
     */
    public record Refusal(
            @Nullable String hash,
            Instant since,
            List<Diagnostic> diagnostics,
            @Nullable String defect) {
        /** Copies the list. */
        public Refusal {
            diagnostics = List.copyOf(diagnostics);
        }

        static Refusal unreadable(Instant now, List<Diagnostic> diagnostics) {
            return new Refusal(null, now, diagnostics, null);
        }

        static Refusal of(String hash, Instant now, List<Diagnostic> diagnostics) {
            return new Refusal(hash, now, diagnostics, null);
        }

        static Refusal bug(@Nullable String hash, Instant now, Throwable bug) {
            return new Refusal(hash, now, List.of(), describe(bug));
        }

        /**
         * Whether the library is to blame, not the rulebook.
         *
         * @return whether this is our bug
         */
        public boolean isOurBug() {
            return defect != null;
        }

        boolean saysTheSameAs(Refusal other) {
            return Objects.equals(hash, other.hash)
                    && diagnostics.equals(other.diagnostics)
                    && Objects.equals(defect, other.defect);
        }

        /** The kind and the place, never the message: a message may quote what stands in a worked example. */
        private static String describe(Throwable bug) {
            StackTraceElement[] trace = bug.getStackTrace();
            return "This is a bug of attune, not of the rulebook: "
                    + bug.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
        }
    }

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
}
