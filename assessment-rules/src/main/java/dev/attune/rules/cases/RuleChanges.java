package dev.attune.rules.cases;

import dev.attune.rules.cases.MutationReport.Mutant;
import dev.attune.rules.cases.MutationReport.Operator;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Who;
import dev.attune.rules.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The changes of rules: of each condition and of each conclusion. */
final class RuleChanges {
    private final Rulebook rulebook;
    private final WordNeighbours words;
    private final ConclusionNumbers numbers;

    RuleChanges(Rulebook rulebook, ConclusionNumbers numbers, WordNeighbours words) {
        this.rulebook = rulebook;
        this.words = words;
        this.numbers = numbers;
    }

    Stream<RulebookChange> all() {
        return rulebook.rules().stream().flatMap(rule -> Stream.concat(ofConditions(rule), ofConclusions(rule)));
    }

    private Stream<RulebookChange> ofConditions(Rule rule) {
        List<RulebookChange> changes = new ArrayList<>();
        for (int i = 0; i < rule.when().size(); i++) {
            Clause<Condition> clause = rule.when().get(i);
            for (Variation<Condition> variation : ConditionVariations.of(clause, words)) {
                Rule changed =
                        rule.withWhen(replaced(rule.when(), i, clause.with(variation.sentence(), variation.meaning())));
                changes.add(ofWhen(
                        rule, clause, variation.operator(), variation.sentence().text(), changed));
            }
            if (rule.when().size() > 1) {
                changes.add(ofWhen(rule, clause, Operator.CONDITION, "", without(rule, i)));
            }
        }
        return changes.stream();
    }

    /** A rule reads only what is settled before it: where it fires alike, all else is alike. */
    private static RulebookChange ofWhen(
            Rule rule, Clause<Condition> clause, Operator operator, String to, Rule changed) {
        return new RulebookChange(
                mutant(rule, clause, operator, to),
                rulebook -> rulebook.withRule(changed),
                trace -> !firings(trace, rule).equals(firings(trace, changed)));
    }

    /** For whom and in which topic a rule fires. */
    private static List<List<Object>> firings(Trace trace, Rule rule) {
        return trace.attempt(rule).firings().stream()
                .map(attempt -> List.<Object>of(attempt.partner(), attempt.topic()))
                .toList();
    }

    /**
     * The rule without one condition. One that alone says "a partner" or "on a topic" becomes one that always holds, so that the
     * others and the conclusions mean what they did.
     */
    private static Rule without(Rule rule, int index) {
        List<Clause<Condition>> rest = new ArrayList<>(rule.when());
        Clause<Condition> left = rest.remove(index);
        Rule shorter = rule.withWhen(rest);
        if (shorter.bindsPartner() == rule.bindsPartner() && shorter.bindsTopic() == rule.bindsTopic()) {
            return shorter;
        }
        boolean binds = shorter.bindsPartner() != rule.bindsPartner();
        boolean onTopic = shorter.bindsTopic() != rule.bindsTopic();
        Who who = binds ? Who.A_PARTNER : left.meaning().who();
        Condition always = new Condition.MeasureIs(who, MeasureName.OBSERVATIONS, Comparison.AT_LEAST, 0, onTopic);
        return rule.withWhen(replaced(rule.when(), index, left.meaning(always)));
    }

    private Stream<RulebookChange> ofConclusions(Rule rule) {
        List<RulebookChange> changes = new ArrayList<>();
        for (int i = 0; i < rule.then().size(); i++) {
            Clause<Conclusion> clause = rule.then().get(i);
            for (Variation<Conclusion> variation : ConclusionVariations.of(rule, clause, numbers, words)) {
                Rule changed =
                        rule.withThen(replaced(rule.then(), i, clause.with(variation.sentence(), variation.meaning())));
                changes.add(ofThen(
                        rule, clause, variation.operator(), variation.sentence().text(), changed));
            }
            withoutConclusion(rule, i)
                    .ifPresent(changed -> changes.add(ofThen(rule, clause, Operator.NO_CONCLUSION, "", changed)));
        }
        return changes.stream();
    }

    private static RulebookChange ofThen(
            Rule rule, Clause<Conclusion> clause, Operator operator, String to, Rule changed) {
        return new RulebookChange(
                mutant(rule, clause, operator, to),
                rulebook -> rulebook.withRule(changed),
                trace -> trace.attempt(rule).fired());
    }

    /** The rule without one conclusion; empty when no case could ask for it and the rule concludes something else besides. */
    private static Optional<Rule> withoutConclusion(Rule rule, int index) {
        Clause<Conclusion> left = rule.then().get(index);
        boolean canBeAskedFor = left.meaning().accept(new Askable());
        if (rule.then().size() > 1) {
            List<Clause<Conclusion>> rest = new ArrayList<>(rule.then());
            rest.remove(index);
            return canBeAskedFor ? Optional.of(rule.withThen(rest)) : Optional.empty();
        }
        return Optional.of(canBeAskedFor ? concludingNothing(rule, left) : silent(rule));
    }

    /** A notice changes no finding. */
    private static Rule concludingNothing(Rule rule, Clause<Conclusion> left) {
        return rule.withThen(List.of(left.meaning(new Conclusion.GiveNotice())));
    }

    private static Rule silent(Rule rule) {
        Clause<Condition> first = rule.when().get(0);
        Condition never =
                new Condition.MeasureIs(Who.THE_COUPLE, MeasureName.ALL_OBSERVATIONS, Comparison.LESS_THAN, 0, false);
        List<Clause<Condition>> when = new ArrayList<>(rule.when());
        when.add(first.meaning(never));
        return rule.withWhen(when);
    }

    private static Mutant mutant(Rule rule, Clause<?> clause, Operator operator, String to) {
        return new Mutant(operator, Optional.of(rule.id()), clause.place(), clause.text(), to);
    }

    private static <T> List<Clause<T>> replaced(List<Clause<T>> clauses, int index, Clause<T> by) {
        List<Clause<T>> changed = new ArrayList<>(clauses);
        changed.set(index, by);
        return changed;
    }
}
