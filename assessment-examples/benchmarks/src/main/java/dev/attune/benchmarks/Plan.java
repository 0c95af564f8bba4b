package dev.attune.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * How much a run does.
 *
 * @param lengths the lengths of log for every contender
 * @param longLengths those for this engine and plain Java alone
 * @param turns how many processes each contender has with one thread and with two, at the length they are compared at
 * @param warmups how often to warm up
 * @param iterations how often to measure
 * @param milliseconds how long to measure each time; warming up takes longer
 * @param starts how many cold starts
 * @param reloads how often a rulebook is loaded again
 * @param rules the sizes of rulebooks
 * @param rulebooks how many rulebooks at once
 */
record Plan(
        List<Integer> lengths,
        List<Integer> longLengths,
        int turns,
        int warmups,
        int iterations,
        int milliseconds,
        int starts,
        int reloads,
        List<Integer> rules,
        int rulebooks) {
    /** The length of log at which contenders are compared. */
    static final int COMPARED = 60;

    static Plan of(String scope) {
        return switch (scope) {
            case "usual" ->
                new Plan(
                        List.of(20, COMPARED, 1_000),
                        List.of(10_000, 100_000),
                        2,
                        5,
                        5,
                        1_000,
                        11,
                        15,
                        List.of(100, 1_000, 5_000),
                        1_000);
            case "quick" -> new Plan(List.of(COMPARED), List.of(1_000), 1, 1, 1, 300, 1, 2, List.of(100, 1_000), 20);
            default ->
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "scope is \"%s\"; expected usual or quick", scope));
        };
    }
}
