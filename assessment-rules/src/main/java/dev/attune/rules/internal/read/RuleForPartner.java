package dev.attune.rules.internal.read;

import dev.attune.rules.rulebook.Expectation;
import java.util.Optional;

/** The id of the rule that an expectation says fires for a partner; empty when it says no such thing. */
final class RuleForPartner implements Expectation.Visitor<Optional<String>> {
    @Override
    public Optional<String> holds(Expectation.Holds expectation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> ruleFires(Expectation.RuleFires expectation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> ruleFiresFor(Expectation.RuleFiresFor expectation) {
        return Optional.of(expectation.rule());
    }

    @Override
    public Optional<String> rolePoints(Expectation.RolePoints expectation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> patternPoints(Expectation.PatternPoints expectation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> scoreIs(Expectation.ScoreIs expectation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> offeredTo(Expectation.OfferedTo expectation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> isWithheld(Expectation.IsWithheld expectation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> comesWithCaution(Expectation.ComesWithCaution expectation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> pageIs(Expectation.PageIs expectation) {
        return Optional.empty();
    }
}
