package dev.attune.rules;

import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.cases.CaseRunner;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.FolderReader;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.WorkedExample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clinic keeps its own changes only, and gets the rest from the rulebook it extends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtendingTest {
    private static final String RULE = """
            ## Messages pile up

            - id: sign.messages
            - source: house rule

            When

            - a partner contacts again and again at least 2 times

            Then

            - the sign never-a-moment-of-peace shows

            Because {that partner} wrote again and again.
            """;

    private static final String TECHNIQUE = """
            ## A walk without a topic

            - id: walk-without-a-topic
            - stage: de-escalation
            - for: both
            - evidence: clinical practice
            - source: house rule

            Aim: To be together without having to solve anything.

            In short

            - Walk together for a while.
            - Nothing has to be solved.

            Steps

            1. Walk for half an hour.

            Caution

            - Not while one of you is afraid of the other.
            """;

    /** What is inherited of the standard rulebook. */
    private static final Rulebook STANDARD = read(new RulebookFiles(StandardTexts.toChange()));

    @TempDir
    Path practices;

    @BeforeEach
    void a_clinic_that_changes_nothing() {
        clinic("");
    }

    private void clinic(String more) {
        write("clinic/rulebook.md", rulebook("our-clinic", "pursuer-distancer") + more);
    }

    private static String rulebook(String id, String parent) {
        return """
                ---
                id: %s
                version: 0.3.0
                language: en
                title: Our clinic's rulebook
                authors: our team
                reviewed: by two of us
                status: draft
                extends: %s
                ---

                # Our clinic
                """.formatted(id, parent);
    }

    private static String disabled(String... ids) {
        StringBuilder table = new StringBuilder("\n## Disabled\n\n| id | why |\n|---|---|\n");
        for (String id : ids) {
            table.append("| ").append(id).append(" | we see it differently |\n");
        }
        return table.toString();
    }

    private void write(String file, String text) {
        try {
            Path path = practices.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rulebook read() throws RulebookException {
        return RulebookReader.read(FolderReader.read(practices.resolve("clinic")));
    }

    private static Rulebook read(RulebookFiles files) {
        try {
            return RulebookReader.read(files);
        } catch (RulebookException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> diagnostics() {
        try {
            read();
            return List.of();
        } catch (RulebookException broken) {
            return broken.diagnostics().stream().map(Diagnostic::toString).toList();
        }
    }

    /** The cases that are inherited: those at the edge of the parent's numbers are not. */
    private static Stream<WorkedExample> inherited() {
        return STANDARD.examples().stream()
                .filter(example -> example.place().file().equals("cases.md"));
    }

    private static List<String> ids(Rulebook rulebook) {
        return rulebook.rules().stream().map(Rule::id).toList();
    }

    private static Rule rule(Rulebook rulebook, String id) {
        return rulebook.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class What_is_inherited {
        @Test
        void a_rulebook_that_only_says_what_it_extends_says_all_that_its_parent_says() throws RulebookException {
            Rulebook clinic = read();

            assertThat(clinic)
                    .usingRecursiveComparison()
                    .ignoringFields(
                            "metadata.identity",
                            "metadata.parents",
                            "metadata.title",
                            "settings",
                            "translations",
                            "examples")
                    .ignoringFieldsMatchingRegexes(".*(?i:place).*", "passages.*runs")
                    .isEqualTo(STANDARD);
            assertThat(clinic.languages()).isEqualTo(Couples.ENGINE.rules().languages());
            assertThat(clinic.settings().measuring())
                    .isEqualTo(STANDARD.settings().measuring());
            assertThat(clinic.examples())
                    .extracting(WorkedExample::title, WorkedExample::couple)
                    .isEqualTo(inherited()
                            .map(example -> tuple(example.title(), example.couple()))
                            .toList());
            assertThat(clinic.texts().passages())
                    .extracting(Passage::text)
                    .isEqualTo(STANDARD.texts().passages().stream()
                            .map(Passage::text)
                            .toList());
            assertThat(CaseRunner.run(UncheckedEngine.of(clinic)).failures()).isEmpty();
        }

        @Test
        void who_it_is_comes_from_itself_alone_and_its_parents_are_named() throws RulebookException {
            Rulebook clinic = read();

            assertThat(clinic.identity())
                    .isEqualTo(new RulebookIdentity(
                            "our-clinic",
                            "0.3.0",
                            FolderReader.read(practices.resolve("clinic")).hash()));
            assertThat(clinic.title()).isEqualTo("Our clinic's rulebook");
            assertThat(clinic.metadata().parents())
                    .containsExactly(RulesEngine.standard().rulebook());
            assertThat(STANDARD.metadata().parents()).isEmpty();
        }

        @Test
        void every_text_knows_in_which_rulebook_it_stands() throws RulebookException {
            write("clinic/consequences.md", RULE);

            Rulebook clinic = read();

            assertThat(rule(clinic, "sign.messages").place()).isEqualTo(new Place("consequences.md", 1, 4));
            Place inherited = rule(clinic, "role.pursuer.reaches").place();
            assertThat(inherited)
                    .isEqualTo(new Place(
                            "pursuer-distancer/roles.md",
                            rule(STANDARD, "role.pursuer.reaches").place().line(),
                            4));
        }

        @Test
        void a_practice_can_extend_a_clinic_that_extends_the_standard() throws RulebookException {
            write("clinic/rulebook.md", rulebook("our-clinic", "../trust"));
            write("trust/rulebook.md", rulebook("our-trust", "pursuer-distancer") + disabled("role.pursuer.reaches"));
            write("trust/consequences.md", RULE);

            Rulebook clinic = read();

            assertThat(clinic.metadata().parents())
                    .extracting(RulebookIdentity::id)
                    .containsExactly("our-trust", "pursuer-distancer");
            assertThat(ids(clinic)).contains("sign.messages").doesNotContain("role.pursuer.reaches");
            assertThat(rule(clinic, "sign.messages").place().file()).isEqualTo("our-trust/consequences.md");
            assertThat(FolderReader.read(practices.resolve("clinic")).folders())
                    .extracting(folder -> folder.toRealPath().getFileName().toString())
                    .containsExactly("clinic", "trust");
        }

        @Test
        void the_fingerprint_changes_when_only_the_parent_does() throws RulebookException {
            write("clinic/rulebook.md", rulebook("our-clinic", "../trust"));
            write("trust/rulebook.md", rulebook("our-trust", "pursuer-distancer"));
            String before = read().identity().hash();
            assertThat(read().identity().hash()).isEqualTo(before);

            write("trust/consequences.md", RULE);

            assertThat(read().identity().hash()).isNotEqualTo(before);
        }
    }

    @Nested
    class What_is_changed {
        @Test
        void a_rule_with_a_known_id_takes_the_place_of_its_namesake_whatever_file_it_stands_in()
                throws RulebookException {
            write("clinic/cycle.md", """
                    ## Opposite ends, as our clinic sees it

                    - id: role.opposite-ends
                    - source: house rule

                    When

                    - a partner's share of pursuit is at least 101 %

                    Then

                    - that partner leans pursuer by 2

                    Because {that partner} reached.
                    """);

            Rulebook clinic = read();

            assertThat(ids(clinic)).isEqualTo(ids(STANDARD));
            assertThat(rule(clinic, "role.opposite-ends").title()).isEqualTo("Opposite ends, as our clinic sees it");
            var log = Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER)).build();
            assertThat(reasons(UncheckedEngine.of(clinic), log)).doesNotContain("role.opposite-ends");
            assertThat(reasons(Couples.ENGINE, log)).contains("role.opposite-ends");
        }

        private static List<String> reasons(RulesEngine engine, dev.attune.assessment.CoupleCase log) {
            return engine.assess(log).forClinician().roles().get(ONE).reasons().stream()
                    .map(reason -> reason.rule())
                    .toList();
        }

        @Test
        void what_is_new_comes_after_what_was_there() throws RulebookException {
            write("clinic/consequences.md", RULE);
            write("clinic/techniques.md", TECHNIQUE);
            write("clinic/recommendations.md", """
                    ## A walk for those who need air

                    - id: offer.walk
                    - source: house rule

                    When

                    - the pattern is pursue-withdraw

                    Then

                    - recommend walk-without-a-topic to both partners with priority 99

                    Because a walk asks nothing of either of you.
                    """);
            write("clinic/cases.md", """
                    ## A walk is offered

                    - partners: Ana, Ben

                    | weeks | time | by | behaviour |
                    |---|---|---|---|
                    | 1-5 | Tue 19:00 | Ana | presses for change |
                    | 1-5 | Tue 19:05 | Ben | goes silent |
                    | 1-5 | Tue 19:10 | Ana | contacts again and again |

                    Finds

                    - walk-without-a-topic is offered
                    - the sign never-a-moment-of-peace shows
                    """);

            Rulebook clinic = read();

            assertThat(ids(clinic))
                    .containsSubsequence(ids(STANDARD))
                    .hasSize(STANDARD.rules().size() + 2);
            assertThat(ids(clinic)).containsSubsequence("offer.walk").endsWith("offer.walk");
            assertThat(clinic.rules()).extracting(Rule::order).isSorted().doesNotHaveDuplicates();
            assertThat(clinic.techniques()).containsKeys("walk-without-a-topic", "mindfulness");
            assertThat(clinic.examples())
                    .extracting(WorkedExample::title)
                    .startsWith(STANDARD.examples().get(0).title())
                    .endsWith("A walk is offered");
            assertThat(CaseRunner.run(UncheckedEngine.of(clinic)).failures())
                    .filteredOn(failed -> failed.file().equals("cases.md"))
                    .isEmpty();
        }

        @Test
        void a_setting_replaces_one_row_and_leaves_the_others() throws RulebookException {
            write("clinic/settings.md", """
                    ## Settings

                    | value | setting | why | unit |
                    |---|---|---|---|
                    | 3 | most recommendations | our couples are tired | techniques |

                    ## Contexts

                    | context | behaviour | factor | why |
                    |---|---|---|---|
                    | long-distance | leaves-unanswered | 1 | our couples share a town |
                    | long-distance | goes-silent | 0.5 | bad lines |
                    """);

            Rulebook clinic = read();

            assertThat(clinic.settings().mostRecommendations()).isEqualTo(3);
            assertThat(clinic.settings().greatestScore())
                    .isEqualTo(STANDARD.settings().greatestScore());
            assertThat(clinic.settings().bands())
                    .usingRecursiveComparison()
                    .ignoringFields("place")
                    .isEqualTo(STANDARD.settings().bands());
            assertThat(clinic.settings().measuring().contextFactors().get("long-distance"))
                    .isEqualTo(Map.of("leaves-unanswered", 1.0, "goes-silent", 0.5, "contacts-excessively", 0.5));
        }

        @Test
        void a_ladder_is_replaced_as_a_whole() throws RulebookException {
            write("clinic/settings.md", """
                    ## Levels

                    | level | from | why |
                    |---|---|---|
                    | none | 0 | as before |
                    | mild | 11 | ours |
                    | moderate | 31 | ours |
                    | high | 56 | ours |
                    | severe | 81 | ours |
                    """);

            assertThat(read().settings().bands())
                    .extracting(band -> band.from())
                    .containsExactly(0.0, 11.0, 31.0, 56.0, 81.0);
            assertThat(read().settings().rungs())
                    .usingRecursiveComparison()
                    .ignoringFields("place")
                    .isEqualTo(STANDARD.settings().rungs());
        }

        @Test
        void a_ladder_of_which_a_part_is_given_is_an_error() {
            write("clinic/settings.md", "## Levels\n\n| level | from | why |\n|---|---|---|\n| mild | 11 | ours |\n");

            assertThat(diagnostics()).anyMatch(line -> line.startsWith("settings.md:") && line.contains("\"Levels\""));
        }

        @Test
        void a_behaviour_can_get_another_weight_or_move_to_another_signal() throws RulebookException {
            write("clinic/behaviours.md", """
                    ## Pursuit

                    | code | behaviour | kind | weight | also | definition | example | counter-example | coding |
                    |---|---|---|---|---|---|---|---|---|
                    | criticises | criticises | act | 0.1 | - | d | e | c | - |

                    ## Connection

                    | code | behaviour | kind | weight | also | definition | example | counter-example | coding |
                    |---|---|---|---|---|---|---|---|---|
                    | complains-specifically | complains about something specific | act | 0.3 | - | d | e | c | - |
                    | cooks-for-the-other | cooks for the other | act | 0.2 | - | d | e | c | - |
                    """);

            Rulebook clinic = read();

            assertThat(clinic.behaviours().get("criticises").weights().weights())
                    .isEqualTo(Map.of(Signal.PURSUIT, 0.1));
            assertThat(clinic.behaviours().get("complains-specifically").signal())
                    .isEqualTo(Signal.CONNECTION);
            assertThat(clinic.behaviours())
                    .containsKey("cooks-for-the-other")
                    .hasSize(STANDARD.behaviours().size() + 1);
        }

        @Test
        void words_and_sentences_are_replaced_one_by_one() throws RulebookException {
            write("clinic/vocabulary.md", """
                    ## Levels

                    | level | title | text |
                    |---|---|---|
                    | mild | a little | Our own text. |

                    ## Features

                    | feature | title | text |
                    |---|---|---|
                    | night-shifts | works at night | One of you works at night. |
                    """);
            write("clinic/wording.md", """
                    ## Our clinic

                    | key | text |
                    |---|---|
                    | safety-none | Nothing was reported. Ask each alone. |
                    """);

            Rulebook clinic = read();

            assertThat(clinic.terms().get("Levels").get("mild").title()).isEqualTo("a little");
            assertThat(clinic.terms().get("Levels").keySet())
                    .isEqualTo(STANDARD.terms().get("Levels").keySet());
            assertThat(clinic.terms().get("Features")).containsKeys("night-shifts", "hostile");
            assertThat(clinic.wording().sentences())
                    .containsEntry("safety-none", "Nothing was reported. Ask each alone.")
                    .hasSameSizeAs(STANDARD.wording().sentences());
        }

        @Test
        void words_never_to_be_said_and_checks_are_added_to_those_of_the_parent() throws RulebookException {
            String table =
                    "\n## Never said\n\n| words | instead | why |\n|---|---|---|\n| %s | other words | unkind |\n";
            write("clinic/rulebook.md", rulebook("our-clinic", "../trust"));
            write("trust/rulebook.md", rulebook("our-trust", "pursuer-distancer"));
            write("trust/wording.md", table.formatted("grumpybum"));
            write("clinic/wording.md", table.formatted("crosspatch"));

            assertThat(read().texts().neverSaid().stream()
                            .skip(STANDARD.texts().neverSaid().size())
                            .flatMap(row -> row.words().stream()))
                    .containsExactly("grumpybum", "crosspatch");
            assertThat(read().wording()).isEqualTo(STANDARD.wording());
        }

        @Test
        void a_case_with_a_known_heading_replaces_it() throws RulebookException {
            String heading = STANDARD.examples().get(1).title();
            write("clinic/cases.md", "## " + heading + "\n\n- partners: Eve, Kim\n\nFinds\n\n- the trend is unknown\n");

            Rulebook clinic = read();

            assertThat(clinic.examples()).hasSize((int) inherited().count());
            assertThat(clinic.examples().get(1).couple().partners()).containsExactly("Eve", "Kim");
        }
    }

    @Nested
    class What_is_left_out {
        @Test
        void a_rule_and_the_cases_that_need_it_can_be_left_out() throws RulebookException {
            String failing = STANDARD.examples().get(0).title();
            clinic(disabled("role.pursuer.reaches", failing));

            Rulebook clinic = read();

            assertThat(ids(clinic))
                    .doesNotContain("role.pursuer.reaches")
                    .hasSize(STANDARD.rules().size() - 1);
            assertThat(clinic.examples()).extracting(WorkedExample::title).doesNotContain(failing);
        }

        @Test
        void a_technique_that_rules_still_speak_of_cannot_be_left_out_without_them() {
            clinic(disabled("mindfulness"));

            assertThat(diagnostics())
                    .isNotEmpty()
                    .allMatch(line ->
                            line.startsWith("pursuer-distancer/") && line.contains("\"mindfulness\" is no technique"));
        }

        @Test
        void what_the_parent_does_not_have_cannot_be_left_out() {
            clinic(disabled("role.pursuer.reeches"));

            assertThat(diagnostics())
                    .containsExactly(
                            "rulebook.md:18:3: error[UNKNOWN_ID]: \"role.pursuer.reeches\" is no rule, technique or case of the rulebook this one extends; expected the id of a rule or a technique, or the heading of a case; did you mean \"role.pursuer.reaches\"?");
        }

        @Test
        void what_is_left_out_cannot_be_given_anew_or_be_left_out_twice_and_a_why_is_needed() {
            write("clinic/roles.md", RULE.replace("sign.messages", "role.pursuer.reaches"));
            clinic("""

                    ## Disabled

                    | id | why |
                    |---|---|
                    | role.pursuer.reaches | ours is better |
                    | role.opposite-ends.surely | no |
                    | role.opposite-ends.surely | no |
                    | role.both.answered | |
                    """);

            assertThat(diagnostics())
                    .containsExactly(
                            "rulebook.md:18:3: error[DUPLICATE_ID]: \"role.pursuer.reaches\" is left out here and given anew in roles.md:1; expected one of the two",
                            "rulebook.md:20:3: error[DUPLICATE_ID]: \"role.opposite-ends.surely\" is left out twice",
                            "rulebook.md:21:24: error[MISSING_PART]: the cell for \"why\" is empty");
        }

        @Test
        void a_rulebook_that_extends_nothing_has_nothing_to_leave_out() {
            StandardTexts.toChange().forEach((name, text) -> write("clinic/" + name, text));
            write("clinic/rulebook.md", StandardTexts.toChange().get("rulebook.md") + disabled("role.pursuer.reaches"));

            assertThat(diagnostics())
                    .singleElement()
                    .asString()
                    .contains("error[UNKNOWN_PART]: there is nothing to leave out", "extends: pursuer-distancer");
        }
    }

    @Nested
    class What_is_wrong {
        @Test
        void an_unknown_parent_is_told_with_what_was_probably_meant() {
            write("clinic/rulebook.md", rulebook("our-clinic", "pursuer-distance"));
            assertThat(diagnostics())
                    .containsExactly(
                            "rulebook.md:9:10: error[UNKNOWN_PARENT]: \"pursuer-distance\" is no rulebook that can be extended; expected pursuer-distancer or the way from this folder to another rulebook's, such as ../our-practice; did you mean \"pursuer-distancer\"?");

            write("trust/rulebook.md", rulebook("our-trust", "pursuer-distancer"));
            for (String named : List.of("trust", "../trus", "../trusts")) {
                write("clinic/rulebook.md", rulebook("our-clinic", named));
                assertThat(diagnostics()).singleElement().asString().endsWith("; did you mean \"../trust\"?");
            }
        }

        @Test
        void a_parent_is_found_from_the_folder_and_never_from_elsewhere() {
            write("trust/rulebook.md", rulebook("our-trust", "pursuer-distancer"));
            write(
                    "clinic/rulebook.md",
                    rulebook(
                            "our-clinic",
                            practices.resolve("trust").toAbsolutePath().toString()));

            assertThat(diagnostics()).singleElement().asString().contains("error[UNKNOWN_PARENT]");
        }

        @Test
        void a_rulebook_cannot_extend_itself_not_even_through_others() {
            write("clinic/rulebook.md", rulebook("our-clinic", "../clinic"));
            assertThat(diagnostics())
                    .singleElement()
                    .asString()
                    .startsWith("rulebook.md:9:10: error[PARENT_LOOP]: \"../clinic\" is this rulebook itself");

            write("clinic/rulebook.md", rulebook("our-clinic", "../trust"));
            write("trust/rulebook.md", rulebook("our-trust", "../clinic"));
            assertThat(diagnostics())
                    .singleElement()
                    .asString()
                    .startsWith("our-trust/rulebook.md:9:10: error[PARENT_LOOP]:");
        }

        @Test
        void a_handful_of_layers_is_enough() {
            write("clinic/rulebook.md", rulebook("our-clinic", "../layer1"));
            for (int layer = 1; layer <= 5; layer++) {
                write("layer" + layer + "/rulebook.md", rulebook("layer-" + layer, "../layer" + (layer + 1)));
            }
            write("layer4/rulebook.md", rulebook("layer-4", "pursuer-distancer"));
            assertThat(diagnostics()).isEmpty();

            write("layer4/rulebook.md", rulebook("layer-4", "../layer5"));
            write("layer5/rulebook.md", rulebook("layer-5", "pursuer-distancer"));
            assertThat(diagnostics())
                    .singleElement()
                    .asString()
                    .startsWith("layer-4/rulebook.md:9:10: error[PARENT_LOOP]:")
                    .endsWith("expected at most 4");
        }

        @Test
        void what_is_wrong_in_the_parent_is_told_with_its_place_there() {
            write("clinic/rulebook.md", rulebook("our-clinic", "../trust"));
            write(
                    "trust/rulebook.md",
                    rulebook("our-trust", "pursuer-distancer").replace("version: 0.3.0\n", ""));
            write("trust/consequences.md", RULE.replace("again and again at", "much at"));
            write(
                    "clinic/roles.md",
                    RULE.replace("a partner contacts", "a partner contact").replace("sign.messages", "sign.more"));

            assertThat(diagnostics())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .startsWith("our-trust/consequences.md:8:13: error[UNKNOWN_BEHAVIOUR]:"),
                            line -> assertThat(line)
                                    .startsWith("our-trust/rulebook.md:1:1: error[MISSING_FRONT_MATTER]:"),
                            line -> assertThat(line).startsWith("roles.md:8:13: error[UNKNOWN_BEHAVIOUR]:"));
        }

        @Test
        void an_unreadable_file_of_the_parent_is_told_with_its_place_there() throws IOException {
            write("clinic/rulebook.md", rulebook("our-clinic", "../trust"));
            write("trust/rulebook.md", rulebook("our-trust", "pursuer-distancer"));
            Files.write(practices.resolve("trust/roles.md"), new byte[] {(byte) 0xff, 1});

            assertThat(diagnostics())
                    .containsExactly(
                            "our-trust/roles.md:1:1: error[UNREADABLE]: from here on the file is not UTF-8 text; save it as UTF-8");
        }

        @Test
        void it_cannot_go_by_the_id_of_what_it_extends() {
            write("clinic/rulebook.md", rulebook("pursuer-distancer", "pursuer-distancer"));

            assertThat(diagnostics())
                    .containsExactly(
                            "rulebook.md:2:5: error[DUPLICATE_ID]: the rulebook it extends is called \"pursuer-distancer\" as well; expected an id of its own, since results name the rulebook by it");
        }

        @Test
        void two_rules_of_its_own_with_one_id_stay_an_error_even_when_the_parent_has_it_as_well() {
            write(
                    "clinic/roles.md",
                    RULE.replace("sign.messages", "role.pursuer.reaches")
                            + "\n"
                            + RULE.replace("sign.messages", "role.pursuer.reaches"));

            assertThat(diagnostics()).singleElement().asString().contains("error[DUPLICATE_ID]", "(roles.md:1)");
        }

        @Test
        void a_row_given_twice_stays_an_error() {
            write("clinic/vocabulary.md", """
                    ## Levels

                    | level | title | text |
                    |---|---|---|
                    | mild | a little | Our own text. |
                    | mild | a bit | Our own text. |
                    """);

            assertThat(diagnostics())
                    .containsExactly("vocabulary.md:6:3: error[DUPLICATE_ID]: \"mild\" is listed twice");
        }

        @Test
        void a_table_whose_columns_are_wrong_is_named_once_and_nothing_else_with_it() {
            write("clinic/settings.md", """
                    ## Settings

                    | setting | value | units | why |
                    |---|---|---|---|
                    | half-life | 6 | weeks | ours |

                    ## Contexts

                    no table here
                    """);

            assertThat(diagnostics())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .startsWith(
                                            "settings.md:3:21: error[UNKNOWN_PART]: nothing reads a column \"units\""),
                            line -> assertThat(line)
                                    .startsWith("settings.md:7:4: error[MISSING_PART]: \"Contexts\" has no table"));
        }

        @Test
        void a_file_whose_name_is_mistyped_is_not_passed_over() {
            write("clinic/role.md", RULE);
            write("clinic/README.md", "how we work");
            write("clinic/notes.md", "what we thought");

            assertThat(diagnostics())
                    .containsExactly(
                            "role.md:1:1: error[UNKNOWN_PART]: nothing reads a file of this name; did you mean \"roles.md\"?");
        }

        @Test
        void what_it_extends_has_to_be_read_with_it() {
            var alone = new java.util.TreeMap<>(StandardTexts.toChange());
            alone.put("rulebook.md", rulebook("our-clinic", "pursuer-distancer"));

            RulebookException broken = org.assertj.core.api.Assertions.catchThrowableOfType(
                    RulebookException.class, () -> RulebookReader.read(new RulebookFiles(alone)));

            assertThat(broken.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.UNKNOWN_PARENT);
        }
    }
}
