package dev.attune.rules.reload;

import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.reload.ReloadStatus.Refusal;
import dev.attune.rules.reload.ReloadStatus.Revision;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what happens to the revisions of a rulebook; never anything that a rulebook or a case says. */
final class ReloadLog {
    // The class that hosts know, and whose name they configure.
    private static final Logger LOG = LoggerFactory.getLogger("dev.attune.rules.reload.ReloadingEngine");
    private static final int HASH_SHOWN = 12;
    private static final int FRAMES_SHOWN = 12;

    private ReloadLog() {}

    static void active(Revision revision, RulesEngine engine) {
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

    static void refused(Revision active, Refusal refusal) {
        String hash = refusal.hash();
        LOG.warn(
                "A change of rulebook {} was refused ({}): {} errors; revision {} ({} {}) stays live",
                active.rulebook().id(),
                hash == null ? "unreadable" : shorten(hash),
                refusal.diagnostics().stream().filter(Diagnostic::isError).count(),
                active.number(),
                active.rulebook().version(),
                shorten(active.rulebook().hash()));
    }

    /** Logs where a bug of this library happened, but not its message, which may quote a worked example. */
    static void bug(Revision active, Throwable bug) {
        LOG.error(
                "A bug of attune kept a change of rulebook {} from being tried; revision {} stays live: {} {}",
                active.rulebook().id(),
                active.number(),
                bug.getClass().getName(),
                Arrays.stream(bug.getStackTrace())
                        .limit(FRAMES_SHOWN)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < ", "at ", "")));
    }

    static void wentBack(Revision from, Revision to) {
        LOG.info(
                "Went back from revision {} of rulebook {} to revision {} ({} {})",
                from.number(),
                to.rulebook().id(),
                to.number(),
                to.rulebook().version(),
                shorten(to.rulebook().hash()));
    }

    static void listenerThrew(Throwable thrown) {
        LOG.warn(
                "A listener to the rulebook's status threw {}",
                thrown.getClass().getName());
    }

    private static String shorten(String hash) {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }
}
