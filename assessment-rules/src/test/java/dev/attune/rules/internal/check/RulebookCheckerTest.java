package dev.attune.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a rulebook that can be read, each with its near miss. */
class RulebookCheckerTest {
    private static final String SAYS = "it shows.";
    private static final List<String> NOTICE = List.of("give notice");

    /** Conditions in one cell, separated by a semicolon. */
    private static List<String> conditions(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).toList();
    }

    private static ChangedRulebook notice(String when) {
        return ChangedRulebook.standard().rule("recommendations.md", "x.own", conditions(when), NOTICE, SAYS);
    }

    @Test
    void theRulebookThatComesWithTheLibraryHasNothingWrongWithIt() {
        assertThat(RulebookChecker.check(ChangedRulebook.standard().read()))
                .noneMatch(diagnostic -> diagnostic.severity() != Diagnostic.Severity.NOTE);
    }

    @Nested
    class UnreachableRules {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a partner's share of pursuit is at least 75 %; that partner's share of pursuit is at most 35 %",
                    "a partner's share of pursuit is more than 75 %; that partner's share of pursuit is at most 75 %",
                    "a partner's share of pursuit is more than 100 %",
                    "a partner's pursuit count is less than 0",
                    "a partner's pursuit count is more than 2; that partner's pursuit count is less than 3",
                    "a partner's pursuit is less than 0",
                    "a partner's polarisation is more than 1",
                    "a partner's yules q is less than -1",
                    "the couple's escalation p value is more than 1",
                    "both partners' polarisation is at least 0.5",
                    "both partners' pursuit count is at least 3; a partner's pursuit count is at most 2",
                    "a partner's pursuit count is at least 3; both partners' pursuit count is at most 2",
                    "a partner's low end of share of pursuit is at least 55 %; that partner's share of pursuit is at most 50 %",
                    "a partner's share of pursuit is at least 60 %; that partner's high end of share of pursuit is at most 50 %",
                    "a partner's pursuit count is at least 5; that partner's observations is at most 4",
                    "a partner's observations is at least 5; the couple's all observations is at most 4",
                    "a partner seeks reassurance at least 4 times; that partner's pursuit count is at most 3",
                    "a partner seeks reassurance at least once; that partner never seeks reassurance",
                    "on a topic, a partner's share of pursuit is at least 75 %; on that topic, that partner's share of pursuit is less than 75 %",
                    "on a topic, a partner's hostility is at least 1",
                    "a partner has the context long-distance; that partner does not have the context long-distance",
                    "a partner's role is pursuer; that partner's role is not pursuer or both",
                    "a partner's role is unclear; that partner's role is at least likely",
                    "on a topic, a partner's role is pursuer; on that topic, that partner's role is distancer",
                    "on a topic, a partner's role is unclear",
                    "the pattern is pursue-withdraw; the pattern is not pursue-withdraw or mixed",
                    "the pattern is withheld-for-safety",
                    "the pattern is insufficient-evidence; the level is at least none",
                    "the pattern is insufficient-evidence; the cycle shows hostile",
                    "the trend is easing; the trend is steady or escalating",
                    "the level is at most mild; the level is more than mild",
                    "the level is more than severe",
                    "the cycle shows hostile; the cycle does not show hostile",
                    "the concern fears-partner is raised",
                    "a partner fears-partner at least once",
                    "the other partner stalks at least 2 times; a partner's pursuit count is at least 1"
                })
        void haveConditionsThatNoLogCanMeet(String when) {
            // "The other partner" needs somebody to be other than.
            List<String> sentences = new ArrayList<>(conditions(when));
            sentences.sort((a, b) -> Boolean.compare(b.contains("a partner"), a.contains("a partner")));
            ChangedRulebook changed =
                    ChangedRulebook.standard().rule("recommendations.md", "x.own", sentences, NOTICE, SAYS);

            assertThat(changed.found())
                    .isNotEmpty()
                    .allMatch(line -> line.contains("error[UNREACHABLE_RULE]: no log can make this rule fire: "))
                    .allSatisfy(line -> assertThat(sentences)
                            .anyMatch(
                                    sentence -> line.startsWith(changed.at("recommendations.md", "x.own", sentence))));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a partner's share of pursuit is at least 75 %; that partner's share of pursuit is at most 75 %",
                    "a partner's share of pursuit is at least 75 %; the other partner's share of pursuit is at most 35 %",
                    "a partner's share of pursuit is at least 100 %",
                    "a partner's pursuit count is at most 0",
                    "a partner's pursuit count is more than 2; that partner's pursuit count is less than 4",
                    "a partner's pursuit is more than 2; that partner's pursuit is less than 3",
                    "a partner's change of pursuit is at most -100 %",
                    "both partners' polarisation is at most 0",
                    "a partner's low end of share of pursuit is at most 55 %; that partner's share of pursuit is at least 60 %",
                    "a partner's low end of share of pursuit is more than 0 %; that partner's share of pursuit is at most 0 %",
                    "a partner's pursuit count is at least 5; the other partner's observations is at most 4",
                    "a partner seeks reassurance at least 4 times; that partner's distance count is at most 3",
                    "a partner seeks reassurance more than 1 times; that partner seeks reassurance less than 2 times",
                    "on a topic, a partner's share of pursuit is at least 75 %; that partner's share of pursuit is less than 75 %",
                    "a partner has the context long-distance; the other partner does not have the context long-distance",
                    "a partner's role is pursuer or both; that partner's role is not pursuer",
                    "a partner's role is not unclear; that partner's role is at least likely",
                    "on a topic, a partner's role is pursuer; that partner's role is distancer",
                    "a partner's anxiety score on ecr-r is at least 4; that partner's anxiety score on ecr-r is at most 3",
                    "the pattern is insufficient-evidence; the cycle does not show hostile",
                    "the trend is easing or steady; the trend is steady or escalating",
                    "the level is at least severe",
                    "the concern active-addiction is raised",
                    "a partner active-addiction at least once",
                    "a partner never fears-partner"
                })
        void doNotIncludeThoseThatSomeLogMeets(String when) {
            assertThat(notice(when).found()).isEmpty();
        }

        @Test
        void areShownWithTheConditionsThatContradictAndTheirNumbers() {
            ChangedRulebook changed = notice(
                    "a partner's share of pursuit is at least 75 %; that partner's pursuit count is at least 3; that partner's share of pursuit is less than 32.5 %");

            assertThat(changed.found())
                    .containsExactly(
                            changed.at("recommendations.md", "that partner's share of pursuit is less than 32.5 %")
                                    + "error[UNREACHABLE_RULE]: no log can make this rule fire: \"a partner's share of pursuit is at least 75 %\" (line "
                                    + (changed.line("recommendations.md", "less than 32.5 %") - 2)
                                    + ") and \"that partner's share of pursuit is less than 32.5 %\" cannot both hold: nothing is at least 75 % and less than 32.5 %");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                a partner's role is not pursuer or distancer or both or neither or unclear | role
                the pattern is not pursue-withdraw or attack-withdraw or attack-attack or withdraw-withdraw or mutual-avoidance or mixed or constructive or insufficient-evidence or withheld-for-safety | pattern
                """)
        void areShownInWholeSentencesWhenAConditionLeavesNothing(String when, String kind) {
            ChangedRulebook changed = notice(when);

            assertThat(changed.found())
                    .containsExactly(changed.at("recommendations.md", when)
                            + "error[UNREACHABLE_RULE]: no log can make this rule fire: \"" + when
                            + "\" never holds, because there is no other " + kind);
        }

        @Test
        void areFoundWhenTwoConditionsTogetherLeaveNoRole() {
            String second = "that partner's role is not both or neither or unclear";
            ChangedRulebook changed = notice("a partner's role is not pursuer or distancer; " + second);

            assertThat(changed.found())
                    .containsExactly(changed.at("recommendations.md", second)
                            + "error[UNREACHABLE_RULE]: no log can make this rule fire: "
                            + "\"a partner's role is not pursuer or distancer\" (line "
                            + (changed.line("recommendations.md", second) - 1) + ") and \"" + second
                            + "\" cannot both hold");
        }

        @Test
        void takeAlongTheRulesThatBuildOnThem() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace(
                            "cycle.md",
                            "the couple's recovery is at least 50 %",
                            "the couple's recovery is at least 150 %")
                    .rule("recommendations.md", "x.own", List.of("the cycle shows recovers-well"), NOTICE, SAYS);

            assertThat(changed.found())
                    .containsExactly(
                            changed.at("cycle.md", "the couple's recovery is at least 150 %")
                                    + "error[UNREACHABLE_RULE]: no log can make this rule fire: \"the couple's recovery is at least 150 %\" never holds, because recovery is never less than 0 % and never more than 100 %",
                            changed.at("recommendations.md", "the cycle shows recovers-well")
                                    + "error[UNREACHABLE_RULE]: no log can make this rule fire: \"the cycle shows recovers-well\" never holds, because no rule that can fire shows it");
        }
    }

    @Nested
    class Repetition {
        @Test
        void ofTheSameConditionsAndConclusionsIsFoundWhateverTheirOrderAndWhicheverPartnerIsNamedFirst() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .rule(
                            "roles.md",
                            "x.one",
                            List.of(
                                    "a partner's pursuit count is at least 7",
                                    "the other partner's distance count is more than 6"),
                            List.of("that partner leans pursuer by 1"),
                            SAYS)
                    .rule(
                            "roles.md",
                            "x.two",
                            List.of(
                                    "a partner's distance count is at least 7",
                                    "the other partner's pursuit count is at least 7"),
                            List.of("the other partner leans pursuer by 1"),
                            SAYS);

            assertThat(changed.found())
                    .containsExactly(changed.at("roles.md", "The rule x.two")
                            + "warning[REPEATED_RULE]: \"The rule x.two\" asks for the same and concludes the same as \"The rule x.one\" (x.one, roles.md:"
                            + changed.line("roles.md", "## The rule x.one") + "); its points count twice");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                a partner's pursuit count is at least 8 | that partner leans pursuer by 1
                a partner's pursuit count is at least 7 | that partner leans pursuer by 0.5
                a partner's pursuit count is at least 7 | the other partner leans pursuer by 1
                a partner's pursuit is at least 7       | that partner leans pursuer by 1
                """)
        void isNotWhatDiffersInANumberOrAPartner(String when, String then) {
            assertThat(ChangedRulebook.standard()
                            .rule(
                                    "roles.md",
                                    "x.one",
                                    List.of("a partner's pursuit count is at least 7"),
                                    List.of("that partner leans pursuer by 1"),
                                    SAYS)
                            .rule("roles.md", "x.two", List.of(when), List.of(then), SAYS)
                            .found())
                    .isEmpty();
        }

        @Test
        void isFoundWhereARuleOnlyFiresWithAnotherThatConcludesTheSame() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .rule(
                            "cycle.md",
                            "x.own",
                            List.of(
                                    "the couple's share of hostility is at least 30 %",
                                    "the couple's all observations is more than 6", "the trend is steady"),
                            List.of("the cycle shows hostile"),
                            SAYS);

            assertThat(changed.found())
                    .containsExactly(changed.at("cycle.md", "The rule x.own")
                            + "warning[MASKED_RULE]: \"The rule x.own\" adds nothing: wherever it fires, \"Sharp in tone\" (feature.hostile, cycle.md:"
                            + changed.line("cycle.md", "## Sharp in tone")
                            + ") fires as well and concludes the same");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "the couple's share of hostility is at least 20 %; the couple's all observations is at least 6; the trend is steady",
                    "the couple's share of hostility is at least 30 %",
                    "the couple's share of hostility is at least 30 %; the couple's all observations is at least 5"
                })
        void isNotWhatFiresWhereTheOtherDoesNot(String when) {
            assertThat(ChangedRulebook.standard()
                            .rule("cycle.md", "x.own", conditions(when), List.of("the cycle shows hostile"), SAYS)
                            .found())
                    .isEmpty();
        }

        @Test
        void isNotPointsThatAddUp() {
            assertThat(ChangedRulebook.standard()
                            .rule(
                                    "roles.md",
                                    "x.own",
                                    List.of(
                                            "a partner's probability of moving toward is at least 98 %",
                                            "that partner's occasions is at least 3",
                                            "that partner's probability of reaching more is less than 80 %"),
                                    List.of("that partner leans pursuer by 3"),
                                    SAYS)
                            .found())
                    .isEmpty();
        }
    }

    @Nested
    class Ladders {
        /** Rules about a share that the standard rulebook makes nothing of. */
        private ChangedRulebook ofLate(String low, String middle) {
            return ChangedRulebook.standard()
                    .rule(
                            "roles.md",
                            "x.low",
                            List.of("a partner's current share of pursuit is " + low),
                            List.of("that partner leans distancer by 1"),
                            SAYS)
                    .rule(
                            "roles.md",
                            "x.middle",
                            List.of(
                                    "a partner's current share of pursuit is " + middle,
                                    "that partner's current share of pursuit is less than 65 %"),
                            List.of("that partner leans both by 1"),
                            SAYS);
        }

        @Test
        void haveAGapWhereNoRuleSpeaks() {
            assertThat(ofLate("at most 35 %", "more than 40 %").found())
                    .singleElement()
                    .asString()
                    .contains(
                            "warning[LADDER_GAP]: of a current share of pursuit between 35 % and 40 %, for example 38 %, no rule speaks: ",
                            "(x.low, ", "ends below it (distancer)", "(x.middle, ", "begins above it (both)");
            assertThat(ofLate("at most 35 %", "more than 35 %").found()).isEmpty();
        }

        @Test
        void haveAnOverlapWhereTwoRulesSayWhatExcludesEachOther() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace(
                            "roles.md",
                            "probability of moving toward is at most 20 %",
                            "probability of moving toward is at most 98 %");

            // The row of "Checks" about the gap that is closed by this is told to be of no use any more.
            assertThat(changed.found())
                    .filteredOn(found -> !found.contains("UNUSED_CHECK"))
                    .containsExactly(
                            overlap(changed, "Reaches, whatever the other does", "role.pursuer.reaches"),
                            overlap(changed, "Reaches, and little is told of the other", "role.pursuer.reaches-alone"));
        }

        private static String overlap(ChangedRulebook changed, String title, String rule) {
            return changed.at("roles.md", "a partner's probability of moving toward is at most 98 %")
                    + "warning[LADDER_OVERLAP]: of a probability of moving toward of, for example, 97 % two rules say what excludes each other: this one both, \""
                    + title + "\" (" + rule + ", roles.md:" + changed.line("roles.md", "## " + title) + ") pursuer";
        }

        @Test
        void missASingleValueWhenNeitherEndIncludesIt() {
            assertThat(ofLate("less than 35 %", "more than 35 %").found())
                    .singleElement()
                    .asString()
                    .contains("between 35 % and 35 %, for example 35 %, no rule speaks");
        }

        @Test
        void areNotMadeOfRulesThatCannotBothHold() {
            assertThat(ChangedRulebook.standard()
                            .replace(
                                    "roles.md",
                                    "probability of moving toward is at least 95 %\n",
                                    "probability of moving toward is at least 95 %\n- that partner's observations is at least 90\n")
                            .replace(
                                    "roles.md",
                                    "- the couple's days is at least 3\n",
                                    "- the couple's days is at least 3\n- that partner's observations is at least 90\n")
                            .replace(
                                    "roles.md",
                                    "probability of moving toward is at most 20 %\n",
                                    "probability of moving toward is at most 98 %\n- that partner's observations is less than 90\n")
                            .found())
                    .filteredOn(found -> found.contains("LADDER_OVERLAP"))
                    .isEmpty();
        }
    }

    @Nested
    class Levels {
        @Test
        void aboveTheGreatestScoreAreNeverReached() {
            ChangedRulebook changed =
                    ChangedRulebook.standard().replace("settings.md", "| severe | 80 |", "| severe | 101 |");

            assertThat(changed.found())
                    .contains(
                            changed.at("settings.md", "severe | 101")
                                    + "warning[UNREACHED_LEVEL]: no score reaches \"severe\": it begins at 101, and the greatest score is 100");
        }

        @Test
        void thatAllPointsTogetherDoNotReachAreNamedWithTheirSum() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace("settings.md", "| greatest score | 100 |", "| greatest score | 200 |")
                    .replace("settings.md", "| severe | 80 |", "| severe | 180 |");

            assertThat(changed.found())
                    .contains(
                            changed.at("settings.md", "severe | 180")
                                    + "warning[UNREACHED_LEVEL]: no score reaches \"severe\": it begins at 180, and the points of all rules together come to 165");
        }

        @Test
        void betweenTwoSumsOfPointsAreNeverReached() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace("settings.md", "| mild | 10 |", "| mild | 1 |")
                    .replace("settings.md", "| moderate | 30 |", "| moderate | 5 |");

            assertThat(changed.found())
                    .containsExactly(
                            changed.at("settings.md", "mild | 1 ")
                                    + "warning[UNREACHED_LEVEL]: no score reaches \"mild\": no sum of the rules' points is at least 1 and below 5");
        }

        @Test
        void thatOneSumOfPointsReachesAreFine() {
            assertThat(ChangedRulebook.standard()
                            .replace("settings.md", "| mild | 10 |", "| mild | 5 |")
                            .replace("settings.md", "| moderate | 30 |", "| moderate | 5.5 |")
                            .found())
                    .isEmpty();
        }

        @Test
        void ofConfidenceNeedLeansThatReachThem() {
            ChangedRulebook changed =
                    ChangedRulebook.standard().replace("settings.md", "| clear | 9 |", "| clear | 60 |");

            assertThat(changed.found())
                    .singleElement()
                    .asString()
                    .startsWith(
                            changed.at("settings.md", "clear | 60")
                                    + "warning[UNREACHED_LEVEL]: no role is ever \"clear\": it needs 60 points, and the leans of all rules toward one role come to ");
        }
    }

    @Nested
    class Uses {
        @Test
        void aBehaviourThatWeighsNothingAndThatNoRuleReadsIsUnused() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace(
                            "behaviours.md",
                            "| protests | protests | act | 0.8 |",
                            "| protests | protests | act | 0.0 |");

            assertThat(changed.found())
                    .containsExactly(
                            changed.at("behaviours.md", "protests | protests")
                                    + "warning[UNUSED_BEHAVIOUR]: \"protests\" weighs nothing and no rule reads it; expected a weight or a rule");
        }

        @Test
        void aBehaviourThatWeighsNothingButIsReadIsUsed() {
            assertThat(ChangedRulebook.standard()
                            .replace("behaviours.md", "asks for space | act | 0.4 |", "asks for space | act | 0.0 |")
                            .found())
                    .isEmpty();
        }

        @Test
        void aSafetyBehaviourThatNoSafetyRuleReadsIsAnError() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace("safety.md", "- a partner stalks at least once", "- a partner threatens at least 2 times");

            assertThat(changed.found())
                    .contains(
                            changed.at("behaviours.md", "stalks | stalks")
                                    + "error[UNHEARD_CONCERN]: no rule of safety.md reads \"stalks\", so that a report of it would change nothing; expected a rule that raises a concern");
        }

        @Test
        void aScreenThatNoSafetyRuleReadsIsAnErrorEvenWhereABehaviourIsCalledLikeIt() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace(
                            "behaviours.md",
                            "| stalks | stalks",
                            "| pvs | uses force | act | 1.0 | - | A push. | A push. | A hug. | - |\n| stalks | stalks")
                    .replace(
                            "safety.md",
                            "- a partner's total score on pvs is at least 1",
                            "- a partner uses force at least once");

            assertThat(changed.found())
                    .contains(
                            "safety.md:1:1: error[UNHEARD_CONCERN]: no rule of safety.md reads \"pvs\", a screen for violence, so that a positive result would change nothing; expected a rule that raises a concern");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Features    | feature     | hopeful | no rule shows it
                Stages      | stage       | waits   | no rule shows it
                Consequences| consequence | quarrel | no rule shows it
                Focus areas | focus       | money   | no rule sets it
                """)
        void aWordThatNothingConcludesIsUnused(String table, String column, String word, String why) {
            String header = "| " + column + " | title | text |\n|---|---|---|\n";
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace("vocabulary.md", header, header + "| " + word + " | a title | A text. |\n");

            assertThat(changed.found())
                    .containsExactly(changed.at("vocabulary.md", word + " | a title")
                            + "warning[UNUSED_WORD]: nobody will ever read \"" + word + "\" of the table \"" + table
                            + "\": " + why);
        }

        @Test
        void aConcernThatNothingRaisesIsUnused() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .append("vocabulary.md", "")
                    .replace(
                            "vocabulary.md",
                            "| concern | title | private talk | can be cleared | guidance |\n|---|---|---|---|---|\n",
                            "| concern | title | private talk | can be cleared | guidance |\n|---|---|---|---|---|\n| debts | debts | no | yes | Ask about them. |\n");

            assertThat(changed.found())
                    .containsExactly(
                            changed.at("vocabulary.md", "debts | debts")
                                    + "warning[UNUSED_WORD]: nobody will ever read \"debts\" of the table \"Concerns\": no rule raises it");
        }

        @Test
        void aConcernNeedsGuidance() {
            ChangedRulebook changed = ChangedRulebook.standard();
            String row = Arrays.stream(changed.text("vocabulary.md").split("\n"))
                    .filter(line -> line.startsWith("| stalks |"))
                    .findFirst()
                    .orElseThrow();
            changed.replace("vocabulary.md", row, "| stalks | stalking | no | yes | - |");

            assertThat(changed.found())
                    .containsExactly(
                            changed.at("vocabulary.md", "stalks | stalking | no | yes | - |")
                                    + "error[MISSING_GUIDANCE]: the concern \"stalks\" has no guidance; expected what to do when it is raised");
        }
    }

    @Nested
    class Offers {
        @Test
        void areNotNamedInTheTextOfAnother() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace(
                            "techniques.md",
                            "- Staying is not the same as enduring. A pause with a return is always allowed.",
                            "- Offer it together with \"Asking in small steps\".");

            assertThat(changed.found())
                    .containsExactly(
                            changed.at("techniques.md", "Asking in small steps\".")
                                    + "warning[NAMED_TECHNIQUE]: \"stay-present\" names \"Asking in small steps\", which may not be offered; expected words that need no other technique");
        }

        @Test
        void ofATechniqueThatNoRuleRecommendsAreMissing() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace(
                            "recommendations.md",
                            "- recommend mindfulness to both partners with priority 45",
                            "- recommend small-bids to both partners with priority 45");

            assertThat(changed.found())
                    .containsExactly(
                            changed.at("techniques.md", "Mindfulness\n")
                                    + "warning[UNUSED_TECHNIQUE]: no rule recommends \"mindfulness\", so that it is never offered; expected a rule in recommendations.md that does");
        }

        @Test
        void thatAreAlwaysTakenBackAreNeverMade() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .rule(
                            "recommendations.md",
                            "x.own",
                            List.of("a partner tunes out at least once"),
                            List.of("withhold mindfulness"),
                            SAYS);

            assertThat(changed.found())
                    .containsExactly(changed.at("recommendations.md", "recommend mindfulness")
                            + "warning[NEVER_OFFERED]: wherever this rule recommends \"mindfulness\", \"The rule x.own\" (x.own, recommendations.md:"
                            + changed.line("recommendations.md", "## The rule x.own")
                            + ") withholds it; \"mindfulness\" is never offered");
        }

        @Test
        void thatAreSometimesTakenBackAreNoted() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .rule(
                            "recommendations.md",
                            "x.own",
                            List.of("a partner tunes out at least 3 times"),
                            List.of("withhold mindfulness"),
                            SAYS);

            assertThat(changed.found())
                    .singleElement()
                    .asString()
                    .startsWith("recommendations.md:")
                    .endsWith(
                            "note[RECOMMENDED_AND_WITHHELD]: \"mindfulness\" is recommended by offer.mindfulness; where this rule holds as well, withholding wins");
        }

        @Test
        void thatCannotMeetWhatTakesThemBackAreFine() {
            assertThat(ChangedRulebook.standard()
                            .rule(
                                    "recommendations.md",
                                    "x.own",
                                    List.of("the level is more than moderate"),
                                    List.of("withhold mindfulness"),
                                    SAYS)
                            .found())
                    .isEmpty();
        }
    }

    @Nested
    class Texts {
        @ParameterizedTest
        @ValueSource(strings = {"-", "–", "…", "TODO", "tbd", "?"})
        void areMissingWhereOnlyAStrokeStands(String stroke) {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace("roles.md", "- source: house rule\n", "- source: " + stroke + "\n");

            assertThat(changed.found())
                    .singleElement()
                    .asString()
                    .endsWith(": warning[MISSING_TEXT]: \"" + stroke
                            + "\" stands where a source, or \"house rule\", is needed");
        }

        @Test
        void ofABehaviourAreADefinitionAnExampleAndACounterExample() {
            ChangedRulebook changed =
                    ChangedRulebook.standard().replace("behaviours.md", "| \"I am really angry with you.\" |", "| - |");

            assertThat(changed.found())
                    .containsExactly(
                            changed.at("behaviours.md", "shows-contempt")
                                    + "warning[MISSING_TEXT]: \"-\" stands where a counter-example to \"shows-contempt\" is needed");
        }

        @ParameterizedTest
        @ValueSource(strings = {"that partner", "the other partner", "The other partner"})
        void ofABecauseNamePartnersInBraces(String words) {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace(
                            "roles.md",
                            "Because {that partner} often asked for space.",
                            "Because {that partner} often asked for space,\nwhich " + words + " gave.");

            assertThat(changed.found())
                    .containsExactly(changed.at("roles.md", "often asked for space,", words)
                            + "error[UNNAMED_PARTNER]: a reader would see the words \"" + words + "\"; expected {"
                            + words.toLowerCase(java.util.Locale.ROOT) + "}, with braces, which becomes a name");
        }
    }

    @Nested
    class PagesOfPartners {
        private static final String LONG =
                "This is a sentence that goes on and on, and by its end nobody knows how it began.";

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                techniques.md | Stop if it does not help.
                vocabulary.md | Calm comes first; what lies deeper can wait.
                vocabulary.md | There are sharp words on both sides.
                vocabulary.md | This relationship matters to you.
                wording.md    | You know your own side best.
                """)
        void haveShortSentencesAndNoFigures(String file, String sentence) {
            assertThat(ChangedRulebook.standard().replace(file, sentence, LONG).found())
                    .anySatisfy(found -> assertThat(found)
                            .asString()
                            .startsWith(file)
                            .endsWith("warning[HEAVY_PAGE]: this sentence has 18 words, and stands on a partner's page;"
                                    + " expected at most 15"));
            assertThat(ChangedRulebook.standard()
                            .replace(file, sentence, "In 9 of 10 cases.")
                            .found())
                    .singleElement()
                    .asString()
                    .startsWith(file)
                    .contains("warning[HEAVY_PAGE]: a figure stands on a partner's page");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                techniques.md | It is not a way of putting up with what ought to change.
                vocabulary.md | The log has too few weeks to show a direction.
                wording.md    | A doctor or a helpline is a good first step.
                """)
        void areNotMeantByWhatTheClinicianReadsNorByNumbersToCall(String file, String sentence) {
            assertThat(ChangedRulebook.standard()
                            .replace(file, sentence, "Call 116 123, at any time.")
                            .found())
                    .isEmpty();
        }

        @Test
        void sayInTwoToFourSentencesWhatATechniqueIs() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace("techniques.md", "- Stop if it does not help.\n", "- No.\n- No.\n- No.\n");

            assertThat(changed.found())
                    .singleElement()
                    .asString()
                    .contains("warning[HEAVY_PAGE]: sentences in short: 5, words in them: ");
        }
    }

    @Nested
    class WordsThatAreNeverSaid {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {that partner} was needy.                             | needy
                {that partner} seemed Clingy.                         | Clingy
                {that partner} can be cold.                           | cold
                this is toxic.                                        | toxic
                an avoidant partner does this.                        | avoidant partner
                an anxious-type does this.                            | anxious-type
                your style is shown.                                  | your style is
                {that partner} never answers.                         | that partner} never
                you’re avoidant.                                      | you’re avoidant
                80% of couples know this.                             | 80%
                80 percent of couples know this.                      | 80 percent
                67 % of them see a divorce.                           | 67 %
                a divorce follows in 12.5 per cent.                   | 12.5 per cent
                """)
        void areFoundInASentenceWhateverTheirForm(String sentence, String words) {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace("roles.md", "Because {that partner} often asked for space.", "Because " + sentence);

            assertThat(changed.found())
                    .singleElement()
                    .asString()
                    .startsWith(changed.at("roles.md", words) + "error[FORBIDDEN_WORDING]: \"" + words
                            + "\" is never said to a couple: ");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{that partner} needed to hear it.",
                    "a glass of cold water helped.",
                    "{that partner} was scolded.",
                    "something intoxicating was there.",
                    "avoidance was seen. A partner is near.",
                    "{that partner} said so. Never mind.",
                    "180 % is more than 80.",
                    "67 % of it was pursuit. A divorce was not spoken of.",
                    "67 entries speak of a divorce."
                })
        void areNotFoundInWhatOnlyLooksLikeThem(String sentence) {
            assertThat(ChangedRulebook.standard()
                            .replace("roles.md", "Because {that partner} often asked for space.", "Because " + sentence)
                            .found())
                    .isEmpty();
        }

        @Test
        void areFoundOverTheEndOfALine() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .replace(
                            "roles.md",
                            "Because {that partner} often asked for space.",
                            "Because this is how an avoidant\nperson does it.");

            assertThat(changed.found()).singleElement().asString().startsWith(changed.at("roles.md", "avoidant\n"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                roles.md         | ## Needs space                             | ## Needy
                techniques.md    | ## Mindfulness                             | ## Mindfulness for the needy
                techniques.md    | Aim: To notice                             | Aim: To be less needy and notice
                techniques.md    | 1. Once a day, each                        | 1. Once a day, each needy one
                techniques.md    | - It is not a way of putting up            | - Needy ones: It is not a way of putting up
                techniques.md    | - evidence: clinical practice;             | - evidence: clinical practice with needy people;
                vocabulary.md    | mostly stayed in touch                     | mostly stayed in needy touch
                vocabulary.md    | Calm comes first                  | Calming needy people comes before
                wording.md       | For now, this page has little to say.            | There is not enough to say of the needy yet.
                behaviours.md    | picks a fight                              | picks a needy fight
                """)
        void areLookedForWhereverACoupleCanRead(String file, String old, String text) {
            ChangedRulebook changed = ChangedRulebook.standard().replace(file, old, text);
            if (changed.text("cases.md").contains(old)) {
                changed.replaceAll("cases.md", old, text);
            }

            assertThat(changed.found())
                    .singleElement()
                    .asString()
                    .matches(".*error\\[FORBIDDEN_WORDING]: \"[Nn]eedy\" is never said.*");
        }

        @Test
        void areNotLookedForInWhatOnlyCodersRead() {
            assertThat(ChangedRulebook.standard()
                            .replace("behaviours.md", "| \"I am really angry with you.\" |", "| \"You are cold.\" |")
                            .found())
                    .isEmpty();
        }

        @Test
        void canBeAddedByARulebook() {
            ChangedRulebook changed = ChangedRulebook.standard()
                    .append("wording.md", """

                            ## Never said

                            | words | instead | why | unless |
                            |---|---|---|---|
                            | stonewalls, walled off | made room | It is a picture of a wall. | - |
                            """)
                    .replace(
                            "roles.md",
                            "Because {that partner} often asked for space.",
                            "Because {that partner} walled-off.");

            assertThat(changed.found())
                    .containsExactly(
                            changed.at("roles.md", "walled-off")
                                    + "error[FORBIDDEN_WORDING]: \"walled-off\" is never said to a couple: It is a picture of a wall. Say, for example: made room");
        }
    }

    @Nested
    class TheTableOfChecks {
        private ChangedRulebook masked() {
            return ChangedRulebook.standard()
                    .rule(
                            "cycle.md",
                            "x.own",
                            List.of(
                                    "the couple's share of hostility is at least 30 %",
                                    "the couple's all observations is at least 6"),
                            List.of("the cycle shows hostile"),
                            SAYS);
        }

        @ParameterizedTest
        @CsvSource({"x.own, error, error", "-, error, error", "x.own, note, note", "feature.hostile, note, note"})
        void setsASeverity(String where, String severity, String expected) {
            assertThat(masked().check("masked-rule", where, severity).found())
                    .singleElement()
                    .asString()
                    .contains(": " + expected + "[MASKED_RULE]");
        }

        @Test
        void switchesACheckOff() {
            assertThat(masked().check("masked-rule", "x.own", "off").found()).isEmpty();
        }

        @Test
        void saysOfOneThingWhatGoesBeforeWhatItSaysOfAll() {
            assertThat(masked().check("masked-rule", "-", "error")
                            .check("masked-rule", "x.own", "off")
                            .found())
                    .isEmpty();
        }

        @Test
        void isToldWhichOfItsRowsChangeNothing() {
            ChangedRulebook changed = ChangedRulebook.standard().check("masked-rule", "feature.hostile", "off");

            assertThat(changed.found())
                    .containsExactly(
                            changed.at("rulebook.md", "masked-rule")
                                    + "note[UNUSED_CHECK]: the row changes nothing: \"masked-rule\" has nothing to say about \"feature.hostile\"; it can go");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                maskd-rule        | -     | off  | maskd-rule        | UNKNOWN_WORD  | did you mean "masked-rule"?
                unknown-phrase    | -     | off  | unknown-phrase    | INVALID_VALUE | "unknown-phrase" cannot be set
                forbidden-wording | -     | off  | forbidden-wording | INVALID_VALUE | "forbidden-wording" cannot be set
                masked-rule       | x.orn | off  | x.orn             | UNKNOWN_WORD  | did you mean "x.own"?
                masked-rule       | x.own | offf | offf              | UNKNOWN_WORD  | did you mean "off"?
                """)
        void refusesWhatItDoesNotKnow(
                String check, String where, String severity, String at, Diagnostic.Code code, String message) {
            ChangedRulebook changed = masked().check(check, where, severity);

            List<String> found =
                    changed.unreadable().stream().map(Diagnostic::toString).toList();

            assertThat(found)
                    .singleElement()
                    .asString()
                    .startsWith(changed.at("rulebook.md", "| " + check + " | " + where, at) + "error[" + code + "]: ")
                    .contains(message);
        }

        @Test
        void needsAReasonInEveryRow() {
            ChangedRulebook changed = masked().append("rulebook.md", "| masked-rule | x.own | off | - |\n");

            assertThat(changed.unreadable().stream().map(Diagnostic::toString))
                    .singleElement()
                    .asString()
                    .endsWith("error[MISSING_PART]: the row does not say why; expected a reason");
        }

        @Test
        void isNotSetTwiceForTheSame() {
            assertThat(masked().check("masked-rule", "x.own", "off")
                            .check("masked-rule", "x.own", "note")
                            .unreadable())
                    .singleElement()
                    .extracting(Diagnostic::code)
                    .isEqualTo(Diagnostic.Code.DUPLICATE_ID);
        }

        @Test
        void isNotTakenForProseWhenItsHeadingIsMisspelt() {
            assertThat(ChangedRulebook.standard()
                            .replace("rulebook.md", "## Checks", "## Check")
                            .unreadable())
                    .singleElement()
                    .asString()
                    .endsWith("error[UNKNOWN_PART]: nothing reads a section \"Check\"; did you mean \"Checks\"?");
        }
    }

    @Test
    void thousandsOfRulesAreCheckedWithTheSameResult() {
        ChangedRulebook changed = ChangedRulebook.standard();
        StringBuilder rules = new StringBuilder();
        int count = 2_000;
        for (int i = 0; i < count; i++) {
            // Every fourth asks for what cannot be; each other one is its own.
            String share = i % 4 == 0 ? "is at most 10 %" : "is at least " + (7500 + i) / 100.0 + " %";
            rules.append(ruleText(i, share));
        }
        changed.append("roles.md", rules.toString());

        List<String> found = changed.found();

        assertThat(found).hasSize(count / 4).allMatch(line -> line.contains("error[UNREACHABLE_RULE]"));
    }

    private static String ruleText(int number, String share) {
        return Stream.of(
                        "",
                        "## Rule " + number,
                        "",
                        "- id: x.r" + number,
                        "- source: house rule",
                        "",
                        "When",
                        "",
                        "- a partner's low end of share of pursuit is at least 60 %",
                        "- that partner's share of pursuit " + share,
                        "- that partner's pursuit count is at least " + (3 + number % 7),
                        "",
                        "Then",
                        "",
                        "- that partner leans pursuer by 0.5",
                        "",
                        "Because {that partner} reached.",
                        "")
                .reduce("", (a, b) -> a + b + "\n");
    }
}
