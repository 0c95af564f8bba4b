package dev.attune.simulator.study;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.RulesEngine;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldStory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Asks how often roles are right in every world, and how often a part is named where there is none: for the engine, and for the
 * {@link OccasionSketch} on the same couples.
 *
 * <p>Numbers of the sketch stand under the same questions with {@link #BY_SKETCH} behind. The same engine, seeds and number of couples give
 * the same results. One run uses all processors.
 */
final class WorldStudy {
    /** How many entries the logs have. */
    static final List<Integer> ENTRIES = List.of(8, 16, 32, 64, 128);

    /** How many habits are told of each partner at least. */
    static final List<Integer> HABITS = List.of(1, 2, 3, 4, 5);

    static final String BY_SKETCH = " by the sketch";
    static final String WORLDS = "worlds";
    static final String STORIES = "stories";
    static final String IN_BETWEEN = "in between";
    static final String BY_EVENINGS = "evenings";
    static final String TELLINGS = "tellings";
    static final String ONE_EVENING = "one evening";
    static final String CHANGES = "features in worlds";
    static final String ALL_WORLDS = "all worlds";

    /** The logs for which promises are made. */
    static final String PROMISED = Promises.EVENINGS + " evenings and more";

    static final String ENOUGH_ENTRIES = Promises.ENTRIES + " entries and more";
    static final String ENOUGH_HABITS = Promises.HABITS + " and more";
    static final String PARTS_RIGHT = "pursuers and distancers right";
    static final String ANY_PART = "no cycle: any part";
    static final String SURE_PART = "no cycle: a sure part";
    static final String TURN_TAKERS = "turn-takers: any part";
    static final String POWER = "clear parts named and right";
    static final String POWER_LIKELY = "the same at least likely";
    static final String POWER_CLEAR = "the same clear";
    static final String MORE_THAN_TENTATIVE = "more than tentative";
    static final String ANY_ROLE = "a role is named";

    private static final List<Integer> EVENINGS = List.of(1, 4, 8, 12, 16, 24, 32);
    private static final String ENGINE = "";
    private static final Map<String, WorldStory> CHANGED = new LinkedHashMap<>();

    static {
        CHANGED.put("burnt-out-pursuer", WorldStory.BURNT_OUT);
        CHANGED.put("role-reversal", WorldStory.ROLE_REVERSAL);
    }

    private final RulesEngine engine;
    private final Seeds seeds;
    private final int couples;
    private final Map<String, Function<CoupleCase, Reading>> methods = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private WorldStudy(RulesEngine engine, Seeds seeds, int couples) {
        this.engine = engine;
        this.seeds = seeds;
        this.couples = couples;
        OccasionSketch sketch = new OccasionSketch(engine.rules());
        methods.put(ENGINE, couple -> Reading.by(engine, couple));
        methods.put(BY_SKETCH, sketch::read);
    }

    /**
     * Runs the study.
     *
     * @param engine the engine that is asked
     * @param seeds which couples
     * @param couples how many of each world and size, in the mixture of stories; 1200 give most cells enough named roles to be judged
     * @return every number, in a fixed order
     */
    static List<Line> run(RulesEngine engine, Seeds seeds, int couples) {
        WorldStudy study = new WorldStudy(engine, seeds, couples);
        study.logs();
        study.inBetween();
        study.oneEvening();
        study.tellings();
        return List.copyOf(study.lines);
    }

    /** Worlds whose couples have logs of many evenings. */
    static List<World> logged() {
        return Arrays.stream(World.values()).filter(World::hasLogs).toList();
    }

    private WorldSample sample(World world, List<Integer> sizes) {
        return WorldSample.of(engine.rules(), world, sizes, seeds, couples, methods);
    }

    private void logs() {
        Map<String, List<WorldOutcome>> all = new LinkedHashMap<>();
        for (World world : logged()) {
            sample(world, ENTRIES).outcomes().forEach((method, outcomes) -> {
                world(world.code(), method, new WorldRates(outcomes));
                all.computeIfAbsent(method, name -> new ArrayList<>()).addAll(outcomes);
            });
        }
        all.forEach((method, outcomes) -> {
            WorldRates rates = new WorldRates(outcomes);
            world(ALL_WORLDS, method, rates);
            byEvenings(method, rates);
            stories(method, rates);
        });
        changes(new WorldRates(all.getOrDefault(ENGINE, List.of())));
    }

    private void world(String group, String method, WorldRates rates) {
        WorldRates promised = rates.from(Promises.EVENINGS);
        for (int entries : ENTRIES) {
            named(group, Integer.toString(entries), method, rates.of(outcome -> outcome.size() == entries));
        }
        named(group, PROMISED, method, promised);
        for (int entries : ENTRIES) {
            if (entries >= Promises.ENTRIES) {
                WorldRates some = promised.of(outcome -> outcome.size() == entries);
                add(WORLDS + method, group, Integer.toString(entries), POWER, some.power());
            }
        }
        WorldRates enough = promised.of(outcome -> outcome.size() >= Promises.ENTRIES);
        add(WORLDS + method, group, ENOUGH_ENTRIES, POWER, enough.power());
    }

    private void named(String group, String at, String method, WorldRates rates) {
        String question = WORLDS + method;
        right(question, group, at, rates);
        for (Confidence confidence : Confidence.values()) {
            add(question, group, at, partsRight(confidence), rates.partsRight(confidence));
        }
        add(question, group, at, ANY_PART, rates.of(WorldStory.NO_CYCLE).anyPart());
        add(question, group, at, SURE_PART, rates.of(WorldStory.NO_CYCLE).surePart());
        add(question, group, at, TURN_TAKERS, rates.of(WorldStory.TURN_TAKERS).anyPart());
    }

    private void right(String question, String group, String at, WorldRates rates) {
        for (Confidence confidence : Confidence.values()) {
            add(question, group, at, right(confidence), rates.right(confidence));
        }
    }

    /** What the share of right roles is called, among those named with a confidence. */
    static String right(Confidence confidence) {
        return confidence.code() + " right";
    }

    /** What the numbers of logged evenings are called that are counted together. */
    static List<String> evenings() {
        return IntStream.range(0, EVENINGS.size())
                .mapToObj(place -> isLast(place)
                        ? EVENINGS.get(place) + "+"
                        : EVENINGS.get(place) + "–" + (EVENINGS.get(place + 1) - 1))
                .toList();
    }

    private static boolean isLast(int place) {
        return place == EVENINGS.size() - 1;
    }

    /** The same among pursuers and distancers alone. */
    static String partsRight(Confidence confidence) {
        return confidence.code() + " parts right";
    }

    private void byEvenings(String method, WorldRates rates) {
        String question = BY_EVENINGS + method;
        for (int place = 0; place < EVENINGS.size(); place++) {
            int from = EVENINGS.get(place);
            int to = isLast(place) ? Integer.MAX_VALUE : EVENINGS.get(place + 1) - 1;
            String at = evenings().get(place);
            WorldRates some = rates.of(outcome -> outcome.evenings() >= from && outcome.evenings() <= to);
            add(question, ALL_WORLDS, at, POWER, some.power());
            add(question, ALL_WORLDS, at, POWER_LIKELY, some.power(Confidence.LIKELY));
            add(question, ALL_WORLDS, at, POWER_CLEAR, some.power(Confidence.CLEAR));
            right(question, ALL_WORLDS, at, some);
            add(question, ALL_WORLDS, at, ANY_PART, some.of(WorldStory.NO_CYCLE).anyPart());
            add(
                    question,
                    ALL_WORLDS,
                    at,
                    SURE_PART,
                    some.of(WorldStory.NO_CYCLE).surePart());
        }
    }

    private void stories(String method, WorldRates all) {
        for (WorldStory story : WorldStory.values()) {
            WorldRates told = all.of(story);
            for (int entries : ENTRIES) {
                WorldRates rates = told.of(outcome -> outcome.size() == entries);
                if (!rates.outcomes().isEmpty()) {
                    verdicts(STORIES + method, story.code(), Integer.toString(entries), rates);
                    Rate pattern = rates.patternRight();
                    if (method.equals(ENGINE) && pattern.of() > 0) {
                        add(STORIES, story.code(), Integer.toString(entries), "pattern right", pattern);
                    }
                }
            }
        }
    }

    private void verdicts(String question, String group, String at, WorldRates rates) {
        add(question, group, at, "right", rates.partners(Verdict.RIGHT));
        add(question, group, at, "wrong", rates.partners(Verdict.WRONG));
        add(question, group, at, "unnamed", rates.partners(Verdict.UNNAMED));
    }

    private void changes(WorldRates all) {
        for (int entries : ENTRIES) {
            String at = Integer.toString(entries);
            WorldRates rates = all.of(outcome -> outcome.size() == entries);
            CHANGED.forEach((feature, story) -> {
                add(CHANGES, feature, at, "found where it is", rates.of(story).feature(feature));
                WorldRates others = rates.of(outcome -> outcome.story() != story);
                add(CHANGES, feature, at, "found where it is not", others.feature(feature));
            });
            add(CHANGES, "role-by-topic", at, "found where it is not", rates.feature("role-by-topic"));
        }
    }

    private void inBetween() {
        int some = Math.max(1, couples / 4);
        for (World world : logged()) {
            WorldSample.of(engine.rules(), world, WorldStory.IN_BETWEEN, ENTRIES, seeds, some, methods)
                    .outcomes()
                    .forEach((method, outcomes) -> {
                        WorldRates promised = new WorldRates(outcomes).from(Promises.EVENINGS);
                        String question = IN_BETWEEN + method;
                        verdicts(question, world.code(), PROMISED, promised);
                        add(question, world.code(), PROMISED, "a part is named", promised.anyPart());
                        add(question, world.code(), PROMISED, "a sure part is named", promised.surePart());
                        add(question, world.code(), PROMISED, MORE_THAN_TENTATIVE, promised.sure());
                    });
        }
    }

    private void oneEvening() {
        sample(World.ONE_EVENING, ENTRIES).outcomes().forEach((method, outcomes) -> {
            for (int entries : ENTRIES) {
                WorldRates rates = new WorldRates(outcomes).of(outcome -> outcome.size() == entries);
                String at = Integer.toString(entries);
                add(ONE_EVENING + method, ALL_WORLDS, at, ANY_ROLE, rates.partners(Verdict.WRONG));
            }
        });
    }

    private void tellings() {
        sample(World.TELLINGS, HABITS).outcomes().forEach((method, outcomes) -> {
            WorldRates all = new WorldRates(outcomes);
            for (int habits : HABITS) {
                telling(method, Integer.toString(habits), all.of(outcome -> outcome.size() == habits));
            }
            telling(method, ENOUGH_HABITS, all.of(outcome -> outcome.size() >= Promises.HABITS));
        });
    }

    private void telling(String method, String at, WorldRates rates) {
        String question = TELLINGS + method;
        String group = World.TELLINGS.code();
        add(question, group, at, "roles right", rates.right());
        add(question, group, at, PARTS_RIGHT, rates.partsRight());
        add(question, group, at, ANY_PART, rates.of(WorldStory.NO_CYCLE).anyPart());
        add(question, group, at, TURN_TAKERS, rates.of(WorldStory.TURN_TAKERS).anyPart());
        add(question, group, at, POWER, rates.power());
        add(question, group, at, MORE_THAN_TENTATIVE, rates.sure());
    }

    private void add(String question, String group, String at, String outcome, Rate rate) {
        lines.add(new Line(question, group, at, outcome, rate));
    }

    /** The codes of worlds, those a rulebook may be tuned on first. */
    static List<String> codes() {
        return logged().stream()
                .sorted((one, other) -> Boolean.compare(other.isTunedOn(), one.isTunedOn()))
                .map(Coded::code)
                .toList();
    }
}
