package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.phrase.PhraseReference;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody who writes rules is told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulebookCommandTest {
    private static final String STANDARD = "pursuer-distancer";
    private static final String SHARP = "Sharp words from both";

    @TempDir
    Path folder;

    private Path practice() {
        Path practice = folder.resolve("our-practice");
        assertThat(Run.of("rulebook", "new", practice).exit()).isZero();
        return practice;
    }

    private static void replace(Path file, String old, String instead) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, instead));
    }

    private static JsonNode json(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void a_command_has_to_be_named() {
        Run run = Run.of("rulebook");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors().get(0))
                .isEqualTo("attune: error[USAGE]: a command is missing; expected rulebook check, test, explain, diff,"
                        + " phrases, sign or new");
    }

    @Test
    void phrases_prints_the_reference_of_every_sentence() {
        assertThat(Run.of("rulebook", "phrases")).isEqualTo(new Run(0, PhraseReference.markdown(), ""));
    }

    /** A behaviour of safety that no rule hears: five reports of it would give no gate. */
    @Nested
    class A_rulebook_that_check_refuses {
        private Path unheard() throws IOException {
            Path practice = practice();
            Files.writeString(practice.resolve("behaviours.md"), """
                    # Behaviours

                    ## Safety

                    | code | behaviour | kind | weight | also | definition | example | counter-example | coding |
                    |---|---|---|---|---|---|---|---|---|
                    | locks-out | locks the other out | act | 1.0 | - | Locks the door. | In the stairwell. | A lost key. | - |
                    """);
            return practice;
        }

        private void assertRefused(Run run, Path practice) {
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.errors())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith(practice.resolve("behaviours.md") + ":7:3: error[UNHEARD_CONCERN]: "));
        }

        @Test
        void is_not_tested() throws IOException {
            Path practice = unheard();
            assertRefused(Run.of("rulebook", "test", practice), practice);
        }

        @Test
        void explains_no_case() throws IOException {
            Path practice = unheard();
            assertRefused(Run.of("rulebook", "explain", practice, "Too little to say"), practice);
        }

        @Test
        void is_compared_with_no_other() throws IOException {
            Path practice = unheard();
            assertRefused(Run.of("rulebook", "diff", STANDARD, practice), practice);
            assertRefused(Run.of("rulebook", "diff", practice, STANDARD), practice);
        }

        @Test
        void assesses_no_couple() throws IOException {
            Path practice = unheard();
            Path log = practice.resolveSibling("log.csv");
            Files.writeString(log, "by,behaviour\nsam,locks-out\nalex,asks-for-space\n");
            assertRefused(Run.of("assess", log, "--rulebook", practice), practice);
        }
    }

    @Nested
    class Check {
        @Test
        void a_new_rulebook_has_nothing_to_mend() {
            Path practice = practice();
            Run run = Run.of("rulebook", "check", practice);

            assertThat(run.exit()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .startsWith(practice + ": our-practice 0.1.0, ")
                    .endsWith(" cases: no errors, no warnings, no notes\n");
        }

        @Test
        void the_rulebook_that_comes_with_attune_has_nothing_to_mend() {
            Run run = Run.of("rulebook", "check", STANDARD);

            assertThat(run.exit()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).endsWith(": no errors, no warnings, no notes\n");
        }

        @Test
        void all_errors_are_told_with_the_file_one_can_open_and_it_fails() throws IOException {
            Path practice = practice();
            replace(practice.resolve("consequences.md"), "at least 3 times\n- the", "at least three times\n- the");
            replace(practice.resolve("settings.md"), "| 5 | hours |", "| 5,5 | hours |");
            Run run = Run.of("rulebook", "check", practice);

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.errors()).hasSize(2);
            assertThat(run.errors().get(0))
                    .startsWith(practice.resolve("consequences.md") + ":21:3: error[UNKNOWN_PHRASE]: ");
            assertThat(run.errors().get(1))
                    .startsWith(practice.resolve("settings.md") + ":9:")
                    .contains("error[INVALID_VALUE]: \"5,5\"", "decimal point");
            assertThat(run.out())
                    .isEqualTo(practice + ": 2 errors, no warnings, no notes; the rulebook cannot be used\n");
        }

        @Test
        void a_rule_without_a_case_is_a_warning_and_no_failure() throws IOException {
            Path practice = practice();
            Files.delete(practice.resolve("cases.md"));
            replace(practice.resolve("consequences.md"), "at least 3 times", "at least 30 times");
            Run run = Run.of("rulebook", "check", practice);

            assertThat(run.exit()).isZero();
            assertThat(run.errors()).singleElement().asString().contains("warning[NO_FIRING_CASE]", "our.sign");
        }

        @Test
        void of_many_messages_of_a_kind_the_first_are_shown_and_the_rest_counted() throws IOException {
            Path practice = practice();
            StringBuilder rules = new StringBuilder("# Roles\n");
            for (int i = 0; i < 30; i++) {
                rules.append("""

                        ## Rule %1$d

                        - id: our.rule-%1$d
                        - source: house rule

                        When

                        - something nobody knows %1$d

                        Then

                        - give notice

                        Because it is so.
                        """.formatted(i));
            }
            Files.writeString(practice.resolve("roles.md"), rules.toString());
            Run some = Run.of("rulebook", "check", practice);

            assertThat(some.errors()).hasSize(21);
            assertThat(some.errors().get(20)).isEqualTo("… and 10 more UNKNOWN_PHRASE; --all shows them");
            assertThat(Run.of("rulebook", "check", practice, "--all").errors()).hasSize(30);
        }

        @Test
        void a_program_gets_every_diagnostic_as_json() throws IOException {
            Path practice = practice();
            replace(practice.resolve("settings.md"), "| 5 | hours |", "| 500 | hours |");
            Run run = Run.of("rulebook", "check", practice, "--format", "json");
            JsonNode found = json(run);

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).isEmpty();
            assertThat(found.get("errors").asInt()).isEqualTo(1);
            JsonNode first = found.get("diagnostics").get(0);
            assertThat(first.get("code").asString()).isEqualTo("INVALID_VALUE");
            assertThat(first.get("severity").asString()).isEqualTo("error");
            assertThat(first.get("file").asString())
                    .isEqualTo(practice.resolve("settings.md").toString());
            assertThat(first.get("line").asInt()).isEqualTo(9);
        }

        @Test
        void a_folder_that_is_not_there_is_bad_input() {
            Run run = Run.of("rulebook", "check", folder.resolve("nowhere"));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.errors())
                    .containsExactly(folder.resolve("nowhere") + ": error[FILE_NOT_FOUND]: there is no such folder");
        }
    }

    @Nested
    class Test_of_cases {
        @Test
        void cases_that_come_out_pass_and_are_named() {
            Run run = Run.of("rulebook", "test", practice());

            assertThat(run.exit()).isZero();
            assertThat(run.out().lines())
                    .contains("PASS  Messages pile up, and some stay unanswered")
                    .noneMatch(line -> line.startsWith("FAIL"));
        }

        @Test
        void a_case_that_does_not_come_out_says_what_was_expected_and_what_was_found() throws IOException {
            Path practice = practice();
            replace(
                    practice.resolve("cases.md"),
                    "- the sign never-a-moment-of-peace shows\n\nDoes not find",
                    "- Ben's role is pursuer\n- the sign parallel-lives shows\n\nDoes not find");
            Run run = Run.of("rulebook", "test", practice);

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out())
                    .contains("FAIL  Messages pile up, and some stay unanswered\n")
                    .containsPattern(
                            "cases\\.md:\\d+: expected that Ben's role is pursuer\n" + " +found: Ben's role is [a-z]+")
                    .contains("found: the sign parallel-lives does not show")
                    .contains("rules that fire in it: ")
                    .contains("our.sign.messages-pile-up")
                    .contains(": 1 case failed\n");
        }

        @Test
        void a_build_server_gets_a_test_for_every_case() throws Exception {
            Path practice = practice();
            replace(practice.resolve("cases.md"), "Finds\n\n- the rule", "Finds\n\n- Ana's role is both\n- the rule");
            Run run = Run.of("rulebook", "test", practice, "--format", "junit");
            Document xml = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(run.out())));
            Element suite = xml.getDocumentElement();

            assertThat(run.exit()).isEqualTo(1);
            assertThat(suite.getAttribute("failures")).isEqualTo("1");
            assertThat(suite.getElementsByTagName("testcase").getLength())
                    .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
            assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                    .contains("expected that Ana's role is both", "found: Ana's role is ");
        }

        @Test
        void changes_nobody_notices_are_listed_and_their_part_can_be_demanded() throws IOException {
            Path practice = practice();
            Run run = Run.of("rulebook", "test", practice, "--mutate");

            assertThat(run.exit()).isZero();
            assertThat(run.out())
                    .containsPattern("Mutation score: \\d+\\.\\d % \\(the cases notice \\d+ of \\d+ changes\\)")
                    .contains("threshold ");
            assertThat(Run.of("rulebook", "test", practice, "--mutate", "--at-least", "0")
                            .exit())
                    .isZero();

            Files.delete(practice.resolve("cases.md"));
            Run bare = Run.of("rulebook", "test", practice, "--mutate", "--at-least", "85");
            assertThat(bare.exit()).isEqualTo(1);
            assertThat(bare.out()).contains("Nobody notices when\n");
        }

        @Test
        void a_program_gets_cases_coverage_and_changes_as_json() {
            JsonNode found = json(Run.of("rulebook", "test", practice(), "--mutate", "--format", "json"));

            assertThat(found.get("passed").asBoolean()).isTrue();
            assertThat(found.get("cases")).isNotEmpty();
            assertThat(found.get("coverage")).isNotEmpty();
            assertThat(found.get("mutation").get("all").asInt())
                    .isEqualTo(found.get("mutation").get("mutants").size());
        }

        @Test
        void what_belongs_to_mutate_is_not_taken_without_it() {
            assertThat(Run.of("rulebook", "test", STANDARD, "--at-least", "85").errors())
                    .first()
                    .isEqualTo("attune rulebook test: error[USAGE]: --at-least is for --mutate"
                            .replace("attune rulebook test", "attune"));
            assertThat(Run.of("rulebook", "test", STANDARD, "--mutate", "--at-least", "850")
                            .exit())
                    .isEqualTo(2);
        }
    }

    @Nested
    class Explain {
        @Test
        void every_rule_is_there_with_what_it_met() {
            Run run = Run.of("rulebook", "explain", STANDARD, SHARP.toUpperCase(java.util.Locale.ROOT));

            assertThat(run.exit()).isZero();
            assertThat(run.out())
                    .startsWith("Sharp words from both: Ana and Ben, by pursuer-distancer ")
                    .contains("  fires  Sharp words from both (cycle.attack-attack)\n")
                    .contains("\"both partners' hostility count is at least 2\": Ana's hostility count is 8;")
                    .contains("so the pattern attack-attack gains 7")
                    .contains("  silent The loop itself was seen (cycle.pursue-withdraw.loop)\n")
                    .containsPattern("for Ana: \"[^\"]+\", but [^\n]+ short of at least ");
        }

        @Test
        void it_can_be_asked_about_some_rules_and_about_a_log() {
            Run run = Run.of(
                    "rulebook", "explain", STANDARD, Run.CASES.resolve("six-weeks.json"), "--rule", "role.pursuer");

            assertThat(run.exit()).isZero();
            assertThat(run.out().lines().filter(line -> line.startsWith("  fires ") || line.startsWith("  silent ")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("(role.pursuer"));
        }

        @Test
        void after_a_hard_concern_it_says_that_nothing_else_was_tried() {
            Run run = Run.of("rulebook", "explain", STANDARD, "Someone is afraid", "--rule", "cycle.");

            assertThat(run.out()).contains("A hard safety concern ends the inference", "not tried: see above");
        }

        @Test
        void a_case_nobody_knows_is_bad_usage_with_what_was_probably_meant() {
            Run run = Run.of("rulebook", "explain", STANDARD, "Sharp word from both");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.errors().get(0)).contains("did you mean \"" + SHARP + "\"?");
        }

        @Test
        void a_program_gets_it_as_json() {
            JsonNode found = json(Run.of("rulebook", "explain", STANDARD, SHARP, "--format", "json"));

            assertThat(found.get("caseId").asString()).isEqualTo(SHARP);
            assertThat(found.get("rules")).anySatisfy(rule -> {
                assertThat(rule.get("rule").asString()).isEqualTo("cycle.attack-attack");
                assertThat(rule.get("fires").asBoolean()).isTrue();
            });
        }
    }

    @Nested
    class Diff {
        @Test
        void a_changed_threshold_is_told_with_the_results_it_changes_and_nothing_else() throws IOException {
            Path copy = folder.resolve("copy");
            assertThat(Run.of("rulebook", "new", copy, "--copy").exit()).isZero();
            replace(
                    copy.resolve("cycle.md"),
                    "- the couple's share of connection is at least 60 %",
                    "- the couple's share of connection is at least 95 %");
            Run run = Run.of("rulebook", "diff", STANDARD, copy, "--cases", Run.CASES.resolve("constructive.json"));

            assertThat(run.exit()).isZero();
            assertThat(run.out())
                    .contains("  changed: rule cycle.constructive\n"
                            + "    when: \"the couple's share of connection is at least 60 %\" → \"the couple's share of"
                            + " connection is at least 95 %\"\n")
                    .contains(
                            "  The article, of the way out: the loop can be broken\n    by rule cycle.constructive:\n      ")
                    .contains("pattern: constructive → ");
        }

        @Test
        void a_rulebook_and_itself_do_not_differ() {
            Path practice = practice();
            Run run = Run.of("rulebook", "diff", practice, practice);

            assertThat(run.out())
                    .contains("Nothing differs.\n")
                    .containsPattern("Results: of \\d+ cases, 0 differ, \\d+ are the same\n$");
        }

        @Test
        void a_program_gets_it_as_json() throws IOException {
            Path practice = practice();
            Path later = folder.resolve("later");
            assertThat(Run.of("rulebook", "new", later).exit()).isZero();
            replace(later.resolve("consequences.md"), "at least 3 times\n- the", "at least 2 times\n- the");
            JsonNode found = json(Run.of("rulebook", "diff", practice, later, "--format", "json"));

            assertThat(found.get("older").get("id").asString()).isEqualTo("our-practice");
            assertThat(found.get("changes"))
                    .anySatisfy(
                            change -> assertThat(change.get("id").asString()).isEqualTo("our.sign.messages-pile-up"));
        }
    }

    @Nested
    class New {
        @Test
        void a_folder_with_something_in_it_is_left_alone() throws IOException {
            Files.writeString(folder.resolve("letter.txt"), "Dear all");
            Run run = Run.of("rulebook", "new", folder);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.errors())
                    .containsExactly(folder + ": error[FILE_EXISTS]: the folder is not empty; expected one that is not"
                            + " there yet, or is empty");
            assertThat(folder).isDirectoryNotContaining("glob:**.md");
        }

        @Test
        void a_copy_stands_alone_and_passes() {
            Path copy = folder.resolve("copy");
            assertThat(Run.of("rulebook", "new", copy, "--copy").exit()).isZero();

            assertThat(Run.of("rulebook", "check", copy)).satisfies(run -> {
                assertThat(run.exit()).isZero();
                assertThat(run.err()).isEmpty();
            });
        }
    }

    @Test
    void on_a_terminal_what_matters_has_a_colour_and_elsewhere_nothing_has() {
        Terminal coloured = new Terminal(true, false);

        assertThat(coloured.paint(Terminal.Colour.BAD, "FAIL @|bold x|@"))
                .startsWith("\u001b[31m")
                .contains("FAIL @|bold x|@")
                .endsWith("m");
        assertThat(Terminal.NONE.paint(Terminal.Colour.BAD, "FAIL")).isEqualTo("FAIL");
        assertThat(Run.of("rulebook", "test", practice()).out()).doesNotContain("\u001b");
    }
}
