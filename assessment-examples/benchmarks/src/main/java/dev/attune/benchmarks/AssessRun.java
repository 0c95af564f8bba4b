package dev.attune.benchmarks;

import dev.attune.benchmarks.contender.Contenders;
import dev.attune.rules.rulebook.Rulebook;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
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
            time(WHOLE, "whole", everybody, length, 1);
        }
        for (int length : plan.longLengths()) {
            time(WHOLE, "whole", few, length, 1);
        }
        time(BARE, "bare", everybody, Plan.COMPARED, 1);
        time(TWO_THREADS, "whole", everybody, Plan.COMPARED, 2);
    }

    private void time(String what, String method, List<String> contenders, int length, int threads)
            throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(AssessBenchmark.class.getName() + "\\." + method + "$")
                        .param("contender", contenders.toArray(String[]::new))
                        .param("observations", Integer.toString(length))
                        .threads(threads)
                        .forks(length == Plan.COMPARED && what.equals(WHOLE) ? plan.forks() : 1)
                        .warmupIterations(plan.warmups())
                        .warmupTime(TimeValue.milliseconds(WARM_UP * plan.milliseconds()))
                        .measurementIterations(plan.iterations())
                        .measurementTime(TimeValue.milliseconds(plan.milliseconds()))
                        .jvmArgsAppend("-Xmx2g")
                        .shouldFailOnError(true)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        for (RunResult result : results) {
            String subject =
                    Contenders.of(result.getParams().getParam("contender")).title();
            String at = Integer.toString(length);
            Statistics rate = result.getPrimaryResult().getStatistics();
            if (threads == 1) {
                figures.add(perCall(what, subject, at, rate));
            }
            if (threads == 2 || (what.equals(WHOLE) && length == Plan.COMPARED)) {
                figures.add(figure(threads == 2 ? TWO_THREADS : ONE_THREAD, subject, at, "calls/s", rate));
            }
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            if (allocated != null && what.equals(WHOLE)) {
                figures.add(figure(ALLOCATION, subject, at, "bytes/call", allocated.getStatistics()));
            }
        }
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
