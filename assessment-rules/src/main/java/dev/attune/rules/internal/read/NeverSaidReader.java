package dev.attune.rules.internal.read;

import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.MarkdownReader;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.rulebook.NeverSaid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads tables of words that are never said: the library's own, which holds for every rulebook, and what a rulebook adds. */
final class NeverSaidReader {
    private static final String LIBRARY = "never-said.md";
    private static final Pattern COMMA = Pattern.compile(", ");

    private final TableReader tables;

    NeverSaidReader(Diagnostics diagnostics) {
        this.tables = new TableReader(diagnostics);
    }

    List<NeverSaid> read(MarkdownFile wording) {
        List<NeverSaid> rows = new ArrayList<>(Library.ROWS);
        rows.addAll(rows(wording));
        return List.copyOf(rows);
    }

    List<NeverSaid> rows(MarkdownFile file) {
        List<NeverSaid> rows = new ArrayList<>();
        for (Section section : file.sections()) {
            if (TableSchema.NEVER_SAID.isTitled(section.heading().plain().value())) {
                for (TableReader.Row row : tables.rows(section, TableSchema.NEVER_SAID)) {
                    rows.add(new NeverSaid(
                            words(row, Columns.WORDS),
                            row.text(Columns.INSTEAD),
                            row.text(Columns.WHY),
                            words(row, Columns.UNLESS)));
                }
            }
        }
        return rows;
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
        private static final List<NeverSaid> ROWS = read();

        private static List<NeverSaid> read() {
            Diagnostics diagnostics = new Diagnostics();
            try (InputStream in = NeverSaidReader.class.getResourceAsStream("/dev/attune/rules/" + LIBRARY)) {
                if (in == null) {
                    throw new IllegalStateException("The library lacks " + LIBRARY);
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                List<NeverSaid> rows = new NeverSaidReader(diagnostics).rows(MarkdownReader.read(LIBRARY, text));
                if (rows.isEmpty() || !diagnostics.all().isEmpty()) {
                    throw new IllegalStateException(
                            "The library's own " + LIBRARY + " is broken: " + diagnostics.all());
                }
                return List.copyOf(rows);
            } catch (IOException e) {
                throw new IllegalStateException("The library's own " + LIBRARY + " cannot be read", e);
            }
        }
    }
}
