package dev.attune.rules.reload;

import dev.attune.assessment.InvalidCaseException;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.WorkedExamples;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.diagnostic.RulebookException;
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
    static TrialBuild of(RulebookFiles files, Function<Rulebook, RulesEngine> engines, boolean examplesMustPass)
            throws RulebookException {
        Rulebook rulebook = RulebookReader.read(files);
        List<Diagnostic> remarks = new ArrayList<>(check(rulebook));
        throwIfErrors(remarks);
        RulesEngine engine = engines.apply(rulebook);
        remarks.addAll(runExamples(engine));
        if (examplesMustPass) {
            throwIfErrors(remarks);
        }
        return new TrialBuild(engine, remarks.stream().sorted().toList());
    }

    /** The one place for checks that need no engine. */
    private static List<Diagnostic> check(Rulebook rulebook) {
        return List.of();
    }

    private static List<Diagnostic> runExamples(RulesEngine engine) {
        try {
            return WorkedExamples.run(engine);
        } catch (FireLimitException | InvalidCaseException beyondLimits) {
            return List.of(new Diagnostic(
                    Code.CASE_FAILED,
                    Severity.ERROR,
                    "cases.md",
                    1,
                    1,
                    "the worked examples cannot be run within the limits of this engine: "
                            + beyondLimits.getMessage()));
        }
    }

    private static void throwIfErrors(List<Diagnostic> remarks) throws RulebookException {
        if (remarks.stream().anyMatch(remark -> remark.severity() == Severity.ERROR)) {
            throw new RulebookException(remarks);
        }
    }
}
