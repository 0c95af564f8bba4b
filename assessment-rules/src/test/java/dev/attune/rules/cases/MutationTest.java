package dev.attune.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.rules.RulesEngine;
import dev.attune.rules.StandardTexts;
import dev.attune.rules.cases.MutationReport.Mutant;
import dev.attune.rules.cases.MutationReport.MutantResult;
import dev.attune.rules.cases.MutationReport.Operator;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of a rulebook is noticed by a case in which something no longer comes out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MutationTest {
    private static final RulesEngine STANDARD = RulesEngine.standard();
    private static final String PRESSES = "| 1-3 | Tue 19:00 | Ana | presses for change |";
    private static final Mutation.Progress SILENTLY = (done, all) -> {};

    @TempDir
    Path folder;

    private RulesEngine engine(String rules, String finds, String doesNotFind) {
        return Rulebooks.with(folder, rules, Rulebooks.example("The case", PRESSES, finds, doesNotFind));
    }

    /** The changes of one sentence of a rule, as "operator: sentence". */
    private List<String> changes(String when, String then) {
        return Mutation.of(engine(Rulebooks.rule("rule.tried", when, then), "Ana's pursuit count is at least 1", ""))
                .mutants()
                .stream()
                .filter(mutant -> mutant.rule().isPresent())
                .map(mutant -> mutant.operator().code() + ": " + mutant.to())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a partner's share of pursuit is at least 65 % | threshold: a partner's share of pursuit is at least 75 %; threshold: a partner's share of pursuit is at least 55 %; comparison: a partner's share of pursuit is less than 65 %
            a partner's share of pursuit is at least 95 % | threshold: a partner's share of pursuit is at least 85 %; comparison: a partner's share of pursuit is less than 95 %
            a partner's pursuit count is at most 0 | threshold: a partner's pursuit count is at most 1; comparison: a partner's pursuit count is more than 0
            a partner's rise of withdrawal is at least 0.2 per week | threshold: a partner's rise of withdrawal is at least 0.3 per week; threshold: a partner's rise of withdrawal is at least 0.1 per week; comparison: a partner's rise of withdrawal is less than 0.2 per week
            a partner's odds ratio is more than 3 | threshold: a partner's odds ratio is more than 3.6; threshold: a partner's odds ratio is more than 2.4; comparison: a partner's odds ratio is at most 3
            a partner's polarisation is at least 0.95 | threshold: a partner's polarisation is at least 0.76; comparison: a partner's polarisation is less than 0.95
            a partner's latency is at most 12 hours | threshold: a partner's latency is at most 13 hours; threshold: a partner's latency is at most 11 hours; comparison: a partner's latency is more than 12 hours
            a partner goes silent at least 3 times | threshold: a partner goes silent at least 4 times; threshold: a partner goes silent at least twice; comparison: a partner goes silent less than 3 times
            a partner goes silent at least once | threshold: a partner goes silent at least twice; threshold: a partner goes silent at least 0 times; negation: a partner never goes silent
            a partner never goes silent | threshold: a partner goes silent at most once; negation: a partner goes silent at least once
            a partner's anxiety score on ecr-r is at least 4.5 | threshold: a partner's anxiety score on ecr-r is at least 5.4; threshold: a partner's anxiety score on ecr-r is at least 3.6; comparison: a partner's anxiety score on ecr-r is less than 4.5
            a partner has the context long-distance | word: a partner has the context low-mood; negation: a partner does not have the context long-distance
            a partner does not have the context language-culture | word: a partner does not have the context long-distance; negation: a partner has the context language-culture
            the trend is escalating or easing | word: the trend is steady or easing; word: the trend is escalating or unknown
            """)
    void a_condition_on_what_was_measured_is_changed_as_its_operators_say(String condition, String expected) {
        assertThat(changes(condition, "give notice")).containsAll(List.of(expected.split("; ")));
        assertThat(changes(condition, "give notice"))
                .filteredOn(change -> !change.startsWith("no-conclusion"))
                .hasSameSizeAs(expected.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a partner's role is pursuer or both | word: a partner's role is distancer or both; word: a partner's role is pursuer or neither; negation: a partner's role is not pursuer or both
            a partner's role is not pursuer | word: a partner's role is not distancer; negation: a partner's role is pursuer
            a partner's role is pursuer or distancer | negation: a partner's role is not pursuer or distancer
            a partner's role is at least likely | word: a partner's role is at least clear; word: a partner's role is at least tentative
            a partner's role is at least clear | word: a partner's role is at least likely
            on a topic, a partner's role is distancer | word: on a topic, a partner's role is pursuer
            a partner leans toward anxiety | word: a partner leans toward avoidance
            the pattern is constructive | word: the pattern is pursue-withdraw; negation: the pattern is not constructive
            the pattern is not attack-attack or mixed | word: the pattern is not withdraw-withdraw or mixed; word: the pattern is not attack-attack or constructive; negation: the pattern is attack-attack or mixed
            the level is at least high | word: the level is at least severe; word: the level is at least moderate; comparison: the level is less than high
            the cycle shows hostile | negation: the cycle does not show hostile
            the cycle does not show hostile | negation: the cycle shows hostile
            psychoeducation is offered | negation: psychoeducation is not offered
            psychoeducation is not offered | negation: psychoeducation is offered
            """)
    void a_condition_on_what_was_found_is_changed_as_its_operators_say(String condition, String expected) {
        assertThat(changes(condition, "give notice"))
                .filteredOn(change -> !change.startsWith("no-conclusion"))
                .containsExactlyInAnyOrder(expected.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            that partner leans pursuer by 2 | points: that partner leans pursuer by 4; conclusion: that partner leans distancer by 2; partner: the other partner leans pursuer by 2; no-conclusion:
            both partners' role is never more than likely | conclusion: both partners' role is never more than clear; conclusion: both partners' role is never more than tentative; no-conclusion:
            that partner leans slightly toward anxiety | conclusion: that partner leans slightly toward avoidance; partner: the other partner leans slightly toward anxiety; no-conclusion:
            that partner gets no attachment lean | no-conclusion:
            the pattern constructive gains 2 | points: the pattern constructive gains 4; conclusion: the pattern pursue-withdraw gains 2; no-conclusion:
            the intensity rises by 15 | points: the intensity rises by 30; no-conclusion:
            raise the hard concern stalks | gate: raise the soft concern stalks; conclusion: raise the hard concern strangles; no-conclusion:
            give notice | no-conclusion:
            """)
    void a_conclusion_is_changed_as_its_operators_say(String conclusion, String expected) {
        assertThat(changes("a partner's pursuit count is at least 3", conclusion))
                .filteredOn(change -> !change.contains("pursuit count"))
                .extracting(String::strip)
                .containsExactlyInAnyOrder(expected.split("; "));
    }

    @Test
    void points_move_by_what_all_points_of_their_kind_are_multiples_of() {
        String rules = Rulebooks.rule("a", "a partner's pursuit count is at least 3", "that partner leans pursuer by 2")
                + Rulebooks.rule("b", "a partner's pursuit count is at least 4", "that partner leans pursuer by 1.5");
        RulesEngine engine = engine(rules, "Ana's pursuit count is at least 1", "");

        assertThat(Mutation.of(engine).mutants())
                .filteredOn(mutant -> mutant.operator() == Operator.POINTS)
                .extracting(Mutant::to)
                .containsExactly(
                        "that partner leans pursuer by 2.5",
                        "that partner leans pursuer by 1.5",
                        "that partner leans pursuer by 2",
                        "that partner leans pursuer by 1");
    }

    @Test
    void priorities_move_past_the_nearest_other_technique() {
        String rules = Rulebooks.rule(
                        "a", "the pattern is not mixed", "recommend psychoeducation to both partners with priority 50")
                + Rulebooks.rule(
                        "b", "the pattern is not mixed", "recommend soft-start-up to both partners with priority 60")
                + Rulebooks.rule(
                        "c", "the pattern is not mixed", "recommend psychoeducation to both partners with priority 55");
        RulesEngine engine = engine(rules, "Ana's pursuit count is at least 1", "");

        assertThat(Mutation.of(engine).mutants())
                .filteredOn(mutant -> mutant.operator() == Operator.PRIORITY)
                .extracting(mutant -> mutant.rule().orElseThrow() + mutant.to().replaceAll(".*priority", ""))
                .containsExactly("a 61", "b 54", "c 61");
    }

    @Test
    void a_condition_is_left_out_unless_it_is_the_only_one() {
        String rules = Rulebooks.rule(
                "a",
                "a partner's pursuit count is at least 3; that partner goes silent at least 3 times",
                "that partner leans pursuer by 2");
        MutationReport report = run(engine(rules, "", "the rule a fires for Ana"), Operator.CONDITION);

        assertThat(report.mutants())
                .extracting(result -> result.mutant().from() + " " + result.survived())
                .containsExactly(
                        "a partner's pursuit count is at least 3 true",
                        "that partner goes silent at least 3 times false");
        assertThat(changes("a partner's pursuit count is at least 3", "that partner leans pursuer by 2"))
                .noneMatch(change -> change.startsWith("condition"));
    }

    @Test
    void weights_and_settings_are_changed_within_their_ranges() {
        List<Mutant> mutants = Mutation.of(STANDARD).mutants().stream()
                .filter(mutant -> mutant.rule().isEmpty())
                .toList();

        assertThat(mutants)
                .extracting(mutant -> mutant.operator().code() + " " + mutant.to())
                .contains(
                        "weight criticises counts for pursuit 0.9",
                        "weight criticises counts for pursuit 0.5",
                        "weight criticises counts for hostility 0.7",
                        "weight presses-for-change counts for pursuit 0.8",
                        "setting half-life 14.4",
                        "setting half-life 9.6",
                        "setting least weeks for a trend 4",
                        "setting most recommendations 6",
                        "setting most recommendations 4",
                        "account internal partner 0.45",
                        "context long-distance leaves-unanswered 0.05",
                        "context neurodivergent-shutdown goes-silent 0.2",
                        "confidence tentative points 2",
                        "confidence clear lead 7",
                        "confidence likely occasions 4",
                        "confidence clear days 4",
                        "level mild from 15",
                        "level severe from 75")
                .doesNotContain(
                        "weight presses-for-change counts for pursuit 1.2",
                        "setting least weeks for a trend 2",
                        "level none from 5");
        assertThat(mutants).noneMatch(mutant -> mutant.from().startsWith("stalks"));
        assertThat(mutants)
                .allSatisfy(mutant -> assertThat(RulebookFiles.standard()
                                .texts()
                                .get(mutant.place().file())
                                .lines()
                                .toList()
                                .get(mutant.place().line() - 1))
                        .startsWith("|"));
    }

    private static MutationReport run(RulesEngine engine, Operator operator) {
        try {
            return Mutation.of(engine)
                    .only(mutant -> mutant.rule().isPresent() && mutant.operator() == operator)
                    .run(SILENTLY);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_threshold_is_noticed_on_the_side_that_a_case_stands_on_the_edge_of() {
        String rule = Rulebooks.rule(
                "role.reaches", "a partner's pursuit count is at least 3", "that partner leans pursuer by 3");
        MutationReport report = run(engine(rule, "Ana's role is pursuer", ""), Operator.THRESHOLD);

        assertThat(report.mutants()).extracting(MutantResult::survived).containsExactly(false, true);
        assertThat(report.mutants().get(0).noticedBy()).contains("The case");
        assertThat(report.survivors())
                .singleElement()
                .hasToString("roles.md:10: \"a partner's pursuit count is at least 3\" → \"a partner's pursuit count"
                        + " is at least 2\"");
        assertThat(report.score()).isEqualTo(0.5);
    }

    @Test
    void that_a_rule_fires_does_not_say_what_it_concludes() {
        String rule = Rulebooks.rule(
                "role.reaches", "a partner's pursuit count is at least 3", "that partner leans pursuer by 2");

        assertThat(run(engine(rule, "the rule role.reaches fires for Ana", ""), Operator.NO_CONCLUSION)
                        .survivors())
                .hasSize(1);
        assertThat(run(engine(rule, "Ana's points toward pursuer are 2", ""), Operator.NO_CONCLUSION)
                        .survivors())
                .isEmpty();
    }

    @Test
    void where_nothing_can_ask_for_a_conclusion_it_is_enough_that_the_rule_fires() {
        String rule = Rulebooks.rule("note.some", "a partner's pursuit count is at least 3", "give notice");

        assertThat(run(engine(rule, "the rule note.some fires", ""), Operator.NO_CONCLUSION)
                        .survivors())
                .isEmpty();
        assertThat(run(engine(rule, "Ana's pursuit count is at least 1", ""), Operator.NO_CONCLUSION)
                        .survivors())
                .hasSize(1);
    }

    @Test
    void a_sentence_that_fails_to_begin_with_notices_nothing() {
        String rule = Rulebooks.rule(
                "role.reaches", "a partner's pursuit count is at least 4", "that partner leans pursuer by 3");

        assertThat(run(engine(rule, "Ana's role is pursuer", ""), Operator.THRESHOLD)
                        .survivors())
                .hasSize(2);
    }

    @Test
    void tallies_by_operator_and_by_rule_add_up() throws InterruptedException {
        String rules = Rulebooks.rule("a", "a partner's pursuit count is at least 3", "that partner leans pursuer by 2")
                + Rulebooks.rule("b", "a partner's pursuit count is at least 4", "that partner leans pursuer by 2");
        MutationReport report = Mutation.of(engine(rules, "Ana's points toward pursuer are 2", ""))
                .run(SILENTLY);

        assertThat(report.byRule().keySet()).containsExactly("a", "b", "");
        for (var tallies : List.of(report.byRule().values(), report.byOperator().values())) {
            assertThat(tallies.stream().mapToInt(MutationReport.Tally::all).sum())
                    .isEqualTo(report.tally().all())
                    .isEqualTo(report.mutants().size());
            assertThat(tallies.stream().mapToInt(MutationReport.Tally::noticed).sum())
                    .isEqualTo(report.mutants().size() - report.survivors().size());
        }
    }

    @Test
    void the_standard_rulebook_has_changes_of_every_kind_and_none_twice() {
        List<Mutant> mutants = Mutation.of(STANDARD).mutants();

        assertThat(mutants)
                .doesNotHaveDuplicates()
                .allSatisfy(mutant -> assertThat(mutant.to()).isNotEqualTo(mutant.from()));
        assertThat(mutants.stream().map(Mutant::operator).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Operator.class));
    }

    @Test
    void the_new_words_of_a_rule_mean_what_the_changed_rule_does() {
        Rulebook standard = STANDARD.rules();
        List<RulebookChange> changes = Mutation.of(STANDARD)
                .only(mutant -> mutant.rule().isPresent() && !mutant.to().isEmpty())
                .changes()
                .toList();
        // Changes of different rules do not meet, so that one reading can check one change of each.
        int most = (int) changes.stream()
                .collect(Collectors.groupingBy(change -> change.mutant().rule(), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        assertThat(most).isGreaterThan(5);
        for (int round = 0; round < most; round++) {
            Rulebook expected = standard;
            Set<String> done = new java.util.HashSet<>();
            java.util.SortedMap<String, String> texts = new java.util.TreeMap<>(StandardTexts.toChange());
            java.util.Map<String, Integer> counts = new java.util.HashMap<>();
            for (RulebookChange change : changes) {
                Mutant mutant = change.mutant();
                String rule = mutant.rule().orElseThrow();
                if (counts.merge(rule, 1, Integer::sum) == round + 1) {
                    expected = change.made().apply(expected);
                    done.add(rule);
                    texts.compute(mutant.place().file(), (name, text) -> changed(text, mutant));
                }
            }
            texts.forEach((name, text) -> Rulebooks.write(folder, name, text));
            Rulebook read = Rulebooks.rulebook(folder);
            List<Rule> rules = expected.rules();
            assertThat(IntStream.range(0, rules.size())
                            .filter(i -> done.contains(rules.get(i).id()))
                            .mapToObj(i -> read.rules().get(i)))
                    .isEqualTo(rules.stream()
                            .filter(rule -> done.contains(rule.id()))
                            .toList());
        }
    }

    private static String changed(String text, Mutant mutant) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int line = mutant.place().line() - 1;
        assertThat(lines.get(line)).isEqualTo("- " + mutant.from());
        lines.set(line, "- " + mutant.to());
        return String.join("\n", lines) + "\n";
    }

    @Test
    void what_is_not_tried_because_it_cannot_matter_does_not_matter() {
        // So that all files and operators have their share.
        tryOutEach(97);
    }

    @Tag("thorough")
    @Test
    void what_is_not_tried_because_it_cannot_matter_does_not_matter_in_many_changes() {
        tryOutEach(7);
    }

    /** Tries one change in so many, in the examples in which it can matter and in all of them. */
    private static void tryOutEach(int each) {
        Mutation.Examples examples = Mutation.Examples.of(STANDARD);
        List<RulebookChange> changes = Mutation.of(STANDARD).changes().toList();

        assertThat(changes).hasSizeGreaterThan(10 * each);
        IntStream.range(0, changes.size())
                .filter(i -> i % each == 0)
                .mapToObj(changes::get)
                .forEach(change -> assertThat(examples.tryOut(change).survived())
                        .as(change.mutant().toString())
                        .isEqualTo(examples.tryOutInFull(change).survived()));
    }

    @Test
    void the_number_of_threads_changes_nothing_and_progress_is_told() throws InterruptedException {
        Mutation mutation = Mutation.of(STANDARD)
                .only(mutant -> mutant.rule()
                        .filter(rule -> rule.startsWith("role.pursuer"))
                        .isPresent());
        List<String> told = new ArrayList<>();
        MutationReport one = mutation.threads(1).run((done, all) -> told.add(done + "/" + all));
        MutationReport three = mutation.threads(3).run(SILENTLY);

        assertThat(one).isEqualTo(three);
        int all = one.mutants().size();
        assertThat(all).isGreaterThan(20);
        assertThat(told).hasSize(all).startsWith("1/" + all).endsWith(all + "/" + all);
    }

    @Test
    void an_interrupted_run_stops() {
        Mutation mutation = Mutation.of(STANDARD);
        assertThatThrownBy(
                        () -> mutation.run((done, all) -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void there_is_at_least_one_thread() {
        assertThatThrownBy(() -> Mutation.of(STANDARD).threads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected at least 1");
    }
}
