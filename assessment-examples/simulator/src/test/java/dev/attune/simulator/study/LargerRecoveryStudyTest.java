package dev.attune.simulator.study;

import org.junit.jupiter.api.Tag;

/** The same is true of a study with more couples. */
@Tag("thorough")
class LargerRecoveryStudyTest extends RecoveryStudyTest {
    @Override
    int couples() {
        return 25;
    }
}
