package dev.attune.rules.cases;

import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import java.nio.file.Path;

/** Prints the mutation score of a rulebook: its folder (or "-" for the standard one), then the beginning of the rules' ids. */
public final class MutateRulebook {
    private MutateRulebook() {}

    public static void main(String[] arguments) throws Exception {
        RulesEngine engine;
        try {
            engine = arguments[0].equals("-") ? RulesEngine.standard() : RulesEngine.load(Path.of(arguments[0]));
        } catch (RulebookException broken) {
            broken.diagnostics().forEach(System.out::println);
            return;
        }
        String prefix = arguments.length > 1 ? arguments[1] : "";
        CaseReport cases = CaseRunner.run(engine);
        cases.failures().forEach(System.out::println);
        Mutation mutation = Mutation.of(engine)
                .only(mutant -> prefix.isEmpty()
                        || mutant.rule().orElse(mutant.operator().code()).startsWith(prefix));
        long start = System.nanoTime();
        MutationReport report = mutation.run((done, all) -> {});
        long seconds = (System.nanoTime() - start) / 1_000_000;
        report.mutants().stream()
                .filter(MutantResult::survived)
                .map(result -> result.mutant())
                .forEach(mutant -> System.out.println("SURVIVED "
                        + mutant.rule().orElse("-") + " [" + mutant.operator().code() + "] " + mutant));
        System.out.println("\nby rule (noticed/all)");
        report.byRule()
                .forEach((rule, tally) -> System.out.println(
                        "  " + (rule.isEmpty() ? "(tables)" : rule) + " " + tally.noticed() + "/" + tally.all()));
        System.out.println("\nby operator (noticed/all)");
        report.byOperator()
                .forEach((operator, tally) ->
                        System.out.println("  " + operator.code() + " " + tally.noticed() + "/" + tally.all()));
        MutationReport.Tally tally = report.tally();
        System.out.printf(
                "%nscore %.1f %%: %d of %d changes noticed by %d cases, in %d ms%n",
                100 * tally.score(), tally.noticed(), tally.all(), cases.cases().size(), seconds);
        System.out.println("rules shown firing and silent: " + cases.covered() + " of "
                + cases.coverage().size());
    }
}
