package dev.attune.simulator.study;

import dev.attune.assessment.Confidence;
import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.simulator.Story;
import dev.attune.simulator.study.Plots.Curve;
import dev.attune.simulator.study.Plots.Plot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs the recovery study and writes what came of it: {@code validity/results.csv} and plots, and the tables of
 * {@code VALIDITY.md}, each between its {@code <!-- table: … -->} and {@code <!-- /table -->}.
 *
 * <p>Arguments: the folder that holds {@code VALIDITY.md}; then, if wanted, the seeds ({@code reporting} or {@code tuning}), the
 * number of couples in a cell (a world has three times as many of each size), and the folder of a rulebook other than the standard one.
 */
public final class StudyProgram {
    private static final int COUPLES = 400;

    /** How many times as many couples a world has at each size, so that most of its cells have enough named roles to be judged. */
    private static final int OF_A_WORLD = 3;

    private static final double PERCENT = 100;
    private static final List<String> SIZES =
            RecoveryStudy.OBSERVATIONS.stream().map(n -> Integer.toString(n)).toList();
    private static final String OBSERVATIONS = "observations in the log";

    private StudyProgram() {}

    /**
     * Runs it.
     *
     * @param arguments see above
     * @throws IOException when a file cannot be read or written
     * @throws RulebookException when the rulebook named is broken
     */
    public static void main(String[] arguments) throws IOException, RulebookException {
        if (arguments.length < 1) {
            throw new IllegalArgumentException("expected: FOLDER [reporting|tuning] [COUPLES] [RULEBOOK]");
        }
        Path folder = Path.of(arguments[0]);
        Seeds seeds = arguments.length > 1 && arguments[1].equals("tuning") ? Seeds.TUNING : Seeds.REPORTING;
        int couples = arguments.length > 2 ? Integer.parseInt(arguments[2]) : COUPLES;
        RulesEngine engine = arguments.length > 3
                ? RulesEngine.of(RulebookLoader.builder().build().load(Path.of(arguments[3])))
                : RulesEngine.standard();
        List<Line> lines = new ArrayList<>(WorldStudy.run(engine, seeds, OF_A_WORLD * couples));
        if (arguments.length <= 3) {
            lines.addAll(Frontier.run(seeds, couples));
        }
        lines.addAll(RecoveryStudy.run(engine, seeds, couples));
        lines.addAll(DangerStudy.run(engine, seeds, couples));
        Tables tables = new Tables(lines);
        Path pictures = Files.createDirectories(folder.resolve("validity"));
        Files.writeString(pictures.resolve("results.csv"), tables.csv());
        Plots plots = new Plots(tables, pictures);
        for (Plot plot : plots()) {
            plots.draw(plot);
        }
        Path page = folder.resolve("VALIDITY.md");
        if (Files.exists(page)) {
            Files.writeString(page, Markdown.filled(Files.readString(page), markdown(tables)));
        }
    }

    private static Map<String, String> markdown(Tables tables) {
        Map<String, String> all = new LinkedHashMap<>(new WorldTables(tables).all());
        all.put(
                "frontier",
                tables.outcomes(
                        Frontier.FRONTIER, WorldStudy.ALL_WORLDS, "sure of reaching more, and of opposite ends"));
        all.put("danger", tables.table(DangerStudy.DANGER, DangerStudy.RAISED, "story"));
        all.put("topics", tables.outcomes("roles by topic", Story.ROLE_BY_TOPIC.code(), "role on a topic"));
        all.put("topics-found", tables.table("features", "found where it is", "feature"));
        all.put("escalating", tables.table("trend", "escalating", "truth"));
        all.put("easing", tables.table("trend", "easing", "truth"));
        all.put("accounts", tables.table("accounts", "right", "who writes"));
        all.put("accounts-sure", tables.table("accounts", "more than tentative", "who writes"));
        all.put("unlogged", tables.outcomes("unlogged answers", Story.PURSUE_WITHDRAW.code(), "kind answers left out"));
        all.put(
                "unlogged-no-cycle",
                tables.outcomes("unlogged answers", Story.NO_CYCLE.code(), "kind answers left out"));
        all.put("contingency", tables.outcomes("contingency", Story.PURSUE_WITHDRAW.code(), "odds ratio"));
        return all;
    }

