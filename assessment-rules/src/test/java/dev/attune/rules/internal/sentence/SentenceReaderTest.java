package dev.attune.rules.internal.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Level;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.assessment.Trend;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.phrase.Phrase;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.phrase.Vocabulary;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Dimension;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Sentence;
import dev.attune.rules.rulebook.Who;
import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceReaderTest {
    private static final PhraseBook BOOK = PhraseBook.standard();
    private static final SentenceReader READER = SentenceReader.of(BOOK);
    private static final Rulebook RULEBOOK = standard();
    private static final Vocabulary VOCABULARY = vocabulary();

    private static Rulebook standard() {
        try {
            return RulebookReader.read(RulebookFiles.standard());
        } catch (RulebookException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Vocabulary vocabulary() {
        Map<String, String> behaviours = new HashMap<>();
        RULEBOOK.behaviours().values().forEach(behaviour -> {
            behaviours.put(behaviour.code(), behaviour.code());
            behaviours.put(behaviour.label(), behaviour.code());
        });
        return new Vocabulary(
                behaviours,
                codes("Contexts"),
                codes("Concerns"),
                codes("Features"),
                codes("Stages"),
                codes("Consequences"),
                codes("Focus areas"),
                RULEBOOK.techniques().keySet(),
                RULEBOOK.rules().stream().map(Rule::id).collect(Collectors.toSet()));
    }

    private static Set<String> codes(String table) {
        return Objects.requireNonNull(RULEBOOK.terms().get(table)).keySet();
    }

    /** A sentence in line 7 of a file, from column 3 on. */
    private static Text text(String sentence) {
        return new Text(
                sentence,
                IntStream.rangeClosed(0, sentence.length())
                        .mapToObj(i -> new Place("roles.md", 7, 3 + i))
                        .toList());
    }

    private static Condition condition(String sentence) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Clause<Condition>> clause = READER.condition(text(sentence), VOCABULARY, diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return clause.orElseThrow().meaning();
    }

    private static Conclusion conclusion(String sentence) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Clause<Conclusion>> clause = READER.conclusion(text(sentence), VOCABULARY, diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return clause.orElseThrow().meaning();
    }

    private static Diagnostic mistake(String sentence) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(READER.condition(text(sentence), VOCABULARY, diagnostics)).isEmpty();
        assertThat(diagnostics.all()).hasSize(1);
        return diagnostics.all().get(0);
    }

    private static Diagnostic error(Code code, int column, String message) {
        return new Diagnostic(code, Severity.ERROR, "roles.md", 7, column, message);
    }

    static Stream<Arguments> conditions() {
        Who a = Who.A_PARTNER;
        Who that = Who.THAT_PARTNER;
        Comparison least = Comparison.AT_LEAST;
        return Stream.of(
                Arguments.of(
                        "a partner's share of pursuit is at least 75 %",
                        new Condition.MeasureIs(a, MeasureName.SHARE_OF_PURSUIT, least, 0.75, false)),
                Arguments.of(
                        "on a topic, a partner's share of pursuit is at least 75 %",
                        new Condition.MeasureIs(a, MeasureName.SHARE_OF_PURSUIT, least, 0.75, true)),
                Arguments.of(
                        "a partner seeks reassurance at least 3 times",
                        new Condition.BehaviourSeen(a, "seeks-reassurance", least, 3)),
                Arguments.of(
                        "that partner never comes back as promised",
                        new Condition.BehaviourSeen(that, "returns-as-promised", Comparison.AT_MOST, 0)),
                Arguments.of(
                        "a partner has the context neurodivergent-shutdown",
                        new Condition.InContext(a, "neurodivergent-shutdown", true)),
                Arguments.of(
                        "that partner does not have the context trauma-response",
                        new Condition.InContext(that, "trauma-response", false)),
                Arguments.of(
                        "a partner's anxiety score on ecr-r is at least 4.5",
                        new Condition.ScoreIs(a, "ecr-r", "anxiety", least, 4.5)),
                Arguments.of("the trend is escalating", new Condition.TrendIs(EnumSet.of(Trend.ESCALATING))),
                Arguments.of("the concern active-addiction is raised", new Condition.ConcernRaised("active-addiction")),
                Arguments.of(
                        "a partner's role is pursuer or both",
                        new Condition.RoleIs(a, EnumSet.of(Role.PURSUER, Role.BOTH), false)),
                Arguments.of(
                        "the other partner's role is not pursuer",
                        new Condition.RoleIs(Who.THE_OTHER_PARTNER, EnumSet.of(Role.PURSUER), true)),
                Arguments.of(
                        "that partner's role is at least likely", new Condition.RoleAtLeast(that, Confidence.LIKELY)),
                Arguments.of("on a topic, a partner's role is distancer", new Condition.TopicRoleIs(a, Role.DISTANCER)),
                Arguments.of("a partner leans toward anxiety", new Condition.AttachmentLeans(a, Dimension.ANXIETY)),
                Arguments.of(
                        "the pattern is pursue-withdraw or attack-withdraw",
                        new Condition.PatternIs(EnumSet.of(Pattern.PURSUE_WITHDRAW, Pattern.ATTACK_WITHDRAW), false)),
                Arguments.of(
                        "the pattern is not insufficient-evidence",
                        new Condition.PatternIs(EnumSet.of(Pattern.INSUFFICIENT_EVIDENCE), true)),
                Arguments.of(
                        "the cycle shows burnt-out-pursuer", new Condition.FeatureShown("burnt-out-pursuer", true)),
                Arguments.of(
                        "the cycle does not show burnt-out-pursuer",
                        new Condition.FeatureShown("burnt-out-pursuer", false)),
                Arguments.of("the loop shows amps-up", new Condition.StageSeen("amps-up")),
                Arguments.of("the level is at least moderate", new Condition.LevelIs(least, Level.MODERATE)),
                Arguments.of("the sign parallel-lives shows", new Condition.ConsequenceShows("parallel-lives")),
                Arguments.of("the focus includes communication", new Condition.FocusIncludes("communication")),
                Arguments.of(
                        "time-out-with-return is offered",
                        new Condition.TechniqueOffered("time-out-with-return", true)),
                Arguments.of(
                        "pursuer-softening is not offered",
                        new Condition.TechniqueOffered("pursuer-softening", false)));
    }

    static Stream<Arguments> conclusions() {
        Who that = Who.THAT_PARTNER;
        return Stream.of(
                Arguments.of(
                        "raise the hard concern fears-partner",
                        new Conclusion.RaiseConcern("fears-partner", Gate.HARD)),
                Arguments.of(
                        "that partner leans pursuer by 2", new Conclusion.LeanToRole(that, Role.PURSUER, 2, false)),
                Arguments.of(
                        "on that topic, that partner leans pursuer by 2",
                        new Conclusion.LeanToRole(that, Role.PURSUER, 2, true)),
                Arguments.of(
                        "both partners' role is never more than tentative",
                        new Conclusion.LimitRole(Who.BOTH_PARTNERS, Confidence.TENTATIVE)),
                Arguments.of(
                        "that partner leans slightly toward anxiety",
                        new Conclusion.LeanInAttachment(that, Dimension.ANXIETY)),
                Arguments.of("that partner gets no attachment lean", new Conclusion.NoAttachmentLean(that)),
                Arguments.of(
                        "the pattern pursue-withdraw gains 2",
                        new Conclusion.VoteForPattern(Pattern.PURSUE_WITHDRAW, 2)),
                Arguments.of("the cycle shows hostile", new Conclusion.ShowFeature("hostile")),
                Arguments.of("the loop shows pulls-back", new Conclusion.ShowStage("pulls-back")),
                Arguments.of("the intensity rises by 15", new Conclusion.RaiseIntensity(15)),
                Arguments.of("the sign parallel-lives shows", new Conclusion.ShowConsequence("parallel-lives")),
                Arguments.of("the focus includes communication", new Conclusion.SetFocus("communication")),
                Arguments.of(
                        "recommend soft-start-up to that partner with priority 60",
                        new Conclusion.Recommend("soft-start-up", that, 60)),
                Arguments.of("withhold pursuer-softening", new Conclusion.Withhold("pursuer-softening")),
                Arguments.of("caution with time-out-with-return", new Conclusion.Caution("time-out-with-return")),
                Arguments.of("note what is missing", new Conclusion.NoteMissing()),
                Arguments.of("give notice", new Conclusion.GiveNotice()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void theExampleOfAConditionMeansWhatItSays(String example, Condition meaning) {
        assertThat(condition(example)).isEqualTo(meaning);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conclusions")
    void theExampleOfAConclusionMeansWhatItSays(String example, Conclusion meaning) {
        assertThat(conclusion(example)).isEqualTo(meaning);
    }

    @Test
    void everyPhraseIsShownAboveByItsOwnExample() {
        assertThat(BOOK.conditions())
                .extracting(Phrase::example)
                .containsExactlyInAnyOrderElementsOf(
                        conditions().map(a -> (String) a.get()[0]).toList());
        assertThat(BOOK.conclusions())
                .extracting(Phrase::example)
                .containsExactlyInAnyOrderElementsOf(
                        conclusions().map(a -> (String) a.get()[0]).toList());
    }

    @Test
    void everyPhraseSaysWhatItMeansInASentenceOfItsOwn() {
        assertThat(BOOK.conditions()).extracting(Phrase::meaning).allMatch(meaning -> meaning.endsWith("."));
        assertThat(BOOK.conclusions()).extracting(Phrase::meaning).allMatch(meaning -> meaning.endsWith("."));
        assertThat(BOOK.conditions()).extracting(Phrase::expression).doesNotHaveDuplicates();
        assertThat(BOOK.conclusions()).extracting(Phrase::expression).doesNotHaveDuplicates();
        assertThat(BOOK.conclusions()).extracting(Phrase::meaning).doesNotHaveDuplicates();
        assertThat(BOOK.conditions()).extracting(Phrase::meaning).doesNotHaveDuplicates();
    }

    @Test
    void noSentenceCanBeReadInTwoWays() {
        List<String> when =
                new ArrayList<>(BOOK.conditions().stream().map(Phrase::example).toList());
        List<String> then =
                new ArrayList<>(BOOK.conclusions().stream().map(Phrase::example).toList());
        RULEBOOK.rules().forEach(rule -> {
            rule.when().forEach(clause -> when.add(clause.text()));
            rule.then().forEach(clause -> then.add(clause.text()));
        });

        for (String sentence : when) {
            assertThat(readings(BOOK.conditions(), sentence)).as(sentence).hasSize(1);
        }
        for (String sentence : then) {
            assertThat(readings(BOOK.conclusions(), sentence)).as(sentence).hasSize(1);
        }
    }

    /** The phrases that can be made to mean something by a sentence, however loosely the words in it are taken. */
    private static <T> List<String> readings(List<Phrase<T>> phrases, String sentence) {
        List<String> readings = new ArrayList<>();
        for (Phrase<T> phrase : phrases) {
            Optional<Sentence> read = loose(phrase.expression())
                    .match(sentence)
                    .map(arguments -> new Sentence(
                            phrase.expression(),
                            sentence,
                            arguments.stream().map(SentenceReaderTest::word).toList()));
            if (read.isPresent()) {
                try {
                    phrase.means().apply(new SentenceWords(read.get(), VOCABULARY));
                    readings.add(phrase.expression());
                } catch (RuntimeException noMeaning) {
                    // Its words are not those the phrase asks for.
                }
            }
        }
        return readings;
    }

    private static Sentence.Word word(Argument<?> argument) {
        return new Sentence.Word(
                argument.getParameterType().getName(),
                String.valueOf(argument.getValue()),
                argument.getGroup().getStart(),
                argument.getGroup().getEnd());
    }

    private static Expression loose(String expression) {
        ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ENGLISH);
        Matcher parameters = java.util.regex.Pattern.compile("\\{([a-z]+)}").matcher(expression);
        List<String> defined = new ArrayList<>();
        while (parameters.find()) {
            String name = parameters.group(1);
            if (!defined.contains(name)) {
                defined.add(name);
                String words = switch (name) {
                    case "who" -> "a partner|that partner|the other partner|both partners";
                    case "whose" -> "a partner's|that partner's|the other partner's|both partners'|the couple's";
                    case "comparison" -> "at least|at most|more than|less than";
                    default -> ".+";
                };
                registry.defineParameterType(
                        new ParameterType<>(name, words, String.class, (String word) -> word, false, false));
            }
        }
        return new ExpressionFactory(registry).createExpression(expression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A Partner's Share of Pursuit is at least 75 %.",
                "a partner\u2019s share of pursuit is at least 75 %",
                "a partner\u2018s share of pursuit is at least 75 %",
                "a partner's share of pursuit is at least 75%",
                "a partner's share of pursuit is at least 75.0 %",
                "a partner's share of pursuit is at least +75 %"
            })
    void whatAWordProcessorMakesOfASentenceStillMeansTheSame(String sentence) {
        assertThat(condition(sentence))
                .isEqualTo(new Condition.MeasureIs(
                        Who.A_PARTNER, MeasureName.SHARE_OF_PURSUIT, Comparison.AT_LEAST, 0.75, false));
    }

    @ParameterizedTest
    @CsvSource({
        "at least once, AT_LEAST, 1",
        "at least twice, AT_LEAST, 2",
        "at most 1 time, AT_MOST, 1",
        "more than 4 times, MORE_THAN, 4",
        "less than 0 times, LESS_THAN, 0"
    })
    void howOftenCanBeSaidInWordsOrNumbers(String words, Comparison comparison, int times) {
        assertThat(condition("a partner asks-for-space " + words))
                .isEqualTo(new Condition.BehaviourSeen(Who.A_PARTNER, "asks-for-space", comparison, times));
    }

    @Test
    void aBehaviourIsCalledByItsCodeOrItsLabel() {
        RULEBOOK.behaviours().values().forEach(behaviour -> {
            Condition expected = new Condition.BehaviourSeen(Who.A_PARTNER, behaviour.code(), Comparison.AT_LEAST, 1);
            assertThat(condition("a partner " + behaviour.code() + " at least once"))
                    .isEqualTo(expected);
            assertThat(condition("a partner " + behaviour.label() + " at least once"))
                    .isEqualTo(expected);
        });
    }

    @Test
    void everyMeasureCanBeAskedForInItsOwnUnit() {
        for (MeasureName measure : MeasureName.values()) {
            String whose = measure.of() == MeasureName.Of.COUPLE ? "the couple's" : "a partner's";
            String unit = measure.unit().isPercentage()
                    ? " %"
                    : measure.unit().suffix().isEmpty()
                            ? ""
                            : " " + measure.unit().suffix();
            Condition.MeasureIs read =
                    (Condition.MeasureIs) condition(whose + " " + measure.text() + " is more than -2.5" + unit);

            assertThat(read.measure()).isEqualTo(measure);
            assertThat(read.threshold()).isEqualTo(measure.unit().isPercentage() ? -0.025 : -2.5);
        }
    }

    @Test
    void severalWordsMeanAnyOfThem() {
        assertThat(condition("the trend is escalating, steady or unknown"))
                .isEqualTo(new Condition.TrendIs(EnumSet.of(Trend.ESCALATING, Trend.STEADY, Trend.UNKNOWN)));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "a partner's share of pursuit is at least 75",
                        error(
                                Code.WRONG_UNIT,
                                44,
                                "\"75\" is not in the unit of \"share of pursuit\"; expected a number followed by %,"
                                        + " such as 75 %")),
                Arguments.of(
                        "a partner's pursuit count is at least 75 %",
                        error(
                                Code.WRONG_UNIT,
                                41,
                                "\"75 %\" is not in the unit of \"pursuit count\"; expected a number without a unit")),
                Arguments.of(
                        "the couple's current strain is at least 2 hours",
                        error(
                                Code.WRONG_UNIT,
                                43,
                                "\"2 hours\" is not in the unit of \"current strain\"; expected a number in per week")),
                Arguments.of(
                        "a partner's share of pursuit is at least 7,5 %",
                        error(Code.INVALID_VALUE, 44, "\"7,5\" has a comma; expected a decimal point: 7.5")),
                Arguments.of(
                        "a partner's share of pursiut is at least 75 %",
                        error(
                                Code.UNKNOWN_MEASURE,
                                15,
                                "\"share of pursiut\" is no measure; expected one of the phrase reference's; did you"
                                        + " mean \"share of pursuit\"?")),
                Arguments.of(
                        "a partner's recovery is at least 50 %",
                        error(
                                Code.UNKNOWN_MEASURE,
                                15,
                                "\"recovery\" is a measure of the couple; expected \"the couple's recovery\"")),
                Arguments.of(
                        "the couple's latency is at least 1",
                        error(
                                Code.UNKNOWN_MEASURE,
                                16,
                                "\"latency\" is a measure of one partner; expected a measure of the couple")),
                Arguments.of(
                        "a partner asks for spaces at least 2 times",
                        error(
                                Code.UNKNOWN_BEHAVIOUR,
                                13,
                                "\"asks for spaces\" is no behaviour of behaviours.md; did you mean \"asks for"
                                        + " space\"?")),
                Arguments.of(
                        "the trend is growing",
                        error(
                                Code.UNKNOWN_WORD,
                                16,
                                "\"growing\" is no trend; expected one of escalating, steady, easing, unknown")),
                Arguments.of(
                        "the pattern is pursue-withdrew",
                        error(
                                Code.UNKNOWN_WORD,
                                18,
                                "\"pursue-withdrew\" is no pattern; expected one of pursue-withdraw, attack-withdraw,"
                                        + " attack-attack, withdraw-withdraw, mutual-avoidance, mixed, constructive,"
                                        + " insufficient-evidence, withheld-for-safety; did you mean"
                                        + " \"pursue-withdraw\"?")),
                Arguments.of(
                        "the focus includes comunication",
                        error(
                                Code.UNKNOWN_WORD,
                                22,
                                "\"comunication\" is no focus area; expected one of balancing-needs, communication,"
                                        + " emotional-triggers; did you mean \"communication\"?")),
                Arguments.of(
                        "the trend are escalating",
                        error(
                                Code.UNKNOWN_PHRASE,
                                3,
                                "\"the trend are escalating\" is no sentence of the phrase book; did you mean \"the"
                                        + " trend is escalating\"?")),
                Arguments.of(
                        "System.exit(1)",
                        error(Code.UNKNOWN_PHRASE, 3, "\"System.exit(1)\" is no sentence of the phrase book")),
                Arguments.of("", error(Code.UNKNOWN_PHRASE, 3, "\"\" is no sentence of the phrase book")));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("mistakes")
    void aMistakeIsNamedWhereItStands(String sentence, Diagnostic expected) {
        assertThat(mistake(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.3", "1,5"})
    void pointsAreWholeOrHalfAndMoreThanNone(String points) {
        Diagnostics diagnostics = new Diagnostics();

        assertThat(READER.conclusion(text("the intensity rises by " + points), VOCABULARY, diagnostics))
                .isEmpty();
        assertThat(diagnostics.all()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(Code.INVALID_VALUE);
            assertThat(diagnostic.column()).isEqualTo(26);
            assertThat(diagnostic.message()).startsWith("\"" + points + "\"");
        });
    }

    @Test
    void halfAPointIsFine() {
        assertThat(conclusion("the intensity rises by 2.5")).isEqualTo(new Conclusion.RaiseIntensity(2.5));
    }

    @Test
    void aPriorityIsAWholeNumber() {
        Diagnostics diagnostics = new Diagnostics();

        Optional<Clause<Conclusion>> half = READER.conclusion(
                text("recommend soft-start-up to that partner with priority 60.5"), VOCABULARY, diagnostics);

        assertThat(half).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(Code.INVALID_VALUE);
    }

    @Test
    void theCoupleHasNoRoleAndNoScore() {
        for (String sentence : List.of(
                "the couple's role is pursuer",
                "the couple's role is not pursuer",
                "the couple's role is at least likely",
                "on a topic, the couple's role is pursuer")) {
            assertThat(mistake(sentence).message())
                    .isEqualTo("\"the couple's\", but only partners have one; expected \"a partner's\","
                            + " \"that partner's\", \"the other partner's\" or \"both partners'\"");
        }
        assertThat(mistake("the couple's anxiety score on ecr-r is at least 4").severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void aClauseKeepsItsPhraseAndItsWords() {
        Optional<Clause<Condition>> clause = READER.condition(
                text("That partner\u2019s share of pursuit is at least 75 %."), VOCABULARY, new Diagnostics());

        assertThat(clause.orElseThrow().sentence())
                .isEqualTo(new Sentence(
                        "{whose} {measure} is {comparison} {amount}",
                        "that partner's share of pursuit is at least 75 %",
                        List.of(
                                new Sentence.Word("whose", "that partner's", 0, 14),
                                new Sentence.Word("measure", "share of pursuit", 15, 31),
                                new Sentence.Word("comparison", "at least", 35, 43),
                                new Sentence.Word("amount", "75 %", 44, 48))));
    }

    /** Looking for what was meant once overflowed the stack, or took minutes. */
    @Test
    void aSentenceLongerThanAnybodyWritesIsUnknownLikeAnyOther() {
        for (String sentence : List.of(
                "a partner is " + "a ".repeat(20_000) + "b",
                "a partner " + "a".repeat(20_000),
                "a partner " + "a a' a-a ".repeat(3_000))) {
            assertThat(mistake(sentence).code()).isEqualTo(Code.UNKNOWN_PHRASE);
        }
        assertThat(mistake("a partner " + "a a' a-a ".repeat(3_000) + "at least once")
                        .code())
                .isEqualTo(Code.UNKNOWN_BEHAVIOUR);
    }
}
