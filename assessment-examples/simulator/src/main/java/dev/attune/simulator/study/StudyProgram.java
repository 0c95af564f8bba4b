package dev.attune.simulator.study;

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

/**
 * Runs the recovery study and writes what came of it: {@code validity/results.csv} and plots, and the tables of
 * {@code VALIDITY.md}, each between its {@code <!-- table: … -->} and {@code <!-- /table -->}.
 *
 * <p>Arguments: the folder that holds {@code VALIDITY.md}; then, if wanted, the seeds ({@code reporting} or {@code tuning}), the
 * number of couples in a cell, and the folder of a rulebook other than the standard one.
 */
public final class StudyProgram {
    private static final int COUPLES = 400;
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
        Tables tables = new Tables(RecoveryStudy.run(engine, seeds, couples));
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
        Map<String, String> all = new LinkedHashMap<>();
        all.put("roles", tables.table("roles", "right", "story"));
        all.put("ceiling", tables.table("ceiling", "reading the log", "story"));
        all.put("ceiling-all", tables.table("ceiling", "seeing all", "story"));
        all.put("roles-wrong", tables.table("roles", "wrong", "story"));
        all.put("patterns", tables.table("patterns", "right", "story"));
        all.put("confidence", tables.table("confidence", "right", "confidence"));
        all.put("named", tables.table("confidence", "named", "confidence"));
        all.put("no-cycle", tables.table("no cycle", "pursuer or distancer named", "couples"));
        all.put("no-cycle-any", tables.table("no cycle", "any role named", "couples"));
        all.put("topics", tables.outcomes("roles by topic", Story.ROLE_BY_TOPIC.code(), "role on a topic"));
        all.put("features", tables.table("features", "found where it is", "feature"));
        all.put("features-false", tables.table("features", "found where it is not", "feature"));
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
        List<Plot> plots = new ArrayList<>();
        plots.add(new Plot(
                "roles",
                "Roles that are named and right",
                OBSERVATIONS,
                "partners, %",
                100,
                SIZES,
                curves(
                        "roles",
                        "right",
                        Story.PURSUE_WITHDRAW,
                        Story.ATTACK_WITHDRAW,
                        Story.BOTH_DO_BOTH,
                        Story.ROLE_BY_TOPIC,
                        Story.MUTUAL_AVOIDANCE,
                        Story.CONSTRUCTIVE,
                        Story.NO_CYCLE),
                Map.of("target at 32", 90.0)));
        plots.add(new Plot(
                "ceiling",
                "All roles of all stories: named and right, and what is possible",
                OBSERVATIONS,
                "partners, %",
                100,
                RecoveryStudy.OF_CEILINGS.stream().map(n -> Integer.toString(n)).toList(),
                List.of(
                        new Curve("this rulebook", "roles", "all stories", "right"),
                        new Curve("knows the simulator, reads the log", "ceiling", "all stories", "reading the log"),
                        new Curve("knows the simulator, sees all", "ceiling", "all stories", "seeing all")),
                Map.of("target at 32", 90.0)));
        plots.add(new Plot(
                "patterns",
                "Patterns that are named and right",
                OBSERVATIONS,
                "couples, %",
                100,
                SIZES,
                curves(
                        "patterns",
                        "right",
                        Story.PURSUE_WITHDRAW,
                        Story.ATTACK_WITHDRAW,
                        Story.ATTACK_ATTACK,
                        Story.BOTH_DO_BOTH,
                        Story.MUTUAL_AVOIDANCE,
                        Story.BURNT_OUT,
                        Story.CONSTRUCTIVE),
                Map.of()));
        plots.add(new Plot(
                "confidence",
                "Of the roles called tentative, likely or clear, those that are right",
                OBSERVATIONS,
                "roles named, %",
                100,
                SIZES,
                List.of(
                        new Curve("clear", "confidence", "clear", "right"),
                        new Curve("likely", "confidence", "likely", "right"),
                        new Curve("tentative", "confidence", "tentative", "right")),
                Map.of("target: clear", 97.0, "target: likely", 85.0, "target: tentative", 65.0)));
        plots.add(new Plot(
                "no-cycle",
                "Couples without a cycle in whom a role is named all the same (side ends at 20 %)",
                OBSERVATIONS,
                "couples, %",
                20,
                SIZES,
                List.of(
                        new Curve("pursuer or distancer", "no cycle", "both stories", "pursuer or distancer named"),
                        new Curve("any role", "no cycle", "both stories", "any role named")),
                Map.of("target: below", 5.0)));
        plots.add(new Plot(
                "trend",
                "Logs that are called escalating",
                "length of the log",
                "couples, %",
                100,
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
                100,
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
                100,
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

    private static List<Curve> curves(String question, String outcome, Story... stories) {
        return Arrays.stream(stories)
                .map(story -> new Curve(story.code(), question, story.code(), outcome))
                .toList();
    }
}
