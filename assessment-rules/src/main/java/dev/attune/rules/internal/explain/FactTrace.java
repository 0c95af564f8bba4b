package dev.attune.rules.internal.explain;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Role;
import dev.attune.rules.fact.Concluded.Cautioned;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.fact.Concluded.Withheld;
import dev.attune.rules.fact.Found.Chosen;
import dev.attune.rules.fact.Found.LevelFound;
import dev.attune.rules.fact.Found.PatternPoints;
import dev.attune.rules.fact.Found.RolePoints;
import dev.attune.rules.rulebook.Expectation;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Stratum;
import dev.attune.rules.rulebook.Who;
import dev.attune.rules.trace.RuleTrace;
import dev.attune.rules.trace.Trace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tries rules on the facts there were in the end. */
public final class FactTrace implements Trace {
    private final CoupleCase couple;
    private final FactIndex facts;
    private final boolean gated;
    private final List<Rule> rules;
    private final Map<String, Rule> byId;
    private final Function<String, List<String>> holds;

    private FactTrace(List<Rule> rules, CoupleCase couple, Collection<?> facts, Function<String, List<String>> holds) {
        this.holds = holds;
        this.couple = couple;
        this.facts = new FactIndex(facts);
        this.gated = this.facts.all(ConcernRaised.class).anyMatch(raised -> raised.gate() == Gate.HARD);
        this.rules = List.copyOf(rules);
        this.byId = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
    }

    /**
     * Tries rules on facts.
     *
     * @param rules the rules
     * @param couple the case
     * @param facts all facts there were when these rules had been fired for the case
     * @param holds what holds the next page of a partner, as codes
     * @return what became of each rule
     */
    public static Trace of(
            List<Rule> rules, CoupleCase couple, Collection<?> facts, Function<String, List<String>> holds) {
        return new FactTrace(rules, couple, facts, holds);
    }

    @Override
    public CoupleCase couple() {
        return couple;
    }

    @Override
    public boolean gated() {
        return gated;
    }

    @Override
    public List<RuleTrace> rules() {
        return rules.stream().map(this::attempt).toList();
    }

    @Override
    public RuleTrace attempt(Rule rule) {
        return new RuleTrace(rule, isTried(rule) ? facts.attempts(rule) : List.of());
    }

    private boolean isTried(Rule rule) {
        return !gated || rule.stratum() == Stratum.SAFETY;
    }

    @Override
    public boolean fires(Rule rule) {
        return isTried(rule) && facts.fires(rule);
    }

    @Override
    public boolean meets(Clause<Expectation> expectation) {
        return expectation.meaning().accept(new Fulfilment(expectation));
    }

    /** Whether the facts are as a worked example expects. */
    private final class Fulfilment implements Expectation.Visitor<Boolean> {
        private final Clause<Expectation> clause;

        Fulfilment(Clause<Expectation> clause) {
            this.clause = clause;
        }

        @Override
        public Boolean holds(Expectation.Holds expectation) {
            return facts.fires(FactIndex.question(clause.meaning(expectation.condition())));
        }

        @Override
        public Boolean ruleFires(Expectation.RuleFires expectation) {
            return fires(known(expectation.rule()));
        }

        @Override
        public Boolean ruleFiresFor(Expectation.RuleFiresFor expectation) {
            return isSo(
                    expectation.who(),
                    partner -> rule(expectation.rule()).firings().stream()
                            .anyMatch(firing -> firing.partner().equals(partner)));
        }

        @Override
        public Boolean rolePoints(Expectation.RolePoints expectation) {
            return isSo(expectation.who(), partner -> points(expectation.role(), partner) == expectation.points());
        }

        @Override
        public Boolean patternPoints(Expectation.PatternPoints expectation) {
            return points(expectation.pattern()) == expectation.points();
        }

        @Override
        public Boolean scoreIs(Expectation.ScoreIs expectation) {
            return facts.all(LevelFound.class).anyMatch(level -> level.score() == expectation.points());
        }

        @Override
        public Boolean offeredTo(Expectation.OfferedTo expectation) {
            return expectation.who() == Who.BOTH_PARTNERS
                    ? isOffered(expectation.technique(), Recommendation.BOTH)
                    : isSo(expectation.who(), partner -> isOffered(expectation.technique(), partner));
        }

        @Override
        public Boolean isWithheld(Expectation.IsWithheld expectation) {
            return facts.all(Withheld.class).anyMatch(found -> found.technique().equals(expectation.technique()));
        }

        @Override
        public Boolean comesWithCaution(Expectation.ComesWithCaution expectation) {
            return facts.all(Cautioned.class)
                    .anyMatch(found -> found.technique().equals(expectation.technique()));
        }

        @Override
        public Boolean pageIs(Expectation.PageIs expectation) {
            return isSo(expectation.who(), partner -> holds.apply(partner).isEmpty() != expectation.held());
        }
    }

    /** Of "a partner" something is so when it is so of either. */
    private boolean isSo(Who who, Predicate<String> of) {
        String first = facts.first().self();
        String second = facts.first().other();
        return switch (who) {
            case A_PARTNER -> of.test(first) || of.test(second);
            case THAT_PARTNER -> of.test(first);
            case THE_OTHER_PARTNER -> of.test(second);
            case BOTH_PARTNERS, THE_COUPLE -> of.test(first) && of.test(second);
        };
    }

    @Override
    public String found(Clause<Expectation> expectation) {
        return new FoundText(this, facts, holds).of(expectation);
    }

    @Override
    public RuleTrace rule(String rule) {
        return attempt(known(rule));
    }

    private Rule known(String id) {
        Rule known = byId.get(id);
        if (known == null) {
            throw new IllegalArgumentException("\"" + id + "\" is no rule that was tried");
        }
        return known;
    }

    private double points(Role role, String partner) {
        return facts.all(RolePoints.class)
                .filter(found ->
                        found.partner().equals(partner) && found.topic().isEmpty() && found.role() == role)
                .mapToDouble(RolePoints::points)
                .sum();
    }

    private double points(Pattern pattern) {
        return facts.all(PatternPoints.class)
                .filter(found -> found.pattern() == pattern)
                .mapToDouble(PatternPoints::points)
                .sum();
    }

    private boolean isOffered(String technique, String recipient) {
        return facts.all(Chosen.class)
                .anyMatch(chosen -> chosen.technique().equals(technique)
                        && chosen.recipient().equals(recipient));
    }
}
