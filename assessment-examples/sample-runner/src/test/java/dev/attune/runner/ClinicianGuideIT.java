package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.reload.ReloadStatus;
import dev.attune.rules.reload.ReloadingEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the clinicians' guide says under "From zero to live", in the order in which it says it: writes what is to be written,
 * replaces what is to be replaced, runs what is to be run, and holds what comes out against what the guide shows.
 *
 * <p>A comment before a block says what the block is. In what is printed, {@code […]} on a line of its own stands for any lines, and
 * within a line for any text.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@DisabledOnOs(OS.WINDOWS)
class ClinicianGuideIT {
    private static final Path GUIDE = Path.of("../../assessment-rules/README.md");
    private static final Path BIN = Path.of("target/attune/bin").toAbsolutePath();
    private static final String START = "## From zero to live, step by step";
    private static final String END = "### Other things to change";
    private static final Pattern STEP =
            Pattern.compile("<!-- ([a-z]+)(?:, (fails))?(?: ([^ ]+))? -->\n(?:```\n(.*?)```\n)?", Pattern.DOTALL);
    private static final String ANYTHING = "[…]";
    private static final long PATIENCE_IN_SECONDS = 300;

    @TempDir
    Path folder;

    private @Nullable String printed;
    private @Nullable ReloadingEngine host;

    @Test
    void everything_the_guide_says_can_be_done_as_it_is_written() throws Exception {
        String guide = Files.readString(GUIDE).replace("\r\n", "\n");
        String steps = guide.substring(guide.indexOf(START), guide.indexOf(END));
        List<String> done = new ArrayList<>();
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            String block = step.group(4) == null ? "" : step.group(4);
            step(step.group(1), step.group(2) != null, step.group(3) == null ? "" : step.group(3), block);
            done.add(step.group(1));
        }

        assertThat(done).contains("run", "prints", "write", "append", "replace", "live");
        assertThat(done.stream().filter("run"::equals)).hasSizeGreaterThanOrEqualTo(7);
    }

    private void step(String kind, boolean fails, String file, String block) throws Exception {
        switch (kind) {
            case "run" -> run(block.strip(), fails);
            case "prints" -> assertThat(printed).matches(asPattern(block));
            case "write" -> Files.writeString(folder.resolve(file), block);
            case "append" -> Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + block);
            case "replace" -> replace(folder.resolve(file), block);
            case "live" -> host = ReloadingEngine.watch(folder.resolve(file));
            default -> throw new AssertionError("The guide has a step nobody knows: " + kind);
        }
    }

    private void run(String command, boolean fails) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        List<String> words = new ArrayList<>(List.of("bash", "-c", command));
        ProcessBuilder process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        process.environment().put("PATH", BIN + ":" + System.getenv("PATH"));
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process running = process.start();
        assertThat(running.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS))
                .as(command)
                .isTrue();
        printed = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(running.exitValue()).as(command + "\n" + printed).isEqualTo(fails ? 1 : 0);
    }

    /** Lines that start with a hyphen, each followed by the one that takes its place. */
    private void replace(Path file, String block) throws IOException {
        String text = Files.readString(file);
        String[] lines = block.split("\n");
        for (int i = 0; i < lines.length; i += 2) {
            String old = lines[i].substring(2);
            String instead = lines[i + 1].substring(2);
            assertThat(lines[i]).startsWith("- ");
            assertThat(lines[i + 1]).startsWith("+ ");
            assertThat(text).containsOnlyOnce(old);
            text = text.replace(old, instead);
        }
        Files.writeString(file, text);
        if (host != null) {
            isLive(host, text);
        }
    }

    private static void isLive(ReloadingEngine host, String text) {
        try (host) {
            ReloadStatus status = host.reload();

            assertThat(status.isUpToDate()).as(String.valueOf(status)).isTrue();
            assertThat(text).contains("version: " + host.rulebook().version());
        }
    }

    private static Pattern asPattern(String block) {
        String pattern = Arrays.stream(block.split("\n", -1))
                .map(line -> line.equals(ANYTHING)
                        ? "(?:.*\n)*?"
                        : Arrays.stream(line.split(Pattern.quote(ANYTHING), -1))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining(".*"))
                                + "\n")
                .collect(Collectors.joining());
        // The last line break of a block is that of its last line.
        return Pattern.compile(pattern.substring(0, pattern.lastIndexOf("\\Q\\E\n")));
    }
}
