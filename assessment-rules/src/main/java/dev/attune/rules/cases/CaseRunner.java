package dev.attune.rules.cases;

import dev.attune.assessment.InvalidCaseException;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.cases.CaseReport.RuleCoverage;
import dev.attune.rules.cases.CaseResult.Checked;
import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.rulebook.Expectation;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.WorkedExample;
import dev.attune.rules.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the worked examples of a rulebook: its own tests. Nothing is kept between two runs.
 *
 * <p>Examples are run on all processors, several at the same time; the report is the same as if they had been run one by one.
 */
public final class CaseRunner {
    private final RulesEngine engine;

    private CaseRunner(RulesEngine engine) {
        this.engine = engine;
    }

    /**
     * Runs all worked examples of an engine's rulebook.
     *
     * @param engine the engine
     * @return what became of each, and which rules they show at work
     */
    public static CaseReport run(RulesEngine engine) {
        return new CaseRunner(engine).run();
    }

    private CaseReport run() {
        List<Ran> ran =
                engine.rules().examples().parallelStream().map(this::run).toList();
        Map<String, List<String>> firesIn = new HashMap<>();
        Map<String, String> silentIn = new HashMap<>();
        for (Ran one : ran) {
            String title = one.result().title();
            one.fired()
                    .forEach(rule -> firesIn.computeIfAbsent(rule, id -> new ArrayList<>())
                            .add(title));
            one.silent().forEach(rule -> silentIn.putIfAbsent(rule, title));
        }
        List<RuleCoverage> coverage = engine.rules().rules().stream()
                .map(rule -> RuleCoverage.of(
                        engine.rules(),
                        rule,
                        firesIn.getOrDefault(rule.id(), List.of()),
                        Optional.ofNullable(silentIn.get(rule.id()))))
                .toList();
        return new CaseReport(engine.rulebook(), ran.stream().map(Ran::result).toList(), coverage);
    }

    /** What became of an example, and the ids of the rules that fired in it and that did not. */
    private record Ran(CaseResult result, List<String> fired, List<String> silent) {}

    private Ran run(WorkedExample example) {
        try {
            Trace trace = engine.trace(example.couple());
            List<Checked> sentences = new ArrayList<>();
            example.finds().forEach(sentence -> sentences.add(check(trace, sentence, true)));
            example.doesNotFind().forEach(sentence -> sentences.add(check(trace, sentence, false)));
            List<String> fired = new ArrayList<>();
            List<String> silent = new ArrayList<>();
            engine.rules().rules().forEach(rule -> (trace.fires(rule) ? fired : silent).add(rule.id()));
            return new Ran(
                    new CaseResult(example.title(), example.place(), sentences, Optional.empty()), fired, silent);
        } catch (FireLimitException | InvalidCaseException | HostCodeException stopped) {
            String why = String.valueOf(stopped.getMessage());
            return new Ran(
                    new CaseResult(example.title(), example.place(), List.of(), Optional.of(why)),
                    List.of(),
                    List.of());
        }
    }

    private static Checked check(Trace trace, Clause<Expectation> sentence, boolean wanted) {
        return new Checked(sentence.text(), sentence.place(), wanted, trace.meets(sentence), trace.found(sentence));
    }
}
