package dev.attune.rules.cases;

import dev.attune.assessment.InvalidCaseException;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.cases.MutationReport.Mutant;
import dev.attune.rules.cases.MutationReport.MutantResult;
import dev.attune.rules.cases.MutationReport.Operator;
import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.internal.engine.EngineCores;
import dev.attune.rules.internal.engine.InferenceCore;
import dev.attune.rules.rulebook.Expectation;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.WorkedExample;
import dev.attune.rules.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Changes one thing of a rulebook at a time and finds the changes that no worked example notices: what the rulebook could say
 * otherwise without anybody being told.
 *
 * <p>An example notices when one of its sentences no longer comes out. {@link Operator} says which changes are made; always the
 * same ones, in order of the rulebook. Changes that provably change nothing are not made. The verdict is always the engine's, but
 * it is not asked where a change cannot matter: a rule whose conditions were changed and that still fires for the same partners and
 * topics in every example changes nothing else, since a rule reads only what was settled before it.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Mutation {
    /** How many threads a run uses unless it is told otherwise: no more than this, whatever the machine has. */
    public static final int MOST_THREADS = 4;

    private final RulesEngine engine;
    private final Predicate<Mutant> which;
    private final int threads;

    private Mutation(RulesEngine engine, Predicate<Mutant> which, int threads) {
        this.engine = engine;
        this.which = which;
        this.threads = threads;
    }

    /** Told how far a run is. It is called by the thread that called {@link #run}. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Some more changes were tried.
         *
         * @param done how many so far
         * @param all how many there are
         */
        void tried(int done, int all);
    }

    /**
     * All changes of an engine's rulebook.
     *
     * @param engine the engine
     * @return nothing is run yet
     */
    public static Mutation of(RulesEngine engine) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Mutation(engine, mutant -> true, Math.max(1, Math.min(MOST_THREADS, processors)));
    }

    /**
     * Leaves changes out.
     *
     * @param wanted which of the changes to try
     * @return with those only that were tried before and are wanted
     */
    public Mutation only(Predicate<Mutant> wanted) {
        return new Mutation(engine, which.and(wanted), threads);
    }

    /**
     * Sets how many threads a run uses. The result does not depend on it.
     *
     * @param newThreads how many, at least 1
     * @return the same with another number of threads
     */
    public Mutation threads(int newThreads) {
        if (newThreads < 1) {
            throw new IllegalArgumentException("threads is " + newThreads + "; expected at least 1");
        }
        return new Mutation(engine, which, newThreads);
    }

    /**
     * The changes there are.
     *
     * @return the changes, in order of the rulebook
     */
    public List<Mutant> mutants() {
        return changes().map(RulebookChange::mutant).toList();
    }

    Stream<RulebookChange> changes() {
        Rulebook rulebook = engine.rules();
        WordNeighbours words = new WordNeighbours(rulebook);
        ConclusionNumbers numbers = new ConclusionNumbers(rulebook);
        return Stream.concat(new RuleChanges(rulebook, numbers, words).all(), new TableChanges(rulebook, numbers).all())
                .filter(change -> which.test(change.mutant()));
    }

    /**
     * Tries every change. Interrupting the calling thread stops the run.
     *
     * @param progress told after each change
     * @return which changes were noticed
     * @throws InterruptedException when the calling thread was interrupted; nothing goes on in the background then
     */
    public MutationReport run(Progress progress) throws InterruptedException {
        Examples examples = Examples.of(engine);
        List<RulebookChange> changes = changes().toList();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<MutantResult>> futures = new ArrayList<>();
            for (RulebookChange change : changes) {
                futures.add(workers.submit(() -> examples.tryOut(change)));
            }
            List<MutantResult> results = new ArrayList<>();
            for (Future<MutantResult> future : futures) {
                results.add(future.get());
                progress.tried(results.size(), changes.size());
            }
            return new MutationReport(engine.rulebook(), results);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "A change of the rulebook could not be tried; this is our bug", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** A worked example, with what the unchanged rulebook makes of it. */
    private record Baseline(
            WorkedExample example, Trace trace, List<Clause<Expectation>> met, List<Clause<Expectation>> unmet) {
        /** What does not come out to begin with, or cannot be assessed at all, can notice nothing. */
        static Optional<Baseline> of(WorkedExample example, InferenceCore core) {
            try {
                Trace trace = core.trace(example.couple());
                return Optional.of(new Baseline(
                        example,
                        trace,
                        example.finds().stream().filter(trace::meets).toList(),
                        example.doesNotFind().stream()
                                .filter(sentence -> !trace.meets(sentence))
                                .toList()));
            } catch (FireLimitException | InvalidCaseException | HostCodeException stopped) {
                return Optional.empty();
            }
        }

        boolean notices(InferenceCore changed) {
            try {
                Trace now = changed.trace(example.couple());
                return !met.stream().allMatch(now::meets) || unmet.stream().anyMatch(now::meets);
            } catch (FireLimitException | InvalidCaseException | HostCodeException stopped) {
                return true;
            }
        }

        boolean names(String rule) {
            return Stream.concat(met.stream(), unmet.stream())
                    .flatMap(sentence -> sentence.meaning().accept(new NamedRule()).stream())
                    .anyMatch(rule::equals);
        }
    }

    /** All worked examples of an engine's rulebook, assessed once. */
    record Examples(InferenceCore core, List<Baseline> baselines) {
        static Examples of(RulesEngine engine) {
            InferenceCore core = EngineCores.of(engine);
            return new Examples(
                    core,
                    core.rulebook().examples().stream()
                            .flatMap(example -> Baseline.of(example, core).stream())
                            .toList());
        }

        MutantResult tryOut(RulebookChange change) {
            List<Baseline> concerned = baselines.stream()
                    .filter(baseline -> change.matters().test(baseline.trace()))
                    .toList();
            return new MutantResult(
                    change.mutant(), concerned.isEmpty() ? Optional.empty() : noticedBy(change, concerned));
        }

        /** Asks the engine about every example, whether the change can matter in it or not. */
        MutantResult tryOutInFull(RulebookChange change) {
            return new MutantResult(change.mutant(), noticedBy(change, baselines));
        }

        private Optional<String> noticedBy(RulebookChange change, List<Baseline> among) {
            InferenceCore changed = core.with(change.made().apply(core.rulebook()));
            Predicate<Baseline> naming =
                    baseline -> change.mutant().rule().filter(baseline::names).isPresent();
            return Stream.concat(among.stream().filter(naming), among.stream().filter(naming.negate()))
                    .filter(baseline -> baseline.notices(changed))
                    .map(baseline -> baseline.example().title())
                    .findFirst();
        }
    }
}
