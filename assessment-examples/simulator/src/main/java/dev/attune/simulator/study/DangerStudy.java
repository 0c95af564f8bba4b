package dev.attune.simulator.study;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.RulesEngine;
import dev.attune.simulator.Parameters;
import dev.attune.simulator.Simulator;
import dev.attune.simulator.Story;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldSimulator;
import dev.attune.simulator.world.WorldStory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** In how many couples danger is raised from ordinary entries, by story and length of the log, over all worlds with logs. */
final class DangerStudy {
    static final String DANGER = "danger raised";
    static final String RAISED = "raised";

    private static final List<Integer> ENTRIES = List.of(16, 32, 64, 128, 256);

    private final RulesEngine engine;
    private final List<Line> lines = new ArrayList<>();

    private DangerStudy(RulesEngine engine) {
        this.engine = engine;
    }

    /**
     * Runs it.
     *
     * @param engine what reads the couples
     * @param seeds which couples
     * @param couples how many of each story and length, about
     * @return one line for each story and length
     */
    static List<Line> run(RulesEngine engine, Seeds seeds, int couples) {
        DangerStudy study = new DangerStudy(engine);
        study.plain(seeds, couples);
        study.worlds(seeds, couples);
        return List.copyOf(study.lines);
    }

    private void plain(Seeds seeds, int couples) {
        Simulator simulator = Simulator.of(engine.rules(), Parameters.usual());
        for (Story story : Story.values()) {
            for (int entries : ENTRIES) {
                add(
                        "plain: " + story.code(),
                        entries,
                        couples,
                        couple -> simulator
                                .simulate(
                                        story,
                                        entries,
                                        seeds.of(World.WELL_KEPT, WorldStory.IN_BETWEEN, entries, couple))
                                .couple());
            }
        }
    }

    private void worlds(Seeds seeds, int couples) {
        List<World> worlds =
                Arrays.stream(World.values()).filter(World::hasLogs).toList();
        List<WorldSimulator> simulators = worlds.stream()
                .map(world -> WorldSimulator.of(engine.rules(), world))
                .toList();
        for (WorldStory story : WorldStory.values()) {
            for (int entries : ENTRIES) {
                add(story.code(), entries, couples, couple -> {
                    int world = couple % worlds.size();
                    long seed = seeds.of(worlds.get(world), story, entries, couple);
                    return simulators.get(world).simulate(story, entries, seed).couple();
                });
            }
        }
    }

    private void add(String story, int entries, int couples, IntFunction<CoupleCase> made) {
        int raised = (int) IntStream.range(0, couples)
                .parallel()
                .mapToObj(made)
                .filter(this::isRaised)
                .count();
        lines.add(new Line(DANGER, story, Integer.toString(entries), RAISED, new Rate(raised, couples)));
    }

    /** Nobody simulated is reported to be in danger, so any concern that asks for a private talk comes from ordinary entries. */
    private boolean isRaised(CoupleCase couple) {
        return engine.assess(couple).forClinician().safety().concerns().stream()
                .anyMatch(concern -> engine.rules().catalogue().privateTalks().contains(concern.concern()));
    }
}
