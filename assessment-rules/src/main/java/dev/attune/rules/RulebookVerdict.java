package dev.attune.rules;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a rulebook was read and checked, for programs that show all of it, such as an editor. Immutable and safe to share
 * between threads.
 */
public final class RulebookVerdict {
    private final @Nullable Rulebook read;
    private final List<Diagnostic> diagnostics;
    private final Supplier<CheckedRulebook> checked;

    RulebookVerdict(@Nullable Rulebook read, List<Diagnostic> diagnostics, Supplier<CheckedRulebook> checked) {
        this.read = read;
        this.diagnostics = List.copyOf(diagnostics);
        this.checked = checked;
    }

    /**
     * Whether the rulebook may be used.
     *
     * @return false when a diagnostic is an error
     */
    public boolean isAccepted() {
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }

    /**
     * Everything that was found.
     *
     * @return errors, warnings and notes, by place
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * What could be read, whether it may be used or not.
     *
     * @return the rulebook; empty when it could not be read
     */
    public Optional<Rulebook> read() {
        return Optional.ofNullable(read);
    }

    /**
     * The rulebook, to be used.
     *
     * @return the rulebook
     * @throws RulebookException when it may not be used, with all diagnostics
     */
    public CheckedRulebook checked() throws RulebookException {
        if (!isAccepted()) {
            throw new RulebookException(diagnostics);
        }
        return checked.get();
    }
}
