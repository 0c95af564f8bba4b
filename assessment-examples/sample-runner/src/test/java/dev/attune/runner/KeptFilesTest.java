package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of earlier versions, kept as they were, are read as they were. Never change one: add those of the next version. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptFilesTest {
    private static final Path KEPT = Path.of("src/test/resources/kept/0.1");
    private static final String NO_ACCOUNT = "\"code\": \"notice-no-account\"";

    @ParameterizedTest
    @ValueSource(
            strings = {"six-weeks.json", "six-weeks-later.json", "burnt-out.json", "safety.json", "observations.csv"})
    void an_old_file_says_what_the_bundled_one_says_when_it_is_a_clinicians(String name) {
        Run kept = Run.of("assess", KEPT.resolve(name), "--account", "clinician", "--format", "json");

        assertThat(kept.exit()).isZero();
        assertThat(kept)
                .isEqualTo(Run.of("assess", Run.CASES.resolve(name), "--account", "clinician", "--format", "json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"six-weeks.json", "burnt-out.json"})
    void an_old_file_that_does_not_say_whose_account_it_is_is_read_and_the_clinician_is_told(String name) {
        Run kept = Run.of("assess", KEPT.resolve(name), "--format", "json");

        assertThat(kept.exit()).isZero();
        assertThat(kept.err()).isEmpty();
        assertThat(kept.out()).contains(NO_ACCOUNT);
    }
}
