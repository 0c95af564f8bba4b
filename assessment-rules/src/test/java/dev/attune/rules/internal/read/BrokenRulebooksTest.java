package dev.attune.rules.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.check.RulebookChecker;
import dev.attune.rules.phrase.PhraseBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rulebooks as clinicians, word processors, spreadsheets and phones break them, each with exactly what is said of it. Every folder is a small
 * rulebook that extends the one of the library, with one thing wrong, or with nothing where an accident leaves no doubt about what is meant.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenRulebooksTest {
    /** They share their parent; that remembering makes no difference is another test. */
    private static final ReadCache READ_BEFORE = new ReadCache();

    private static final Path FOLDERS = Path.of("src/test/resources/broken");
    private static final String GOLDEN = "expected.txt";
    private static final int LEAST_FOLDERS = 45;
    private static final Pattern CODE = Pattern.compile("\\[([A-Z_]+)]: ");

    /** What no folder here shows, and why. */
    private static final Map<Code, String> NOT_HERE = Map.of(
            Code.FILE_TOO_LARGE, "two megabytes do not belong into a repository; RulebookReaderTest makes them",
            Code.CASE_FAILED, "comes from running the worked examples",
            Code.NO_FIRING_CASE, "comes from running the worked examples",
            Code.NO_SILENT_CASE, "comes from running the worked examples",
            Code.CHANGED_SINCE_SIGNED, "needs all texts of a rulebook signed; SignedAsReadTest does that",
            Code.TRUSTED_DRL, "comes from a host's code, never from a folder");

    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_broken_rulebook_is_told_exactly_what_and_where(String folder) throws IOException {
        List<String> actual = diagnostics(FOLDERS.resolve(folder));

        assertThat(actual)
                .as(
                        "what is said of %s; when it is right, it belongs into its %s:%n%s",
                        folder, GOLDEN, String.join("\n", actual))
                .isEqualTo(Files.readAllLines(FOLDERS.resolve(folder).resolve(GOLDEN)));
    }

    @Test
    void there_are_many_of_them_and_each_code_is_said_of_one() throws IOException {
        List<String> folders = folders();
        Set<Code> said = EnumSet.noneOf(Code.class);
        for (String folder : folders) {
            String golden = Files.readString(FOLDERS.resolve(folder).resolve(GOLDEN));
            CODE.matcher(golden).results().forEach(code -> said.add(Code.valueOf(code.group(1))));
        }

        assertThat(folders).hasSizeGreaterThanOrEqualTo(LEAST_FOLDERS);
        assertThat(Stream.concat(said.stream(), NOT_HERE.keySet().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Code.values());
    }

    /** What its reader says or, when it can be read, what the checks say. */
    private static List<String> diagnostics(Path folder) {
        List<Diagnostic> found;
        try {
            found = RulebookChecker.check(
                    RulebookReader.read(FolderReader.read(folder), PhraseBook.standard(), READ_BEFORE), READ_BEFORE);
        } catch (RulebookException broken) {
            found = broken.diagnostics();
        }
        return found.stream().map(Diagnostic::toString).toList();
    }
}
