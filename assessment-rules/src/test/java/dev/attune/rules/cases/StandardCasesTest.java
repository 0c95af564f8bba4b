package dev.attune.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.RulesEngine;
import dev.attune.rules.cases.CaseReport.RuleCoverage;
import dev.attune.rules.cases.MutationReport.Mutant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the cases of the rulebook that comes with the library are worth. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandardCasesTest {
    private static final double LEAST_SCORE = 0.92;

    /** Below the other one, because a few changes are only roughly like all. */
    private static final double LEAST_SCORE_OF_SOME = 0.75;

    /** One change in so many. */
    private static final int EACH = 25;

    private final RulesEngine engine = RulesEngine.standard();

    @Test
    void they_come_out_and_show_every_rule_firing_and_staying_silent() {
        CaseReport report = CaseRunner.run(engine);

        assertThat(report.failures()).isEmpty();
        assertThat(report.coverage()).allMatch(RuleCoverage::isComplete);
    }

    @Test
    void they_notice_most_of_some_changes_of_the_rulebook() throws InterruptedException {
        List<Mutant> all = Mutation.of(engine).mutants();
        Set<Mutant> some = IntStream.range(0, all.size())
                .filter(i -> i % EACH == 0)
                .mapToObj(all::get)
                .collect(Collectors.toCollection(HashSet::new));
        MutationReport report = Mutation.of(engine).only(some::contains).run((done, of) -> {});

        assertThat(report.mutants()).hasSize(some.size()).hasSizeGreaterThan(40);
        assertNoticed(report, LEAST_SCORE_OF_SOME);
    }

    @Tag("thorough")
    @Test
    void they_notice_most_changes_of_the_rulebook() throws InterruptedException {
        MutationReport report = Mutation.of(engine).run((done, all) -> {});

        assertThat(report.mutants()).hasSizeGreaterThan(1000);
        assertNoticed(report, LEAST_SCORE);
        assertThat(report.survivors())
                .as("what is taken back, what comes with a caution and how sure a part is: no change may go unnoticed")
                .noneMatch(mutant -> mutant.from().startsWith("withhold ")
                        || mutant.from().startsWith("caution with ")
                        || mutant.operator() == MutationReport.Operator.CONFIDENCE
                        || mutant.operator() == MutationReport.Operator.LEVEL);
    }

    private static void assertNoticed(MutationReport report, double leastScore) {
        assertThat(report.score())
                .as(() -> "noticed "
                        + report.tally().noticed() + " of " + report.tally().all() + "; nobody notices when\n"
                        + report.survivors().stream().map(Mutant::toString).collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo(leastScore);
    }
}
