package dev.attune.rules;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostics;
import dev.attune.rules.rule.Expectation;
import dev.attune.rules.rule.Rule.Clause;
import dev.attune.rules.rulebook.WorkedExample;
import dev.attune.rules.trace.Trace;
import java.util.List;

/** Runs the worked examples of a rulebook: its own tests. */
public final class WorkedExamples {
    private WorkedExamples() {}

    /**
     * Runs all worked examples of an engine's rulebook.
     *
     * @param engine the engine
     * @return a diagnostic for every sentence that did not come out as it should, by place; none when all did
     */
    public static List<Diagnostic> run(RulesEngine engine) {
        Diagnostics diagnostics = new Diagnostics();
        for (WorkedExample example : engine.rules().examples()) {
            Trace trace = engine.trace(example.couple());
            example.finds().forEach(sentence -> check(example, trace, sentence, true, diagnostics));
            example.doesNotFind().forEach(sentence -> check(example, trace, sentence, false, diagnostics));
        }
        return diagnostics.all();
    }

    private static void check(
            WorkedExample example, Trace trace, Clause<Expectation> sentence, boolean wanted, Diagnostics diagnostics) {
        if (trace.meets(sentence) != wanted) {
            diagnostics.error(
                    Code.CASE_FAILED,
                    sentence.place(),
                    "in \"" + example.title() + "\", \"" + sentence.text() + "\" was "
                            + (wanted ? "not found" : "found, and must not be"));
        }
    }
}
