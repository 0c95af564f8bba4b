package dev.attune.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.FolderReader;
import dev.attune.rules.internal.read.RulebookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rulebook says of checks and of words holds for those that extend it. */
class InheritedChecksTest {
    private static final String CLINIC = """
            ---
            id: our-clinic
            version: 0.1.0
            language: en
            title: Ours
            authors: us
            reviewed: not yet
            status: draft
            extends: pursuer-distancer
            ---
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheClinicsRulebook() throws IOException {
        write("rulebook.md", CLINIC);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> warnings() throws RulebookException {
        return RulebookChecker.check(RulebookReader.read(FolderReader.read(folder))).stream()
                .filter(diagnostic -> diagnostic.severity() != Diagnostic.Severity.NOTE)
                .map(Diagnostic::toString)
                .toList();
    }

    @Test
    void whatTheParentMeansIsNotSaidAgain() throws RulebookException {
        assertThat(warnings()).isEmpty();
    }

    @Test
    void aRowAboutWhatIsLeftOutIsPassedOver() throws RulebookException, IOException {
        write("rulebook.md", CLINIC + """

                        ## Disabled

                        | id | why |
                        |---|---|
                        | offer.never.burnt-out | We decide that in person. |
                        """);

        assertThat(warnings()).isEmpty();
    }

    @Test
    void theParentsWordsStayForbiddenBesideOnesOwn() throws RulebookException, IOException {
        write("wording.md", """
                ## Never said

                | words | instead | why |
                |---|---|---|
                | hardly any doubt left | few moves | We find it unkind. |
                """);
        write("vocabulary.md", """
                ## Trends

                | trend | title | text |
                |---|---|---|
                | steady | steady | It is as toxic as before. |
                """);

        assertThat(warnings())
                .satisfiesExactly(
                        own -> assertThat(own)
                                .contains("/roles.md:")
                                .contains("\"hardly any doubt left\" is never said"),
                        library -> assertThat(library)
                                .startsWith("vocabulary.md:5:30: error[FORBIDDEN_WORDING]: \"toxic\" is never said"));
    }
}
