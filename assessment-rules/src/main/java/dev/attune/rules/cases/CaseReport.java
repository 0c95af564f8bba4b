package dev.attune.rules.cases;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a rulebook's worked examples. A value that any mapper can write as it is.
 *
 * @param rulebook which rulebook
 * @param cases the examples, in order of cases.md
 * @param coverage for every rule where the examples show it at work, in order of the rulebook
 */
public record CaseReport(RulebookIdentity rulebook, List<CaseResult> cases, List<RuleCoverage> coverage) {
    /** Copies the lists. */
    public CaseReport {
        cases = List.copyOf(cases);
        coverage = List.copyOf(coverage);
    }

    /**
     * Whether every example came out as it says.
     *
     * @return true when all did
     */
    public boolean passed() {
        return cases.stream().allMatch(CaseResult::passed);
    }

    /**
     * The examples that did not.
     *
     * @return those examples, in order
     */
    public List<CaseResult> failed() {
        return cases.stream().filter(result -> !result.passed()).toList();
    }

    /**
     * What did not come out.
     *
     * @return an error for each sentence, by place
     */
    public List<Diagnostic> failures() {
        return cases.stream()
                .flatMap(result -> result.diagnostics().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /**
     * Rules that no example shows firing, or none shows silent.
     *
     * @return a warning for each, or what the rulebook's table "Checks" makes of it, by place
     */
    public List<Diagnostic> untested() {
        return coverage.stream()
                .map(RuleCoverage::diagnostic)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /**
     * Everything to mend: what did not come out, and rules that are not shown.
     *
     * @return the diagnostics, by place
     */
    public List<Diagnostic> diagnostics() {
        return Stream.concat(failures().stream(), untested().stream()).sorted().toList();
    }

    /**
     * How many rules there is an example of both for.
     *
     * @return the number of rules that fire in one example and stay silent in another
     */
    public int covered() {
        return (int) coverage.stream().filter(RuleCoverage::isComplete).count();
    }
}
