package dev.attune.rules.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** A rulebook cannot be loaded. Lists everything that is wrong with it, not only the first thing. */
public final class RulebookException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /**
     * Creates the exception.
     *
     * @param diagnostics what is wrong, at least one
     */
    public RulebookException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining(System.lineSeparator())));
        this.diagnostics = diagnostics.stream().sorted().toList();
    }

    /**
     * What is wrong.
     *
     * @return the diagnostics, by place
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
