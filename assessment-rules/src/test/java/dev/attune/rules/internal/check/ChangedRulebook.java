package dev.attune.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.StandardTexts;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.ReadCache;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rulebook that comes with the library, with something changed. */
final class ChangedRulebook {
    /** Most of the texts are the same from test to test; that remembering makes no difference is a test of its own. */
    private static final ReadCache READ_BEFORE = new ReadCache();

    /** What there is to know of the rulebook before anything is changed; never an error or a warning. */
    private static final Set<String> KNOWN = RulebookChecker.check(new ChangedRulebook().read(), READ_BEFORE).stream()
            .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.NOTE)
            .map(Diagnostic::message)
            .collect(Collectors.toUnmodifiableSet());

    private final SortedMap<String, String> texts = new TreeMap<>(StandardTexts.toChange());

    static ChangedRulebook standard() {
        return new ChangedRulebook();
    }

    String text(String file) {
        return Objects.requireNonNull(texts.get(file), file);
    }

    ChangedRulebook replace(String file, String old, String replacement) {
        assertThat(text(file)).contains(old);
        texts.put(file, text(file).replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement)));
        return this;
    }

    ChangedRulebook replaceAll(String file, String old, String replacement) {
        assertThat(text(file)).contains(old);
        texts.put(file, text(file).replace(old, replacement));
        return this;
    }

    ChangedRulebook append(String file, String text) {
        texts.put(file, text(file) + text);
        return this;
    }

    /** A rule at the end of a file. */
    ChangedRulebook rule(String file, String id, List<String> when, List<String> then, String because) {
        return append(file, """

                        ## The rule %s

                        - id: %s
                        - source: house rule

                        When

                        - %s

                        Then

                        - %s

                        Because %s
                        """.formatted(id, id, String.join("\n- ", when), String.join("\n- ", then), because));
    }

    /** A row of the table of checks, which is the last thing in rulebook.md. */
    ChangedRulebook check(String check, String where, String severity) {
        return append("rulebook.md", "| " + check + " | " + where + " | " + severity + " | We mean it. |\n");
    }

    Rulebook read() {
        try {
            return RulebookReader.read(new RulebookFiles(texts), PhraseBook.standard(), READ_BEFORE);
        } catch (RulebookException broken) {
            throw new AssertionError("could not be read: " + broken.diagnostics(), broken);
        }
    }

    List<Diagnostic> unreadable() {
        try {
            RulebookReader.read(new RulebookFiles(texts), PhraseBook.standard(), READ_BEFORE);
            return List.of();
        } catch (RulebookException broken) {
            return broken.diagnostics();
        }
    }

    /** What the checker says because of the change, one line each. */
    List<String> found() {
        return RulebookChecker.check(read(), READ_BEFORE).stream()
                .filter(diagnostic -> !KNOWN.contains(diagnostic.message()))
                .map(Diagnostic::toString)
                .toList();
    }

    /** Where some words stand, after some other words; written as a diagnostic starts. */
    String at(String file, String after, String words) {
        String text = text(file);
        int from = text.indexOf(after);
        assertThat(from).as(after + " in " + file).isNotNegative();
        int offset = text.indexOf(words, from);
        assertThat(offset).as(words + " in " + file).isNotNegative();
        String before = text.substring(0, offset);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return file + ":" + line + ":" + (offset - before.lastIndexOf('\n')) + ": ";
    }

    String at(String file, String words) {
        return at(file, words, words);
    }

    int line(String file, String words) {
        return (int) text(file)
                        .substring(0, text(file).indexOf(words))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
