package dev.attune.rules.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The DRL that a host added cannot be compiled, or uses what is refused. Unchecked, because it is the host's own code that is wrong, not
 * something it read.
 */
public final class TrustedDrlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /**
     * Creates the exception.
     *
     * @param diagnostics what is wrong, at least one; the file is the name the host gave to its DRL
     */
    public TrustedDrlException(List<Diagnostic> diagnostics) {
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
