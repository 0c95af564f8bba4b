package dev.attune.rules;

import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reason;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diff.CaseDiff;
import dev.attune.rules.diff.CaseDiff.Cause;
import dev.attune.rules.diff.CaseDiff.Cause.Kind;
import dev.attune.rules.diff.CaseDiff.Compared;
import dev.attune.rules.diff.CaseDiff.FindingChange;
import dev.attune.rules.diff.CaseDiff.FindingChange.What;
import dev.attune.rules.diff.CaseDiff.FiringChange;
import dev.attune.rules.diff.CaseDiff.NotAssessed;
import dev.attune.rules.diff.Change;
import dev.attune.rules.diff.NamedCase;
import dev.attune.rules.diff.ResultDiff;
import dev.attune.rules.diff.SideBySide;
import dev.attune.rules.internal.read.RulebookFiles;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change of the rulebook changes for whom is told, and by which rule. */
class ResultDiffTest {
    private static final Pattern THRESHOLD =
            Pattern.compile("(?m)^- .* (at least|at most|more than|less than) (-?[\\d.]+)(?: %)?");
    private static final Pattern ID = Pattern.compile("(?m)^- id: (.*)$");
    private static final List<String> RULES =
            List.of("roles.md", "attachment.md", "cycle.md", "consequences.md", "recommendations.md");

    private static final RulesEngine ENGINE = Edited.standard().engine();

    /** One that differs from it in much. */
    private static final RulesEngine OTHER_ENGINE = Edited.standard()
            .add("roles.md", "leans pursuer by (\\d+)", 1)
            .add("settings.md", "half-life \\| (\\d+)", -8)
            .add("settings.md", "moderate \\| (\\d+)", -8)
            .add("settings.md", "most recommendations \\| (\\d+)", -2)
            .without("consequences.md", "Side by side")
            .add("cycle.md", "answered with distance is at least (\\d+) %", -15)
            .engine();

    /** A few of them: all take minutes. */
    static Stream<Arguments> someThresholds() {
        return thresholds(30);
    }

    static Stream<Arguments> manyThresholds() {
        return thresholds(2);
    }

    /** One threshold in so many. */
    private static Stream<Arguments> thresholds(int each) {
        List<Arguments> all = RULES.stream().flatMap(ResultDiffTest::thresholds).toList();
        return IntStream.range(0, all.size()).filter(i -> i % each == 0).mapToObj(all::get);
    }

    private static Stream<Arguments> thresholds(String file) {
        String text = RulebookFiles.standard().texts().get(file);
        return THRESHOLD.matcher(text).results().map(match -> {
            String rule = ID.matcher(text.substring(0, match.start()))
                    .results()
                    .map(id -> id.group(1))
                    .reduce("", (earlier, later) -> later);
            Edited edited = Edited.standard()
                    .change(
                            file,
                            whole ->
                                    whole.substring(0, match.start(2)) + harder(match) + whole.substring(match.end(2)));
            return Arguments.of(rule, match.group().trim(), edited);
        });
    }

