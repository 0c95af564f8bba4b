package dev.attune.rules.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.RulebookLoader;
import dev.attune.rules.StandardTexts;
import dev.attune.rules.StarterRulebook;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.check.RulebookChecker;
import dev.attune.rules.phrase.HostPhrase;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a rulebook again with what is known of it. That nothing else comes of any edit is a property of ReadingAnyTextTest. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadCacheTest {
    private static final Path BROKEN = Path.of("src/test/resources/broken");
    private static final int EDITS = 12;

    /** One broken rulebook in so many. */
    private static final int EACH = 15;

    @TempDir
    Path folder;

    private static Rulebook read(SortedMap<String, String> texts, ReadCache cache) throws RulebookException {
        Rulebook rulebook = RulebookReader.read(new RulebookFiles(texts), PhraseBook.standard(), cache);
        RulebookChecker.check(rulebook, cache);
        return rulebook;
    }

    private static SortedMap<String, String> edited(int number) {
        SortedMap<String, String> texts = new TreeMap<>(StandardTexts.all());
        texts.compute("techniques.md", (name, text) -> text.replaceFirst("Choose one", "Choose " + number));
        texts.compute("cases.md", (name, text) -> text.replaceFirst("## ", "## " + number + " "));
        return texts;
    }

    @Test
    void what_has_not_changed_is_not_read_again() throws Exception {
        ReadCache cache = new ReadCache();
        Rulebook first = read(StandardTexts.all(), cache);
        Rulebook second = read(edited(2), cache);

        assertThat(second.examples().get(first.examples().size() - 1))
                .isSameAs(first.examples().get(first.examples().size() - 1));
        assertThat(second.examples().get(0)).isNotEqualTo(first.examples().get(0));
    }

    @Test
    void a_cache_does_not_grow() throws Exception {
        ReadCache cache = new ReadCache();
        read(StandardTexts.all(), cache);
        int once = cache.size();
        for (int i = 0; i < EDITS; i++) {
            read(edited(i), cache);
        }

        assertThat(once).isPositive();
        assertThat(cache.size()).isLessThan(3 * once);
    }

    @Test
    void one_rulebook_after_another_is_told_what_it_is_told_alone() throws IOException {
        assertToldWhatTheyAreToldAlone(folders(EACH));
    }

    @Tag("thorough")
    @Test
    void every_broken_rulebook_after_another_is_told_what_it_is_told_alone() throws IOException {
        assertToldWhatTheyAreToldAlone(folders(1));
    }

    private static void assertToldWhatTheyAreToldAlone(List<Path> folders) {
        ReadCache cache = new ReadCache();
        for (Path each : folders) {
            assertThat(said(each, cache)).as(each.toString()).isEqualTo(said(each, new ReadCache()));
        }
    }

    /** There and back again, so that each is read after another one and after itself. */
    private static List<Path> folders(int each) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> found = Files.list(BROKEN)) {
            List<Path> all = found.sorted().toList();
            for (int i = 0; i < all.size(); i += each) {
                folders.add(all.get(i));
            }
        }
        List<Path> back = new ArrayList<>(folders);
        Collections.reverse(back);
        folders.addAll(back);
        return folders;
    }

    private static List<?> said(Path folder, ReadCache cache) {
        try {
            Rulebook rulebook = RulebookReader.read(FolderReader.read(folder), PhraseBook.standard(), cache);
            return RulebookChecker.check(rulebook, cache);
        } catch (RulebookException broken) {
            return broken.diagnostics();
        }
    }

    @Test
    void an_engine_is_loaded_with_what_the_last_one_has_left() throws Exception {
        Path rulebook = folder.resolve("ours");
        StarterRulebook.copyStandard(rulebook);
        RulebookLoader loader = RulebookLoader.builder().build();
        Rulebook first = loader.load(rulebook).rulebook();
        Rulebook second = loader.load(rulebook).rulebook();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_code_of_a_host_is_asked_every_time() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        PhraseBook phrases = PhraseBook.standard()
                .with(new HostPhrase("{who} is well known", "Always.", "a partner is well known", words -> {
                    asked.incrementAndGet();
                    return log -> true;
                }));
        SortedMap<String, String> texts = StandardTexts.toChange();
        texts.compute("cases.md", (name, text) -> text.replaceFirst("\nFinds\n\n", "\nFinds\n\n- Ana is well known\n"));
        ReadCache cache = new ReadCache();

        RulebookReader.read(new RulebookFiles(texts), phrases, cache);
        int once = asked.get();
        RulebookReader.read(new RulebookFiles(texts), phrases, cache);

        assertThat(once).isPositive();
        assertThat(asked).hasValue(2 * once);
    }
}
