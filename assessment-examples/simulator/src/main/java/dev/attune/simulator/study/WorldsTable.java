package dev.attune.simulator.study;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldStory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Prints a line for each world: how often roles are right, for the engine and for the sketch on the same couples. A quick look, for whoever
 * works on a rulebook; the study has every number.
 *
 * <p>Arguments, each optional: how many couples of each size (300), the seeds ({@code tuning} or {@code reporting}), and the folder of a
 * rulebook.
 */
public final class WorldsTable {
    private static final List<Integer> SIZES = List.of(8, 16, 32, 64);
    private static final List<Integer> HABITS = List.of(1, 2, 3, 4, 5);
    private static final String ROW = "%-14s %-6s %12s %12s %12s %12s %12s %6s %6s %6s %6s %6s%n";
    private static final int COUPLES = 300;

    private WorldsTable() {}

    /**
     * Prints it.
     *
     * @param arguments see above
     * @throws IOException when the rulebook cannot be read
     * @throws RulebookException when the rulebook is broken
     */
    public static void main(String[] arguments) throws IOException, RulebookException {
        int couples = arguments.length > 0 ? Integer.parseInt(arguments[0]) : COUPLES;
        Seeds seeds = arguments.length > 1 && arguments[1].equals("reporting") ? Seeds.REPORTING : Seeds.TUNING;
        RulesEngine engine = arguments.length > 2
                ? RulesEngine.of(RulebookLoader.builder().build().load(Path.of(arguments[2])))
                : RulesEngine.standard();
        OccasionSketch sketch = new OccasionSketch(engine.rules());
        Map<String, Function<CoupleCase, Reading>> methods = new LinkedHashMap<>();
        methods.put("engine", couple -> Reading.by(engine, couple));
        methods.put("sketch", sketch::read);
        PrintStream out = System.out;
        out.println(
                "Logs of 8 evenings and more. Of the roles named, right (of how many), all and pursuers and distancers alone; couples without a cycle with any and with a sure part;"
                        + " turn-takers with any; clear parts named and right at 32 and at 64 entries. * may be tuned on.");
        out.printf(
                ROW,
                "world",
                "method",
                "tentative",
                "likely",
                "clear",
                "parts tent.",
                "parts likely",
                "any",
                "sure",
                "turns",
                "at 32",
                "at 64");
        for (World world : World.values()) {
            List<Integer> sizes = world == World.TELLINGS ? HABITS : SIZES;
            WorldSample.of(engine.rules(), world, sizes, seeds, couples, methods)
                    .outcomes()
                    .forEach((method, outcomes) -> print(out, world, method, new WorldRates(outcomes)));
        }
    }

    private static void print(PrintStream out, World world, String method, WorldRates rates) {
        if (world == World.TELLINGS) {
            for (int habits : HABITS) {
                print(out, "tellings of " + habits, method, rates.of(outcome -> outcome.size() == habits));
            }
        } else {
            print(
                    out,
                    world.code() + (world.isTunedOn() ? " *" : ""),
                    method,
                    world.hasLogs() ? rates.from(Promises.EVENINGS) : rates);
        }
    }

    private static void print(PrintStream out, String name, String method, WorldRates rates) {
        WorldRates none = rates.of(WorldStory.NO_CYCLE);
        boolean told = name.startsWith("tellings");
        out.printf(
                ROW,
                name,
                method,
                ofMany(rates.right(Confidence.TENTATIVE)),
                ofMany(rates.right(Confidence.LIKELY)),
                ofMany(rates.right(Confidence.CLEAR)),
                ofMany(rates.partsRight(Confidence.TENTATIVE)),
                ofMany(rates.partsRight(Confidence.LIKELY)),
                percent(none.anyPart()),
                percent(none.surePart()),
                percent(rates.of(WorldStory.TURN_TAKERS).anyPart()),
                percent((told ? rates : rates.of(outcome -> outcome.size() == 32)).power()),
                percent(rates.of(outcome -> outcome.size() == 64).power()));
    }

    private static String ofMany(Rate rate) {
        return rate.of() == 0 ? "–" : percent(rate) + " (" + rate.of() + ")";
    }

    private static String percent(Rate rate) {
        return rate.of() == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 100 * rate.value());
    }
}
