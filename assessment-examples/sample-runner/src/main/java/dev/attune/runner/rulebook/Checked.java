package dev.attune.runner.rulebook;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.cases.CaseRunner;
import dev.attune.rules.check.RulebookChecker;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.runner.ExitCode;
import dev.attune.runner.RulebookFolder;
import dev.attune.runner.read.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param folder the rulebook's folder, as it was given
 * @param rulebook which rulebook it is; null when it could not be read
 * @param rules how many rules it has
 * @param cases how many cases it has
 * @param errors how many diagnostics are errors
 * @param warnings how many are warnings
 * @param notes how many are notes
 * @param diagnostics all of them, by place
 */
record Checked(
        String folder,
        @Nullable RulebookIdentity rulebook,
        int rules,
        int cases,
        long errors,
        long warnings,
        long notes,
        List<Diagnostic> diagnostics) {
    static Checked of(RulebookFolder folder) throws ProblemsException {
        try {
            Rulebook rulebook = folder.read();
            List<Diagnostic> found = new ArrayList<>(RulebookChecker.check(rulebook));
            if (found.stream().noneMatch(d -> d.severity() == Severity.ERROR)) {
                RulesEngine engine = RulesEngine.builder().rulebook(rulebook).build();
                found.addAll(CaseRunner.run(engine).untested());
            }
            return of(
                    folder,
                    rulebook.identity(),
                    rulebook.rules().size(),
                    rulebook.examples().size(),
                    folder.opened(found));
        } catch (RulebookException e) {
            return of(folder, null, 0, 0, e.diagnostics());
        }
    }

    private static Checked of(
            RulebookFolder folder,
            @Nullable RulebookIdentity identity,
            int rules,
            int cases,
            List<Diagnostic> diagnostics) {
        return new Checked(
                folder.path().toString(),
                identity,
                rules,
                cases,
                count(diagnostics, Severity.ERROR),
                count(diagnostics, Severity.WARNING),
                count(diagnostics, Severity.NOTE),
                diagnostics.stream().sorted().toList());
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    int exit() {
        return errors == 0 ? ExitCode.FINE : ExitCode.RULEBOOK_FAILED;
    }

    /** One line for a person. */
    String summary() {
        String found =
                Counted.of(errors, "error") + ", " + Counted.of(warnings, "warning") + ", " + Counted.of(notes, "note");
        return rulebook == null
                ? folder + ": " + found + "; the rulebook cannot be used"
                : folder + ": " + rulebook.id() + " " + rulebook.version() + ", " + Counted.of(rules, "rule") + ", "
                        + Counted.of(cases, "case") + ": " + found;
    }
}
