package dev.attune.runner.read;

import dev.attune.assessment.Reporter;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a file that does not say it itself.
 *
 * @param account whose account the entries are that name no reporter, or null when that is not known
 * @param zone the time zone the couple lives in, or null when that is not known
 */
public record CaseDefaults(
        @Nullable Reporter account, @Nullable ZoneId zone) {
    /** Nothing is known beside the file. */
    public static final CaseDefaults NONE = new CaseDefaults(null, null);
}
