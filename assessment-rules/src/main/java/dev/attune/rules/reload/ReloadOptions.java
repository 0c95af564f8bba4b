package dev.attune.rules.reload;

import dev.attune.rules.RulebookLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * How a folder is watched.
 *
 * @param folder the rulebook's folder
 * @param loader what rulebooks are loaded with
 * @param quietFor how long the files must have stood still before they are read
 * @param lookEvery how often the folder is looked at
 * @param earlierRevisions how many earlier revisions are kept to go back to
 * @param examplesMustPass whether a rulebook goes live only if all of its worked examples pass
 * @param listener is told of every change of the status
 * @param clock says when something happened
 */
record ReloadOptions(
        Path folder,
        RulebookLoader loader,
        Duration quietFor,
        Duration lookEvery,
        int earlierRevisions,
        boolean examplesMustPass,
        Consumer<ReloadStatus> listener,
        InstantSource clock) {}
