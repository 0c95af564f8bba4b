package dev.attune.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Other virtual machines, of the same Java as this one. */
final class Java {
    static final String EXECUTABLE =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Java() {}

    /** Runs a process to its end and gives what it printed. */
    static List<String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    "A process ended with " + code + ": " + command.get(command.size() - 1) + "\n" + printed);
        }
        return printed.lines().toList();
    }
}
