package dev.attune.rules.reload;

import dev.attune.rules.RulesEngine;
import dev.attune.rules.reload.ReloadStatus.Revision;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The revisions one can go back to, the active one last. Not safe to share between threads. */
final class History {
    /** A revision and the engine that assesses by it. */
    record PastRevision(Revision revision, RulesEngine engine) {}

    private final int mostEarlier;
    private final Deque<PastRevision> entries = new ArrayDeque<>();

    History(int mostEarlier) {
        this.mostEarlier = mostEarlier;
    }

    void add(PastRevision entry) {
        entries.addLast(entry);
        while (entries.size() > mostEarlier + 1) {
            entries.removeFirst();
        }
    }

    /** The latest revision before a number; what is not earlier is forgotten, unless there is nothing earlier. */
    Optional<PastRevision> backBefore(long number) {
        if (entries.isEmpty() || entries.getFirst().revision().number() >= number) {
            return Optional.empty();
        }
        while (entries.getLast().revision().number() >= number) {
            entries.removeLast();
        }
        return Optional.of(entries.getLast());
    }
}
