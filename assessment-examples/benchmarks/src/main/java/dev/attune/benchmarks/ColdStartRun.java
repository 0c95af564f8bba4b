package dev.attune.benchmarks;

import dev.attune.benchmarks.contender.Contenders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times whole processes, from the start of a virtual machine to its end with a first result. */
final class ColdStartRun {
    static final String PART = "cold-start";
    static final String PROCESS = "process";
    static final String PLAIN = "as it is";
    static final String ARCHIVED = "with an archive of classes";

    private static final double MILLISECONDS = 1e6;

    private final Plan plan;
    private final Figures figures;
    private final Path folder;

    ColdStartRun(Plan plan, Figures figures, Path folder) {
        this.plan = plan;
        this.figures = figures;
        this.folder = folder;
    }

    private record Way(Contenders contender, String how) {}

    void run() throws IOException, InterruptedException {
        ClassPath classPath = ClassPath.packed(folder);
        Map<Way, List<Double>> times = new LinkedHashMap<>();
        Map<Way, List<String>> commands = new LinkedHashMap<>();
        for (Contenders contender : Contenders.values()) {
            commands.put(new Way(contender, PLAIN), command(classPath, contender));
            // What plain Drools needs most is made anew at every start, and no archive can hold it.
            if (contender != Contenders.PLAIN_DROOLS) {
                Path archive = folder.resolve(contender.code() + ".jsa");
                time(command(classPath, contender, "-XX:ArchiveClassesAtExit=" + archive));
                commands.put(
                        new Way(contender, ARCHIVED),
                        // On: an archive that cannot be used ends the process, rather than being passed over.
                        command(classPath, contender, "-Xshare:on", "-XX:SharedArchiveFile=" + archive));
            }
        }
        // In turns, so that whatever else the machine does falls on everybody.
        for (int i = 0; i < plan.starts(); i++) {
            for (Map.Entry<Way, List<String>> command : commands.entrySet()) {
                times.computeIfAbsent(command.getKey(), key -> new ArrayList<>())
                        .add(time(command.getValue()));
            }
        }
        times.forEach((way, runs) -> figures.add(PART, PROCESS, way.contender().title(), way.how(), "ms", runs));
    }

    private static List<String> command(ClassPath classPath, Contenders contender, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Java.EXECUTABLE);
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath.of(contender), ColdStart.class.getName(), contender.code()));
        return command;
    }

    private static double time(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Java.run(command);
        return (System.nanoTime() - start) / MILLISECONDS;
    }
}
