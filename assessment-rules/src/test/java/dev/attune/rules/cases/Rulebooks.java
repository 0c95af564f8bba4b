package dev.attune.rules.cases;

import dev.attune.rules.RulesEngine;
import dev.attune.rules.StandardTexts;
import dev.attune.rules.UncheckedEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.FolderReader;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Small rulebooks: the standard one's words, with rules and cases of one's own. */
final class Rulebooks {
    private Rulebooks() {}

    /** A rulebook with these rules alone, and these cases. Rules stand in roles.md from line 2. */
    static RulesEngine with(Path folder, String rules, String cases) {
        StandardTexts.toChange().forEach((name, text) -> {
            boolean isOfRules = Stream.of("safety", "attachment", "cycle", "consequences", "recommendations")
                    .anyMatch(name::startsWith);
            // What is said of the standard rules under "Checks" goes with them.
            String words = name.equals("rulebook.md") ? text.substring(0, text.indexOf("## Checks")) : text;
            write(folder, name, isOfRules ? "# Rules\n" : words);
        });
        write(folder, "roles.md", "# Rules\n" + rules);
        write(folder, "cases.md", "# Cases\n" + cases);
        return read(folder);
    }

    static void write(Path folder, String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RulesEngine read(Path folder) {
        return UncheckedEngine.of(rulebook(folder));
    }

    static Rulebook rulebook(Path folder) {
        try {
            return RulebookReader.read(FolderReader.read(folder));
        } catch (RulebookException e) {
            throw new AssertionError(e.diagnostics().toString(), e);
        }
    }

    /** A rule. */
    static String rule(String id, String when, String then) {
        return """

                ## Rule %s

                - id: %s
                - source: house rule

                When

                %s

                Then

                %s

                Because so it is.
                """.formatted(id, id, list(when), list(then));
    }

    /** A case of Ana and Ben; its table has the columns weeks, time, by, behaviour. */
    static String example(String title, String rows, String finds, String doesNotFind) {
        return """

                ## %s

                - partners: Ana, Ben

                | weeks | time | by | behaviour |
                |---|---|---|---|
                %s
                """.formatted(title, rows.strip())
                + (finds.isEmpty() ? "" : "\nFinds\n\n" + list(finds) + "\n")
                + (doesNotFind.isEmpty() ? "" : "\nDoes not find\n\n" + list(doesNotFind) + "\n");
    }

    private static String list(String sentences) {
        return Stream.of(sentences.split(";"))
                .map(sentence -> "- " + sentence.strip())
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
    }
}
