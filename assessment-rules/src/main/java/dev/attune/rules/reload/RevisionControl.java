package dev.attune.rules.reload;

import dev.attune.rules.RulebookSource;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.reload.ReloadStatus.Folder;
import dev.attune.rules.reload.ReloadStatus.Refusal;
import dev.attune.rules.reload.ReloadStatus.Revision;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Decides which revision of a rulebook is live: reads what the folder holds, tries it aside, lets it go live or refuses it, and goes
 * back to earlier revisions. One decision at a time, whichever thread asks for it; safe to share between threads.
 */
final class RevisionControl {
    static final Duration READ_AT_LEAST_EVERY = Duration.ofSeconds(10);

    private final ReloadOptions options;
    private final LiveRevision live;
    private final History history;
    private final Debouncer debouncer;

    /** Held while something is decided. */
    private final ReentrantLock deciding = new ReentrantLock();

    /** The hashes of contents that must not go live again by themselves. */
    private final Set<String> rolledBack = new HashSet<>();

    private List<Path> folders;
    private Instant readAt;
    private long lastNumber = 1;
    private volatile boolean closed;

    /**
     * Lets go live what the folder holds now.
     *
     * @throws RulebookException when the folder holds nothing that could go live
     */
    RevisionControl(ReloadOptions options, StatusFeed feed) throws RulebookException {
        this.options = options;
        this.history = new History(options.earlierRevisions());
        Instant now = options.clock().instant();
        Fingerprint seen = Fingerprint.of(List.of(options.folder()));
        RulebookSource files = RulebookSource.in(options.folder());
        TrialBuild first = TrialBuild.of(options.loader(), files, options.examplesMustPass());
        Revision revision = new Revision(lastNumber, first.engine().rulebook(), now, first.remarks());
        this.folders = files.folders();
        this.readAt = now;
        this.debouncer = new Debouncer(options.quietFor(), seen, now);
        this.live = new LiveRevision(first.engine(), new ReloadStatus(revision, Folder.ACTIVE, null, now), feed);
        history.add(new History.PastRevision(revision, first.engine()));
        ReloadLog.active(revision, first.engine());
    }

    LiveRevision live() {
        return live;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether the files have changed and are being waited for to stand still. */
    boolean isChangeAwaited() {
        deciding.lock();
        try {
            return debouncer.isUnread();
        } finally {
            deciding.unlock();
        }
    }

    /** Looks at the folder once, and tries what is new in it if it has stood still for long enough. */
    void look() {
        deciding.lock();
        try {
            if (!closed) {
                guarded(() -> look(options.clock().instant()));
            }
        } finally {
            deciding.unlock();
        }
    }

    /** Tries what is new in the folder at once. */
    ReloadStatus reload() {
        deciding.lock();
        try {
            requireOpen();
            guarded(() -> {
                Instant now = options.clock().instant();
                read(Fingerprint.of(folders), now, true);
            });
            return live.status();
        } finally {
            deciding.unlock();
        }
    }

    /** Goes back to the revision before the one that is live when this is called. */
    Optional<ReloadStatus> rollback() {
        // The caller has seen this revision. One that goes live during the wait for the lock must not be the result.
        Revision seen = live.status().active();
        deciding.lock();
        try {
            requireOpen();
            Revision left = live.status().active();
            Optional<History.PastRevision> earlier = history.backBefore(seen.number());
            // If the numbers are equal, another thread went back at the same time.
            earlier.filter(past -> past.revision().number() != left.number()).ifPresent(past -> goBack(left, past));
            return earlier.map(past -> live.status());
        } finally {
            deciding.unlock();
        }
    }

    /** Decides nothing any more. Waits for a decision that is being made. */
    void close() {
        deciding.lock();
        try {
            closed = true;
        } finally {
            deciding.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The engine that watches \"" + options.folder() + "\" was closed");
        }
    }

    private void look(Instant now) {
        Fingerprint seen = Fingerprint.of(folders);
        boolean due = debouncer.isNewAndStill(seen, now) || (!debouncer.isUnread() && isTimeToCompareTexts(now));
        if (due) {
            read(seen, now, false);
        } else {
            live.show(live.status().lookedAt(now));
        }
    }

    private boolean isTimeToCompareTexts(Instant now) {
        Refusal refusal = live.status().refusal();
        // What cannot be read may be mended in a place we do not know of, such as a folder it was to extend.
        boolean unreadable = refusal != null && refusal.hash() == null;
        return unreadable || now.isBefore(readAt) || !now.isBefore(readAt.plus(READ_AT_LEAST_EVERY));
    }

