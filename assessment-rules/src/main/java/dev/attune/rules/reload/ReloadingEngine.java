package dev.attune.rules.reload;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.AssessmentEngine;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.ProgressPage;
import dev.attune.assessment.ProgressView;
import dev.attune.assessment.ReleasedPage;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.assessment.WhatWouldChange;
import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Assesses couples by the rulebook in a folder, and picks up every edit of it that passes its checks.
 *
 * <p>A change goes through four steps. It is <b>awaited</b> until the files have stood still for a moment. It is <b>read</b>; if
 * the text is the one that is live already, nothing happens. It is <b>tried aside</b>: everything a rulebook is checked for, and
 * all of its worked examples. Then it <b>goes live</b> in one step, or it is <b>refused</b>: the last good revision stays, and
 * {@link #status()} says what is wrong. A bad rulebook never replaces a good one.
 *
 * <p>Every assessment comes from exactly one revision, all of its views included, however late they are asked for. For several
 * calls on one revision, take it once with {@link #current()}.
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

    private final RevisionControl revisions;
    private final LiveRevision live;
    private final StatusFeed feed;
    private final FolderWatch watch;

    private ReloadingEngine(ReloadOptions options) throws RulebookException {
        this.feed = new StatusFeed(options.listener());
        this.revisions = new RevisionControl(options, feed);
        this.live = revisions.live();
        this.watch = new FolderWatch(revisions, feed, options.quietFor(), options.lookEvery());
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

    /**
     * {@inheritDoc}
     *
     * <p>Both cases are assessed by the revision that is live now.
     */
    @Override
    public ProgressView progress(CoupleCase before, CoupleCase after) {
        return current().progress(before, after);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Both cases are assessed by the revision that is live now.
     */
    @Override
    public ProgressView progress(CoupleCase before, CoupleCase after, Locale language) {
        return current().progress(before, after, language);
    }

    @Override
    public ProgressPage progress(ReleasedPage before, ReleasedPage after) {
        return current().progress(before, after);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Every change is tried by the revision that is live now.
     */
    @Override
    public List<WhatWouldChange> whatWouldChange(CoupleCase couple) {
        return current().whatWouldChange(couple);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Every change is tried by the revision that is live now.
     */
    @Override
    public List<WhatWouldChange> whatWouldChange(CoupleCase couple, Locale language) {
        return current().whatWouldChange(couple, language);
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
        return revisions.reload();
    }

    /**
     * Goes back to the revision before the one that is live when this is called. What the folder holds at that moment stays out, and
     * so does what was gone back from, until the folder has held another good rulebook. Calling this again goes back further.
     *
     * @return the status after that; empty when there is nothing to go back to, and then nothing has changed
     * @throws IllegalStateException when this engine was closed
     */
    public Optional<ReloadStatus> rollback() {
        return revisions.rollback();
    }

    /**
     * Stops watching. Assessing goes on with what is live. Waits for a change that is being tried, which then no longer matters:
     * after this, nothing is exchanged any more. The listener may still be told of what happened before.
     */
    @Override
    public void close() {
        revisions.close();
        // Wakes the watching thread, which then sees that it is over.
        feed.wake();
    }

    /** Looks at the folder once, as the watching thread does again and again. */
    void look() {
        revisions.look();
    }

    /** Tells the listener what it has not been told yet, as the watching thread does in between. */
    void tellAll() {
        feed.passOnAll();
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
         * Sets a listener to changes of the status; that the folder was looked at is not one. It is called on the watching thread,
         * one call after the other, with no lock held; while it works, the folder is not looked at. What it throws is logged by its
         * kind only.
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
            Thread thread = threads.newThread(reloading.watch);
            if (thread == null) {
                throw new IllegalStateException("The thread factory made no thread to watch \"" + folder + "\" with");
            }
            thread.start();
            return reloading;
        }

        /** Without the thread: tests call {@link ReloadingEngine#look()} themselves. */
        ReloadingEngine unwatched() throws RulebookException {
            return new ReloadingEngine(new ReloadOptions(
                    folder, loader, quietFor, lookEvery, earlierRevisions, examplesMustPass, listener, clock));
        }
    }
}
