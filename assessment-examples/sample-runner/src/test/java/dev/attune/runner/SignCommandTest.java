package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code attune rulebook sign}: who read what, and what changed since. */
class SignCommandTest {
    @TempDir
    private Path parent;

    private Path folder() {
        return parent.resolve("practice");
    }

    private Run sign(String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("rulebook", "sign", folder().toString()));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    @BeforeEach
    void copy() {
        assertThat(Run.of("rulebook", "new", "--copy", folder().toString()).exit())
                .isZero();
    }

    @Test
    void what_changed_after_signing_is_named_by_check() throws IOException {
        assertThat(sign("--by", "Dr. K", "--date", "2026-03-31").exit()).isZero();
        Path roles = folder().resolve("roles.md");
        Files.writeString(
                roles, Files.readString(roles).replace("often asked for space", "asked for space now and again"));

        Run check = Run.of("rulebook", "check", folder().toString());

        assertThat(check.exit()).isZero();
        assertThat(check.errors())
                .filteredOn(line -> line.contains("CHANGED_SINCE_SIGNED"))
                .singleElement()
                .asString()
                .contains("roles.md:")
                .contains("changed since Dr. K signed it as read on 2026-03-31");
    }

    @Test
    void a_link_in_place_of_the_file_is_replaced_and_not_followed() throws IOException {
        Path elsewhere = Files.writeString(
                parent.resolve("elsewhere.md"),
                "## Signed\n\n| language | text | by | on | digest |\n|---|---|---|---|---|\n");
        Files.createSymbolicLink(folder().resolve("signed.md"), elsewhere);
        String before = Files.readString(elsewhere);

        assertThat(sign("--by", "Dr. K", "--date", "2026-03-31", "--language", "de")
                        .exit())
                .isZero();
        assertThat(Files.readString(elsewhere)).isEqualTo(before);
        assertThat(folder().resolve("signed.md")).isRegularFile().content().contains("| de | ");
    }

    @Test
    void a_language_that_is_not_there_is_a_misuse() {
        Run run = sign("--by", "Dr. K", "--date", "2026-03-31", "--language", "fr");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(folder().resolve("signed.md")).doesNotExist();
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThat(Run.of("rulebook", "sign", "pursuer-distancer", "--by", "K", "--date", "2026-03-31")
                        .exit())
                .isNotZero();
    }
}
