package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.MarkdownReader;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.wording.ForbiddenWords;
import dev.attune.rules.internal.wording.WordPatternException;
import dev.attune.rules.rulebook.NeverSaid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads tables of words that are never said: the library's own, which holds for every rulebook, and what a rulebook adds. */
final class NeverSaidReader {
    private static final String LIBRARY = "never-said.md";
    private static final TableSchema GROUPS = TableSchema.withoutTexts(
            Languages.NEVER_SAID,
            "Groups of words",
            TableSchema.Overlay.NONE,
            TableSchema.key(Columns.GROUP),
            TableSchema.word(Columns.WORDS));
    private static final Pattern COMMA = Pattern.compile(", ");
    private static final Pattern GROUP = Pattern.compile("\\{[^{}]*}");
    /** Of one alternative with its groups written out: more than any needs, and so few that looking for all of them stays quick. */
    private static final int MOST_CHARACTERS = 4000;

    private static final int SHOWN = 60;

    private final Diagnostics diagnostics;
    private final TableReader tables;

    NeverSaidReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
    }

    /** The library's rows, then those of a rulebook's own file, which may use the library's groups of words. */
    List<NeverSaid> read(MarkdownFile wording) {
        List<NeverSaid> rows = new ArrayList<>(Library.ROWS);
        rows.addAll(rows(wording, Library.GROUPS));
        return List.copyOf(rows);
    }

    /** The rows of a file that has its groups of words, if any, in itself. */
    List<NeverSaid> rows(MarkdownFile file) {
        return rows(file, groups(file));
    }

    private Map<String, List<String>> groups(MarkdownFile file) {
        Map<String, List<String>> groups = new HashMap<>();
        for (TableReader.Row row : tables.rowsIfAny(file, GROUPS)) {
            groups.put(row.word(Columns.GROUP), words(row, Columns.WORDS));
        }
        return groups;
    }

    private List<NeverSaid> rows(MarkdownFile file, Map<String, List<String>> groups) {
        List<NeverSaid> rows = new ArrayList<>();
        for (Section section : file.sections()) {
            if (TableSchema.NEVER_SAID.isTitled(section.heading().plain().value())) {
                for (TableReader.Row row : tables.rows(section, TableSchema.NEVER_SAID)) {
                    NeverSaid read = new NeverSaid(
                            patterns(row, Columns.WORDS, groups),
                            row.text(Columns.INSTEAD),
                            row.text(Columns.WHY),
                            patterns(row, Columns.UNLESS, groups));
                    checkPatterns(row, read);
                    rows.add(read);
                }
            }
        }
        return rows;
    }

    private List<String> patterns(TableReader.Row row, String column, Map<String, List<String>> groups) {
        List<String> patterns = new ArrayList<>();
        for (String words : words(row, column)) {
            String whole = withGroups(words, groups);
            if (whole.length() > MOST_CHARACTERS) {
                diagnostics.error(
                        Code.INVALID_VALUE,
                        row.cell(column).place(),
                        "\"" + words.substring(0, Math.min(words.length(), SHOWN)) + "\" is longer than "
                                + MOST_CHARACTERS
                                + " characters with its groups; expected a comma and a blank between alternatives");
                continue;
            }
            patterns.add(whole);
        }
        return patterns;
    }

    /** What stands for a group of words becomes a choice of all of them. */
    private static String withGroups(String words, Map<String, List<String>> groups) {
        return words.indexOf('{') < 0
                ? words
                : GROUP.matcher(words)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                groups.containsKey(found.group())
                                        ? "(" + String.join("/", groups.getOrDefault(found.group(), List.of())) + ")"
                                        : found.group()));
    }

    private void checkPatterns(TableReader.Row row, NeverSaid read) {
        try {
            ForbiddenWords.of(List.of(new ForbiddenWords.Row<>(read, read.words(), read.unless())));
        } catch (WordPatternException e) {
            diagnostics.error(Code.INVALID_VALUE, row.place(), String.valueOf(e.getMessage()));
        }
    }

    private static List<String> words(TableReader.Row row, String column) {
        // An empty cell under "words" is named as one; under "unless" it only means that there is no exception.
        if (!row.has(column)) {
            if (!TableSchema.NEVER_SAID.optional().contains(column)) {
                row.text(column);
            }
            return List.of();
        }
        return COMMA.splitAsStream(row.text(column)).collect(Collectors.toUnmodifiableList());
    }

    /** Read once, since it never changes. */
    private static final class Library {
        private static final Diagnostics DIAGNOSTICS = new Diagnostics();
        private static final NeverSaidReader READER = new NeverSaidReader(DIAGNOSTICS);
        private static final MarkdownFile FILE = file();
        private static final Map<String, List<String>> GROUPS = READER.groups(FILE);
        private static final List<NeverSaid> ROWS = rows();

        private static MarkdownFile file() {
            try (InputStream in = NeverSaidReader.class.getResourceAsStream("/dev/attune/rules/" + LIBRARY)) {
                if (in == null) {
                    throw new IllegalStateException("The library lacks " + LIBRARY);
                }
                return MarkdownReader.read(LIBRARY, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException("The library's own " + LIBRARY + " cannot be read", e);
            }
        }

        private static List<NeverSaid> rows() {
            List<NeverSaid> rows = READER.rows(FILE, GROUPS);
            if (rows.isEmpty() || !DIAGNOSTICS.all().isEmpty()) {
                throw new IllegalStateException("The library's own " + LIBRARY + " is broken: " + DIAGNOSTICS.all());
            }
            return List.copyOf(rows);
        }
    }
}
