package dev.attune.simulator.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same is true of a study with more couples, and what a few couples cannot show. */
@Tag("thorough")
class LargerRecoveryStudyTest extends RecoveryStudyTest {
    @Override
    int couples() {
        return 25;
    }

    @Test
    void aSteepRiseOverMonthsIsSeenMoreOftenThanItIsImagined() {
        assertThat(rate("trend", "growth by 4", "16 weeks", "escalating").hits())
                .isGreaterThan(
                        rate("trend", "growth by 1", "16 weeks", "escalating").hits());
    }
}
