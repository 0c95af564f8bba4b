package dev.attune.runner.rulebook;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.RulebookVerdict;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.cases.CaseRunner;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.runner.ExitCode;
import dev.attune.runner.RulebookFolder;
import dev.attune.runner.read.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            RulebookVerdict verdict = folder.check();
            List<Diagnostic> found = new ArrayList<>(verdict.diagnostics());
            if (verdict.isAccepted()) {
                found.addAll(CaseRunner.run(RulesEngine.of(verdict.checked())).untested());
            }
            Optional<Rulebook> read = verdict.read();
            return of(
                    folder,
                    read.map(Rulebook::identity).orElse(null),
                    read.map(rulebook -> rulebook.rules().size()).orElse(0),
                    read.map(rulebook -> rulebook.examples().size()).orElse(0),
                    folder.opened(found));
        } catch (RulebookException e) {
            return of(folder, null, 0, 0, folder.opened(e.diagnostics()));
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
