package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.FolderReader;
import dev.attune.rules.internal.read.ReadCache;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder with one thing broken is told exactly what and where. */
class RulebookReaderTest {
    /** Most of the texts are the same from test to test; that remembering makes no difference is a test of its own. */
    private static final ReadCache READ_BEFORE = new ReadCache();

    private static final String RULE = """

            ## A rule of our own

            - id: role.our-own
            - source: house rule

            When

            - a partner's share of pursuit is at least 99 %

            Then

            - that partner leans pursuer by 1

            Because {that partner} reached.
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheStandardRulebook() throws IOException {
        StandardTexts.toChange().forEach(this::write);
        assertThat(diagnostics()).isEmpty();
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void change(String file, UnaryOperator<String> change) {
        String before = text(file);
        String after = change.apply(before);
        assertThat(after).as("nothing was changed in " + file).isNotEqualTo(before);
        write(file, after);
    }

    private void replace(String file, String old, String replacement) {
        change(file, text -> {
            assertThat(text).contains(old);
            return text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement));
        });
    }

    /** Adds the rule above, with something in it replaced. */
    private void addRule(String old, String replacement) {
        assertThat(RULE).contains(old);
        change("roles.md", text -> text + RULE.replace(old, replacement));
    }

    private Rulebook read() throws RulebookException {
        return RulebookReader.read(FolderReader.read(folder), PhraseBook.standard(), READ_BEFORE);
    }

    private List<Diagnostic> diagnostics() {
        try {
            read();
            return List.of();
        } catch (RulebookException broken) {
            return broken.diagnostics();
        }
    }

    /** An error at the first place of some words, on which it must stand exactly. */
    private Diagnostic at(String file, String words, Code code, String message) {
        String text = text(file);
        int offset = text.indexOf(words);
        assertThat(offset).as(words + " in " + file).isNotNegative();
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Diagnostic(code, Severity.ERROR, file, line, offset - before.lastIndexOf('\n'), message);
    }

    private static Diagnostic atStart(String file, Code code, String message) {
        return new Diagnostic(code, Severity.ERROR, file, 1, 1, message);
    }

    @Nested
    class Rules {
        @Test
        void aRuleOfOnesOwnIsReadWithEverythingInIt() throws RulebookException {
            addRule("99", "98");

            Rulebook rulebook = read();

            Rule rule = rulebook.rules().stream()
                    .filter(r -> r.id().equals("role.our-own"))
                    .findFirst()
                    .orElseThrow();
            assertThat(rule.title()).isEqualTo("A rule of our own");
            assertThat(rule.source()).isEqualTo("house rule");
            assertThat(rule.because()).isEqualTo("{that partner} reached.");
            assertThat(rule.when())
                    .singleElement()
                    .satisfies(clause -> assertThat(((Condition.MeasureIs) clause.meaning()).threshold())
                            .isEqualTo(0.98));
            assertThat(rulebook.identity().hash())
                    .isNotEqualTo(RulebookFiles.standard().hash());
        }

        @Test
        void anUnknownSentence() {
            addRule("that partner leans pursuer by 1", "that partner tends toward pursuer by 1");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "that partner tends toward",
                            Code.UNKNOWN_PHRASE,
                            "\"that partner tends toward pursuer by 1\" is no sentence of the phrase book; did you mean"
                                    + " \"that partner leans pursuer by 1\"?"));
        }

        @Test
        void anUnknownBehaviour() {
            addRule("a partner's share of pursuit is at least 99 %", "a partner askes for space at least 2 times");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "askes for space",
                            Code.UNKNOWN_BEHAVIOUR,
                            "\"askes for space\" is no behaviour of behaviours.md; did you mean \"asks for space\"?"));
        }

        @Test
        void anUnknownMeasure() {
            addRule("share of pursuit", "part of pursuit");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "part of pursuit is at least 99",
                            Code.UNKNOWN_MEASURE,
                            "\"part of pursuit\" is no measure; expected one of the phrase reference's; did you mean"
                                    + " \"share of pursuit\"?"));
        }

        @Test
        void aMissingPercentSign() {
            addRule("99 %", "99");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "99\n",
                            Code.WRONG_UNIT,
                            "\"99\" is not in the unit of \"share of pursuit\"; expected a number followed by %, such as"
                                    + " 75 %"));
        }

        @Test
        void aDecimalComma() {
            addRule("99 %", "98,5 %");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "98,5 %",
                            Code.INVALID_VALUE,
                            "\"98,5\" has a comma; expected a decimal point: 98.5"));
        }

        @Test
        void thatPartnerBeforeAPartner() {
            addRule("a partner's share of pursuit is at least 99", "that partner's share of pursuit is at least 99");

            assertThat(diagnostics())
                    .contains(
                            at(
                                    "roles.md",
                                    "that partner's share of pursuit is at least 99",
                                    Code.UNBOUND_PARTNER,
                                    "\"that partner's share of pursuit is at least 99 %\" speaks of that partner before any"
                                            + " condition said \"a partner\""),
                            at(
                                    "roles.md",
                                    "that partner leans pursuer by 1\n\nBecause {that partner} reached.",
                                    Code.UNBOUND_PARTNER,
                                    "\"that partner leans pursuer by 1\" speaks of that partner before any condition said"
                                            + " \"a partner\""));
        }

        @Test
        void aPartnerTwice() {
            addRule("99 %\n", "99 %\n- a partner's pursuit count is at least 77\n");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "a partner's pursuit count is at least 77",
                            Code.UNBOUND_PARTNER,
                            "\"a partner\" for the second time; expected \"that partner\" or \"the other partner\""));
        }

        @Test
        void aPartnerInAConclusion() {
            addRule("- that partner leans pursuer by 1", "- a partner leans pursuer by 1");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "a partner leans pursuer by 1",
                            Code.UNBOUND_PARTNER,
                            "\"a partner\" in a conclusion; expected \"that partner\", \"the other partner\" or \"both"
                                    + " partners\""));
        }

        @Test
        void thatTopicWithoutATopic() {
            addRule("- that partner leans pursuer by 1", "- on that topic, that partner leans pursuer by 1");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "on that topic, that partner leans pursuer by 1\n",
                            Code.UNBOUND_PARTNER,
                            "\"on that topic\" without a condition that starts with \"on a topic\""));
        }

        @Test
        void anIdThatIsTaken() {
            change("roles.md", text -> text + RULE + RULE.replace("A rule of our own", "Another"));

            int first = (int) text("roles.md")
                            .substring(0, text("roles.md").indexOf("## A rule of our own"))
                            .lines()
                            .count()
                    + 1;
            int line = (int) text("roles.md")
                            .substring(0, text("roles.md").lastIndexOf("- id: role.our-own"))
                            .lines()
                            .count()
                    + 1;
            assertThat(diagnostics())
                    .containsExactly(new Diagnostic(
                            Code.DUPLICATE_ID,
                            Severity.ERROR,
                            "roles.md",
                            line,
                            7,
                            "the id \"role.our-own\" is taken by \"A rule of our own\" (roles.md:" + first + ")"));
        }

        @Test
        void anIdThatIsTakenInAnotherFile() {
            change("cycle.md", text -> text + RULE.replace("role.our-own", "safety.stalks"));

            assertThat(diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo(Code.DUPLICATE_ID);
                assertThat(diagnostic.file()).isEqualTo("cycle.md");
                assertThat(diagnostic.message())
                        .matches("the id \"safety.stalks\" is taken by \".+\" \\(safety.md:\\d+\\)");
            });
        }

        @Test
        void anIdThatIsNone() {
            addRule("role.our-own", "Role Our Own");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "Role Our Own",
                            Code.INVALID_VALUE,
                            "\"Role Our Own\"; expected lower-case words joined by dots or hyphens, such as"
                                    + " role.pursuer.reaches"));
        }

        @Test
        void aMissingReason() {
            addRule("Because {that partner} reached.", "");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "A rule of our own",
                            Code.MISSING_PART,
                            "the rule has no sentence that starts with \"Because\"; expected one that a couple could"
                                    + " read"));
        }

        @Test
        void aMissingSource() {
            addRule("- source: house rule\n", "");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "A rule of our own",
                            Code.MISSING_PART,
                            "\"A rule of our own\" has no source; expected a line \"- source: …\""));
        }

        @Test
        void anEmptySource() {
            addRule("- source: house rule\n", "- source:\n");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "source:\n",
                            Code.MISSING_PART,
                            "\"A rule of our own\" has no source; expected a line \"- source: …\""));
        }

        @Test
        void aFieldThatNothingReads() {
            addRule("- source: house rule\n", "- source: house rule\n- sorce: another\n");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "sorce",
                            Code.UNKNOWN_PART,
                            "nothing reads a field \"sorce\"; did you mean \"source\"?"));
        }

        @Test
        void aFieldThatIsGivenTwice() {
            addRule("- source: house rule\n", "- source: Wile 2013\n- source: house rule of ours\n");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "source: house rule of ours",
                            Code.DUPLICATE_ID,
                            "the field \"source\" is given twice"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"#", "###", "####"})
        void aHeadingOfAnotherLevel(String level) {
            addRule("## A rule", level + " A rule");

            assertThat(diagnostics())
                    .contains(at(
                            "roles.md",
                            "A rule of our own",
                            Code.UNKNOWN_PART,
                            "nothing reads \"A rule of our own\" as a heading of this level; expected ## before it"));
        }

        @Test
        void missingConditionsAndConclusions() {
            addRule("When\n\n- a partner's share of pursuit is at least 99 %\n", "");
            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "A rule of our own",
                            Code.MISSING_PART,
                            "\"A rule of our own\" has no list under \"When\""));

            write("roles.md", StandardTexts.toChange().get("roles.md"));
            addRule("Then\n", "So\n");
            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "So\n\n- that",
                            Code.UNKNOWN_PART,
                            "nothing reads a list under \"So\"; did you mean \"Then\"?"));
        }

        @Test
        void aRuleThatReadsWhatIsInferredOnlyLater() {
            addRule("a partner's share of pursuit is at least 99 %", "a partner's role is pursuer");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "a partner's role is pursuer",
                            Code.WRONG_STRATUM,
                            "a rule that concludes in leans reads roles, which is inferred only then or later"));
        }

        @Test
        void aRuleThatConcludesInTwoStrata() {
            addRule("by 1\n", "by 1\n- the intensity rises by 77\n");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "the intensity rises by 77",
                            Code.WRONG_STRATUM,
                            "one rule concludes in leans and in intensity; expected a rule for each"));
        }

        @Test
        void aPlaceThatCannotBeFilledIn() {
            addRule("Because {that partner} reached.", "Because {that partner} and {the othr partner} reached.");

            assertThat(diagnostics())
                    .containsExactly(
                            at(
                                    "roles.md",
                                    "{the othr partner}",
                                    Code.UNKNOWN_WORD,
                                    "{the othr partner} cannot be filled in here; expected one of that partner, the other"
                                            + " partner, that partner's share of pursuit; did you mean \"the other partner\"?"));
        }

        @Test
        void aMeasureInTheReasonThatTheRuleDoesNotRead() {
            addRule("{that partner} reached.", "{that partner's latency} passed.");

            assertThat(diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo(Code.UNKNOWN_WORD);
                assertThat(diagnostic.message()).startsWith("{that partner's latency} cannot be filled in here");
            });
        }

        @Test
        void anUnknownTechnique() {
            change(
                    "recommendations.md",
                    text -> text
                            + RULE.replace("role.our-own", "offer.our-own")
                                    .replace(
                                            "that partner leans pursuer by 1",
                                            "recommend soft-start to that partner with priority 3"));

            assertThat(diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic)
                        .usingRecursiveComparison()
                        .ignoringFields("message")
                        .isEqualTo(at("recommendations.md", "soft-start to", Code.UNKNOWN_WORD, ""));
                assertThat(diagnostic.message())
                        .startsWith("\"soft-start\" is no technique; expected one of active-listening, ");
            });
        }

        @Test
        void twoReasonsForOneSentenceAreTheSameProblemOnlyOnce() {
            addRule("99 %", "99 apples");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "roles.md",
                            "99 apples",
                            Code.WRONG_UNIT,
                            "\"99 apples\" is not in the unit of \"share of pursuit\"; expected a number followed by %,"
                                    + " such as 75 %"));
        }

        static Stream<Arguments> habitsOfWordProcessors() {
            return Stream.of(
                    Arguments.of("a partner's share", "a partner\u2019s share"),
                    Arguments.of("at least 99 %", "at least 99\u00a0%"),
                    Arguments.of("at least 99 %", "at least 99%"),
                    Arguments.of("at least 99 %", "at least 99 %."),
                    Arguments.of("a partner's share", "A partner's share"),
                    Arguments.of("a partner's share", "**a partner**'s share"),
                    Arguments.of("When\n", "WHEN\n"),
                    Arguments.of("- id: role.our-own\n- source", "* id: role.our-own\n* source"),
                    Arguments.of("share of pursuit is", "share of pursuit\n  is"),
                    Arguments.of("reached.", "reached\nagain."),
                    Arguments.of("## A rule of our own", "## A rule of our own ##"),
                    Arguments.of("reached.", "\u201creached\u201d."),
                    Arguments.of(
                            "{that partner} reached.",
                            "{that partner} reached in {that partner\u2019s share of pursuit} of them."));
        }

        @ParameterizedTest
        @MethodSource("habitsOfWordProcessors")
        void whatAWordProcessorDoesIsFine(String old, String replacement) throws RulebookException {
            addRule(old, replacement);

            assertThat(diagnostics()).isEmpty();
            assertThat(read().rules()).anyMatch(rule -> rule.id().equals("role.our-own"));
        }

        @Test
        void aNumberInAReasonIsFilledInWhateverItsApostrophe() throws RulebookException {
            change(
                    "roles.md",
                    text -> text
                            + RULE.replace("99 %", "1 %")
                                    .replace("reached.", "reached in {that partner\u2019s share of pursuit} of them."));
            RulesEngine engine = UncheckedEngine.of(read());

            assertThat(Objects.requireNonNull(engine.assess(Couples.reachingAndMakingRoom())
                                    .forClinician()
                                    .roles()
                                    .get(Couples.ONE))
                            .reasons())
                    .filteredOn(reason -> reason.rule().equals("role.our-own"))
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.sentence()).isEqualTo("Quill reached in 100 % of them."));
        }

        @Test
        void everyPlaceThatIsAllowedIsFilledIn() throws RulebookException {
            change("recommendations.md", text -> text + """

