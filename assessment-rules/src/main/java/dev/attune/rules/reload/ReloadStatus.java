package dev.attune.rules.reload;

import java.time.Instant;
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
}
