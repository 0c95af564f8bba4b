package dev.attune.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures what rulebooks cost, each size in a process of its own. */
final class RulebookRun {
    static final String PART = "rulebook";
    static final String FIRST_LOAD = "first load";
    static final String LOAD = "load again";
    static final String RELOAD = "reload";
    static final String HEAP = "heap of one";
    /** After so many, everything is loaded that is loaded once for all. */
    static final int FIRST = 20;

    static final String MANY = "fit at once";
    static final String MANY_HEAP = "heap in all";
    static final String MANY_EACH = "heap of each";
    static final String MANY_TIME = "time to load all and assess once by each";
    static final String MANY_CLASSES = "classes loaded for all after the first " + FIRST;
    static final String STANDARD = "the standard one";

    /** As long as a call with two threads: both processors load, and leave little to the compiler. */
    private static final int WARM_UP = 6;

    private static final int MILLISECONDS = 1_000;

    private final Plan plan;
    private final Figures figures;
    private final Path folder;

    RulebookRun(Plan plan, Figures figures, Path folder) {
        this.plan = plan;
        this.figures = figures;
        this.folder = folder;
    }

    void run() throws IOException, InterruptedException {
        for (int rules : Stream.concat(Stream.of(0), plan.rules().stream()).toList()) {
            // Fewer times for a large one: it is slower and steadier.
            int times = Math.max(3, Math.min(plan.reloads(), 15_000 / Math.max(1, rules)));
            String at = rules == 0 ? STANDARD : rules + " rules";
            measured(
                    at,
                    "load",
                    folder.resolve("load-" + rules).toString(),
                    Integer.toString(rules),
                    Integer.toString(times),
                    Integer.toString(WARM_UP * plan.warmups() * plan.milliseconds() / MILLISECONDS));
        }
        measured(
                plan.rulebooks() + " of 100 rules",
                "many",
                folder.resolve("many").toString(),
                Integer.toString(plan.rulebooks()));
    }

    private void measured(String at, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Java.EXECUTABLE,
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                RulebookProgram.class.getName()));
        command.addAll(List.of(arguments));
        Map<List<String>, List<Double>> runs = new LinkedHashMap<>();
        for (String line : Java.run(command)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 3) {
                runs.computeIfAbsent(List.of(cells[0], cells[1]), key -> new ArrayList<>())
                        .add(Double.parseDouble(cells[2]));
            }
        }
        runs.forEach((key, values) -> figures.add(PART, key.get(0), "Attune", at, key.get(1), values));
    }
}