    /** So much harder that the rule hardly fires any more. */
    private static String harder(MatchResult threshold) {
        double value = Double.parseDouble(threshold.group(2));
        boolean upward = List.of("at least", "more than").contains(threshold.group(1));
        boolean percent = threshold.group().endsWith("%");
        double harder = upward ? (percent ? 99.99 : 4 * value + 1) : (value > 0 ? value / 8 : value - 20);
        boolean counts =
                threshold.group().contains("count") || threshold.group().contains("observations");
        return plain(counts ? Math.floor(harder) : harder);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("someThresholds")
    void afterOneThresholdIsChangedExactlyTheCasesThatChangeAreNamedAndTheRule(
            String rule, String threshold, Edited edited) {
        RulesEngine newer = edited.engine();
        List<String> changed = new ArrayList<>();
        ENGINE.rules().examples().forEach(example -> {
            if (!said(ENGINE, example.couple()).equals(said(newer, example.couple()))) {
                changed.add(example.title());
            }
        });

        ResultDiff diff = ResultDiff.between(ENGINE, newer, List.of());

        assertThat(diff.rulebooks().changes()).extracting(Change::id).containsExactly(rule);
        assertThat(diff.changed()).extracting(CaseDiff::name).isEqualTo(changed);
        assertThat(diff.changed().stream()
                        .flatMap(found -> ((Compared) found).findings().stream())
                        .map(FindingChange::cause))
                .allSatisfy(cause -> assertThat(cause)
                        .isEqualTo(new Cause(Kind.ONE, diff.rulebooks().changes())));
        // What is told differently comes of a rule that fires differently.
        assertThat(diff.changed().stream().map(Compared.class::cast))
                .allSatisfy(found -> assertThat(found.firings())
                        .anySatisfy(firing -> assertThat(firing.rule().id()).isEqualTo(rule)));
    }

    @Tag("thorough")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("manyThresholds")
    void afterAnyThresholdIsChangedExactlyTheCasesThatChangeAreNamedAndTheRule(
            String rule, String threshold, Edited edited) {
        afterOneThresholdIsChangedExactlyTheCasesThatChangeAreNamedAndTheRule(rule, threshold, edited);
    }

    @Test
    void someOfTheThresholdsDoChangeResults() {
        assertThat(someThresholds()).hasSizeGreaterThan(5);
        assertThat(manyThresholds()).hasSizeGreaterThan(50);
        assertThat(ResultDiff.between(
                                ENGINE,
                                Edited.standard()
                                        .add("roles.md", "probability of reaching more is at least (\\d+)", 11.9)
                                        .engine(),
                                List.of())
                        .changed())
                .isNotEmpty();
    }

    /** All that is said of a case, read from the records themselves: everything but reasons and the rulebook's name. */
    private static String said(RulesEngine engine, CoupleCase couple) {
        ClinicianView view = engine.assess(couple).forClinician();
        return said(view);
    }

    private static String said(Object value) {
        if (value instanceof Reason || value instanceof RulebookIdentity) {
            return "";
        } else if (value instanceof List<?> list) {
            return list.stream().map(ResultDiffTest::said).toList().toString();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, String> said = new LinkedHashMap<>();
            map.forEach((key, each) -> said.put(key, said(each)));
            return said.toString();
        } else if (value instanceof Record) {
            return Arrays.stream(value.getClass().getRecordComponents())
                    .filter(component -> !component.getName().equals("reasons"))
                    .map(component -> component.getName() + "=" + said(component(component, value)))
                    .toList()
                    .toString();
        }
        return String.valueOf(value);
    }

    private static Object component(RecordComponent component, Object value) {
        try {
            Object found = component.getAccessor().invoke(value);
            return found == null ? "nothing" : found;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Compared compare(RulesEngine older, RulesEngine newer, CoupleCase couple) {
        return (Compared) SideBySide.of(older, newer).compare(new NamedCase("case", couple));
    }

    /** A rule for a sign that nothing else shows for this couple. */
    private static String sign(String id, String when) {
        return """
                ## Our own %1$s

                - id: %1$s
                - source: house rule

                When

                - %2$s

                Then

                - the sign parallel-lives shows

                Because it is so.
                """.formatted(id, when);
    }

    private static CoupleCase couple() {
        return Couples.reachingAndMakingRoom();
    }

    @Test
    void aFindingThatChangedSaysWhatItWasWhatItIsAndByWhat() {
        Edited edited =
                Edited.standard().with("consequences.md", sign("sign.own", "a partner's pursuit count is at least 3"));

        Compared found = compare(
                edited.engine(),
                edited.in("consequences.md", "Our own sign.own", "at least 3", "at least 99")
                        .engine(),
                couple());

        assertThat(found.isChanged()).isTrue();
        assertThat(found.findings())
                .extracting(
                        FindingChange::what,
                        FindingChange::code,
                        FindingChange::before,
                        FindingChange::after,
                        finding -> finding.cause().kind())
                .containsExactly(tuple(What.SIGN, "parallel-lives", "yes", "", Kind.ONE));
        assertThat(found.lines())
                .containsExactly(
                        "sign parallel-lives: yes → -, by rule sign.own",
                        "rule sign.own fires no longer for Quill: it fails on"
                                + " \"a partner's pursuit count is at least 99\""
                                + " (Quill's pursuit count is 18, 81 short of at least 99)");
    }

    @Test
    void twoChangesThatEachDoItAloneAreNamedTogether() {
        RulesEngine newer = Edited.standard()
                .with("consequences.md", sign("sign.one", "a partner's pursuit count is at least 3"))
                .with("consequences.md", sign("sign.two", "a partner's pursuit count is at least 4"))
                .engine();

        assertThat(compare(ENGINE, newer, couple()).findings())
                .extracting(
                        FindingChange::line,
                        finding -> finding.cause().kind(),
                        finding -> finding.cause().phrase())
                .containsExactly(tuple(
                        "sign parallel-lives: - → yes", Kind.TOGETHER, "by rule sign.one, rule sign.two together"));
    }

    @Test
    void changesThatAreBothNeededAreBothNamed() {
        String feature = sign("cycle.own", "a partner's pursuit count is at least 3")
                .replace("the sign parallel-lives shows", "the cycle shows burnt-out-pursuer");
        RulesEngine newer = Edited.standard()
                .with("cycle.md", feature)
                .with("consequences.md", sign("sign.own", "the cycle shows burnt-out-pursuer"))
                .engine();

        assertThat(compare(ENGINE, newer, couple()).findings())
                .filteredOn(finding -> finding.what() == What.SIGN)
                .extracting(
                        FindingChange::line,
                        finding -> finding.cause().kind(),
                        finding -> finding.cause().phrase())
                .containsExactly(tuple(
                        "sign parallel-lives: - → yes",
                        Kind.EACH,
                        "by rule cycle.own, rule sign.own, each of them needed"));
    }

    @Test
    void changesThatDoNotTouchTheCaseAreNoCauseOfIt() {
        RulesEngine newer = Edited.standard()
                .with("consequences.md", sign("sign.own", "a partner's pursuit count is at least 3"))
                .with("consequences.md", sign("sign.never", "a partner's pursuit count is at least 99"))
                .add("behaviours.md", "interrogates \\|[^|]*\\| act \\| (\\S+)", 0.1)
                .engine();

        assertThat(compare(ENGINE, newer, couple()).findings())
                .extracting(finding -> finding.cause().phrase())
                .containsExactly("by rule sign.own");
    }

    @Test
    void aRuleThatFiresAndChangesNoFindingIsToldAsThat() {
        RulesEngine older = Edited.standard()
                .with("consequences.md", sign("sign.one", "a partner's pursuit count is at least 3"))
                .engine();
        RulesEngine newer = Edited.standard()
                .with("consequences.md", sign("sign.two", "a partner's pursuit count is at least 3"))
                .engine();

        ResultDiff diff = ResultDiff.between(older, newer, List.of(new NamedCase("mine", couple())));

        assertThat(diff.changed()).isEmpty();
        assertThat(diff.firedDifferently())
                .filteredOn(found -> found.name().equals("mine"))
                .singleElement()
                .satisfies(found -> assertThat(found.lines())
                        .containsExactly(
                                "rule sign.one fires no longer for Quill: it is gone",
                                "rule sign.two fires now for Quill: it is new"));
    }

    @Test
    void aConcernThatIsHardNowWithholdsTheRestAndSaysByWhichRule() {
        CoupleCase couple = Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER))
                .observed(Observation.of(OTHER, "active-addiction").at(Couples.daysAgo(1)))
                .asOf(Couples.NOW)
                .build();
        RulesEngine newer = Edited.standard()
                .change(
                        "safety.md",
                        text -> text.replace(
                                "raise the soft concern active-addiction", "raise the hard concern active-addiction"))
                .engine();

        Compared found = compare(ENGINE, newer, couple);

        assertThat(found.findings())
                .first()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo("gate: soft → hard"));
        assertThat(found.findings())
                .extracting(FindingChange::what)
                .contains(What.CONCERN, What.ROLE, What.PATTERN, What.TECHNIQUE);
        assertThat(found.findings())
                .allSatisfy(finding -> assertThat(finding.cause().kind()).isEqualTo(Kind.ONE));
        assertThat(found.firings()).extracting(FiringChange::reason).contains(FiringChange.Reason.GATED);
    }

