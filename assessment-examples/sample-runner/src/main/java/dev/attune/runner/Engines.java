package dev.attune.runner;

import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the engine comes from. */
@FunctionalInterface
interface Engines {
    /**
     * Loads an engine.
     *
     * @param folder a rulebook's folder, or null for the rulebook that comes with the library
     */
    RulesEngine load(@Nullable Path folder) throws RulebookException;

    /** The real one. */
    static RulesEngine standardOr(@Nullable Path folder) throws RulebookException {
        return folder == null
                ? RulesEngine.standard()
                : RulesEngine.of(RulebookLoader.builder().build().load(folder));
    }
}
