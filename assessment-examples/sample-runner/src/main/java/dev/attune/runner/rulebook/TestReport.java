package dev.attune.runner.rulebook;

import dev.attune.rules.cases.CaseReport;
import dev.attune.rules.cases.CaseReport.RuleCoverage;
import dev.attune.rules.cases.CaseResult;
import dev.attune.rules.cases.CaseResult.Checked;
import dev.attune.rules.cases.MutationReport;
import dev.attune.rules.cases.MutationReport.Mutant;
import dev.attune.rules.cases.MutationReport.Tally;
import dev.attune.rules.diagnostic.Place;
import dev.attune.runner.RulebookFolder;
import dev.attune.runner.Terminal;
import dev.attune.runner.Terminal.Colour;
import dev.attune.runner.read.OneLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a rulebook's cases, for whoever writes them.
 *
 * @param terminal for colours
 * @param folder the rulebook's folder
 */
record TestReport(Terminal terminal, RulebookFolder folder) {
    String write(CaseReport cases, boolean mutate, @Nullable MutationReport mutation) {
        Sheet sheet = new Sheet();
        cases.cases().forEach(result -> result(sheet, cases, result));
        sheet.blank();
        summary(sheet, cases);
        if (mutation != null) {
            sheet.blank();
            mutation(sheet, mutation);
        } else if (mutate) {
            sheet.line(
                    0, "No changes were tried: mend the cases first, so that it can be said which change they notice.");
        }
        return sheet.toString();
    }

    private void result(Sheet sheet, CaseReport cases, CaseResult result) {
        sheet.line(
                0,
                (result.passed() ? terminal.paint(Colour.GOOD, "PASS") : terminal.paint(Colour.BAD, "FAIL")) + "  "
                        + OneLine.of(result.title()));
        result.stopped().ifPresent(why -> sheet.line(6, at(result.place()) + "cannot be assessed: " + OneLine.of(why)));
        for (Checked failure : result.failures()) {
            sheet.line(6, at(failure.place()) + OneLine.of(failure.expected()));
            sheet.line(8, "found: " + OneLine.of(failure.found()));
        }
        if (!result.failures().isEmpty()) {
            String fired = cases.coverage().stream()
                    .filter(rule -> rule.firesIn().contains(result.title()))
                    .map(RuleCoverage::rule)
                    .collect(Collectors.joining(", "));
            sheet.line(8, "rules that fire in it: " + (fired.isEmpty() ? "none" : fired));
        }
    }

    private String at(Place place) {
        return OneLine.of(folder.opened(place.file()) + ":" + place.line() + ": ");
    }

    private void summary(Sheet sheet, CaseReport cases) {
        int failed = cases.failed().size();
        String outcome = failed == 0 ? "all pass" : Counted.of(failed, "case") + " failed";
        sheet.line(
                0,
                terminal.paint(
                        failed == 0 ? Colour.GOOD : Colour.BAD,
                        Counted.of(cases.cases().size(), "case") + ": " + outcome));
        List<RuleCoverage> lacking = cases.coverage().stream()
                .filter(rule -> rule.diagnostic().isPresent())
                .toList();
        sheet.line(
                0,
                Counted.of(cases.coverage().size(), "rule") + ": " + cases.covered()
                        + " fire in some case and stay silent in another" + (lacking.isEmpty() ? "" : "; not so:"));
        for (RuleCoverage rule : lacking) {
            sheet.line(
                    2,
                    at(rule.place())
                            + rule.rule()
                            + (rule.firesIn().isEmpty() ? " fires in no case" : " is silent in no case"));
        }
    }

    private void mutation(Sheet sheet, MutationReport mutation) {
        Tally tally = mutation.tally();
        sheet.line(
                0,
                terminal.paint(
                        Colour.STRONG,
                        "Mutation score: " + percent(tally) + " (the cases notice " + tally.noticed() + " of "
                                + Counted.of(tally.all(), "change") + ")"));
        mutation.byOperator()
                .forEach((operator, each) -> sheet.line(
                        2,
                        String.format(
                                Locale.ROOT,
                                "%-14s %6s  %d of %d",
                                operator.code(),
                                percent(each),
                                each.noticed(),
                                each.all())));
        List<Mutant> survivors = mutation.survivors();
        if (!survivors.isEmpty()) {
            sheet.blank();
            sheet.line(0, "Nobody notices when");
            survivors.forEach(mutant -> sheet.line(2, at(mutant.place()) + change(mutant)));
        }
    }

    private static String change(Mutant mutant) {
        return OneLine.of("\"" + mutant.from() + "\" "
                + (mutant.to().isEmpty() ? "is left out" : "becomes \"" + mutant.to() + "\""));
    }

    private static String percent(Tally tally) {
        return String.format(Locale.ROOT, "%.1f %%", tally.score() * 100);
    }
}