                    ## Few moves

                    - id: note.our-own
                    - source: house rule

                    When

                    - a partner's observations is at least 0
                    - both partners' pursuit count is at most 900
                    - the couple's all observations is at least 1

                    Then

                    - note what is missing

                    Because {that partner's pursuit count} and {the other partner's pursuit count} moves toward by
                    {that partner} and {the other partner} are among {the couple's all observations}.
                    """);
            RulesEngine engine = UncheckedEngine.of(read());

            assertThat(engine.assess(Couples.reachingAndMakingRoom())
                            .forClinician()
                            .missing())
                    .filteredOn(notice -> notice.code().equals("note.our-own"))
                    .extracting(notice -> notice.text())
                    .containsExactly(
                            "18 and 0 moves toward by Quill and Zephyr are among 48.",
                            "0 and 18 moves toward by Zephyr and Quill are among 48.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{one partner}",
                    "{the second partner}",
                    "{that partner}",
                    "{both partners' pursuit count}",
                    "{}"
                })
        void aRuleAboutTheCoupleHasNobodyToName(String place) {
            change("recommendations.md", text -> text + """

                    ## Few moves

                    - id: note.our-own
                    - source: house rule

                    When

                    - both partners' pursuit count is at most 900

                    Then

                    - note what is missing

                    Because PLACE reached.""".replace("PLACE", place));

            assertThat(diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic)
                        .usingRecursiveComparison()
                        .ignoringFields("message")
                        .isEqualTo(at("recommendations.md", place + " reached.", Code.UNKNOWN_WORD, ""));
                assertThat(diagnostic.message()).startsWith(place + " cannot be filled in here");
            });
        }
    }

    @Nested
    class Tables {
        @Test
        void aBehaviourThatIsCalledLikeAnother() {
            change("behaviours.md", text -> text.replace("| listens | listens |", "| listens | goes silent |"));

            assertThat(diagnostics())
                    .extracting(Diagnostic::code, Diagnostic::message)
                    .contains(tuple(Code.DUPLICATE_ID, "another behaviour is called \"goes silent\" as well"));
        }

        @Test
        void aSafetyConcernThatIsASignOfSomethingElseAsWell() {
            change(
                    "behaviours.md",
                    text -> text.replace(
                            "| goes silent | act | 1.0 | - |", "| goes silent | act | 1.0 | safety 0.5 |"));

            assertThat(diagnostics())
                    .containsExactly(
                            at(
                                    "behaviours.md",
                                    "safety 0.5",
                                    Code.INVALID_VALUE,
                                    "\"safety 0.5\"; expected -, because a safety concern is never a sign of anything else as well"));
        }

        @Test
        void aBehaviourThatIsListedTwice() {
            change("behaviours.md", text -> {
                String row = text.lines()
                        .filter(line -> line.startsWith("| listens |"))
                        .findFirst()
                        .orElseThrow();
                return text.replace(row, row + "\n" + row.replace("| listens |", "| blames |"));
            });

            String message = "the behaviour \"blames\" is listed twice";
            assertThat(diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.message()).isEqualTo(message);
                assertThat(diagnostic.code()).isEqualTo(Code.DUPLICATE_ID);
                assertThat(diagnostic.column()).isEqualTo(3);
                assertThat(text("behaviours.md")
                                .lines()
                                .skip(diagnostic.line() - 1L)
                                .findFirst())
                        .get()
                        .asString()
                        .startsWith("| blames |");
            });
        }

        @Test
        void aWeightOutOfRange() {
            replace(
                    "behaviours.md",
                    "| makes a bid for connection | act | 0.5 |",
                    "| makes a bid for connection | act | 1.5 |");

            assertThat(diagnostics())
                    .containsExactly(
                            at("behaviours.md", "1.5", Code.INVALID_VALUE, "\"1.5\"; expected a number from 0 to 1"));
        }

        @Test
        void aWeightWithAComma() {
            replace(
                    "behaviours.md",
                    "| makes a bid for connection | act | 0.5 |",
                    "| makes a bid for connection | act | 0,5 |");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "behaviours.md",
                            "0,5",
                            Code.INVALID_VALUE,
                            "\"0,5\"; expected a number from 0 to 1 with a decimal point, not a comma"));
        }

        @Test
        void aKindThatIsNone() {
            replace("behaviours.md", "| makes a bid for connection | act |", "| makes a bid for connection | actt |");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "behaviours.md",
                            "actt",
                            Code.UNKNOWN_WORD,
                            "\"actt\" is no kind; expected one of act, internal; did you mean \"act\"?"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "hostility|hostility|INVALID_VALUE|\"hostility\"; expected a signal and a weight, such as hostility"
                            + " 0.5, or -",
                    "hostilty 0.5|hostilty|UNKNOWN_WORD|\"hostilty\" is no signal; expected one of pursuit, distance,"
                            + " hostility, avoidance, connection, safety; did you mean \"hostility\"?",
                    "hostility 5|5 \u0001|INVALID_VALUE|\"5\"; expected a number from 0 to 1"
                })
        void aSecondSignalThatIsNone(String also, String words, Code code, String message) {
            replace(
                    "behaviours.md",
                    "| makes a bid for connection | act | 0.5 | - |",
                    "| makes a bid for connection | act | 0.5 | " + also + " |");

            String anchor = "| makes a bid for connection | act | 0.5 | ";
            int column = anchor.length()
                    + "| bids-for-connection ".length()
                    + also.indexOf(words.replace(" \u0001", ""))
                    + 1;
            assertThat(diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo(code);
                assertThat(diagnostic.message()).isEqualTo(message);
                assertThat(diagnostic.column()).isEqualTo(column);
            });
        }

        @Test
        void anEmptyCell() {
            replace("settings.md", "| half-life | 12 | weeks |", "| half-life | 12 |  |");

            assertThat(diagnostics()).isNotEmpty().allSatisfy(diagnostic -> {
                assertThat(diagnostic.file()).isEqualTo("settings.md");
                assertThat(text("settings.md")
                                .lines()
                                .skip(diagnostic.line() - 1L)
                                .findFirst())
                        .get()
                        .asString()
                        .startsWith("| half-life |");
            });
            assertThat(diagnostics())
                    .extracting(Diagnostic::code, Diagnostic::message)
                    .contains(tuple(Code.MISSING_PART, "the cell for \"unit\" is empty"));
        }

        @Test
        void anUnknownColumn() {
            replace(
                    "settings.md",
                    "| setting | value | unit | why |\n|---|---|---|---|",
                    "| setting | value | unit | why | author |\n|---|---|---|---|---|");

            assertThat(diagnostics())
                    .containsExactly(
                            at("settings.md", "author |", Code.UNKNOWN_PART, "nothing reads a column \"author\""),
                            at(
                                    "settings.md",
                                    "An incident of last season",
                                    Code.UNKNOWN_PART,
                                    "the row \"half-life\" ends here with 4 of 5 cells; expected one more for \"author\","
                                            + " or - where there is nothing to say"));
        }

        @Test
        void aMissingColumn() {
            replace("settings.md", "| setting | value | unit | why |", "| setting | value | units | why |");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "settings.md",
                            "units | why |",
                            Code.UNKNOWN_PART,
                            "nothing reads a column \"units\"; did you mean \"unit\"?"));
        }

        @Test
        void aMissingSection() {
            replace("behaviours.md", "## Avoidance", "## Avoidence");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "behaviours.md",
                            "Avoidence",
                            Code.UNKNOWN_PART,
                            "nothing reads a section \"Avoidence\"; did you mean \"Avoidance\"?"));
        }

        @Test
        void aMissingSetting() {
            change("settings.md", text -> text.replaceFirst("(?m)^\\| episode gap .*\\n", ""));

            assertThat(diagnostics())
                    .containsExactly(
                            atStart("settings.md", Code.MISSING_PART, "the setting \"episode gap\" is missing"));
        }

        @Test
        void anUnknownSetting() {
            replace("settings.md", "| episode gap |", "| episode gaps |");

            assertThat(diagnostics())
                    .containsExactlyInAnyOrder(
                            atStart("settings.md", Code.MISSING_PART, "the setting \"episode gap\" is missing"),
                            at(
                                    "settings.md",
                                    "episode gaps",
                                    Code.UNKNOWN_PART,
                                    "\"episode gaps\" is no setting; did you mean \"episode gap\"?"));
        }

        @Test
        void aSettingOutOfRangeOrInAnotherUnit() {
            replace("settings.md", "| half-life | 12 | weeks |", "| half-life | 0 | days |");

            assertThat(diagnostics())
                    .containsExactly(
                            at(
                                    "settings.md",
                                    "0 | days",
                                    Code.INVALID_VALUE,
                                    "\"0\"; expected a number from 0.1 to 520.0"),
                            at("settings.md", "days |", Code.WRONG_UNIT, "\"days\"; expected \"weeks\""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"4.5", "NaN", "1e400", "five", "0", "-3"})
        void aNumberOfTechniquesThatIsNone(String number) {
            change(
                    "settings.md",
                    text -> text.replaceFirst(
                            "\\| most recommendations \\| \\d+ \\|", "| most recommendations | " + number + " |"));

            assertThat(diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo(Code.INVALID_VALUE);
                assertThat(diagnostic.message()).startsWith("\"" + number + "\"; expected ");
            });
        }

        @Test
        void aContextForABehaviourThatDoesNotExist() {
            replace(
                    "settings.md",
                    "| neurodivergent-shutdown | goes-silent |",
                    "| neurodivergent-shutdown | goes-silnt |");

            assertThat(diagnostics())
                    .containsExactly(at(
                            "settings.md",
                            "goes-silnt",
                            Code.UNKNOWN_BEHAVIOUR,
                            "\"goes-silnt\" is no behaviour of behaviours.md; did you mean \"goes-silent\"?"));
        }

        @Test
        void levelsThatDoNotStartAtZero() {
            change("settings.md", text -> text.replaceFirst("\\| none \\| 0 \\|", "| none | 1 |"));

            assertThat(diagnostics())
                    .containsExactly(atStart(
                            "settings.md",
                            Code.MISSING_PART,
                            "the table \"Levels\" has no level from 0; expected one, so that every score has a level"));
        }

        @Test
        void aWordThatTheMechanismNeeds() {
            change("vocabulary.md", text -> text.replaceFirst("(?m)^\\| withheld-for-safety .*\\n", ""));

            assertThat(diagnostics())
                    .containsExactly(atStart(
                            "vocabulary.md",
                            Code.MISSING_PART,
                            "the table \"Patterns\" has no row for \"withheld-for-safety\""));
        }

        @Test
        void aWordThatIsListedTwice() {
            replace("vocabulary.md", "| amps-up |", "| steps-in |");

            assertThat(diagnostics())
                    .contains(new Diagnostic(
                            Code.DUPLICATE_ID,
                            Severity.ERROR,
                            "vocabulary.md",
                            lineOf("vocabulary.md", "| steps-in |", 2),
                            3,
                            "\"steps-in\" is listed twice"));
            assertThat(diagnostics())
                    .anyMatch(diagnostic -> diagnostic.code() == Code.UNKNOWN_WORD
                            && diagnostic.file().equals("cycle.md")
                            && diagnostic.message().startsWith("\"amps-up\" is no stage; expected one of "));
        }

        @Test
        void aWordThatTheMechanismDoesNotKnow() {
            change("vocabulary.md", text -> {
                String row = text.lines()
                        .filter(line -> line.startsWith("| easing |"))
                        .findFirst()
                        .orElseThrow();
                return text.replace(row, row + "\n" + row.replace("| easing |", "| eazing |"));
            });

            assertThat(diagnostics())
                    .containsExactly(at(
                            "vocabulary.md",
                            "eazing",
                            Code.UNKNOWN_WORD,
                            "nothing uses \"eazing\"; expected one of escalating, steady, easing, unknown; did you mean"
                                    + " \"easing\"?"));
        }

        @Test
        void levelsOutOfOrder() {
            change("settings.md", text -> text.replaceFirst("\\| mild \\| \\d+ \\|", "| mild | 500 |"));

            assertThat(diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo(Code.INVALID_VALUE);
                assertThat(diagnostic.message())
                        .startsWith("in the table \"Levels\", moderate starts at ")
                        .endsWith("; expected more than the 500.0 of mild");
            });
        }

        @Test
        void aLevelThatIsThereTwice() {
            change("settings.md", text -> text.replaceFirst("\\| mild \\|", "| moderate |"));

            assertThat(diagnostics())
                    .contains(atStart(
                            "settings.md",
                            Code.INVALID_VALUE,
                            "the table \"Levels\" has the rows none, moderate, moderate, high, severe; expected none,"
                                    + " mild, moderate, high, severe, each once and in this order"));
        }

        @Test
        void aPlaceInASentenceThatCannotBeFilledIn() {
            replace("wording.md", "{weeks}", "{weks}");

            assertThat(diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo(Code.UNKNOWN_WORD);
                assertThat(diagnostic.file()).isEqualTo("wording.md");
                assertThat(diagnostic.message())
                        .isEqualTo("{weks} cannot be filled in here; expected one of weeks, count; did you mean"
                                + " \"weeks\"?");
            });
        }

        @ParameterizedTest
        @CsvSource({"amps-up, {partner}", "hostile, {partner}", "parallel-lives, {partner}", "mixed, {name}"})
        void aPlaceInAWordsTextThatNothingFillsIn(String word, String place) {
            change(
                    "vocabulary.md",
                    text -> text.replaceFirst(
                            "(?m)^(\\| " + word + " \\|.*) \\|$", "$1 " + Matcher.quoteReplacement(place) + " |"));

            assertThat(diagnostics())
                    .containsExactly(at(
                            "vocabulary.md",
                            word,
                            Code.UNKNOWN_WORD,
                            place + " cannot be filled in here; expected no braces"));
        }

        @Test
        void aSentenceThatIsMissingOrThereTwice() {
            replace("wording.md", "| page-nothing-yet |", "| page-stillness |");

            assertThat(diagnostics())
                    .containsExactlyInAnyOrder(
                            atStart(
                                    "wording.md",
                                    Code.MISSING_PART,
                                    "there is no sentence with the key \"page-nothing-yet\""),
                            new Diagnostic(
                                    Code.DUPLICATE_ID,
                                    Severity.ERROR,
                                    "wording.md",
                                    lineOf("wording.md", "| page-stillness |", 2),
                                    3,
                                    "the key \"page-stillness\" is listed twice"));
        }

        private int lineOf(String file, String start, int occurrence) {
            List<String> lines = text(file).lines().toList();
            int seen = 0;
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(start) && ++seen == occurrence) {
                    return i + 1;
                }
            }
            throw new AssertionError("no line " + occurrence + " starts with " + start);
        }
    }

    @Nested
    class Techniques {
        private static final String TECHNIQUE = """

                ## Our own technique

                - id: our-own
                - stage: softening
                - for: either
                - evidence: none yet
                - source: house rule

                Aim: To try something.

                In short

                - Try this.
                - Rest afterwards.

                Steps

                1. Do this.
                2. Do that.

                Caution

                - Mind this.
                """;

        private void addTechnique(String old, String replacement) {
            assertThat(TECHNIQUE).contains(old);
            change("techniques.md", text -> text + TECHNIQUE.replace(old, replacement));
        }

        @Test
        void aTechniqueOfOnesOwnIsReadWithEverythingInIt() throws RulebookException {
            addTechnique("Do this.", "Do it now.");

            assertThat(Objects.requireNonNull(read().techniques().get("our-own")))
                    .satisfies(technique -> {
                        assertThat(technique.title()).isEqualTo("Our own technique");
                        assertThat(technique.aim()).isEqualTo("To try something.");
                        assertThat(technique.inShort()).containsExactly("Try this.", "Rest afterwards.");
                        assertThat(technique.steps()).containsExactly("Do it now.", "Do that.");
                        assertThat(technique.cautions()).containsExactly("Mind this.");
                        assertThat(technique.evidence()).isEqualTo("none yet");
                    });
        }

        static Stream<Arguments> missing() {
            return Stream.of(
                    Arguments.of(
                            "- stage: softening\n",
                            "\"Our own technique\" has no stage; expected a line \"- stage: …\""),
                    Arguments.of("- for: either\n", "\"Our own technique\" has no for; expected a line \"- for: …\""),
                    Arguments.of(
                            "- evidence: none yet\n",
                            "\"Our own technique\" has no evidence; expected a line \"- evidence: …\""),
                    Arguments.of(
                            "- source: house rule\n",
                            "\"Our own technique\" has no source; expected a line \"- source: …\""),
                    Arguments.of(
                            "Aim: To try something.\n",
                            "\"Our own technique\" has no paragraph that starts with \"Aim:\""),
                    Arguments.of(
                            "In short\n\n- Try this.\n- Rest afterwards.\n",
                            "\"Our own technique\" has no list under \"In short\"; expected two to four short sentences that say"
                                    + " on a partner's page what to do"),
                    Arguments.of(
                            "Steps\n\n1. Do this.\n2. Do that.\n", "\"Our own technique\" has no list under \"Steps\""),
                    Arguments.of("Caution\n\n- Mind this.\n", "\"Our own technique\" has no list under \"Caution\""));
        }

        @ParameterizedTest
        @MethodSource("missing")
        void whatIsMissingFromATechnique(String part, String message) {
            addTechnique(part, "");

            assertThat(diagnostics())
                    .containsExactly(at("techniques.md", "Our own technique", Code.MISSING_PART, message));
        }

        @Test
        void aStageAndAnAudienceThatAreNone() {
            change(
                    "techniques.md",
                    text -> text
                            + TECHNIQUE
                                    .replace("stage: softening", "stage: softning")
                                    .replace("for: either", "for: anyone"));

            assertThat(diagnostics())
                    .containsExactly(
                            at(
                                    "techniques.md",
                                    "softning",
                                    Code.UNKNOWN_WORD,
                                    "\"softning\" is no stage; expected one of safety, psychoeducation, de-escalation,"
                                            + " re-engagement, softening, consolidation; did you mean \"softening\"?"),
                            at(
                                    "techniques.md",
                                    "anyone",
                                    Code.UNKNOWN_WORD,
                                    "\"anyone\" is no audience; expected one of both, pursuer, distancer, either"));
        }

        @Test
        void aTechniqueThatIsListedTwice() {
            addTechnique("id: our-own", "id: mindfulness");

            assertThat(diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo(Code.DUPLICATE_ID);
                assertThat(diagnostic.column()).isEqualTo(7);
                assertThat(diagnostic.message()).isEqualTo("the technique \"mindfulness\" is listed twice");
            });
        }
    }

    @Nested
    class WorkedCases {
        private static final String EXAMPLE = """

                ## Our own example

                - partners: Kim, Lee
                - context: Lee long-distance
                - score: Kim ecr-r anxiety 4.5

                | weeks | time | by | behaviour |
                |---|---|---|---|
                | 1-2 | Tue 19:00 | Kim | listens |

                Finds

                - Kim never blames

                Does not find

                - Lee listens at least once
                """;

        private void addExample(String old, String replacement) {
            assertThat(EXAMPLE).contains(old);
            change("cases.md", text -> text + EXAMPLE.replace(old, replacement));
        }

        @Test
        void anExampleOfOnesOwnIsRead() throws RulebookException {
            addExample("1-2", "1-3");

            assertThat(read().examples())
                    .filteredOn(example -> example.title().equals("Our own example"))
                    .singleElement()
                    .satisfies(example -> {
                        assertThat(example.couple().observations()).hasSize(3);
                        assertThat(example.couple().scores()).hasSize(1);
                        assertThat(example.couple().context()).hasSize(1);
                        assertThat(example.finds()).hasSize(1);
                        assertThat(example.doesNotFind()).hasSize(1);
                    });
        }

        static Stream<Arguments> mistakes() {
            return Stream.of(
                    Arguments.of(
                            "ecr-r anxiety 4.5",
                            "ecr-r anxiety 9",
                            "Kim ecr-r anxiety 9",
                            Code.INVALID_VALUE,
                            "value is 9; expected 1 to 7, the range of ecr-r anxiety"),
                    Arguments.of(
                            "Kim, Lee",
                            "Kim",
                            "Kim\n",
                            Code.MISSING_PART,
                            "the example has no partners; expected a line \"- partners: Ana, Ben\""),
                    Arguments.of(
                            "Lee long-distance",
                            "Lee long-distanse",
                            "long-distanse",
                            Code.UNKNOWN_WORD,
                            "\"long-distanse\" is no context of vocabulary.md; did you mean \"long-distance\"?"),
                    Arguments.of(
                            "- context:",
                            "- contxt:",
                            "contxt",
                            Code.UNKNOWN_PART,
                            "nothing reads a field \"contxt\"; did you mean \"context\"?"),
                    Arguments.of(
                            "anxiety 4.5",
                            "anxiety",
                            "Kim ecr-r anxiety\n",
                            Code.INVALID_VALUE,
                            "\"Kim ecr-r anxiety\"; expected a name, an instrument, a scale and a number, such as Ana"
                                    + " ecr-r anxiety 4.5"),
                    Arguments.of(
                            "anxiety 4.5",
                            "anxiety 4.5.1",
                            "Kim ecr-r anxiety 4.5.1",
                            Code.INVALID_VALUE,
                            "\"Kim ecr-r anxiety 4.5.1\"; expected a name, an instrument, a scale and a number, such as"
                                    + " Ana ecr-r anxiety 4.5"),
                    Arguments.of(
                            "1-2",
                            "2-1",
                            "2-1",
                            Code.INVALID_VALUE,
                            "\"2-1\"; expected weeks from 1 to 520, the first before the last"),
                    Arguments.of(
                            "1-2",
                            "first",
                            "first |",
                            Code.INVALID_VALUE,
                            "\"first\"; expected a week or a span of weeks, such as 1-6"),
                    Arguments.of(
                            "Tue 19:00",
                            "Tue 25:00",
                            "Tue 25:00",
                            Code.INVALID_VALUE,
                            "\"Tue 25:00\"; expected a day and a time, such as Tue 19:05, or a day, such as Tue"),
                    Arguments.of(
                            "| Kim | listens |",
                            "| Kim | listen |",
                            "listen |",
                            Code.UNKNOWN_BEHAVIOUR,
                            "\"listen\" is no behaviour of behaviours.md; did you mean \"listens\"?"),
                    Arguments.of(
                            "Kim never blames",
                            "Kim nevr blames",
                            "Kim nevr",
                            Code.UNKNOWN_PHRASE,
                            "\"that partner nevr blames\" is no sentence of the phrase book; did you mean"
                                    + " \"that partner never blames\"?"),
                    Arguments.of(
                            "| Kim | listens |",
                            "| Max | listens |",
                            "Max | listens",
                            Code.UNKNOWN_WORD,
                            "\"Max\" is neither of the two partners; expected Kim or Lee"));
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("mistakes")
        void aMistakeInAnExample(String old, String replacement, String words, Code code, String message) {
            addExample(old, replacement);

            int from = text("cases.md").indexOf("## Our own example");
            assertThat(diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo(code);
                assertThat(diagnostic.message()).isEqualTo(message);
                String text = text("cases.md");
                String before = text.substring(0, text.indexOf(words, from));
                assertThat(diagnostic.file()).isEqualTo("cases.md");
                assertThat(diagnostic.line())
                        .isEqualTo((int) before.chars().filter(c -> c == '\n').count() + 1);
                assertThat(diagnostic.column()).isEqualTo(before.length() - before.lastIndexOf('\n'));
            });
        }
    }

    @Nested
    class FilesOfTheFolder {
        @ParameterizedTest
        @ValueSource(strings = {"id", "version", "language", "title", "authors", "reviewed", "status"})
        void aFieldMissingAtTheStart(String field) {
            change("rulebook.md", text -> text.replaceFirst("(?m)^" + field + ": .*\\n", ""));

            assertThat(diagnostics())
                    .containsExactly(atStart(
                            "rulebook.md",
                            Code.MISSING_FRONT_MATTER,
                            "the file does not say its " + field + "; expected a line \"" + field
                                    + ": …\" between two lines of ---"));
        }

        @Test
        void nothingAtTheStart() {
            change("rulebook.md", text -> text.substring(text.indexOf("# The")));

            assertThat(diagnostics()).hasSize(7).allMatch(diagnostic -> diagnostic.code() == Code.MISSING_FRONT_MATTER);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "rulebook.md", "behaviours.md", "vocabulary.md", "settings.md", "techniques.md", "wording.md",
                    "cases.md", "safety.md", "roles.md", "attachment.md", "cycle.md", "consequences.md",
                    "recommendations.md"
                })
        void aFileThatIsMissing(String file) throws IOException {
            Files.delete(folder.resolve(file));

            assertThat(diagnostics())
                    .containsExactly(atStart(file, Code.UNREADABLE, "the file is missing or cannot be read"));
        }

        @Test
        void aFolderThatIsMissing() {
            Path nowhere = folder.resolve("nowhere");

            RulebookException broken = catchThrowableOfType(RulebookException.class, () -> FolderReader.read(nowhere));

            assertThat(broken.diagnostics())
                    .containsExactly(atStart(
                            "rulebook.md", Code.UNREADABLE, "\"" + nowhere + "\" is no folder; expected a rulebook's"));
        }

        @Test
        void aFileThatIsNotUtf8() throws IOException {
            Files.write(
                    folder.resolve("cycle.md"), (text("cycle.md") + "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));

            String good = StandardTexts.toChange().get("cycle.md");
            assertThat(diagnostics())
                    .containsExactly(new Diagnostic(
                            Code.UNREADABLE,
                            Severity.ERROR,
                            "cycle.md",
                            (int) good.chars().filter(c -> c == '\n').count() + 1,
                            4,
                            "from here on the file is not UTF-8 text; save it as UTF-8"));
        }

        @Test
        void aFileThatIsTooLarge() {
            change("cycle.md", text -> text + " ".repeat(2 * 1024 * 1024));

            assertThat(diagnostics())
                    .containsExactly(atStart(
                            "cycle.md",
                            Code.FILE_TOO_LARGE,
                            "the file is larger than 2097152 bytes, the most a rulebook's file may have"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\r\n", "\r"})
        void otherLineEndsAndAByteOrderMarkAreFine(String lineEnd) throws RulebookException {
            RulebookFiles.standard()
                    .texts()
                    .forEach((file, text) -> write(file, "\ufeff" + text.replace("\n", lineEnd)));

            assertThat(diagnostics()).isEmpty();
            assertThat(read().identity()).isEqualTo(Couples.ENGINE.rulebook());
            assertThat(read()).isEqualTo(Couples.ENGINE.rules());
        }

        @Test
        void linesAreCountedAlikeWhateverTheirEnds() {
            addRule("99 %", "99");
            List<Diagnostic> expected = diagnostics();

            change("roles.md", text -> text.replace("\n", "\r\n"));

            assertThat(expected).isNotEmpty();
            assertThat(diagnostics()).isEqualTo(expected);
        }

        @Test
        void filesThatBelongToNobodyAreLeftAlone() {
            write("notes.txt", "for me");
            write("roles.md~", "## Broken");

            assertThat(diagnostics()).isEmpty();
        }

        @Test
        void everythingThatIsWrongInAnyFileIsReportedAtOnceInOrder() {
            replace("settings.md", "| half-life | 12 | weeks |", "| half-life | 12 | days |");
            addRule("99 %", "99");
            replace("behaviours.md", "| makes a bid for connection | act |", "| makes a bid for connection | actt |");
            change(
                    "safety.md",
                    text -> text + RULE.replace("role.our-own", "role.reads").replace("share of", "part of"));
            change("rulebook.md", text -> text.replaceFirst("(?m)^title: .*\\n", ""));

            assertThat(diagnostics())
                    .extracting(Diagnostic::file, Diagnostic::code)
                    .containsExactly(
                            tuple("behaviours.md", Code.UNKNOWN_WORD),
                            tuple("roles.md", Code.WRONG_UNIT),
                            tuple("rulebook.md", Code.MISSING_FRONT_MATTER),
                            tuple("safety.md", Code.UNKNOWN_MEASURE),
                            tuple("settings.md", Code.WRONG_UNIT));
        }

        @Test
        void theExceptionSaysEachOnALineAsACompilerWould() {
            addRule("99 %", "99");
            change(
                    "roles.md",
                    text -> text + RULE.replace("our-own", "another").replace("Because {that partner} reached.", ""));

            RulebookException broken = catchThrowableOfType(
                    RulebookException.class,
                    () -> RulesEngine.of(RulebookLoader.builder().build().load(folder)));

            assertThat(String.valueOf(broken.getMessage()).lines())
                    .hasSize(2)
                    .allMatch(line -> line.matches("roles\\.md:\\d+:\\d+: error\\[[A-Z_]+]: .+"));
        }

        @Test
        void aFolderThatIsFineMakesAnEngine() throws RulebookException {
            assertThat(RulesEngine.of(RulebookLoader.builder().build().load(folder))
                            .assess(Couples.reachingAndMakingRoom())
                            .forClinician()
                            .roles())
                    .isEqualTo(Couples.ENGINE
                            .assess(Couples.reachingAndMakingRoom())
                            .forClinician()
                            .roles());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 20})
    void howeverManyTechniquesTheSettingAllowsTheyComeInBalance(int most) throws RulebookException {
        change(
                "settings.md",
                text -> text.replaceFirst(
                        "\\| most recommendations \\| \\d+ \\|", "| most recommendations | %02d |".formatted(most)));
        RulesEngine engine = RulesEngine.of(RulebookLoader.builder().build().load(folder));

        assertThat(engine.rules().settings().mostRecommendations()).isEqualTo(most);
        for (boolean turned : new boolean[] {false, true}) {
            RulesEngineTest.areInOrderAndInBalance(
                    engine,
                    engine.assess(Couples.of(Couples.reachingAndMakingRoom(
                                            turned ? Couples.OTHER : Couples.ONE, turned ? Couples.ONE : Couples.OTHER))
                                    .build())
                            .forClinician()
                            .recommendations());
        }
    }
}
