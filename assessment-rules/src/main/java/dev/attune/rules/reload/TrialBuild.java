package dev.attune.rules.reload;

import dev.attune.rules.RulesEngine;
import dev.attune.rules.cases.CaseRunner;
import dev.attune.rules.check.RulebookChecker;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Memory;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.RulebookFiles;
import dev.attune.rules.rulebook.RulebookReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Builds an engine aside and lets it prove itself: everything that can be wrong with a rulebook comes up here, before anybody is
 * assessed by it.
 *
 * @param engine the engine, fit to go live
 * @param remarks what was said of its rulebook although it may go live
 */
record TrialBuild(RulesEngine engine, List<Diagnostic> remarks) {
    static TrialBuild of(
            RulebookFiles files,
            PhraseBook phrases,
            Memory memory,
            Function<Rulebook, RulesEngine> engines,
            boolean examplesMustPass)
            throws RulebookException {
        Rulebook rulebook = RulebookReader.read(files, phrases, memory);
        List<Diagnostic> remarks = new ArrayList<>(RulebookChecker.check(rulebook, memory));
        throwIfErrors(remarks);
        RulesEngine engine = engines.apply(rulebook);
        remarks.addAll(CaseRunner.run(engine).diagnostics());
        if (examplesMustPass) {
            throwIfErrors(remarks);
        }
        return new TrialBuild(engine, remarks.stream().sorted().toList());
    }

    private static void throwIfErrors(List<Diagnostic> remarks) throws RulebookException {
        if (remarks.stream().anyMatch(remark -> remark.severity() == Severity.ERROR)) {
            throw new RulebookException(remarks);
        }
    }
}
