package dev.attune.runner;

import dev.attune.rules.RulesEngine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/** One run of the program, with what it printed. */
record Run(int exit, String out, String err) {
    static final Path CASES = Path.of("src/main/cases");
    static final List<String> BUNDLED = List.of(
            "six-weeks.json",
            "six-weeks-later.json",
            "burnt-out.json",
            "mutual-avoidance.json",
            "attack-attack.json",
            "constructive.json",
            "safety.json",
            "observations.csv");

    /** Built once for all runs; that each run of the program builds its own is seen in {@link DistributionIT}. */
    private static final RulesEngine STANDARD = RulesEngine.standard();

    static Run of(Object... args) {
        return of(new AssessCommand(folder -> folder == null ? STANDARD : Engines.standardOr(folder)), args);
    }

    static Run of(AssessCommand command, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = java.util.Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        int exit = Attune.run(command, Terminal.NONE, new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Run(exit, out.toString(), err.toString().replace(System.lineSeparator(), "\n"));
    }

    List<String> errors() {
        return err.lines().toList();
    }
}
