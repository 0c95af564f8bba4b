package dev.attune.simulator.study;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulebookSource;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldStory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Asks what would be given up for what: the standard rulebook with other numbers in the rule from which naming starts, on the same couples,
 * and the sketch beside it.
 */
final class Frontier {
    static final String FRONTIER = "frontier";

    /** In percent: how sure it has to be that one reaches more, and that the two stand at opposite ends. */
    private static final int[][] NUMBERS = {{80, 30}, {85, 40}, {90, 45}, {95, 55}, {98, 65}};

    private static final String SKETCH = "the sketch";
    private static final String ROLES = "roles.md";
    private static final String RULE = "- id: role.opposite-ends\n";

    private Frontier() {}

    /**
     * Runs it.
     *
     * @param seeds which couples
     * @param couples how many of each world and size
     * @return for each pair of numbers the worst world, and for power the world in the middle, too
     */
    static List<Line> run(Seeds seeds, int couples) {
        RulesEngine standard = RulesEngine.standard();
        Map<String, Function<CoupleCase, Reading>> methods = new LinkedHashMap<>();
        for (int[] numbers : NUMBERS) {
            RulesEngine engine = engine(numbers[0], numbers[1]);
            methods.put(numbers[0] + " % and " + numbers[1] + " %", couple -> Reading.by(engine, couple));
        }
        methods.put(SKETCH, new OccasionSketch(standard.rules())::read);
        Map<String, List<WorldRates>> byMethod = new LinkedHashMap<>();
        for (World world : WorldStudy.logged()) {
            WorldSample.of(standard.rules(), world, WorldStudy.ENTRIES, seeds, couples, methods)
                    .outcomes()
                    .forEach((method, outcomes) -> byMethod.computeIfAbsent(method, name -> new ArrayList<>())
                            .add(new WorldRates(outcomes).from(Promises.EVENINGS)));
        }
        List<Line> lines = new ArrayList<>();
        byMethod.forEach((method, worlds) -> lines.addAll(lines(method, worlds)));
        return lines;
    }

    private static List<Line> lines(String method, List<WorldRates> worlds) {
        List<Rate> power = worlds.stream()
                .map(rates ->
                        rates.of(outcome -> outcome.size() >= Promises.ENTRIES).power())
                .sorted(Comparator.comparingDouble(Rate::value))
                .toList();
        return List.of(
                line(method, "clear parts found, the world in the middle", power.get((power.size() - 1) / 2)),
                line(method, "the worst", power.get(0)),
                line(method, "tentative right, at worst", least(worlds, rates -> rates.right(Confidence.TENTATIVE))),
                line(method, "likely right, at worst", least(worlds, rates -> rates.right(Confidence.LIKELY))),
                line(
                        method,
                        "no cycle: any part, at worst",
                        most(worlds, rates -> rates.of(WorldStory.NO_CYCLE).anyPart())),
                line(
                        method,
                        "turn-takers: any part, at worst",
                        most(worlds, rates -> rates.of(WorldStory.TURN_TAKERS).anyPart())));
    }

    private static Line line(String method, String at, Rate rate) {
        return new Line(FRONTIER, WorldStudy.ALL_WORLDS, at, method, rate);
    }

    private static Rate least(List<WorldRates> worlds, Function<WorldRates, Rate> of) {
        return ordered(worlds, of, Rate::value).get(0);
    }

    private static Rate most(List<WorldRates> worlds, Function<WorldRates, Rate> of) {
        return ordered(worlds, of, rate -> -rate.value()).get(0);
    }

    private static List<Rate> ordered(
            List<WorldRates> worlds, Function<WorldRates, Rate> of, ToDoubleFunction<Rate> order) {
        return worlds.stream()
                .map(of)
                .filter(rate -> rate.of() > 0)
                .sorted(Comparator.comparingDouble(order))
                .toList();
    }

    /** The standard rulebook with other numbers in its first rule on roles. */
    private static RulesEngine engine(int more, int ends) {
        Map<String, String> texts = new TreeMap<>(RulebookSource.standard().texts());
        String roles = texts.getOrDefault(ROLES, "");
        int rule = roles.indexOf(RULE);
        if (rule < 0) {
            throw new IllegalStateException("the rule from which naming starts has another name now; expected " + RULE);
        }
        String changed = roles.substring(rule)
                .replaceFirst("(reaching more is at least) [0-9.]+ %", "$1 " + more + " %")
                .replaceFirst("(opposite ends is at least) [0-9.]+ %", "$1 " + ends + " %");
        texts.put(ROLES, roles.substring(0, rule) + changed);
        try {
            return RulesEngine.of(RulebookLoader.builder().build().load(RulebookSource.of(texts)));
        } catch (RulebookException e) {
            throw new IllegalStateException("the standard rulebook cannot be read with other numbers", e);
        }
    }
}