    @Test
    void aCaseThatOneOfThemCannotAssessIsReportedWithTheBehaviourItLacks() {
        RulesEngine newer = Edited.standard()
                .change("behaviours.md", text -> text.replaceAll("(?m)^\\| checks-up-on .*\n", ""))
                .change("settings.md", text -> text.replaceAll("(?m)^\\| control \\| checks-up-on .*\n", ""))
                .change("cases.md", text -> text.replaceAll("(?m)^\\|.* checks whereabouts \\|.*\n", ""))
                .engine();
        CoupleCase couple =
                Couples.of(List.of(Observation.of(ONE, "checks-up-on"))).build();
        SideBySide both = SideBySide.of(ENGINE, newer);

        CaseDiff found = both.compare(new NamedCase("log", couple));
        CaseDiff back = SideBySide.of(newer, ENGINE).compare(new NamedCase("log", couple));

        assertThat(found.isChanged()).isTrue();
        assertThat(found.lines()).hasSize(2);
        assertThat(found.lines().get(0))
                .startsWith("cannot be assessed by the newer rulebook: observation o1: behaviour is \"checks-up-on\"");
        assertThat(found.lines().get(1)).isEqualTo("removed: behaviour checks-up-on");
        assertThat(((NotAssessed) back).older()).hasSize(1);
        assertThat(((NotAssessed) back).newer()).isEmpty();
    }

