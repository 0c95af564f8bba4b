package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Notice;
import dev.attune.rules.Couples.Drawn;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.check.RulebookChecker;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

/** What the checker calls unreachable never fires, and what some log meets it does not call so. */
class UnreachableRulesTest {
    private static final List<String> WHOSE = List.of("that partner's", "the other partner's", "both partners'");
    private static final List<String> COMPARISONS = List.of("at least", "at most", "more than", "less than");

    @Provide
    Arbitrary<List<String>> conditions() {
        Arbitrary<String> whose = Arbitraries.of(WHOSE);
        Arbitrary<String> comparison = Arbitraries.of(COMPARISONS);
        Arbitrary<String> shares = Combinators.combine(
                        whose,
                        Arbitraries.of(
                                "share of pursuit", "low end of share of pursuit", "high end of share of pursuit"),
                        comparison,
                        Arbitraries.integers().between(0, 20))
                .as((who, measure, how, fives) -> who + " " + measure + " is " + how + " " + 5 * fives + " %");
        Arbitrary<String> counts = Combinators.combine(
                        whose,
                        Arbitraries.of("observations", "pursuit count", "distance count", "hostility count"),
                        comparison,
                        Arbitraries.integers().between(0, 6))
                .as((who, measure, how, number) -> who + " " + measure + " is " + how + " " + number);
        Arbitrary<String> polarisation = Combinators.combine(
                        whose, comparison, Arbitraries.of("-1", "-0.5", "0", "0.5", "1"))
                .as((who, how, number) -> who + " polarisation is " + how + " " + number);
        Arbitrary<String> behaviours = Combinators.combine(
                        Arbitraries.of("that partner", "the other partner", "both partners"),
                        Arbitraries.of("goes silent", "criticises", "feels smothered", "presses for change", "stalks"),
                        Arbitraries.of("at least once", "at least 3 times", "less than 2 times", "more than 1 times"))
                .as((who, what, times) -> who + " " + what + " " + times);
        Arbitrary<String> found = Arbitraries.of(
                "that partner's role is pursuer or both",
                "that partner's role is unclear",
                "the other partner's role is not distancer",
                "both partners' role is at least tentative",
                "the pattern is insufficient-evidence",
                "the pattern is pursue-withdraw or mixed",
                "the pattern is not pursue-withdraw",
                "the level is at least mild",
                "the level is less than moderate",
                "the cycle shows hostile",
                "the cycle does not show hostile",
                "the loop shows pulls-back",
                "the sign parallel-lives shows",
                "the focus includes communication",
                "the trend is steady",
                "the trend is escalating or easing",
                "the concern active-addiction is raised",
                "the concern stalks is raised",
                "psychoeducation is offered",
                "mindfulness is not offered");
        return Arbitraries.oneOf(shares, counts, polarisation, behaviours, found)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<List<String>>> rules() {
        return conditions().list().ofSize(40);
    }

    @Provide
    Arbitrary<List<Drawn>> couples() {
        return Couples.withoutConcern().list().ofSize(25);
    }

    @Property(tries = 15)
    void whatIsCalledUnreachableNeverFires(
            @ForAll("rules") List<List<String>> rules, @ForAll("couples") @Size(25) List<Drawn> couples)
            throws RulebookException {
        Rulebook rulebook = withNotices(rules);
        Set<String> unreachable = unreachable(rulebook);
        RulesEngine engine = UncheckedEngine.of(rulebook);

        Set<String> fired = new HashSet<>();
        for (Drawn couple : couples) {
            engine.assess(couple.couple()).forClinician().notices().stream()
                    .map(Notice::code)
                    .filter(code -> code.startsWith("x.r"))
                    .forEach(fired::add);
        }

        fired.retainAll(unreachable);
        assertThat(fired).isEmpty();
    }

    @Tag("thorough")
    @Property(tries = 100)
    void whatIsCalledUnreachableInManyRulebooksNeverFires(
            @ForAll("rules") List<List<String>> rules, @ForAll("couples") @Size(25) List<Drawn> couples)
            throws RulebookException {
        whatIsCalledUnreachableNeverFires(rules, couples);
    }

    @Property(tries = 30)
    void oneSpanOfValuesThatAMeasureCanHaveIsNotCalledUnreachable(@ForAll("spans") @Size(30) List<List<String>> rules)
            throws RulebookException {
        assertThat(unreachable(withNotices(rules))).isEmpty();
    }

    @Tag("thorough")
    @Property(tries = 300)
    void noneOfManySpansOfValuesThatAMeasureCanHaveIsCalledUnreachable(
            @ForAll("spans") @Size(30) List<List<String>> rules) throws RulebookException {
        oneSpanOfValuesThatAMeasureCanHaveIsNotCalledUnreachable(rules);
    }

    @Provide
    Arbitrary<List<List<String>>> spans() {
        Arbitrary<List<String>> shares = Combinators.combine(
                        Arbitraries.of("share of pursuit", "answered with distance", "current share of pursuit"),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100))
                .as((measure, one, two) -> List.of(
                        "that partner's " + measure + " is at least " + Math.min(one, two) + " %",
                        "that partner's " + measure + " is at most " + Math.max(one, two) + " %"));
        Arbitrary<List<String>> counts = Combinators.combine(
                        Arbitraries.of("pursuit count", "observations", "longest chain"),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(2, 9))
                .as((measure, least, more) -> List.of(
                        "that partner's " + measure + " is more than " + least,
                        "that partner's " + measure + " is less than " + (least + more)));
        return Arbitraries.oneOf(shares, counts).list().ofSize(30);
    }

    private static Set<String> unreachable(Rulebook rulebook) {
        return RulebookChecker.check(rulebook).stream()
                .filter(diagnostic -> diagnostic.code() == Code.UNREACHABLE_RULE)
                .map(diagnostic -> rulebook.rules().stream()
                        .filter(rule -> rule.place().file().equals(diagnostic.file())
                                && rule.place().line() < diagnostic.line())
                        .reduce((one, two) -> two)
                        .orElseThrow()
                        .id())
                .collect(Collectors.toSet());
    }

    /** A rule for each list of conditions, that gives notice with its id when it fires. */
    private static Rulebook withNotices(List<List<String>> rules) throws RulebookException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            List<String> when = new ArrayList<>();
            when.add("a partner's observations is at least 0");
            when.addAll(rules.get(i));
            text.append("\n## Rule ").append(i).append("\n\n- id: x.r").append(i);
            text.append("\n- source: house rule\n\nWhen\n\n- ").append(String.join("\n- ", when));
            text.append("\n\nThen\n\n- give notice\n\nBecause rule ").append(i).append(" holds.\n");
        }
        SortedMap<String, String> texts = new TreeMap<>(StandardTexts.toChange());
        texts.merge("recommendations.md", text.toString(), String::concat);
        return RulebookReader.read(new RulebookFiles(texts));
    }
}
