package dev.attune.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.StandardTexts;
import dev.attune.rules.internal.read.FolderReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReloadUnderLoadTest {
    @TempDir
    Path temp;

    /** A short run of {@link ReloadSoak}, with a bad edit of each kind. */
    @Test
    void every_result_is_of_one_good_revision_while_good_and_bad_edits_follow_each_other() throws Exception {
        assertEveryResultIsOfOneGoodRevision(12);
    }

    @Tag("thorough")
    @Test
    void every_result_is_of_one_good_revision_while_many_edits_follow_each_other() throws Exception {
        assertEveryResultIsOfOneGoodRevision(60);
    }

    /** Every other edit is a good one. */
    private void assertEveryResultIsOfOneGoodRevision(int edits) throws Exception {
        List<String> printed = new ArrayList<>();
        ReloadSoak.Outcome outcome = new ReloadSoak(
                        Files.createDirectory(temp.resolve("rulebook")),
                        StandardTexts.toChange(),
                        edits,
                        2,
                        printed::add)
                .run();

        assertThat(outcome.problems()).as(String.join("\n", printed)).isEmpty();
        assertThat(outcome.assessments()).isPositive();
        assertThat(outcome.revisions()).isEqualTo(1 + edits / 2);
        assertThat(outcome.toLive()).hasSize(edits / 2);
        assertThat(outcome.refusals()).isEqualTo(edits / 2);
    }

    /** The soak tells edits apart by what a result shows; this says that it could tell a mixture. */
    @Test
    void a_result_of_another_edit_than_it_says_would_be_noticed() throws Exception {
        EditedFolder folder = new EditedFolder(Files.createDirectory(temp.resolve("mixed")));
        folder.write("roles.md", folder.roles(3, 4));

        try (ReloadingEngine engine = ReloadingEngine.watch(folder.path())) {
            assertThat(EditedFolder.numberIn(engine.assess(EditedFolder.COUPLE)))
                    .isEqualTo(-1);
            folder.write("roles.md", folder.roles(4));
            engine.reload();
            assertThat(engine.rulebook().hash())
                    .isEqualTo(FolderReader.read(folder.path()).hash());
            assertThat(EditedFolder.numberIn(engine.assess(EditedFolder.COUPLE)))
                    .isEqualTo(4);
        }
    }
}
