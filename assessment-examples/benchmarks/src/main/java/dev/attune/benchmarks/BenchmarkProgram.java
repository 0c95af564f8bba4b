package dev.attune.benchmarks;

import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.simulator.study.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the benchmarks and writes what came of them: {@code results/results.json}, {@code results/results.md} and plots, and the tables
 * of {@code README.md}, each between its {@code <!-- table: … -->} and {@code <!-- /table -->}.
 *
 * <p>Arguments: the module's folder; then, if wanted, {@code usual} or {@code quick}, and the parts, such as {@code assess,rulebook}; of
 * the others, what was measured before is kept. A quick run shows that everything works; its numbers mean nothing and do not go into {@code README.md}.
 */
public final class BenchmarkProgram {
    private static final String USUAL = "usual";
    private static final String RESULTS = "results.json";
    private static final String ALL = String.join(",", AssessRun.PART, ColdStartRun.PART, RulebookRun.PART);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BenchmarkProgram() {}

    /**
     * Runs it.
     *
     * @param arguments see above
     * @throws IOException when a file cannot be read or written
     * @throws InterruptedException when somebody ends it
     * @throws RulebookException never, since the rulebook is the library's own
     * @throws RunnerException when a measurement fails
     */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, RulebookException, RunnerException {
        if (arguments.length < 1) {
            throw new IllegalArgumentException("expected: FOLDER [usual|quick] [assess,cold-start,rulebook]");
        }
        Path folder = Path.of(arguments[0]);
        String scope = arguments.length > 1 ? arguments[1] : USUAL;
        List<String> parts = List.of((arguments.length > 2 ? arguments[2] : ALL).split(",", -1));
        if (!List.of(ALL.split(",", -1)).containsAll(parts)) {
            throw new IllegalArgumentException("parts are " + parts + "; expected some of " + ALL);
        }
        Plan plan = Plan.of(scope);
        Figures figures = new Figures();
        Path scratch = Files.createTempDirectory("benchmarks");
        try {
            if (parts.contains(AssessRun.PART)) {
                AssessRun assess = new AssessRun(plan, figures);
                assess.requireAgreement(RulebookReader.read(RulebookFiles.standard()));
                assess.run();
            }
            if (parts.contains(ColdStartRun.PART)) {
                new ColdStartRun(plan, figures, scratch).run();
            }
            if (parts.contains(RulebookRun.PART)) {
                new RulebookRun(plan, figures, scratch).run();
            }
        } finally {
            delete(scratch);
        }
        // What a quick run finds is not kept among the sources.
        Path results = Files.createDirectories(
                scope.equals(USUAL)
                        ? folder.resolve("results")
                        : folder.resolve("target").resolve("quick-results"));
        keepOtherParts(results.resolve(RESULTS), parts, figures);
        write(folder, results, figures, scope);
    }

    /** What was measured before, of the parts that did not run now. */
    private static void keepOtherParts(Path before, List<String> parts, Figures figures) throws IOException {
        if (Files.exists(before)) {
            for (JsonNode node : JSON.readTree(Files.readString(before)).path("figures")) {
                Figure figure = JSON.treeToValue(node, Figure.class);
                if (!parts.contains(figure.part())) {
                    figures.add(figure);
                }
            }
        }
    }

    private static void write(Path folder, Path results, Figures figures, String scope) throws IOException {
        Report report = new Report(figures, machine());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scope", scope);
        json.put("machine", machine());
        json.put("figures", figures.all());
        Files.writeString(results.resolve(RESULTS), JSON.writeValueAsString(json) + "\n");
        Files.writeString(results.resolve("results.md"), report.page());
        new Charts(figures, results).draw();
        Path page = folder.resolve("README.md");
        if (scope.equals(USUAL) && Files.exists(page)) {
            Files.writeString(page, Markdown.filled(Files.readString(page), report.tables()));
        }
        System.out.println(report.page());
    }

    /** What the numbers depend on; no name of anything. */
    private static String machine() {
        return "Java " + System.getProperty("java.vm.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
