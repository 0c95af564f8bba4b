package dev.attune.simulator.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.rules.RulesEngine;
import dev.attune.simulator.Story;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A small study. Its bounds are so wide that only something broken can miss them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecoveryStudyTest {
    private static final RulesEngine ENGINE = RulesEngine.standard();
    private List<Line> lines;

    /** How many couples each cell of the study has. */
    int couples() {
        return 4;
    }

    @BeforeAll
    void run() {
        lines = RecoveryStudy.run(ENGINE, Seeds.TUNING, couples());
    }

    Rate rate(String question, String group, String at, String outcome) {
        return new Tables(lines).find(question, group, at, outcome).orElseThrow();
    }

    @Test
    void everyCellHasAllItsCouples() {
        for (Story story : Story.values()) {
            for (int observations : RecoveryStudy.OBSERVATIONS) {
                if (story != Story.ROLE_REVERSAL) {
                    assertThat(rate("patterns", story.code(), Integer.toString(observations), "right")
                                    .of())
                            .isEqualTo(couples());
                }
            }
        }
    }

    @Test
    void noNumberStandsTwice() {
        assertThat(lines.stream().map(line -> List.of(line.question(), line.group(), line.at(), line.outcome())))
                .doesNotHaveDuplicates();
    }

    @Test
    void rightWrongAndUnnamedAreAll() {
        for (int observations : RecoveryStudy.OBSERVATIONS) {
            String at = Integer.toString(observations);
            Rate right = rate("roles", "all stories", at, "right");
            int sum = right.hits()
                    + rate("roles", "all stories", at, "wrong").hits()
                    + rate("roles", "all stories", at, "unnamed").hits();
            assertThat(sum).isEqualTo(right.of());
        }
    }

    @Test
    void aLongLogOfAPlainCycleIsMostlyReadRight() {
        assertThat(rate("roles", "pursue-withdraw", "128", "right").value()).isGreaterThan(0.75);
        assertThat(rate("patterns", "pursue-withdraw", "128", "right").value()).isGreaterThan(0.75);
    }

    @Test
    void aShortLogMostlyGetsNoRole() {
        assertThat(rate("roles", "pursue-withdraw", "4", "unnamed").value()).isGreaterThan(0.5);
    }

    @Test
    void couplesWithoutACycleMostlyGetNoPartInOne() {
        for (String at : List.of("4", "8", "16", "32", "64", "128")) {
            assertThat(rate("no cycle", "both stories", at, "pursuer or distancer named")
                            .value())
                    .isLessThan(0.3);
        }
    }

    @Test
    void oneAccountIsNeverMoreThanTentative() {
        for (String at : List.of("4", "8", "16", "32", "64", "128")) {
            assertThat(rate("accounts", "first-partner", at, "more than tentative")
                            .hits())
                    .isZero();
        }
    }

    @Test
    void tuningAndReportingNeverShareACouple() {
        Set<Long> tuning = new HashSet<>();
        Set<Long> reporting = new HashSet<>();
        for (Story story : Story.values()) {
            for (int cell = 0; cell < 10; cell++) {
                for (int couple : new int[] {0, Seeds.MOST_COUPLES - 1}) {
                    assertThat(tuning.add(Seeds.TUNING.of(story, cell, couple))).isTrue();
                    assertThat(reporting.add(Seeds.REPORTING.of(story, cell, couple)))
                            .isTrue();
                }
            }
        }
        assertThat(tuning.stream().mapToLong(seed -> seed).max().orElseThrow())
                .isLessThan(reporting.stream().mapToLong(seed -> seed).min().orElseThrow());
    }

    @Test
    void theTablesGoBetweenTheirMarksAndNowhereElse() {
        String page = "before\n<!-- table: roles -->\nold\n<!-- /table -->\nafter\n";

        assertThat(Markdown.filled(page, Map.of("roles", "new\n", "unknown", "x")))
                .isEqualTo("before\n<!-- table: roles -->\n\nnew\n\n<!-- /table -->\nafter\n");
    }

    @Test
    void everyNumberIsALineOfTheCsv() {
        assertThat(new Tables(lines).csv().lines())
                .hasSize(lines.size() + 1)
                .allMatch(line -> line.split(",", -1).length == 9);
    }

    @Test
    void aStudyWithoutCouplesIsRefused() {
        assertThatThrownBy(() -> RecoveryStudy.run(ENGINE, Seeds.TUNING, 0))
                .hasMessage("couples is 0; expected 1 to " + Seeds.MOST_COUPLES);
    }
}
