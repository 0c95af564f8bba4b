package dev.attune.rules.cases;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;

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
