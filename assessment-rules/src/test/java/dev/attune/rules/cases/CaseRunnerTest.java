package dev.attune.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.UncheckedEngine;
import dev.attune.rules.cases.CaseReport.RuleCoverage;
import dev.attune.rules.cases.CaseResult.Checked;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.FolderReader;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.measure.PartnerLog;
import dev.attune.rules.phrase.HostPhrase;
import dev.attune.rules.phrase.PhraseBook;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Running worked examples says what was found instead, and which rules they show at work. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseRunnerTest {
    private static final String PRESSES = "| 1-3 | Tue 19:00 | Ana | presses for change |";
    private static final String MOVES = PRESSES + "\n| 1-2 | Tue 19:05 | Ben | goes silent |";

    @TempDir
    Path folder;

    private CaseReport run(String rules, String rows, String finds, String doesNotFind) {
        return CaseRunner.run(Rulebooks.with(folder, rules, Rulebooks.example("The case", rows, finds, doesNotFind)));
    }

    @Test
    void the_standard_rulebooks_cases_come_out() {
        assertThat(CaseRunner.run(RulesEngine.standard()).failures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana's role is distancer | Ana's role is pursuer (tentative)
            Ben's role is pursuer or both | Ben's role is unclear
            Ana's role is at least clear | Ana's role is pursuer (tentative)
            Ana's pursuit count is at least 5 | Ana's pursuit count is 3, 2 short of at least 5
            Ana's pursuit count is at most 2 | Ana's pursuit count is 3, 1 above at most 2
            Ana's pursuit count is less than 3 | Ana's pursuit count is 3, not less than 3
            Ana's share of pursuit is at most 65 % | Ana's share of pursuit is 100 %, 35 points above at most 65 %
            Ana's odds ratio is at least 2 | Ana's odds ratio is not known: n too small
            Ben goes silent at least 3 times | Ben: goes-silent was seen 2 times, 1 short of at least 3
            Ben presses for change once | Ben: presses-for-change was seen 0 times, 1 short of at least 1
            Ben never goes silent | Ben: goes-silent was seen 2 times, 2 above at most 0
            both partners' pursuit count is at least 1 | Ben's pursuit count is 0, 1 short of at least 1
            Ana has the context long-distance | Ana does not have the context long-distance
            Ana's anxiety score on ecr-r is at least 4 | Ana's anxiety score on ecr-r was not given
            the trend is easing | the trend is unknown
            Ana leans toward anxiety | Ana does not lean toward anxiety
            the pattern is mixed | the pattern is insufficient-evidence
            the cycle shows hostile | the cycle does not show hostile
            the loop shows pulls-back | the loop does not show pulls-back
            the level is at least mild | there is no level
            the sign parallel-lives shows | the sign parallel-lives does not show
            the focus includes communication | the focus does not include communication
            the concern active-addiction is raised | the concern active-addiction is not raised
            soft-start-up is offered | it is not offered: no rule recommends it
            soft-start-up is offered to Ben | it is not offered: no rule recommends it
            psychoeducation is offered to Ben | it is offered to both partners
            the rule role.long fires | "that partner's pursuit count is at least 9" fails: Ana's pursuit count is 3, 6 short of at least 9
            the rule role.reaches fires for Ben | "a partner's pursuit count is at least 3" fails: Ben's pursuit count is 0, 3 short of at least 3
            the rule role.topic fires | it was not tried, because no topic has evidence of its own
            Ana's points toward pursuer are 3 | Ana's points toward pursuer are 3.5 (role.reaches 3, role.twice 0.5)
            Ben's points toward pursuer are 1 | Ben's points toward pursuer are 0
            the points of mixed are 3 | the points of mixed are 0
            the score is 40 | there is no score
            """)
    void a_sentence_that_is_not_found_says_what_was(String sentence, String found) {
        String rules = Rulebooks.rule(
                        "role.reaches", "a partner's pursuit count is at least 3", "that partner leans pursuer by 3")
                + Rulebooks.rule(
                        "role.twice",
                        "a partner presses for change at least twice",
                        "that partner leans pursuer by 0.5")
                + Rulebooks.rule(
                        "role.long",
                        "a partner's pursuit count is at least 1; that partner's pursuit count is at least 9",
                        "that partner leans pursuer by 0.5")
                + Rulebooks.rule(
                        "role.topic",
                        "on a topic, a partner's pursuit count is at least 1",
                        "on that topic, that partner leans pursuer by 0.5")
                + Rulebooks.rule(
                        "offer.one",
                        "the pattern is not mixed",
                        "recommend psychoeducation to both partners with priority 10");
        CaseReport report = run(rules, MOVES, sentence.replace("change once", "change at least once"), "");

        assertThat(report.passed()).isFalse();
        Checked checked = report.cases().get(0).sentences().get(0);
        assertThat(checked.found()).isEqualTo(found);
        assertThat(checked.cameOut()).isFalse();
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(Code.CASE_FAILED);
            assertThat(failure.severity()).isEqualTo(Severity.ERROR);
            assertThat(failure.file()).isEqualTo("cases.md");
            assertThat(failure.line()).isEqualTo(checked.place().line()).isEqualTo(14);
            assertThat(failure.message()).contains("The case").endsWith("was not found: " + found);
        });
    }

    @Test
    void a_sentence_that_must_not_be_found_says_what_it_met() {
        String rules = Rulebooks.rule(
                "role.reaches", "a partner's pursuit count is at least 3", "that partner leans pursuer by 2");
        CaseReport report = run(
                rules,
                PRESSES,
                "",
                "Ana's pursuit count is at least 2; the rule role.reaches fires; Ben's role is pursuer");

        assertThat(report.cases().get(0).sentences())
                .extracting(Checked::cameOut, Checked::found)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, "Ana's pursuit count is 3"),
                        org.assertj.core.groups.Tuple.tuple(false, "it fires for Ana"),
                        org.assertj.core.groups.Tuple.tuple(true, "Ben's role is unclear"));
        assertThat(report.failures())
                .extracting(Diagnostic::message)
                .allSatisfy(message -> assertThat(message).contains("was found, and must not be: "));
    }

    @Test
    void a_withheld_technique_says_by_which_rule_and_one_not_chosen_by_which_it_was_recommended() {
        String rules = Rulebooks.rule(
                        "offer.a",
                        "the couple's all observations is at least 1",
                        "recommend psychoeducation to both partners with priority 10;"
                                + " recommend soft-start-up to both partners with priority 20")
                + Rulebooks.rule("offer.b", "the couple's all observations is at least 1", "withhold psychoeducation");
        CaseReport report = run(rules, PRESSES, "psychoeducation is offered; soft-start-up is offered to Ana", "");

        assertThat(report.cases().get(0).sentences())
                .extracting(Checked::found)
                .containsExactly(
                        "it is not offered: withheld by offer.b",
                        "it is not offered: recommended to both partners with priority 20 by offer.a, and not chosen");
    }

    @Test
    void what_each_partner_is_recommended_is_for_both_and_while_little_is_known_only_what_helps_to_understand() {
        String rules = Rulebooks.rule(
                "offer.each",
                "a partner's pursuit count is at most 100",
                "recommend psychoeducation to that partner with priority 10;"
                        + " recommend soft-start-up to that partner with priority 20");
        CaseReport report =
                run(rules, PRESSES, "psychoeducation is offered to both partners", "soft-start-up is offered");

        assertThat(report.cases().get(0).sentences())
                .hasSize(2)
                .extracting(Checked::cameOut)
                .containsOnly(true);
    }

    @Test
    void numbers_that_look_alike_are_written_until_they_differ() {
        String rows = "| 1-100 | Tue 19:00 | Ana | presses for change |\n| 50 | Tue 19:05 | Ana | goes silent |";
        CaseReport report = run("", rows, "Ana's share of pursuit is at least 100 %", "");
        String found = report.cases().get(0).sentences().get(0).found();

        assertThat(found)
                .matches("Ana's share of pursuit is \\d+(\\.\\d+)? %, \\d+(\\.\\d+)? points short of at least 100 %");
        assertThat(found).doesNotContain("is 100 %").doesNotContain(", 0 points");
    }

    @Test
    void coverage_names_the_rules_that_never_fire_and_those_that_never_stay_silent() {
        String rules = Rulebooks.rule(
                        "role.both", "a partner's pursuit count is at least 3", "that partner leans pursuer by 2")
                + Rulebooks.rule(
                        "role.never", "a partner's pursuit count is at least 9", "that partner leans pursuer by 2")
                + Rulebooks.rule(
                        "role.always", "a partner's pursuit count is at least 1", "that partner leans pursuer by 1");
        CaseReport report = CaseRunner.run(Rulebooks.with(
                folder,
                rules,
                Rulebooks.example("First", PRESSES, "Ana's pursuit count is at least 3", "")
                        + Rulebooks.example(
                                "Second",
                                "| 1 | Tue 19:00 | Ana | presses for change |",
                                "Ana's pursuit count is at least 1",
                                "")));
        Map<String, RuleCoverage> byRule =
                report.coverage().stream().collect(Collectors.toMap(RuleCoverage::rule, coverage -> coverage));

        assertThat(byRule.get("role.both").firesIn()).containsExactly("First");
        assertThat(byRule.get("role.both").staysSilentIn()).contains("Second");
        assertThat(byRule.get("role.both").isComplete()).isTrue();
        assertThat(byRule.get("role.never").firesIn()).isEmpty();
        assertThat(byRule.get("role.always").firesIn()).containsExactly("First", "Second");
        assertThat(report.covered()).isEqualTo(1);
        assertThat(report.passed()).isTrue();
        assertThat(report.diagnostics())
                .extracting(d -> d.code() + " " + d.severity() + " " + d.file() + ":" + d.line())
                .containsExactly(
                        "NO_FIRING_CASE WARNING roles.md:"
                                + byRule.get("role.never").place().line(),
                        "NO_SILENT_CASE WARNING roles.md:"
                                + byRule.get("role.always").place().line());
    }

    @Test
    void how_much_missing_cases_weigh_can_be_set_for_one_rule_or_for_all() {
        String rules = Rulebooks.rule(
                        "role.never", "a partner's pursuit count is at least 9", "that partner leans pursuer by 2")
                + Rulebooks.rule(
                        "role.rarely", "a partner's pursuit count is at least 8", "that partner leans pursuer by 2");
        Rulebooks.with(folder, rules, Rulebooks.example("First", PRESSES, "Ana's pursuit count is at least 3", ""));
        Rulebooks.write(folder, "rulebook.md", Rulebooks.text(folder, "rulebook.md") + """

                ## Checks

                | check | where | severity | why |
                |---|---|---|---|
                | no-firing-case | - | error | Every rule is shown. |
                | no-firing-case | role.rarely | off | It is being discussed. |
                """);

        assertThat(CaseRunner.run(Rulebooks.read(folder)).diagnostics())
                .extracting(d -> d.severity() + " " + d.message().replaceAll(".*(role[.a-z]+).*", "$1"))
                .containsExactly("ERROR role.never");
        assertThat(dev.attune.rules.internal.check.RulebookChecker.check(Rulebooks.rulebook(folder)))
                .extracting(Diagnostic::code)
                .doesNotContain(Code.UNUSED_CHECK);
    }

    @Test
    void a_case_that_cannot_be_assessed_fails_and_the_others_are_run() {
        RulesEngine engine = UncheckedEngine.of(
                Rulebooks.with(
                                folder,
                                "",
                                Rulebooks.example("Long", MOVES, "Ana's pursuit count is at least 3", "")
                                        + Rulebooks.example(
                                                "Short",
                                                "| 1 | Tue 19:00 | Ana | presses for change |",
                                                "Ana's pursuit count is at least 1",
                                                ""))
                        .rules(),
                4,
                RulebookLoader.MOST_FIRINGS);
        CaseReport report = CaseRunner.run(engine);

        assertThat(report.cases()).extracting(CaseResult::passed).containsExactly(false, true);
        assertThat(report.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("\"Long\" cannot be assessed"));
    }

    private CaseReport runWithHostPhrase(Predicate<PartnerLog> condition) throws RulebookException {
        Rulebooks.with(folder, "", Rulebooks.example("The case", PRESSES, "Ana's pursuit count is at least 1", ""));
        Rulebooks.write(
                folder,
                "cases.md",
                "# Cases\n"
                        + Rulebooks.example(
                                "The case", PRESSES, "Ben whistles; Ana's pursuit count is at least 1", ""));
        PhraseBook phrases = PhraseBook.standard()
                .with(new HostPhrase("{who} whistles", "Whistling.", "a partner whistles", words -> condition));
        return CaseRunner.run(UncheckedEngine.of(RulebookReader.read(FolderReader.read(folder), phrases)));
    }

    @Test
    void a_sentence_of_the_hosts_says_of_whom_it_is_not_so() throws RulebookException {
        assertThat(runWithHostPhrase(log -> log.partner().equals("Ana"))
                        .cases()
                        .get(0)
                        .failures())
                .extracting(Checked::found)
                .containsExactly("it is not so of Ben");
    }

    @Test
    void code_of_the_hosts_that_throws_fails_the_case_and_stops_nothing_else() throws RulebookException {
        CaseReport report = runWithHostPhrase(log -> {
            throw new IllegalStateException("no whistle");
        });

        assertThat(report.passed()).isFalse();
        assertThat(report.failures())
                .extracting(Diagnostic::message)
                .allSatisfy(message ->
                        assertThat(message).contains("cannot be assessed").contains("no whistle"));
    }

    @Test
    void two_runs_say_the_same() {
        RulesEngine engine = RulesEngine.standard();

        assertThat(CaseRunner.run(engine)).isEqualTo(CaseRunner.run(engine));
    }

    @Test
    void every_code_about_cases_can_be_set_and_a_failed_case_cannot() {
        assertThat(Arrays.stream(Code.values()).filter(Code::isSettable))
                .containsAll(List.of(Code.NO_FIRING_CASE, Code.NO_SILENT_CASE))
                .doesNotContain(Code.CASE_FAILED);
    }
}
