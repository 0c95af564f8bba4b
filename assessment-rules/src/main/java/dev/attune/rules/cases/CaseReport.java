package dev.attune.rules.cases;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
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

    /**
     * Where the worked examples show one rule at work.
     *
     * @param rule its id
     * @param title its heading
     * @param place where its heading is
     * @param firesIn the headings of the examples in which it fires, in order
     * @param staysSilentIn the heading of the first example in which it does not, or empty
     * @param diagnostic what is lacking, with the severity that the rulebook gives it; empty when nothing is, or nobody minds
     */
    public record RuleCoverage(
            String rule,
            String title,
            Place place,
            List<String> firesIn,
            Optional<String> staysSilentIn,
            Optional<Diagnostic> diagnostic) {
        /** Copies the list. */
        public RuleCoverage {
            firesIn = List.copyOf(firesIn);
        }

        /**
         * Whether there is an example of both.
         *
         * @return true when the rule fires in one example and stays silent in another
         */
        public boolean isComplete() {
            return !firesIn.isEmpty() && staysSilentIn.isPresent();
        }

        static RuleCoverage of(Rulebook rulebook, Rule rule, List<String> firesIn, Optional<String> staysSilentIn) {
            Optional<Diagnostic> diagnostic = Optional.empty();
            if (rule.place().isInParent()) {
                // Whoever extends a rulebook has to show their own rules, and not those they took over.
                return new RuleCoverage(rule.id(), rule.title(), rule.place(), firesIn, staysSilentIn, diagnostic);
            }
            if (firesIn.isEmpty()) {
                diagnostic = diagnostic(
                        rulebook,
                        rule,
                        Code.NO_FIRING_CASE,
                        "no case shows the rule " + rule.id() + " firing; expected one in which it fires, in cases.md");
            } else if (staysSilentIn.isEmpty()) {
                diagnostic = diagnostic(
                        rulebook,
                        rule,
                        Code.NO_SILENT_CASE,
                        "the rule " + rule.id()
                                + " fires in every case; expected one in which it stays silent, in cases.md");
            }
            return new RuleCoverage(rule.id(), rule.title(), rule.place(), firesIn, staysSilentIn, diagnostic);
        }

        private static Optional<Diagnostic> diagnostic(Rulebook rulebook, Rule rule, Code code, String message) {
            Place at = rule.place();
            return rulebook.severity(code, List.of(rule.id()))
                    .map(severity -> new Diagnostic(code, severity, at.file(), at.line(), at.column(), message));
        }
    }
}
