package dev.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.Score;
import dev.attune.rules.SampledProperty;
import dev.attune.rules.instrument.InvalidAnswersException.AnswerProblem;
import dev.attune.rules.instrument.InvalidAnswersException.AnswerProblem.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers by item number become scores by the published keys, or by none. */
class ScoringKeysTest {
    private static final double PRECISION = 0.00005;
    private static final List<String> CPQ_SF_ITEMS =
            List.of("A1", "A2", "A3a", "A3b", "B4", "B5", "B6", "B7a", "B7b", "B8a", "B8b");
    private static final Set<Integer> ECR_R_REVERSED = Set.of(9, 11, 20, 22, 26, 27, 28, 29, 30, 31, 33, 34, 35, 36);
    private static final Set<Integer> CPQ_CONSTRUCTIVE = Set.of(1, 2, 6, 8, 23, 24, 25, 26, 27);
    private static final Set<Integer> CPQ_REVERSED = Set.of(1, 24, 26);
    private static final Set<Integer> CPQ_SELF_DEMAND = Set.of(3, 9, 11, 13, 17, 19, 32);
    private static final Set<Integer> CPQ_PARTNER_DEMAND = Set.of(4, 10, 12, 14, 18, 20, 33);

    private static Answers numbered(int last, Function<Integer, Integer> answer) {
        return Answers.of(
                IntStream.rangeClosed(1, last).boxed().collect(Collectors.toMap(Function.identity(), answer)));
    }

    private static Answers shortForm(int answer) {
        return Answers.labelled(CPQ_SF_ITEMS.stream().collect(Collectors.toMap(Function.identity(), item -> answer)));
    }

