package dev.attune.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Most hosts have nothing that compiles DRL, and need to know what to add. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MissingCompilerTest {
    private static final ClassLoader EVERYTHING = MissingCompilerTest.class.getClassLoader();

    @Test
    void with_code_generation_and_a_jdk_nothing_is_missing() {
        assertThat(TrustedDrl.missing(EVERYTHING, true)).isEmpty();
    }

    @Test
    void without_a_jdk_a_compiler_is_missing() {
        assertThat(TrustedDrl.missing(EVERYTHING, false))
                .hasValueSatisfying(message -> assertThat(message)
                        .contains("org.drools:drools-ecj", "JDK", "drools-core")
                        .doesNotContain("drools-model-codegen"));
    }

    @Test
    void without_code_generation_it_is_named() throws Exception {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThat(TrustedDrl.missing(nothing, true))
                    .hasValueSatisfying(message -> assertThat(message)
                            .contains("org.drools:drools-model-codegen", "expected on the class path")
                            .doesNotContain("drools-ecj"));
        }
    }
}
