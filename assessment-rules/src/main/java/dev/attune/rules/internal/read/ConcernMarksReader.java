package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.rulebook.Vocabularies;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads what vocabulary.md marks of concerns with yes or no. A rulebook may do without a column; then nothing is marked. */
final class ConcernMarksReader {
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Diagnostics diagnostics;

    ConcernMarksReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The codes of the concerns that are marked in a column. */
    Set<String> marked(MarkdownFile file, String column) {
        Set<String> concerns = new LinkedHashSet<>();
        for (TableReader.Row row :
                new TableReader(diagnostics).rowsIfAny(file, TableSchema.of(Vocabularies.CONCERNS))) {
            if (!row.has(column)) {
                continue;
            }
            String written = row.word(column);
            if (written.equals(YES)) {
                concerns.add(row.word(Vocabularies.CONCERNS.columns().get(0)));
            } else if (!written.equals(NO)) {
                diagnostics.error(
                        Code.INVALID_VALUE,
                        row.cell(column).place(),
                        "\"" + written + "\"; expected \"yes\" or \"no\"");
            }
        }
        return concerns;
    }
}