    private void read(Fingerprint seen, Instant now, boolean asked) {
        readAt = now;
        RulebookSource files;
        try {
            files = RulebookSource.in(options.folder());
        } catch (RulebookException unreadable) {
            debouncer.read(seen, now);
            refuse(Refusal.unreadable(now, unreadable.diagnostics()), now);
            return;
        }
        List<Path> before = folders;
        folders = files.folders();
        Fingerprint after = Fingerprint.of(before);
        if (!asked && !after.equals(seen)) {
            // The files changed while they were read: what was read may be half of one text and half of another.
            debouncer.isNewAndStill(after, now);
            live.show(live.status().lookedAt(now));
            return;
        }
        debouncer.read(folders.equals(before) ? seen : Fingerprint.of(folders), now);
        decide(files, now, asked);
    }

    private void decide(RulebookSource files, Instant now, boolean asked) {
        ReloadStatus status = live.status();
        Refusal refusal = status.refusal();
        String hash = files.hash();
        if (hash.equals(status.active().rulebook().hash())) {
            rolledBack.clear();
            live.show(new ReloadStatus(status.active(), Folder.ACTIVE, null, now));
        } else if (rolledBack.contains(hash)) {
            live.show(new ReloadStatus(status.active(), Folder.ROLLED_BACK, null, now));
        } else if (refusal != null && hash.equals(refusal.hash()) && !(asked && refusal.isOurBug())) {
            live.show(status.lookedAt(now));
        } else {
            tryOut(files, hash, now);
        }
    }

    private void tryOut(RulebookSource files, String hash, Instant now) {
        try {
            activate(TrialBuild.of(options.loader(), files, options.examplesMustPass()), now);
        } catch (RulebookException refused) {
            refuse(Refusal.of(hash, now, refused.diagnostics()), now);
        } catch (RuntimeException | Error bug) {
            refuseForBug(bug, Refusal.bug(hash, now, bug), now);
        }
    }

    /** Keeps the watching thread alive whatever goes wrong outside a trial, such as a host's clock that throws. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error bug) {
            Instant lastLook = live.status().lookedAt();
            refuseForBug(bug, Refusal.bug(null, lastLook, bug), lastLook);
        }
    }

    private void activate(TrialBuild trial, Instant now) {
        lastNumber++;
        Revision revision = new Revision(lastNumber, trial.engine().rulebook(), now, trial.remarks());
        history.add(new History.PastRevision(revision, trial.engine()));
        rolledBack.clear();
        ReloadLog.active(revision, trial.engine());
        live.exchange(trial.engine(), new ReloadStatus(revision, Folder.ACTIVE, null, now));
    }

    private void refuse(Refusal refusal, Instant now) {
        if (isKnown(refusal)) {
            live.show(live.status().lookedAt(now));
        } else {
            ReloadLog.refused(live.status().active(), refusal);
            live.show(new ReloadStatus(live.status().active(), Folder.REFUSED, refusal, now));
        }
    }

    private void refuseForBug(Throwable bug, Refusal refusal, Instant now) {
        if (isKnown(refusal)) {
            live.show(live.status().lookedAt(now));
        } else {
            ReloadLog.bug(live.status().active(), bug);
            live.show(new ReloadStatus(live.status().active(), Folder.REFUSED, refusal, now));
        }
    }

    /** The same fault at every look is one refusal, which dates from the first. */
    private boolean isKnown(Refusal refusal) {
        Refusal known = live.status().refusal();
        return known != null && known.hash() == null && refusal.saysTheSameAs(known);
    }

    private void goBack(Revision left, History.PastRevision past) {
        Instant now = options.clock().instant();
        rolledBack.add(left.rulebook().hash());
        Folder holds = keepOut(past.revision().rulebook().hash());
        Revision revision = past.revision().again(now);
        ReloadLog.wentBack(left, revision);
        live.exchange(past.engine(), new ReloadStatus(revision, holds, null, now));
    }

    /** What stands in the folder now must not come by itself, even if it has not been read yet. */
    private Folder keepOut(String active) {
        try {
            String hash = RulebookSource.in(options.folder()).hash();
            if (hash.equals(active)) {
                return Folder.ACTIVE;
            }
            rolledBack.add(hash);
        } catch (RulebookException unreadable) {
            // It cannot go live as it is; once it can be read, it is another content and is judged anew.
        }
        return Folder.ROLLED_BACK;
    }
}
