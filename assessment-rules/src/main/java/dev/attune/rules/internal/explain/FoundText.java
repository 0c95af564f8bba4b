package dev.attune.rules.internal.explain;

import dev.attune.assessment.Recommendation;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Concluded.Adding;
import dev.attune.rules.fact.Concluded.Cautioned;
import dev.attune.rules.fact.Concluded.Recommended;
import dev.attune.rules.fact.Concluded.Withheld;
import dev.attune.rules.fact.Found.Chosen;
import dev.attune.rules.fact.Found.LevelFound;
import dev.attune.rules.fact.Found.PatternPoints;
import dev.attune.rules.fact.Found.RolePoints;
import dev.attune.rules.internal.reference.EntryReference;
import dev.attune.rules.internal.reference.EntryReference.EntryKind;
import dev.attune.rules.internal.text.Amounts;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Expectation;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Who;
import dev.attune.rules.trace.Attempt;
import dev.attune.rules.trace.RuleTrace;
import dev.attune.rules.trace.Trace;
import dev.attune.rules.trace.Tried;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says what was found where a worked example expects something. */
public final class FoundText {
    private final Trace trace;
    private final FactIndex facts;
    private final Function<String, List<String>> holds;

    public FoundText(Trace trace, FactIndex facts, Function<String, List<String>> holds) {
        this.holds = holds;
        this.trace = trace;
        this.facts = facts;
    }

    public String of(Clause<Expectation> expectation) {
        return expectation.meaning().accept(new ExpectedText(expectation));
    }

    /** What was found for each kind of expectation. */
    private final class ExpectedText implements Expectation.Visitor<String> {
        private final Clause<Expectation> clause;

        ExpectedText(Clause<Expectation> clause) {
            this.clause = clause;
        }

        @Override
        public String holds(Expectation.Holds expectation) {
            // Of a technique it says why it is not offered, too.
            return EntryReference.of(expectation.condition()).stream()
                    .filter(entry -> entry.kind() == EntryKind.TECHNIQUE)
                    .map(entry -> offered(entry.code()))
                    .findFirst()
                    .orElseGet(() -> held(clause.meaning(expectation.condition())));
        }

        @Override
        public String ruleFires(Expectation.RuleFires expectation) {
            return fires(trace.rule(expectation.rule()), attempt -> true);
        }

        @Override
        public String ruleFiresFor(Expectation.RuleFiresFor expectation) {
            List<String> asked = whom(expectation.who());
            return fires(trace.rule(expectation.rule()), attempt -> asked.contains(attempt.partner()));
        }

        @Override
        public String rolePoints(Expectation.RolePoints expectation) {
            return each(
                    expectation.who(),
                    partner -> partner + "'s points toward "
                            + expectation.role().code() + " are " + pointsToward(expectation, partner));
        }

        @Override
        public String patternPoints(Expectation.PatternPoints expectation) {
            return "the points of " + expectation.pattern().code() + " are "
                    + facts.all(PatternPoints.class)
                            .filter(found -> found.pattern() == expectation.pattern())
                            .map(found -> sum(found.points(), found.votes()))
                            .findFirst()
                            .orElse("0");
        }

        @Override
        public String scoreIs(Expectation.ScoreIs expectation) {
            return facts.all(LevelFound.class)
                    .map(found -> "the score is " + sum(found.score(), found.raises()))
                    .findFirst()
                    .orElse("there is no score");
        }

        @Override
        public String offeredTo(Expectation.OfferedTo expectation) {
            return offered(expectation.technique());
        }

        @Override
        public String isWithheld(Expectation.IsWithheld expectation) {
            String withheld = withholding(expectation.technique());
            return withheld.isEmpty() ? "no rule that fires withholds it" : "it is withheld by " + withheld;
        }

        @Override
        public String comesWithCaution(Expectation.ComesWithCaution expectation) {
            String cautioning = rules(facts.all(Cautioned.class)
                    .filter(found -> found.technique().equals(expectation.technique()))
                    .toList());
            return cautioning.isEmpty() ? "no rule that fires cautions with it" : "a caution by " + cautioning;
        }

        @Override
        public String pageIs(Expectation.PageIs expectation) {
            return each(expectation.who(), partner -> {
                List<String> held = holds.apply(partner);
                return partner + "'s page is " + (held.isEmpty() ? "ready" : "on hold: " + String.join(", ", held));
            });
        }
    }

