package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.rulebook.Signature;
import dev.attune.rules.rulebook.SignedTexts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code signed.md}: who read which text, and when. */
final class SignedReader {
    private static final TableSchema SIGNED = TableSchema.withoutTexts(
            SignedTexts.FILE,
            "Signed",
            TableSchema.Overlay.NONE,
            TableSchema.key(Columns.LANGUAGE),
            TableSchema.key(Columns.TEXT),
            TableSchema.word(Columns.BY),
            TableSchema.word(Columns.ON),
            TableSchema.word(Columns.DIGEST));

    private final Diagnostics diagnostics;
    private final TableReader tables;

    SignedReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
    }

    /** The rows of the file; a row whose day is none is named and left out. */
    List<Signature> read(MarkdownFile file) {
        diagnostics.addAll(file.problems());
        List<Signature> signatures = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (TableReader.Row row : tables.rows(file, SIGNED)) {
            String language = row.word(Columns.LANGUAGE);
            String text = row.word(Columns.TEXT);
            if (!seen.add(List.of(language, text))) {
                diagnostics.error(
                        Code.DUPLICATE_ID, row.place(), "\"" + text + "\" is signed twice in \"" + language + "\"");
            }
            String day = row.word(Columns.ON);
            try {
                signatures.add(new Signature(
                        language, text, row.text(Columns.BY), LocalDate.parse(day), row.word(Columns.DIGEST)));
            } catch (DateTimeParseException notADay) {
                diagnostics.error(
                        Code.INVALID_VALUE,
                        row.cell(Columns.ON).place(),
                        "\"" + day + "\" is no day; expected one such as 2026-03-31");
            }
        }
        return List.copyOf(signatures);
    }
}
