package dev.attune.rules;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostics;
import dev.attune.rules.drools.KnowledgeBase;
import dev.attune.rules.fact.Concluded.Noticed;
import dev.attune.rules.rule.Conclusion;
import dev.attune.rules.rule.Condition;
import dev.attune.rules.rule.Rule;
import dev.attune.rules.rule.Rule.Clause;
import dev.attune.rules.rulebook.WorkedExample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the worked examples of a rulebook: its own tests.
 *
 * <p>What an example must and must not find are sentences of the phrase book. Each becomes a rule that asks, so that a sentence
 * means the same in an example as in a rule.
 */
public final class WorkedExamples {
    private static final String QUESTION = "question";

    private WorkedExamples() {}

    /**
     * Runs all worked examples of an engine's rulebook.
     *
     * @param engine the engine
     * @return a diagnostic for every sentence that did not come out as it should, by place; none when all did
     */
    public static List<Diagnostic> run(RulesEngine engine) {
        Diagnostics diagnostics = new Diagnostics();
        engine.rules().examples().forEach(example -> run(engine, example, diagnostics));
        return diagnostics.all();
    }

    private static void run(RulesEngine engine, WorkedExample example, Diagnostics diagnostics) {
        List<Clause<Condition>> sentences = new ArrayList<>(example.finds());
        sentences.addAll(example.doesNotFind());
        List<Rule> questions = new ArrayList<>();
        for (Clause<Condition> sentence : sentences) {
            Clause<Conclusion> yes = new Clause<>("", new Conclusion.GiveNotice(), sentence.place());
            questions.add(new Rule(
                    questions.size(),
                    QUESTION + questions.size(),
                    example.title(),
                    "",
                    List.of(sentence),
                    List.of(yes),
                    "",
                    sentence.place()));
        }
        Inference inference = engine.infer(example.couple(), example.couple().partners());
        Collection<?> facts = inference.facts().stream()
                .filter(fact -> !(fact instanceof Noticed))
                .toList();
        Set<Integer> yes = KnowledgeBase.ofQuestions(questions).infer(facts, Integer.MAX_VALUE).stream()
                .filter(Noticed.class::isInstance)
                .map(fact -> ((Noticed) fact).firing().rule().order())
                .collect(Collectors.toSet());
        for (Rule question : questions) {
            Clause<Condition> sentence = question.when().get(0);
            boolean wanted = question.order() < example.finds().size();
            if (yes.contains(question.order()) != wanted) {
                diagnostics.error(
                        Code.CASE_FAILED,
                        sentence.place(),
                        "in \"" + example.title() + "\", \"" + sentence.text() + "\" was "
                                + (wanted ? "not found" : "found, and must not be"));
            }
        }
    }
}
