package dev.attune.rules.reload;

import dev.attune.rules.RulesEngine;

/** The engine that cases are assessed by, and its status: always exchanged together. Reading them never waits. */
final class LiveRevision {
    private final StatusFeed feed;
    private volatile Snapshot snapshot;

    private record Snapshot(RulesEngine engine, ReloadStatus status) {}

    LiveRevision(RulesEngine engine, ReloadStatus status, StatusFeed feed) {
        this.feed = feed;
        this.snapshot = new Snapshot(engine, status);
    }

    RulesEngine engine() {
        return snapshot.engine();
    }

    ReloadStatus status() {
        return snapshot.status();
    }

    /** Gives the same engine another status. */
    void show(ReloadStatus status) {
        exchange(engine(), status);
    }

    /** Puts another engine in place, and tells the listener if the status says something new. */
    void exchange(RulesEngine engine, ReloadStatus status) {
        boolean news = !status.saysTheSameAs(status());
        snapshot = new Snapshot(engine, status);
        if (news) {
            feed.add(status);
        }
    }
}