    private static List<Plot> plots() {
        List<Plot> plots = new ArrayList<>(plotsOfWorlds());
        plots.add(new Plot(
                "trend",
                "Logs that are called escalating",
                "length of the log",
                "couples, %",
                PERCENT,
                RecoveryStudy.WEEKS.stream().map(weeks -> weeks + " weeks").toList(),
                List.of(
                        new Curve("four times as often", "trend", "growth by 4", "escalating"),
                        new Curve("steady", "trend", "growth by 1", "escalating"),
                        new Curve("a quarter as often", "trend", "growth by 0.25", "escalating")),
                Map.of()));
        plots.add(new Plot(
                "accounts",
                "Who writes the log: pursuers and distancers",
                OBSERVATIONS,
                "partners, %",
                PERCENT,
                SIZES,
                List.of(
                        new Curve("right, mixed accounts", "accounts", "mixed", "right"),
                        new Curve("right, one partner", "accounts", "first-partner", "right"),
                        new Curve("wrong, one partner", "accounts", "first-partner", "wrong"),
                        new Curve("more than tentative, one", "accounts", "first-partner", "more than tentative")),
                Map.of()));
        plots.add(new Plot(
                "unlogged",
                "Kind answers left out of the log, at 32 observations",
                "part of the kind answers that nobody writes down",
                "%",
                PERCENT,
                RecoveryStudy.UNLOGGED.stream()
                        .map(share -> Math.round(share * 100) + " %")
                        .toList(),
                List.of(
                        new Curve("cycle: roles right", "unlogged answers", "pursue-withdraw", "right"),
                        new Curve("cycle: pattern right", "unlogged answers", "pursue-withdraw", "pattern right"),
                        new Curve(
                                "no cycle: a role named",
                                "unlogged answers",
                                "no-cycle",
                                "pursuer or distancer named")),
                Map.of()));
        return plots;
    }

    private static List<Plot> plotsOfWorlds() {
        String evenings = "evenings logged";
        List<String> places = WorldStudy.evenings();
        String sketch = WorldStudy.BY_EVENINGS + WorldStudy.BY_SKETCH;
        List<Plot> plots = new ArrayList<>();
        plots.add(new Plot(
                "evenings",
                "What can be told from how many evenings, over all worlds",
                evenings,
                "clear parts named and right, %",
                PERCENT,
                places,
                List.of(
                        ofWorlds("named", WorldStudy.BY_EVENINGS, WorldStudy.POWER),
                        ofWorlds("at least likely", WorldStudy.BY_EVENINGS, WorldStudy.POWER_LIKELY),
                        ofWorlds("clear", WorldStudy.BY_EVENINGS, WorldStudy.POWER_CLEAR),
                        ofWorlds("named, by the sketch", sketch, WorldStudy.POWER)),
                Map.of()));
        plots.add(new Plot(
                "confidence",
                "Of the roles called tentative, likely or clear, those that are right, over all worlds",
                evenings,
                "roles named, %",
                PERCENT,
                places,
                Arrays.stream(Confidence.values())
                        .map(sure -> ofWorlds(sure.code(), WorldStudy.BY_EVENINGS, WorldStudy.right(sure)))
                        .toList(),
                Arrays.stream(Confidence.values())
                        .collect(Collectors.toMap(
                                sure -> "target: " + sure.code(), sure -> PERCENT * Promises.right(sure)))));
        plots.add(new Plot(
                "no-cycle",
                "Couples without a cycle in whom a part is named, over all worlds (side ends at 30 %)",
                evenings,
                "couples, %",
                30,
                places,
                List.of(
                        ofWorlds("any part", WorldStudy.BY_EVENINGS, WorldStudy.ANY_PART),
                        ofWorlds("likely or clear", WorldStudy.BY_EVENINGS, WorldStudy.SURE_PART),
                        ofWorlds("any part, by the sketch", sketch, WorldStudy.ANY_PART)),
                Map.of("target: any part", PERCENT * Promises.ANY_PART)));
        return plots;
    }

    private static Curve ofWorlds(String name, String question, String outcome) {
        return new Curve(name, question, WorldStudy.ALL_WORLDS, outcome);
    }
}
