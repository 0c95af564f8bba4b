package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddingExampleTest {
    @Test
    void it_prints_what_was_found_a_draft_and_the_page_that_sam_is_shown_twice() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EmbeddingExample.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Sam: pursuer", "Alex: distancer", "(both): ", "Draft: ", "For Sam, 2026-05-04")
                .contains("You often reach out")
                .contains("Again on 2026-05-18, the same words: true");
    }

    @Test
    void it_is_shorter_than_seventy_lines() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/java/dev/attune/runner/EmbeddingExample.java")))
                .hasSizeLessThan(70);
    }
}
