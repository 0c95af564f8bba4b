package dev.attune.rules.reload;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Passes every new status to the listener, in order, on the thread that calls this. Statuses may be added from any thread. */
final class StatusFeed {
    private final Consumer<ReloadStatus> listener;
    private final BlockingQueue<Runnable> pending = new LinkedBlockingQueue<>();

    StatusFeed(Consumer<ReloadStatus> listener) {
        this.listener = listener;
    }

    void add(ReloadStatus status) {
        pending.add(() -> tell(status));
    }

    /** Ends the waiting of the thread that is waiting for a status. */
    void wake() {
        pending.add(() -> {});
    }

    /** Waits for a status, for at most some time, and passes it on; false if none came. */
    boolean passOn(Duration atMost) throws InterruptedException {
        Runnable next = pending.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (next != null) {
            next.run();
        }
        return next != null;
    }

    /** Passes on everything that is pending. */
    void passOnAll() {
        for (Runnable next = pending.poll(); next != null; next = pending.poll()) {
            next.run();
        }
    }

    /** The listener is not ours: what it throws must not end the watching. */
    private void tell(ReloadStatus status) {
        try {
            listener.accept(status);
        } catch (RuntimeException | Error thrown) {
            ReloadLog.listenerThrew(thrown);
        }
    }
}
