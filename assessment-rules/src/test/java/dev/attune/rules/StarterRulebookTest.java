package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.cases.CaseRunner;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.FolderReader;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever begins gets something that works, and that says how to go on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StarterRulebookTest {
    @TempDir
    Path home;

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void the_starter_is_free_of_errors_and_its_cases_and_all_inherited_ones_come_out()
            throws IOException, RulebookException {
        StarterRulebook.write(home.resolve("north-clinic"));

        RulesEngine engine = RulesEngine.of(RulebookLoader.builder().build().load(home.resolve("north-clinic")));

        assertThat(CaseRunner.run(engine).failures()).isEmpty();
        assertThat(engine.rules().metadata().parents())
                .extracting(RulebookIdentity::id)
                .containsExactly("pursuer-distancer");
        assertThat(filesIn(home)).containsExactly("north-clinic");
        assertThat(filesIn(home.resolve("north-clinic")))
                .containsExactly("cases.md", "consequences.md", "rulebook.md", "settings.md");
    }

    @Test
    void the_starter_has_one_rule_two_cases_and_one_setting_of_its_own() throws IOException, RulebookException {
        StarterRulebook.write(home.resolve("north-clinic"));

        Rulebook standard = RulesEngine.standard().rules();
        Rulebook starter = RulesEngine.of(RulebookLoader.builder().build().load(home.resolve("north-clinic")))
                .rules();

        assertThat(starter.rules())
                .filteredOn(rule -> !rule.place().file().startsWith("pursuer-distancer/"))
                .extracting(Rule::id)
                .containsExactly("our.sign.messages-pile-up");
        assertThat(starter.rules()).hasSize(standard.rules().size() + 1);
        assertThat(starter.examples())
                .filteredOn(example -> !example.place().isInParent())
                .hasSize(2);
        assertThat(starter.settings().measuring().times().episodeGap())
                .isGreaterThan(standard.settings().measuring().times().episodeGap());
    }

    @Test
    void without_its_rule_the_starters_first_case_fails_and_with_a_lower_threshold_its_second()
            throws IOException, RulebookException {
        Path folder = home.resolve("north-clinic");
        StarterRulebook.write(folder);
        Path rules = folder.resolve("consequences.md");
        String text = Files.readString(rules);

        Files.writeString(rules, text.replace("at least 3 times", "at least 4 times"));
        assertThat(CaseRunner.run(
                                RulesEngine.of(RulebookLoader.builder().build().load(folder)))
                        .failures())
                .isNotEmpty();

        Files.writeString(rules, text.replace("at least 3 times", "at least 2 times"));
        assertThat(CaseRunner.run(
                                RulesEngine.of(RulebookLoader.builder().build().load(folder)))
                        .failures())
                .isNotEmpty();
    }

    @Test
    void a_copy_of_the_standard_rulebook_says_the_same_under_its_own_name() throws IOException, RulebookException {
        StarterRulebook.copyStandard(home.resolve("north-clinic"));

        Rulebook copy = RulesEngine.of(RulebookLoader.builder().build().load(home.resolve("north-clinic")))
                .rules();

        assertThat(copy.identity().id()).isEqualTo("north-clinic");
        assertThat(copy.title()).isEqualTo("North clinic");
        assertThat(copy.metadata().parents()).isEmpty();
        assertThat(copy.rules()).isEqualTo(RulesEngine.standard().rules().rules());
        assertThat(FolderReader.read(home.resolve("north-clinic")).texts().keySet())
                .containsExactlyElementsOf(RulebookFiles.standard().texts().keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "North_Clinic  | north-clinic | North Clinic",
                "praxis müller | praxis-muller | Praxis müller",
                "--            | our-rulebook | Our rulebook",
                "診所          | our-rulebook | 診所",
                "pursuer-distancer | our-pursuer-distancer | Pursuer distancer",
                "a: b # [c]    | a-b-c | A b c"
            })
    void id_and_title_come_from_the_folders_name(String name, String id, String title)
            throws IOException, RulebookException {
        StarterRulebook.write(home.resolve(name));

        Rulebook starter = RulesEngine.of(RulebookLoader.builder().build().load(home.resolve(name)))
                .rules();

        assertThat(starter.identity().id()).isEqualTo(id);
        assertThat(starter.title()).isEqualTo(title);
    }

    @Test
    void an_empty_folder_is_filled_and_stays_the_same_folder() throws IOException, RulebookException {
        Path folder = Files.createDirectory(home.resolve("empty"));
        Object key = Files.readAttributes(folder, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();

        StarterRulebook.write(folder);

        assertThat(CaseRunner.run(
                                RulesEngine.of(RulebookLoader.builder().build().load(folder)))
                        .failures())
                .isEmpty();
        assertThat(Files.readAttributes(folder, java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(key);
        assertThat(filesIn(home)).containsExactly("empty");
    }

    @Test
    void folders_on_the_way_are_made() throws IOException, RulebookException {
        StarterRulebook.write(home.resolve("a/b/c"));

        assertThat(RulesEngine.of(RulebookLoader.builder().build().load(home.resolve("a/b/c")))
                        .rulebook()
                        .id())
                .isEqualTo("c");
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws IOException {
        Path folder = Files.createDirectory(home.resolve("full"));
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> StarterRulebook.write(folder))
                .isInstanceOfSatisfying(FileAlreadyExistsException.class, refused -> {
                    assertThat(refused.getFile()).isEqualTo(folder.toString());
                    assertThat(refused.getReason()).contains("not empty", "expected");
                });
        assertThatThrownBy(() -> StarterRulebook.copyStandard(folder)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> StarterRulebook.write(folder.resolve("notes.txt")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("no folder");
        assertThat(filesIn(folder)).containsExactly("notes.txt");
        assertThat(filesIn(home)).containsExactly("full");
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void where_nothing_can_be_written_nothing_is_left() throws IOException {
        Files.writeString(home.resolve("file"), "in the way");

        assertThatThrownBy(() -> StarterRulebook.write(home.resolve("file/below")))
                .isInstanceOf(FileSystemException.class);
        assertThat(filesIn(home)).containsExactly("file");
    }
}
