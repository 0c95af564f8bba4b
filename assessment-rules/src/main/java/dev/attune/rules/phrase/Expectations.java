package dev.attune.rules.phrase;

import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.rulebook.Expectation;
import java.util.List;
import java.util.function.Function;

/** The sentences for "Finds" and "Does not find" that rules cannot use: they ask how something was found. */
final class Expectations {
    static final List<Phrase<Expectation>> PHRASES = List.of(
            phrase(
                    "the rule {rule} fires",
                    "The rule fires, whomever it is tried for.",
                    "the rule role.pursuer.reaches fires",
                    words -> new Expectation.RuleFires(rule(words))),
            phrase(
                    "the rule {rule} fires for {who}",
                    "The rule fires when it is tried for this partner: the one it calls \"a partner\".",
                    "the rule role.pursuer.reaches fires for that partner",
                    words -> new Expectation.RuleFiresFor(rule(words), words.who(1))),
            phrase(
                    "{whose} points toward {role} are {points}",
                    "The points of all rules toward a role, over the whole log; 0 when no rule gives any.",
                    "that partner's points toward pursuer are 4.5",
                    words -> new Expectation.RolePoints(
                            words.partner(0), words.constant(1, "role", Role.class), words.number(2))),
            phrase(
                    "the points of {pattern} are {points}",
                    "The points of all rules toward a pattern; 0 when no rule gives any.",
                    "the points of pursue-withdraw are 5",
                    words -> new Expectation.PatternPoints(
                            words.constant(0, "pattern", Pattern.class), words.number(1))),
            phrase(
                    "the score is {points}",
                    "The score of intensity. While there is not enough to say there is none.",
                    "the score is 45",
                    words -> new Expectation.ScoreIs(words.number(0))),
            phrase(
                    "{technique} is offered to {who}",
                    "A technique is among those chosen, for this partner alone or for both together.",
                    "soft-start-up is offered to that partner",
                    words -> new Expectation.OfferedTo(technique(words), words.who(1))),
            phrase(
                    "{technique} is withheld",
                    "A rule takes the technique back, whether or not another recommends it.",
                    "pursuer-softening is withheld",
                    words -> new Expectation.IsWithheld(technique(words))),
            phrase(
                    "{technique} comes with a caution",
                    "A rule cautions with the technique, whether or not it is chosen.",
                    "time-out-with-return comes with a caution",
                    words -> new Expectation.ComesWithCaution(technique(words))),
            phrase(
                    "{whose} page is on hold",
                    "Something holds this partner's next page, and a clinician has to decide; nothing is on show yet.",
                    "that partner's page is on hold",
                    words -> new Expectation.PageIs(words.partner(0), true)),
            phrase(
                    "{whose} page is ready",
                    "Nothing holds this partner's next page.",
                    "that partner's page is ready",
                    words -> new Expectation.PageIs(words.partner(0), false)));

    private Expectations() {}

    private static String rule(Words words) {
        return words.word(0, "rule", words.vocabulary().rules());
    }

    private static String technique(Words words) {
        return words.word(0, "technique", words.vocabulary().techniques());
    }

    private static Phrase<Expectation> phrase(
            String expression, String meaning, String example, Function<Words, Expectation> means) {
        return new Phrase<>(expression, meaning, example, means);
    }
}
