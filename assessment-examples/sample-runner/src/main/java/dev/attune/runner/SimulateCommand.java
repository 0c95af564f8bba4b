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
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attune simulate}: makes up a couple whose truth is known and prints their case. */
@Command(
        name = "simulate",
        description = "Makes up a couple whose truth is known and prints their case as JSON, for attune assess.")
final class SimulateCommand extends AttuneCommand {
    @Option(
            names = "--truth",
            required = true,
            paramLabel = "STORY",
            converter = StoryConverter.class,
            description = "What goes on between the two, such as pursue-withdraw or no-cycle.")
    private Story story = Story.NO_CYCLE;

    @Option(
            names = "--observations",
            paramLabel = "N",
            defaultValue = "32",
            description = "How many observations the log has, 1 to 10000. Default: 32.")
    private int observations;

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

    /** Reads the name of a story. */
    static final class StoryConverter extends CodedConverter<Story> {
        StoryConverter() {
            super(Story.class, "story");
        }
    }

    @Override
    protected Result result() {
        if (observations < 1 || observations > Simulator.MOST_OBSERVATIONS) {
            throw misuse("--observations is " + observations + "; expected a whole number from 1 to "
                    + Simulator.MOST_OBSERVATIONS);
        }
        Parameters parameters = told ? Parameters.usual().withNarration(Narration.FULL) : Parameters.usual();
        SimulatedCouple simulated =
                Simulator.of(RulesEngine.standard().rules(), parameters).simulate(story, observations, seed);
        if (withTruth) {
            err().println(truth(simulated));
        }
        return Result.fine(CaseJson.write(simulated.couple()));
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
