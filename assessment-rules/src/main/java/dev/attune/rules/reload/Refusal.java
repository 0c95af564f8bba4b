package dev.attune.rules.reload;

import dev.attune.rules.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        return "This is a bug of attune, not of the rulebook: " + bug.getClass().getName()
                + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