    private static Answers with(Answers answers, String item, int answer) {
        Map<String, Integer> changed = new HashMap<>(answers.byItem());
        changed.put(item, answer);
        return new Answers(changed);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.6667, 5.0", "4, 4.0, 4.0", "7, 6.3333, 3.0"})
    void theEcrRComesOutAsInItsTestVectors(int all, double anxiety, double avoidance) {
        ScaleScores scores = EcrR.score(numbered(36, item -> all));

        assertThat(scores.on(EcrR.ANXIETY)).isCloseTo(anxiety, within(PRECISION));
        assertThat(scores.on(EcrR.AVOIDANCE)).isCloseTo(avoidance, within(PRECISION));
    }

    @ParameterizedTest
    @CsvSource({"1, 33, 7, 7", "5, 45, 35, 35", "9, 57, 63, 63"})
    void theCpqComesOutAsInItsTestVectors(int all, double constructive, double selfDemand, double partnerDemand) {
        ScaleScores scores = Cpq.score(numbered(35, item -> all));

        assertThat(scores.on(Cpq.CONSTRUCTIVE_COMMUNICATION)).isEqualTo(constructive);
        assertThat(scores.on(Cpq.SELF_DEMAND_PARTNER_WITHDRAW)).isEqualTo(selfDemand);
        assertThat(scores.on(Cpq.PARTNER_DEMAND_SELF_WITHDRAW)).isEqualTo(partnerDemand);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 6, 3", "5, 15, 30, 15", "9, 27, 54, 27"})
    void theShortFormAddsUpTheItemsOfItsKey(int all, double constructive, double total, double each) {
        ScaleScores scores = CpqSf.score(shortForm(all));

        assertThat(scores.on(CpqSf.CONSTRUCTIVE_COMMUNICATION)).isEqualTo(constructive);
        assertThat(scores.on(CpqSf.DEMAND_WITHDRAW)).isEqualTo(total);
        assertThat(scores.on(CpqSf.SELF_DEMAND)).isEqualTo(each);
        assertThat(scores.on(CpqSf.PARTNER_DEMAND)).isEqualTo(each);
    }

    @SampledProperty
    void oneMoreOnAnItemOfTheEcrRMovesItsOwnScaleAloneAndDownWhereItIsReversed(
            @ForAll("ecrR") Answers answers, @ForAll @IntRange(min = 1, max = 36) int item) {
        int before = answers.byItem().getOrDefault(Integer.toString(item), 0);
        int after = before == 7 ? 6 : before + 1;
        double step = (after - before) / 18.0 * (ECR_R_REVERSED.contains(item) ? -1 : 1);
        ScaleScores scores = EcrR.score(answers);
        ScaleScores moved = EcrR.score(with(answers, Integer.toString(item), after));

        assertThat(moved.on(EcrR.ANXIETY) - scores.on(EcrR.ANXIETY)).isCloseTo(item <= 18 ? step : 0, within(1e-9));
        assertThat(moved.on(EcrR.AVOIDANCE) - scores.on(EcrR.AVOIDANCE)).isCloseTo(item > 18 ? step : 0, within(1e-9));
    }

    @SampledProperty
    void oneMoreOnAnItemOfTheCpqMovesItsOwnScaleAloneAndDownWhereItIsReversed(
            @ForAll("cpq") Answers answers, @ForAll @IntRange(min = 1, max = 35) int item) {
        int before = answers.byItem().getOrDefault(Integer.toString(item), 0);
        int after = before == 9 ? 8 : before + 1;
        double step = (after - before) * (CPQ_REVERSED.contains(item) ? -1 : 1);
        ScaleScores scores = Cpq.score(answers);
        ScaleScores moved = Cpq.score(with(answers, Integer.toString(item), after));

        assertThat(moved.on(Cpq.CONSTRUCTIVE_COMMUNICATION) - scores.on(Cpq.CONSTRUCTIVE_COMMUNICATION))
                .isEqualTo(CPQ_CONSTRUCTIVE.contains(item) ? step : 0);
        assertThat(moved.on(Cpq.SELF_DEMAND_PARTNER_WITHDRAW) - scores.on(Cpq.SELF_DEMAND_PARTNER_WITHDRAW))
                .isEqualTo(CPQ_SELF_DEMAND.contains(item) ? step : 0);
        assertThat(moved.on(Cpq.PARTNER_DEMAND_SELF_WITHDRAW) - scores.on(Cpq.PARTNER_DEMAND_SELF_WITHDRAW))
                .isEqualTo(CPQ_PARTNER_DEMAND.contains(item) ? step : 0);
    }

    @SampledProperty
    void aScoreIsAlwaysInTheRangeOfItsScale(
            @ForAll("ecrR") Answers ecrR, @ForAll("cpq") Answers cpq, @ForAll("cpqSf") Answers cpqSf) {
        for (ScaleScores scores : List.of(EcrR.score(ecrR), Cpq.score(cpq), CpqSf.score(cpqSf))) {
            assertThat(scores.byScale().keySet())
                    .containsExactlyElementsOf(scores.instrument().scales().stream()
                            .map(Scale::name)
                            .toList());
            for (Scale scale : scores.instrument().scales()) {
                assertThat(scores.on(scale)).isBetween(scale.least(), scale.most());
            }
            assertThat(Instrument.problemsOf(scores.of("Ana", null))).isEmpty();
        }
    }

    @Test
    void bothEndsOfEveryRangeCanBeReached() {
        assertThat(EcrR.score(numbered(36, item -> ECR_R_REVERSED.contains(item) ? 1 : 7))
                        .byScale())
                .containsOnly(Map.entry("anxiety", 7.0), Map.entry("avoidance", 7.0));
        assertThat(EcrR.score(numbered(36, item -> ECR_R_REVERSED.contains(item) ? 7 : 1))
                        .byScale())
                .containsOnly(Map.entry("anxiety", 1.0), Map.entry("avoidance", 1.0));
        assertThat(Cpq.score(numbered(35, item -> CPQ_REVERSED.contains(item) ? 1 : 9))
                        .on(Cpq.CONSTRUCTIVE_COMMUNICATION))
                .isEqualTo(Cpq.CONSTRUCTIVE_COMMUNICATION.most());
        assertThat(Cpq.score(numbered(35, item -> CPQ_REVERSED.contains(item) ? 9 : 1))
                        .on(Cpq.CONSTRUCTIVE_COMMUNICATION))
                .isEqualTo(Cpq.CONSTRUCTIVE_COMMUNICATION.least());
    }

    @SampledProperty
    void theTwoDirectionsOfTheShortFormAddUpToItsTotal(@ForAll("cpqSf") Answers answers) {
        ScaleScores scores = CpqSf.score(answers);

        assertThat(scores.on(CpqSf.SELF_DEMAND) + scores.on(CpqSf.PARTNER_DEMAND))
                .isEqualTo(scores.on(CpqSf.DEMAND_WITHDRAW));
    }

    @Test
    void everyMissingUnknownAndImpossibleAnswerIsListedAtOnce() {
        Map<Integer, Integer> answers = new LinkedHashMap<>();
        IntStream.rangeClosed(1, 36).filter(item -> item != 17 && item != 3).forEach(item -> answers.put(item, 4));
        answers.put(9, 0);
        answers.put(36, 8);
        answers.put(37, 4);

        assertThatExceptionOfType(InvalidAnswersException.class)
                .isThrownBy(() -> EcrR.score(Answers.of(answers)))
                .withMessage(
                        "ecr-r: item 3 is missing; expected a number from 1 to 7; item 9 is 0; expected a number from 1"
                                + " to 7; item 17 is missing; expected a number from 1 to 7; item 36 is 8; expected a number from 1"
                                + " to 7; item 37 is 4; the questionnaire has no such item")
                .satisfies(invalid -> {
                    assertThat(invalid.instrument()).isEqualTo(Instrument.ECR_R);
                    assertThat(invalid.problems())
                            .containsExactly(
                                    new AnswerProblem(Kind.MISSING, "3", null, 1, 7),
                                    new AnswerProblem(Kind.OUT_OF_RANGE, "9", 0, 1, 7),
                                    new AnswerProblem(Kind.MISSING, "17", null, 1, 7),
                                    new AnswerProblem(Kind.OUT_OF_RANGE, "36", 8, 1, 7),
                                    new AnswerProblem(Kind.UNKNOWN_ITEM, "37", 4, 1, 7));
                });
    }

    @Test
    void whatNoScaleUsesMayBeLeftOutButNotBeImpossible() {
        Answers withoutUnused = Answers.labelled(CPQ_SF_ITEMS.stream()
                .filter(item -> !item.equals("A1") && !item.equals("B5"))
                .collect(Collectors.toMap(Function.identity(), item -> 5)));

        assertThat(CpqSf.score(withoutUnused)).isEqualTo(CpqSf.score(shortForm(5)));
        assertThatExceptionOfType(InvalidAnswersException.class)
                .isThrownBy(() -> CpqSf.score(with(withoutUnused, "B5", 10)))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .containsExactly(new AnswerProblem(Kind.OUT_OF_RANGE, "B5", 10, 1, 9)));
    }

    @Test
    void noAnswersAtAllAreAsManyProblemsAsThereAreItemsInAScale() {
        assertThatExceptionOfType(InvalidAnswersException.class)
                .isThrownBy(() -> Cpq.score(Answers.of(Map.of())))
                .satisfies(invalid -> assertThat(invalid.problems()).hasSize(9 + 7 + 7));
    }

    @Test
    void scoresAreHandedOnAsACaseTakesThem() {
        Instant at = Instant.parse("2026-03-01T10:00:00Z");

        assertThat(EcrR.score(numbered(36, item -> 4)).of("Ana", at))
                .containsExactly(
                        new Score("Ana", "ecr-r", "anxiety", 4, at), new Score("Ana", "ecr-r", "avoidance", 4, at));
    }

    @Test
    void aScaleOfAnotherQuestionnaireIsRefused() {
        ScaleScores scores = EcrR.score(numbered(36, item -> 4));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores.on(CpqSf.SELF_DEMAND))
                .withMessage("ecr-r has no scale \"self-demand\"; expected anxiety, avoidance");
    }

    private static Arbitrary<Answers> numbered(int last, int most) {
        return Arbitraries.integers()
                .between(1, most)
                .list()
                .ofSize(last)
                .map(drawn -> numbered(last, item -> drawn.get(item - 1)));
    }

    @Provide
    Arbitrary<Answers> ecrR() {
        return numbered(36, 7);
    }

    @Provide
    Arbitrary<Answers> cpq() {
        return numbered(35, 9);
    }

    @Provide
    Arbitrary<Answers> cpqSf() {
        return Combinators.combine(CPQ_SF_ITEMS.stream()
                        .map(item -> (Arbitrary<Map.Entry<String, Integer>>)
                                Arbitraries.integers().between(1, 9).map(answer -> Map.entry(item, answer)))
                        .toList())
                .as(entries -> Answers.labelled(
                        entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }
}
