package dev.attune.simulator.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.rules.RulesEngine;
import java.util.List;
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
        for (int observations : RecoveryStudy.OBSERVATIONS) {
            assertThat(rate("features", "role-by-topic", Integer.toString(observations), "found where it is")
                            .of())
                    .isEqualTo(couples());
        }
        assertThat(rate("contingency", "pursue-withdraw", "4", "pattern right").of())
                .isEqualTo(couples());
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
            Rate right = rate("accounts", "mixed", at, "right");
            int sum = right.hits()
                    + rate("accounts", "mixed", at, "wrong").hits()
                    + rate("accounts", "mixed", at, "unnamed").hits();
            assertThat(sum).isEqualTo(right.of());
        }
    }

    @Test
    void aLongLogOfAPlainCycleIsMostlyReadRight() {
        assertThat(rate("accounts", "mixed", "128", "right").value()).isGreaterThan(0.75);
    }

    @Test
    void aShortLogMostlyGetsNoRole() {
        assertThat(rate("accounts", "mixed", "4", "unnamed").value()).isGreaterThan(0.5);
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
