package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.attune.assessment.Assessment;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How much work a draft takes must not tell whether there is anything to hide. */
class DraftCostTest {
    private static final int WARM = 300;
    private static final int TRIES = 60;

    private static long allocatedFor(Assessment assessment) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assessment.draftFor(ONE, Pages.DATE).forClinician();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** By turns, so that what the compiler does in between is done for both. */
    private static double[] medians(Assessment one, Assessment other) {
        long[] ofOne = new long[TRIES];
        long[] ofOther = new long[TRIES];
        for (int i = 0; i < WARM; i++) {
            allocatedFor(one);
            allocatedFor(other);
        }
        for (int i = 0; i < TRIES; i++) {
            ofOne[i] = allocatedFor(one);
            ofOther[i] = allocatedFor(other);
        }
        Arrays.sort(ofOne);
        Arrays.sort(ofOther);
        return new double[] {ofOne[TRIES / 2], ofOther[TRIES / 2]};
    }

    @Test
    void aDraftAllocatesTheSameWhetherOrNotAHardConcernWithholdsIt() {
        CoupleCase.Builder couple =
                Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER)).asOf(NOW);
        Assessment open = ENGINE.assess(couple.build());
        Assessment gated = ENGINE.assess(couple.observed(Observation.of(OTHER, "fears-partner")
                        .reporter(Reporter.SELF)
                        .at(NOW.minusSeconds(90_000)))
                .build());

        double[] bytes = medians(open, gated);

        assertThat(bytes[1] / bytes[0]).isBetween(0.98, 1.02);
    }
}