    private String held(Clause<Condition> condition) {
        List<Attempt> attempts = facts.attempts(FactIndex.question(condition));
        boolean met = attempts.stream().anyMatch(Attempt::held);
        String found = attempts.stream()
                .filter(attempt -> attempt.held() == met)
                .flatMap(attempt -> attempt.conditions().stream())
                .map(Tried::seenText)
                .distinct()
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? "no topic has evidence of its own" : found;
    }

    private String fires(RuleTrace rule, Predicate<Attempt> asked) {
        List<Attempt> attempts = rule.attempts().stream().filter(asked).toList();
        List<Attempt> firings = attempts.stream().filter(Attempt::held).toList();
        if (!firings.isEmpty()) {
            return "it fires" + firings.stream().map(FoundText::whomAndWhere).collect(Collectors.joining(" and"));
        }
        if (attempts.isEmpty()) {
            return trace.gated()
                    ? "it was not tried, because a hard safety concern comes first"
                    : "it was not tried, because no topic has evidence of its own";
        }
        // The attempt that came nearest is the one worth looking at.
        Attempt nearest = attempts.stream()
                .max(Comparator.comparing(attempt ->
                        attempt.conditions().stream().filter(Tried::held).count()))
                .orElseThrow();
        Tried failed = nearest.firstFailed().orElseThrow();
        return "\"" + failed.clause().text() + "\" fails: " + failed.seenText();
    }

    private static String whomAndWhere(Attempt attempt) {
        return (attempt.partner().isEmpty() ? "" : " for " + attempt.partner())
                + (attempt.topic().isEmpty() ? "" : " on " + attempt.topic());
    }

    private String pointsToward(Expectation.RolePoints points, String partner) {
        return facts.all(RolePoints.class)
                .filter(found ->
                        found.partner().equals(partner) && found.topic().isEmpty() && found.role() == points.role())
                .map(found -> sum(found.points(), found.leans()))
                .findFirst()
                .orElse("0");
    }

    /** A sum and the rules it is made of. */
    private static String sum(double points, Collection<? extends Adding> additions) {
        String parts = additions.stream()
                .sorted(Comparator.comparing(
                        addition -> addition.firing().rule().order()))
                .map(addition -> addition.firing().rule().id() + " " + Amounts.number(addition.points()))
                .distinct()
                .collect(Collectors.joining(", "));
        return Amounts.number(points) + (parts.isEmpty() ? "" : " (" + parts + ")");
    }

    private String offered(String technique) {
        String chosen = facts.all(Chosen.class)
                .filter(found -> found.technique().equals(technique))
                .map(found -> recipient(found.recipient()))
                .sorted()
                .collect(Collectors.joining(" and "));
        if (!chosen.isEmpty()) {
            return "it is offered to " + chosen;
        }
        String withheld = withholding(technique);
        if (!withheld.isEmpty()) {
            return "it is not offered: withheld by " + withheld;
        }
        List<Recommended> recommended = facts.all(Recommended.class)
                .filter(found -> found.technique().equals(technique))
                .toList();
        if (recommended.isEmpty()) {
            return "it is not offered: no rule recommends it";
        }
        int priority =
                recommended.stream().mapToInt(Recommended::priority).max().orElseThrow();
        String recipients = recommended.stream()
                .map(Recommended::recipient)
                .distinct()
                .sorted()
                .map(recipient -> recipient.equals(Recommendation.BOTH) ? "both partners" : recipient)
                .collect(Collectors.joining(" and "));
        return "it is not offered: recommended to " + recipients + " with priority " + priority + " by "
                + rules(recommended) + ", and not chosen";
    }

    private String withholding(String technique) {
        return rules(facts.all(Withheld.class)
                .filter(found -> found.technique().equals(technique))
                .toList());
    }

    private static String rules(List<? extends Concluded> conclusions) {
        return conclusions.stream()
                .map(conclusion -> conclusion.firing().rule())
                .sorted(Comparator.comparing(rule -> rule.order()))
                .map(rule -> rule.id())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String each(Who who, Function<String, String> of) {
        return whom(who).stream().map(of).collect(Collectors.joining("; "));
    }

    private List<String> whom(Who who) {
        String first = facts.first().self();
        String second = facts.first().other();
        return switch (who) {
            case THAT_PARTNER -> List.of(first);
            case THE_OTHER_PARTNER -> List.of(second);
            case A_PARTNER, BOTH_PARTNERS, THE_COUPLE -> List.of(first, second);
        };
    }

    private static String recipient(String recipient) {
        return recipient.equals(Recommendation.BOTH) ? "both partners" : recipient;
    }
}
