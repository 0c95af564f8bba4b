package dev.attune.rules.reload;

import dev.attune.rules.CheckedRulebook;
import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulebookSource;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.cases.CaseRunner;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.RulebookException;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds an engine aside and runs the worked examples on it: everything that can be wrong with a rulebook comes up here, before any
 * couple is assessed by it.
 *
 * @param engine the engine, fit to go live
 * @param remarks what was said of its rulebook although it may go live
 */
record TrialBuild(RulesEngine engine, List<Diagnostic> remarks) {
    static TrialBuild of(RulebookLoader loader, RulebookSource source, boolean examplesMustPass)
            throws RulebookException {
        CheckedRulebook rulebook = loader.load(source);
        RulesEngine engine = RulesEngine.of(rulebook);
        List<Diagnostic> remarks = new ArrayList<>(rulebook.remarks());
        remarks.addAll(CaseRunner.run(engine).diagnostics());
        if (examplesMustPass && remarks.stream().anyMatch(Diagnostic::isError)) {
            throw new RulebookException(remarks);
        }
        return new TrialBuild(engine, remarks.stream().sorted().toList());
    }
}
