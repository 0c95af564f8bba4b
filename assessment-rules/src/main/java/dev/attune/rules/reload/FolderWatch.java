package dev.attune.rules.reload;

import java.time.Duration;

/** Looks at a rulebook's folder again and again, and tells the listener what came of it: the whole life of the watching thread. */
final class FolderWatch implements Runnable {
    private final RevisionControl revisions;
    private final StatusFeed feed;
    private final Duration quietFor;
    private final Duration lookEvery;

    FolderWatch(RevisionControl revisions, StatusFeed feed, Duration quietFor, Duration lookEvery) {
        this.revisions = revisions;
        this.feed = feed;
        this.quietFor = quietFor;
        this.lookEvery = lookEvery;
    }

    @Override
    public void run() {
        try {
            while (!revisions.isClosed()) {
                if (!feed.passOn(untilNextLook())) {
                    revisions.look();
                }
            }
            feed.passOnAll();
        } catch (InterruptedException stop) {
            // Only the maker of this thread can interrupt it, and does so to end it.
            Thread.currentThread().interrupt();
            revisions.close();
        }
    }

    private Duration untilNextLook() {
        boolean soon = quietFor.compareTo(lookEvery) < 0 && revisions.isChangeAwaited();
        return soon ? quietFor.plusMillis(1) : lookEvery;
    }
}
