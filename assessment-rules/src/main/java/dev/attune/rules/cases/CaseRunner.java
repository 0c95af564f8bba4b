package dev.attune.rules.cases;

import dev.attune.assessment.InvalidCaseException;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.rule.Expectation;
import dev.attune.rules.rule.Rule;
import dev.attune.rules.rule.Rule.Clause;
import dev.attune.rules.rulebook.WorkedExample;
import dev.attune.rules.trace.RuleTrace;
import dev.attune.rules.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the worked examples of a rulebook: its own tests. Nothing is kept between two runs. */
public final class CaseRunner {
    private final Map<String, List<String>> firesIn = new HashMap<>();
    private final Map<String, String> silentIn = new HashMap<>();
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
        List<CaseResult> results =
                engine.rules().examples().stream().map(this::run).toList();
        List<RuleCoverage> coverage =
                engine.rules().rules().stream().map(this::coverage).toList();
        return new CaseReport(engine.rulebook(), results, coverage);
    }

    private CaseResult run(WorkedExample example) {
        try {
            Trace trace = engine.trace(example.couple());
            List<Checked> sentences = new ArrayList<>();
            example.finds().forEach(sentence -> sentences.add(check(trace, sentence, true)));
            example.doesNotFind().forEach(sentence -> sentences.add(check(trace, sentence, false)));
            trace.rules().forEach(rule -> note(example, rule));
            return new CaseResult(example.title(), example.place(), sentences, Optional.empty());
        } catch (FireLimitException | InvalidCaseException | HostCodeException stopped) {
            String why = String.valueOf(stopped.getMessage());
            return new CaseResult(example.title(), example.place(), List.of(), Optional.of(why));
        }
    }

    private void note(WorkedExample example, RuleTrace rule) {
        if (rule.fired()) {
            firesIn.computeIfAbsent(rule.rule().id(), id -> new ArrayList<>()).add(example.title());
        } else {
            silentIn.putIfAbsent(rule.rule().id(), example.title());
        }
    }

    private static Checked check(Trace trace, Clause<Expectation> sentence, boolean wanted) {
        return new Checked(sentence.text(), sentence.place(), wanted, trace.meets(sentence), trace.found(sentence));
    }

    private RuleCoverage coverage(Rule rule) {
        return RuleCoverage.of(
                engine.rules(),
                rule,
                firesIn.getOrDefault(rule.id(), List.of()),
                Optional.ofNullable(silentIn.get(rule.id())));
    }
}
