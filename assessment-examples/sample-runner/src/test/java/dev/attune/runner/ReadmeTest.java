package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the README of the project shows is what the programs print. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {
    private static final String LEFT_OUT = "[…]\n";

    private String readme = "";

    @BeforeEach
    void read() throws IOException {
        readme = Files.readString(Path.of("../../README.md")).replace("\r\n", "\n");
    }

    @Test
    void it_is_at_most_two_hundred_lines() {
        assertThat(readme.lines()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void its_report_is_part_of_the_one_of_the_first_command() throws IOException {
        String report = Files.readString(Path.of("src/test/golden/six-weeks.clinician.txt"));

        int from = 0;
        for (String part : block("report", "").split(Pattern.quote(LEFT_OUT), -1)) {
            int found = report.indexOf(part, from);
            assertThat(found)
                    .as("\"%s\" in the report, after what stands before", part)
                    .isNotNegative();
            from = found + part.length();
        }
    }

    @Test
    void its_code_is_that_of_the_embedding_example() throws IOException {
        String example =
                withoutSpace(Files.readString(Path.of("src/main/java/dev/attune/runner/EmbeddingExample.java")));

        for (String block : blocks("from EmbeddingExample", "java")) {
            assertThat(withoutSpace(block).split(";", -1))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(statement -> assertThat(example).contains(statement));
        }
    }

    @Test
    void its_output_is_that_of_the_embedding_example() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EmbeddingExample.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        String all = printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        String[] shown = block("prints", "").split(Pattern.quote(LEFT_OUT), -1);
        assertThat(shown).hasSize(2);
        assertThat(all).startsWith(shown[0]).endsWith(shown[1]);
    }

    private String block(String marker, String language) {
        return blocks(marker, language).get(0);
    }

    private List<String> blocks(String marker, String language) {
        List<String> blocks = Pattern.compile(
                        "<!-- " + marker + " -->\n```" + language + "\n(.*?)```\n", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).as("blocks after <!-- %s -->", marker).isNotEmpty();
        return blocks;
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }
}
