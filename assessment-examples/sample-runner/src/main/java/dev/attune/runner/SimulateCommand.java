package dev.attune.runner;

import dev.attune.assessment.Coded;
import dev.attune.rules.RulesEngine;
import dev.attune.runner.write.CaseJson;
import dev.attune.simulator.Narration;
import dev.attune.simulator.Parameters;
import dev.attune.simulator.SimulatedCouple;
import dev.attune.simulator.Simulator;
import dev.attune.simulator.Story;
import dev.attune.simulator.Truth;
import dev.attune.simulator.world.PartnerTruth;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldCouple;
import dev.attune.simulator.world.WorldSimulator;
import dev.attune.simulator.world.WorldStory;
import dev.attune.simulator.world.WorldTruth;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attune simulate}: makes up a couple whose truth is known and prints their case. */
@Command(
        name = "simulate",
        description = "Makes up a couple whose truth is known and prints their case as JSON, for attune assess.")
final class SimulateCommand extends AttuneCommand {
    private static final int USUAL = 32;
    private static final int USUAL_HABITS = 3;

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "STORY",
            description = "What goes on between the two, such as pursue-withdraw or no-cycle.")
    private String story = "";

    @Option(
            names = "--world",
            paramLabel = "NAME",
            converter = WorldConverter.class,
            description =
                    "A way of living and of keeping a log, such as days-only or tellings. Some stories are of worlds alone.")
    private @Nullable World world;

    @Option(
            names = "--observations",
            paramLabel = "N",
            description = "How many observations the log has, 1 to 10000, or 1 to 1000 in a world. Default: 32."
                    + " In tellings, how many habits of each partner, 1 to 5. Default: 3.")
    private @Nullable Integer observations;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "A whole number; the same one makes the same couple. Default: 1.")
    private long seed;

    @Option(
            names = "--told",
            description =
                    "Tells it as people do: with habits, days without a time, second accounts, what became known later,"
                            + " circumstances and facts.")
    private boolean told;

    @Option(names = "--with-truth", description = "Says on standard error what would be right to find.")
    private boolean withTruth;

    /** Reads the name of a world. */
    static final class WorldConverter extends CodedConverter<World> {
        WorldConverter() {
            super(World.class, "world");
        }
    }

    @Override
    protected Result result() {
        return world == null ? plain() : of(world);
    }

    private Result plain() {
        Story named = story(Story.class);
        int wanted = wanted(USUAL, Simulator.MOST_OBSERVATIONS);
        Parameters parameters = told ? Parameters.usual().withNarration(Narration.FULL) : Parameters.usual();
        SimulatedCouple simulated =
                Simulator.of(RulesEngine.standard().rules(), parameters).simulate(named, wanted, seed);
        if (withTruth) {
            err().println(truth(simulated));
        }
        return Result.fine(CaseJson.write(simulated.couple()));
    }

    private Result of(World named) {
        if (told) {
            throw misuse("--told goes with no --world; a world says itself how it is told");
        }
        boolean habits = named == World.TELLINGS;
        int wanted =
                habits ? wanted(USUAL_HABITS, WorldSimulator.MOST_HABITS) : wanted(USUAL, WorldSimulator.MOST_ENTRIES);
        WorldCouple simulated = WorldSimulator.of(RulesEngine.standard().rules(), named)
                .simulate(story(WorldStory.class), wanted, seed);
        if (withTruth) {
            err().println(truth(simulated));
        }
        return Result.fine(CaseJson.write(simulated.couple()));
    }

    private <E extends Enum<E> & Coded> E story(Class<E> stories) {
        return Coded.find(stories, story)
                .orElseThrow(() -> misuse("\"" + story + "\" is not a story; expected one of " + Coded.codes(stories)));
    }

    private int wanted(int usual, int most) {
        int wanted = observations == null ? usual : observations;
        if (wanted < 1 || wanted > most) {
            throw misuse("--observations is " + wanted + "; expected a whole number from 1 to " + most);
        }
        return wanted;
    }

    private static String truth(WorldCouple simulated) {
        WorldTruth truth = simulated.truth();
        String roles = simulated.couple().partners().stream()
                .map(partner -> partner + ": " + roles(truth.partners().get(partner)))
                .collect(Collectors.joining("; "));
        return "truth: " + truth.story().code() + "; " + roles + "; pattern: " + any(truth.patterns());
    }

    private static String roles(@Nullable PartnerTruth truth) {
        if (truth == null || truth.right().isEmpty()) {
            return "no role";
        }
        return any(truth.right()) + (truth.sureAllowed() ? "" : ", tentative at most");
    }

    private static String truth(SimulatedCouple simulated) {
        Truth truth = simulated.truth();
        String roles = simulated.couple().partners().stream()
                .map(partner -> partner + ": " + any(truth.roles().getOrDefault(partner, Set.of())))
                .collect(Collectors.joining("; "));
        return "truth: " + truth.story().code() + "; " + roles + "; pattern: " + any(truth.patterns()) + "; trend: "
                + truth.trend().code();
    }

    private static <E extends Enum<E> & Coded> String any(Collection<E> right) {
        return right.isEmpty()
                ? "left open"
                : right.stream().sorted().map(Coded::code).collect(Collectors.joining(" or "));
    }
}
