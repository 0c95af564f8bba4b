package dev.attune.runner.read;

import dev.attune.assessment.Reporter;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a file that does not say it itself.
 *
 * @param account whose account entries are that name no reporter, or null
 * @param zone the time zone, or null
 */
public record CaseDefaults(
        @Nullable Reporter account, @Nullable ZoneId zone) {
    /** Nothing was said. */
    public static final CaseDefaults NONE = new CaseDefaults(null, null);
}
