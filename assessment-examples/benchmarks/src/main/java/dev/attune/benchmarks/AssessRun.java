package dev.attune.benchmarks;

import dev.attune.benchmarks.contender.Contenders;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.Statistics;

/** Times whole and bare calls. */
final class AssessRun {
    static final String PART = "assess";
    static final String WHOLE = "whole call";
    static final String BARE = "bare call";
    static final String ALLOCATION = "allocation";
    static final String TWO_THREADS = "whole calls, two threads";
    static final String ONE_THREAD = "whole calls, one thread";

    private static final int COUPLES = 500;
    /** How much longer than measuring: on two processors, compiling all that a call touches takes some seconds. */
    private static final int WARM_UP = 3;

    private static final double MICROSECONDS = 1e6;

    private final Plan plan;
    private final Figures figures;

    AssessRun(Plan plan, Figures figures) {
        this.plan = plan;
        this.figures = figures;
    }

    /** Holds every contender against this engine first. */
    void requireAgreement(Rulebook rulebook) {
        Agreement agreement = new Agreement(Contenders.ATTUNE.on(rulebook), Couples.various(rulebook, COUPLES));
        for (Contenders one : Contenders.values()) {
            List<String> differences = agreement.differences(one.on(rulebook));
            if (!differences.isEmpty()) {
                throw new IllegalStateException(one.title() + " differs on " + differences.size() + " of " + COUPLES
                        + " couples, such as " + differences.get(0));
            }
        }
    }

    void run() throws RunnerException {
        List<String> everybody =
                Arrays.stream(Contenders.values()).map(Contenders::code).toList();
        List<String> few = List.of(Contenders.ATTUNE.code(), Contenders.PLAIN_JAVA.code());
        for (int length : plan.lengths()) {
            if (length == Plan.COMPARED) {
                compare(everybody);
            } else {
                time(WHOLE, "whole", everybody, length);
            }
        }
        for (int length : plan.longLengths()) {
            time(WHOLE, "whole", few, length);
        }
        time(BARE, "bare", everybody, Plan.COMPARED);
    }

    /** One and two threads, in turns with everybody else, so that what the machine does besides falls on all. */
    private void compare(List<String> contenders) throws RunnerException {
        Map<String, List<RunResult>> alone = new LinkedHashMap<>();
        Map<String, List<RunResult>> together = new LinkedHashMap<>();
        for (int turn = 0; turn < plan.turns(); turn++) {
            for (String contender : contenders) {
                alone.computeIfAbsent(contender, key -> new ArrayList<>())
                        .addAll(measure("whole", List.of(contender), Plan.COMPARED, 1));
                together.computeIfAbsent(contender, key -> new ArrayList<>())
                        .addAll(measure("whole", List.of(contender), Plan.COMPARED, 2));
            }
        }
        String at = Integer.toString(Plan.COMPARED);
        for (String contender : contenders) {
            String subject = Contenders.of(contender).title();
            List<RunResult> one = Objects.requireNonNull(alone.get(contender));
            List<RunResult> two = Objects.requireNonNull(together.get(contender));
            figures.add(perCall(WHOLE, subject, at, rates(one)));
            figures.add(figure(ONE_THREAD, subject, at, "calls/s", rates(one)));
            figures.add(figure(TWO_THREADS, subject, at, "calls/s", rates(two)));
            addAllocation(subject, at, one.get(0));
        }
    }

    private static Statistics rates(List<RunResult> results) {
        return new ListStatistics(results.stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .toArray());
    }

    private void time(String what, String method, List<String> contenders, int length) throws RunnerException {
        for (RunResult result : measure(method, contenders, length, 1)) {
            String subject =
                    Contenders.of(result.getParams().getParam("contender")).title();
            String at = Integer.toString(length);
            figures.add(perCall(what, subject, at, rates(List.of(result))));
            if (what.equals(WHOLE)) {
                addAllocation(subject, at, result);
            }
        }
    }

    private void addAllocation(String subject, String at, RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        if (allocated != null) {
            figures.add(figure(ALLOCATION, subject, at, "bytes/call", allocated.getStatistics()));
        }
    }

    private Collection<RunResult> measure(String method, List<String> contenders, int length, int threads)
            throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(AssessBenchmark.class.getName() + "\\." + method + "$")
                        .param("contender", contenders.toArray(String[]::new))
                        .param("observations", Integer.toString(length))
                        .threads(threads)
                        .forks(1)
                        // With two threads on two processors, the compiler has none to itself.
                        .warmupIterations(threads * plan.warmups())
                        .warmupTime(TimeValue.milliseconds(WARM_UP * plan.milliseconds()))
                        .measurementIterations(plan.iterations())
                        .measurementTime(TimeValue.milliseconds(plan.milliseconds()))
                        .jvmArgsAppend("-Xmx2g")
                        .shouldFailOnError(true)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private static Figure perCall(String what, String subject, String at, Statistics rate) {
        return new Figure(
                PART,
                what,
                subject,
                at,
                "µs",
                MICROSECONDS / rate.getPercentile(50),
                MICROSECONDS / rate.getMax(),
                MICROSECONDS / rate.getMin(),
                (int) rate.getN());
    }

    private static Figure figure(String what, String subject, String at, String unit, Statistics of) {
        return new Figure(
                PART, what, subject, at, unit, of.getPercentile(50), of.getMin(), of.getMax(), (int) of.getN());
    }
}
