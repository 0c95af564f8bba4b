package dev.attune.rules.reload;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.AssessmentEngine;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulebookSource;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.reload.ReloadStatus.Folder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assesses couples by the rulebook in a folder, and by its new text as soon as somebody has changed it for the better.
 *
 * <p>A change goes through four steps. It is <b>awaited</b> until the files have stood still for a moment. It is <b>read</b>; when
 * the text is the one that is live already, nothing happens. It is <b>tried aside</b>: everything a rulebook is checked for, and
 * all of its worked examples. Then it <b>goes live</b> in one step, or it is <b>refused</b>: the last good revision stays, and
 * {@link #status()} says what is wrong. A rulebook that will not do cannot take away the one that does.
 *
 * <p>Every assessment comes from exactly one revision, all of its views included, however late they are asked for. Who needs
 * several calls on one revision takes it once with {@link #current()}.
 *
 * <p>The folder is looked at again and again rather than watched through {@link java.nio.file.WatchService}. That service does not
 * see changes on most network shares and through the links by which mounted configuration is exchanged, sees them seconds late
 * on some systems, can lose events, and has to be set up anew when a folder is renamed. Looking costs little: names, sizes,
 * times and identities of a few dozen files. Since a coarse clock of a file system can hide an edit from such a look, the texts
 * themselves are compared every ten seconds; so they are at every look while they cannot be read.
 *
 * <p>Safe to share between threads. Assessing never waits for a lock, and goes on while a change is tried. Looking, trying and
 * telling the listener happen on one daemon thread of this engine. No clock is read but the one given to the builder, which says
 * when something happened and for how long the files have stood still.
 */
public final class ReloadingEngine implements AssessmentEngine, AutoCloseable {
    /** How long the files must have stood still before they are read, unless the builder says otherwise. */
    public static final Duration QUIET_FOR = Duration.ofMillis(150);

    /** How often the folder is looked at unless the builder says otherwise. */
    public static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /** How many earlier revisions are kept to go back to unless the builder says otherwise. */
    public static final int EARLIER_REVISIONS = 3;

    static final Duration READ_AT_LEAST_EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ReloadingEngine.class);
    private static final int HASH_SHOWN = 12;
    private static final int FRAMES_SHOWN = 12;

    private final Path folder;
    private final InstantSource clock;
    private final Duration quietFor;
    private final Duration lookEvery;
    private final RulebookLoader loader;
    private final boolean examplesMustPass;
    private final Consumer<ReloadStatus> listener;

    /** Held while something is decided: by the watching thread, and by whoever calls reload, rollback or close. */
    private final ReentrantLock deciding = new ReentrantLock();

    /** What the watching thread has to do besides looking: the listener hears of everything on that thread, in order. */
    private final BlockingQueue<Runnable> tellings = new LinkedBlockingQueue<>();

    private final History history;
    private final Quiet quiet;
    private final Set<String> rolledBack = new HashSet<>();
    private List<Path> folders;
    private Instant readAt;
    private long lastNumber = 1;
    private volatile boolean closed;
    private volatile Live live;

    /** What readers see, exchanged as a whole. */
    private record Live(RulesEngine engine, ReloadStatus status) {}

    private ReloadingEngine(Builder options) throws RulebookException {
        this.folder = options.folder;
        this.clock = options.clock;
        this.quietFor = options.quietFor;
        this.lookEvery = options.lookEvery;
        this.loader = options.loader;
        this.examplesMustPass = options.examplesMustPass;
        this.listener = options.listener;
        this.history = new History(options.earlierRevisions);
        Instant now = clock.instant();
        Fingerprint seen = Fingerprint.of(List.of(folder));
        RulebookSource files = RulebookSource.in(folder);
        TrialBuild first = TrialBuild.of(loader, files, examplesMustPass);
        Revision revision = new Revision(lastNumber, first.engine().rulebook(), now, first.remarks());
        this.folders = files.folders();
        this.readAt = now;
        this.quiet = new Quiet(quietFor, seen, now);
        this.live = new Live(first.engine(), new ReloadStatus(revision, Folder.ACTIVE, null, now));
        history.add(new History.Entry(revision, first.engine()));
        logActive(revision, first.engine());
    }

    /**
     * Watches a rulebook's folder with the usual options.
     *
     * @param folder the folder
     * @return an engine with what the folder holds now, watching it; to be closed by the caller
     * @throws RulebookException when the folder holds nothing that could go live, listing everything that is wrong
     */
    public static ReloadingEngine watch(Path folder) throws RulebookException {
        return builder(folder).start();
    }

    /**
     * Options for watching a folder.
     *
     * @param folder the folder; it may be, or be reached through, a link that is exchanged later
     * @return a builder
     */
    public static Builder builder(Path folder) {
        return new Builder(folder);
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.attune.rules.diagnostic.FireLimitException when more rules fire than the engine's limit; no partial result is
     *     ever given
     */
    @Override
    public Assessment assess(CoupleCase couple) {
        return current().assess(couple);
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.attune.rules.diagnostic.FireLimitException when more rules fire than the engine's limit; no partial result is
     *     ever given
     */
    @Override
    public Assessment assess(CoupleCase couple, Locale language) {
        return current().assess(couple, language);
    }

    /** The languages of the rulebook that is live now; another may have others. */
    @Override
    public List<Locale> languages() {
        return current().languages();
    }

    /** The rulebook that is live now; what is assessed later may come from another. */
    @Override
    public RulebookIdentity rulebook() {
        return current().rulebook();
    }

    /**
     * The engine of the active revision, for several calls that must come from one rulebook.
     *
     * @return an engine that never changes; do not keep it for longer than the task at hand
     */
    public RulesEngine current() {
        return live.engine();
    }

    /**
     * What is live, since when, and what became of the last change.
     *
     * @return the status as of the last look; never waits
     */
    public ReloadStatus status() {
        return live.status();
    }

    /**
     * Looks and, if there is something new, tries it and lets it go live at once, without waiting for the files to stand still: for
     * hosts that know when an edit is complete. Content that was refused or rolled back from is not tried again, unless a bug of
     * ours was the reason. The listener hears of the outcome on the watching thread, as always.
     *
     * @return the status after that; a refusal is part of it, never an exception
     * @throws IllegalStateException when this engine was closed
     */
    public ReloadStatus reload() {
        deciding.lock();
        try {
            requireOpen();
            guarded(() -> {
                Instant now = clock.instant();
                read(Fingerprint.of(folders), now, true);
            });
            return status();
        } finally {
            deciding.unlock();
        }
    }

    /**
     * Goes back to the revision before the one that is live when this is called. What the folder holds at that moment stays out, and
     * so does what was gone back from, until the folder has held another good rulebook. Calling this again goes back further.
     *
     * @return the status after that; empty when there is nothing to go back to, and then nothing has changed
     * @throws IllegalStateException when this engine was closed
     */
    public Optional<ReloadStatus> rollback() {
        // Whoever calls this has seen this revision. One that goes live while we wait is not the one to end up with.
        Revision seen = status().active();
        deciding.lock();
        try {
            requireOpen();
            Revision left = status().active();
            Optional<History.Entry> earlier = history.backBefore(seen.number());
            earlier.filter(entry ->
                            entry.revision().number() != left.number()) // Somebody else went back at the same time.
                    .ifPresent(entry -> goBack(left, entry));
            return earlier.map(entry -> status());
        } finally {
            deciding.unlock();
        }
    }

    /**
     * Stops watching. Assessing goes on with what is live. Waits for a change that is being tried, which then no longer matters:
     * after this, nothing is exchanged any more. The listener may still be told of what happened before.
     */
    @Override
    public void close() {
        deciding.lock();
        try {
            closed = true;
        } finally {
            deciding.unlock();
        }
        // Wakes the watching thread, which then sees that it is over.
        tellings.add(() -> {});
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The engine that watches \"" + folder + "\" was closed");
        }
    }

    /** The whole life of the watching thread. */
    private void watch() {
        try {
            while (!closed) {
                Runnable telling = tellings.poll(untilNextLook().toNanos(), TimeUnit.NANOSECONDS);
                if (telling == null) {
                    look();
                } else {
                    telling.run();
                }
            }
            tellAll();
        } catch (InterruptedException stop) {
            // Nobody but the maker of this thread can interrupt it, and means it to end.
            Thread.currentThread().interrupt();
            close();
        }
    }

    private Duration untilNextLook() {
        deciding.lock();
        try {
            boolean soon = quiet.isUnread() && quietFor.compareTo(lookEvery) < 0;
            return soon ? quietFor.plusMillis(1) : lookEvery;
        } finally {
            deciding.unlock();
        }
    }

    /** One look at the folder; what the watching thread does over and over. */
    void look() {
        deciding.lock();
        try {
            if (!closed) {
                guarded(() -> look(clock.instant()));
            }
        } finally {
            deciding.unlock();
        }
    }

    /** Tells the listener what it has not been told; what the watching thread does in between. */
    void tellAll() {
        for (Runnable telling = tellings.poll(); telling != null; telling = tellings.poll()) {
            telling.run();
        }
    }

    private void look(Instant now) {
        Fingerprint seen = Fingerprint.of(folders);
        boolean due = quiet.isNewAndStill(seen, now) || (!quiet.isUnread() && isTimeToCompareTexts(now));
        if (due) {
            read(seen, now, false);
        } else {
            show(status().lookedAt(now));
        }
    }

    private boolean isTimeToCompareTexts(Instant now) {
        Refusal refusal = status().refusal();
        // What cannot be read may be mended in a place we do not know of, such as a folder it was to extend.
        boolean unreadable = refusal != null && refusal.hash() == null;
        return unreadable || now.isBefore(readAt) || !now.isBefore(readAt.plus(READ_AT_LEAST_EVERY));
    }

    private void read(Fingerprint seen, Instant now, boolean asked) {
        readAt = now;
        RulebookSource files;
        try {
            files = RulebookSource.in(folder);
        } catch (RulebookException unreadable) {
            quiet.read(seen, now);
            refuse(Refusal.unreadable(now, unreadable.diagnostics()), now);
            return;
        }
        List<Path> before = folders;
        folders = files.folders();
        Fingerprint after = Fingerprint.of(before);
        if (!asked && !after.equals(seen)) {
            // Somebody wrote while we read: what was read may be half of one text and half of another.
            quiet.isNewAndStill(after, now);
            show(status().lookedAt(now));
            return;
        }
        quiet.read(folders.equals(before) ? seen : Fingerprint.of(folders), now);
        decide(files, now, asked);
    }

    private void decide(RulebookSource files, Instant now, boolean asked) {
        ReloadStatus status = status();
        Refusal refusal = status.refusal();
        String hash = files.hash();
        if (hash.equals(status.active().rulebook().hash())) {
            rolledBack.clear();
            show(new ReloadStatus(status.active(), Folder.ACTIVE, null, now));
        } else if (rolledBack.contains(hash)) {
            show(new ReloadStatus(status.active(), Folder.ROLLED_BACK, null, now));
        } else if (refusal != null && hash.equals(refusal.hash()) && !(asked && refusal.isOurBug())) {
            show(status.lookedAt(now));
        } else {
            tryOut(files, hash, now);
        }
    }

    private void tryOut(RulebookSource files, String hash, Instant now) {
        try {
            activate(TrialBuild.of(loader, files, examplesMustPass), now);
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
            Instant lastLook = status().lookedAt();
            refuseForBug(bug, Refusal.bug(null, lastLook, bug), lastLook);
        }
    }

    private void activate(TrialBuild trial, Instant now) {
        lastNumber++;
        Revision revision = new Revision(lastNumber, trial.engine().rulebook(), now, trial.remarks());
        history.add(new History.Entry(revision, trial.engine()));
        rolledBack.clear();
        logActive(revision, trial.engine());
        exchange(trial.engine(), new ReloadStatus(revision, Folder.ACTIVE, null, now));
    }

    private void refuse(Refusal refusal, Instant now) {
        ReloadStatus status = status();
        if (isKnown(refusal)) {
            show(status.lookedAt(now));
            return;
        }
        LOG.warn(
                "A change of rulebook {} was refused ({}): {} errors; revision {} ({} {}) stays live",
                status.active().rulebook().id(),
                refusal.hash() == null ? "unreadable" : shorten(refusal.hash()),
                errors(refusal.diagnostics()),
                status.active().number(),
                status.active().rulebook().version(),
                shorten(status.active().rulebook().hash()));
        show(new ReloadStatus(status.active(), Folder.REFUSED, refusal, now));
    }

    private void refuseForBug(Throwable bug, Refusal refusal, Instant now) {
        ReloadStatus status = status();
        if (isKnown(refusal)) {
            show(status.lookedAt(now));
            return;
        }
        // Where it happened, for us to mend it; not the message, which may quote what stands in a worked example.
        LOG.error(
                "A bug of attune kept a change of rulebook {} from being tried; revision {} stays live: {} {}",
                status.active().rulebook().id(),
                status.active().number(),
                bug.getClass().getName(),
                Arrays.stream(bug.getStackTrace())
                        .limit(FRAMES_SHOWN)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < ", "at ", "")));
        show(new ReloadStatus(status.active(), Folder.REFUSED, refusal, now));
    }

    /** The same complaint at every look is one refusal, which began when it was first made. */
    private boolean isKnown(Refusal refusal) {
        Refusal known = status().refusal();
        return known != null && known.hash() == null && refusal.saysTheSameAs(known);
    }

    private void goBack(Revision left, History.Entry entry) {
        Instant now = clock.instant();
        rolledBack.add(left.rulebook().hash());
        Folder holds = keepOut(entry.revision().rulebook().hash());
        Revision revision = entry.revision().again(now);
        LOG.info(
                "Went back from revision {} of rulebook {} to revision {} ({} {})",
                left.number(),
                revision.rulebook().id(),
                revision.number(),
                revision.rulebook().version(),
                shorten(revision.rulebook().hash()));
        exchange(entry.engine(), new ReloadStatus(revision, holds, null, now));
    }

    /** What stands in the folder now must not come by itself, even if nobody has read it yet. */
    private Folder keepOut(String active) {
        try {
            String hash = RulebookSource.in(folder).hash();
            if (hash.equals(active)) {
                return Folder.ACTIVE;
            }
            rolledBack.add(hash);
        } catch (RulebookException unreadable) {
            // It cannot go live as it is; when it can be read, it is another content and judged by itself.
        }
        return Folder.ROLLED_BACK;
    }

    private void show(ReloadStatus status) {
        exchange(current(), status);
    }

    private void exchange(RulesEngine engine, ReloadStatus status) {
        boolean news = !status.saysTheSameAs(status());
        live = new Live(engine, status);
        if (news) {
            tellings.add(() -> tell(status));
        }
    }

    /** The listener is not ours: what it throws must not end the watching. */
    private void tell(ReloadStatus status) {
        try {
            listener.accept(status);
        } catch (RuntimeException | Error thrown) {
            LOG.warn(
                    "A listener to the rulebook's status threw {}",
                    thrown.getClass().getName());
        }
    }

    private static void logActive(Revision revision, RulesEngine engine) {
        LOG.info(
                "Rulebook {} {} ({}) is live as revision {}: {} rules, {} worked examples, {} remarks",
                revision.rulebook().id(),
                revision.rulebook().version(),
                shorten(revision.rulebook().hash()),
                revision.number(),
                engine.rules().rules().size(),
                engine.rules().examples().size(),
                revision.remarks().size());
    }

    private static long errors(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
    }

    private static String shorten(@Nullable String hash) {
        return hash == null ? "" : hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }

    /** Collects options; not safe to share between threads. */
    public static final class Builder {
        private final Path folder;
        private RulebookLoader loader = RulebookLoader.builder().build();
        private Duration quietFor = QUIET_FOR;
        private Duration lookEvery = LOOK_EVERY;
        private int earlierRevisions = EARLIER_REVISIONS;
        private boolean examplesMustPass = true;
        private Consumer<ReloadStatus> listener = status -> {};
        private InstantSource clock = InstantSource.system();
        private ThreadFactory threads;

        private Builder(Path folder) {
            this.folder = folder;
            this.threads = task -> {
                Thread thread = new Thread(task, "attune-rulebook-" + folder.getFileName());
                thread.setDaemon(true);
                return thread;
            };
        }

        /**
         * Sets what rulebooks are loaded with: limits, sentences and DRL of the host's own. Every revision gets the same, and DRL is
         * compiled once.
         *
         * @param rulebookLoader the loader; one without options unless this is called
         * @return this builder
         */
        public Builder loader(RulebookLoader rulebookLoader) {
            loader = rulebookLoader;
            return this;
        }

        /**
         * Sets how long the files must have stood still before they are read.
         *
         * @param duration not negative; longer where an edit takes long to arrive, such as over a slow line
         * @return this builder
         */
        public Builder quietFor(Duration duration) {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("quietFor is " + duration + "; expected none or a positive one");
            }
            quietFor = duration;
            return this;
        }

        /**
         * Sets how often the folder is looked at.
         *
         * @param duration at least a millisecond; longer where looking is dear, such as on a network share
         * @return this builder
         */
        public Builder lookEvery(Duration duration) {
            if (duration.compareTo(Duration.ofMillis(1)) < 0) {
                throw new IllegalArgumentException("lookEvery is " + duration + "; expected at least a millisecond");
            }
            lookEvery = duration;
            return this;
        }

        /**
         * Sets how many earlier revisions are kept to go back to. Each takes some memory.
         *
         * @param most how many, at least 1
         * @return this builder
         */
        public Builder earlierRevisions(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("earlierRevisions is " + most + "; expected at least 1");
            }
            earlierRevisions = most;
            return this;
        }

        /**
         * Says whether a rulebook goes live only if all of its worked examples come out as they say, which is so unless this is
         * called.
         *
         * @param must false to let it go live anyway; what failed is then among the revision's remarks
         * @return this builder
         */
        public Builder examplesMustPass(boolean must) {
            examplesMustPass = must;
            return this;
        }

        /**
         * Has somebody told of every change of the status, other than that somebody looked. The listener is called on the
         * watching thread, one call after the other, with no lock held; while it works, nobody looks. What it throws is logged by
         * its kind and forgotten.
         *
         * @param told gets the new status
         * @return this builder
         */
        public Builder listener(Consumer<ReloadStatus> told) {
            listener = told;
            return this;
        }

        /**
         * Sets the clock that says when something happened and for how long the files have stood still.
         *
         * @param source the system's clock unless this is called
         * @return this builder
         */
        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /**
         * Sets who makes the watching thread.
         *
         * @param factory asked once, for a thread that lives until the engine is closed; a named daemon thread unless this is
         *     called. Interrupting the thread closes the engine.
         * @return this builder
         */
        public Builder threads(ThreadFactory factory) {
            threads = factory;
            return this;
        }

        /**
         * Reads the folder and begins to watch it.
         *
         * @return an engine with what the folder holds now; to be closed by the caller
         * @throws RulebookException when the folder holds nothing that could go live, listing everything that is wrong
         */
        public ReloadingEngine start() throws RulebookException {
            ReloadingEngine reloading = unwatched();
            Thread thread = threads.newThread(reloading::watch);
            if (thread == null) {
                throw new IllegalStateException("The thread factory made no thread to watch \"" + folder + "\" with");
            }
            thread.start();
            return reloading;
        }

        /** Without the thread: whoever calls this looks by himself. */
        ReloadingEngine unwatched() throws RulebookException {
            return new ReloadingEngine(this);
        }
    }
}
