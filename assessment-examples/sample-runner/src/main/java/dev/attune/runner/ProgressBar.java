package dev.attune.runner;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One line that tells how far a piece of work is, and goes away when it is done. May be told from several threads at once. */
public final class ProgressBar implements AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final long STEP = Duration.ofMillis(200).toNanos();
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final @Nullable PrintWriter err;
    private final String what;
    private final LongSupplier nanos;
    private long next;
    private boolean shown;

    ProgressBar(@Nullable PrintWriter err, String what, LongSupplier nanos) {
        this.err = err;
        this.what = what;
        this.nanos = nanos;
        this.next = nanos.getAsLong() + PATIENCE;
    }

    /**
     * Tells how far it is.
     *
     * @param done how many are done
     * @param all how many there are
     */
    public synchronized void at(int done, int all) {
        long now = nanos.getAsLong();
        if (err != null && now - next >= 0) {
            next = now + STEP;
            shown = true;
            err.print(CLEAR_LINE + what + ": " + done + " of " + all);
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (err != null && shown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
