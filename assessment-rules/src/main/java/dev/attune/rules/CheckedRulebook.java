package dev.attune.rules;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.internal.engine.InferenceCore;
import dev.attune.rules.rulebook.Rulebook;
import java.util.List;

/**
 * A rulebook that was read and checked, and may be used: only a {@link RulebookLoader} makes one. It stands in this package so that its
 * constructor can be closed to everybody else. Immutable and safe to share between threads.
 */
public final class CheckedRulebook {
    private final InferenceCore core;
    private final List<Diagnostic> remarks;

    CheckedRulebook(InferenceCore core, List<Diagnostic> remarks) {
        this.core = core;
        this.remarks = List.copyOf(remarks);
    }

    InferenceCore core() {
        return core;
    }

    /**
     * What it says.
     *
     * @return the rulebook
     */
    public Rulebook rulebook() {
        return core.rulebook();
    }

    /**
     * What was said of it although it may be used.
     *
     * @return warnings and notes, by place; empty for the rulebook that comes with the library
     */
    public List<Diagnostic> remarks() {
        return remarks;
    }

    @Override
    public String toString() {
        return rulebook().identity().id() + " " + rulebook().identity().version();
    }
}
