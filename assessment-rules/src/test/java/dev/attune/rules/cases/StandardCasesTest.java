package dev.attune.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.RulesEngine;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the cases of the rulebook that comes with the library are worth. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandardCasesTest {
    private static final double LEAST_SCORE = 0.85;

    private final RulesEngine engine = RulesEngine.standard();

    @Test
    void they_come_out_and_show_every_rule_firing_and_staying_silent() {
        CaseReport report = CaseRunner.run(engine);

        assertThat(report.failures()).isEmpty();
        assertThat(report.coverage()).allMatch(RuleCoverage::isComplete);
    }

    @Test
    void they_notice_most_changes_of_the_rulebook() throws InterruptedException {
        MutationReport report = Mutation.of(engine).run((done, all) -> {});

        assertThat(report.mutants()).hasSizeGreaterThan(1000);
        assertThat(report.score())
                .as(() -> "noticed "
                        + report.tally().noticed() + " of " + report.tally().all() + "; nobody notices when\n"
                        + report.survivors().stream().map(Mutant::toString).collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo(LEAST_SCORE);
    }
}
