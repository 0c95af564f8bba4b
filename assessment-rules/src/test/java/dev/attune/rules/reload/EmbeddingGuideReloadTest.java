package dev.attune.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddingGuideReloadTest {
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- reloading -->\n```java\n(.*?)```\n<!-- /reloading -->", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void what_the_guide_shows_is_what_this_test_runs() throws Exception {
        new EditedFolder(folder);
        ReloadingEngine engine = ReloadingEngine.builder(folder)
                .listener(status ->
                        System.out.println("revision " + status.active().number() + ", folder: " + status.folder()))
                .start();
        try (engine) {
            assertThat(engine.rulebook().id()).isEqualTo("pursuer-distancer");
        }

        Path here = Path.of("src/test/java/dev/attune/rules/reload/EmbeddingGuideReloadTest.java");
        Matcher shown =
                SNIPPET.matcher(Files.readString(Path.of("EMBEDDING.md")).replace("\r\n", "\n"));
        assertThat(shown.find()).isTrue();
        assertThat(withoutSpace(Files.readString(here))).contains(withoutSpace(shown.group(1)));
    }

    /** Line ends and indents are a formatter's business. */
    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }
}
