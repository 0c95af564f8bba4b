package dev.attune.rules.reload;

import java.time.Duration;
import java.time.Instant;

/**
 * Waits until nothing has changed for a while, because an edit is rarely one step: an editor empties a file and then fills it; a
 * synchronisation tool copies ten files one after another. Not safe to share between threads.
 */
final class Debouncer {
    private final Duration quiet;
    private Fingerprint known;
    private Fingerprint last;
    private Instant unchangedSince;

    Debouncer(Duration quiet, Fingerprint known, Instant now) {
        this.quiet = quiet;
        this.known = known;
        this.last = known;
        this.unchangedSince = now;
    }

    /** Takes note of what is seen now, and says whether it is new and has stood still for long enough to be read. */
    boolean isNewAndStill(Fingerprint seen, Instant now) {
        // After a clock was set back, an edit must not have to wait until it has caught up.
        if (!seen.equals(last) || now.isBefore(unchangedSince)) {
            last = seen;
            unchangedSince = now;
        }
        return isUnread() && !now.isBefore(unchangedSince.plus(quiet));
    }

    /** Whether something changed that has not been read. */
    boolean isUnread() {
        return !last.equals(known);
    }

    /** Takes note that what was seen has been read. */
    void read(Fingerprint seen, Instant now) {
        known = seen;
        last = seen;
        unchangedSince = now;
    }
}