    @Test
    void anExampleWhoseLogWasChangedIsComparedOnBothLogs() {
        RulesEngine newer = Edited.standard()
                .in("cases.md", "Too little to say", "| avoids a talk |", "| tunes out |")
                .without("cases.md", "Someone is afraid")
                .engine();

        assertThat(SideBySide.of(ENGINE, newer).examples())
                .extracting(NamedCase::name)
                .contains("Too little to say", "Too little to say (older log)", "Someone is afraid")
                .doesNotHaveDuplicates();
    }

    @Test
    void casesThatWereGivenComeAfterTheExamples() {
        ResultDiff diff = ResultDiff.between(ENGINE, ENGINE, List.of(new NamedCase("mine", couple())));

        assertThat(diff.cases())
                .hasSize(ENGINE.rules().examples().size() + 1)
                .last()
                .satisfies(found -> assertThat(found.name()).isEqualTo("mine"));
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.firedDifferently()).isEmpty();
        assertThat(diff.notAssessed()).isEmpty();
    }

    @Provide
    Arbitrary<Couples.Drawn> couples() {
        return Couples.withoutConcern();
    }

    private static final SideBySide SAME =
            SideBySide.of(ENGINE, Edited.standard().engine());
    private static final SideBySide FORTH = SideBySide.of(ENGINE, OTHER_ENGINE);
    private static final SideBySide BACK = SideBySide.of(OTHER_ENGINE, ENGINE);

    @Property(tries = 50)
    void underTheSameRulebookNothingIsDifferent(@ForAll("couples") Couples.Drawn drawn) {
        CaseDiff found = SAME.compare(new NamedCase("drawn", drawn.couple()));

        assertThat(found.isChanged()).isFalse();
        assertThat(found.lines()).isEmpty();
    }

    @Property(tries = 50)
    void theWayBackIsTheMirrorImage(@ForAll("couples") Couples.Drawn drawn) {
        Compared forth = (Compared) FORTH.compare(new NamedCase("drawn", drawn.couple()));
        Compared back = (Compared) BACK.compare(new NamedCase("drawn", drawn.couple()));

        assertThat(back.findings())
                .extracting(FindingChange::name, FindingChange::after, FindingChange::before)
                .containsExactlyElementsOf(forth.findings().stream()
                        .map(finding -> tuple(finding.name(), finding.before(), finding.after()))
                        .toList());
        assertThat(back.firings())
                .extracting(firing -> firing.rule().id(), FiringChange::partner, firing -> !firing.fires())
                .containsExactlyInAnyOrderElementsOf(forth.firings().stream()
                        .map(firing -> tuple(firing.rule().id(), firing.partner(), firing.fires()))
                        .toList());
    }

    @Property(tries = 50)
    void everyFindingThatChangedHasACauseInTheRulebook(@ForAll("couples") Couples.Drawn drawn) {
        Compared forth = (Compared) FORTH.compare(new NamedCase("drawn", drawn.couple()));

        assertThat(forth.findings()).allSatisfy(finding -> {
            assertThat(finding.cause().kind()).isNotEqualTo(Kind.ELSEWHERE);
            assertThat(finding.cause().changes()).isNotEmpty();
        });
    }
}
