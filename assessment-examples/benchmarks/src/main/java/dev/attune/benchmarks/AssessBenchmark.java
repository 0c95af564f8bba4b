package dev.attune.benchmarks;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.benchmarks.contender.Contender;
import dev.attune.benchmarks.contender.Contenders;
import dev.attune.benchmarks.contender.Outcome;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.rulebook.Rulebook;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One couple assessed, by every contender and at every length of log. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
// JMH makes the object, fills in the parameters and calls prepare().
@SuppressWarnings("NullAway.Init")
public class AssessBenchmark {
    /** Who assesses. */
    @Param({"attune"})
    public String contender = "attune";

    /** How long the log is. */
    @Param({"60"})
    public int observations = 60;

    private Contender rules;
    private CoupleCase couple;

    /**
     * Reads the rulebook, builds the rules and makes up the couple.
     *
     * @throws RulebookException never, since the rulebook is the library's own
     */
    @Setup
    public void prepare() throws RulebookException {
        Rulebook rulebook = RulebookReader.read(RulebookFiles.standard());
        rules = Contenders.of(contender).on(rulebook);
        couple = Couples.log(rulebook, observations);
    }

    /**
     * Validation, measures, rules, explanation, result.
     *
     * @return the clinician's view
     */
    @Benchmark
    public ClinicianView whole() {
        return rules.explain(couple);
    }

    /**
     * Measures and rules alone.
     *
     * @return the findings without a word of why
     */
    @Benchmark
    public Outcome bare() {
        return rules.assess(couple);
    }
}
