package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.rulebook.FactKind;
import dev.attune.rules.rulebook.Vocabularies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from vocabulary.md what the values of facts may be. A rulebook may do without the table. */
final class FactsReader {
    private static final String YES_OR_NO = "yes or no";
    private static final Pattern RANGE = Pattern.compile("number from (-?[0-9]{1,9}) to (-?[0-9]{1,9})");
    private static final Pattern WORDS = Pattern.compile("one of ([a-z0-9-]+(?:, [a-z0-9-]+)+)");

    private final Diagnostics diagnostics;

    FactsReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** By key. */
    Map<String, FactKind> read(MarkdownFile file) {
        Map<String, FactKind> facts = new LinkedHashMap<>();
        TableSchema table = TableSchema.of(Vocabularies.FACTS);
        for (TableReader.Row row : new TableReader(diagnostics).rowsIfAny(file, table)) {
            kind(row)
                    .ifPresent(kind ->
                            facts.put(row.word(Vocabularies.FACTS.columns().get(0)), kind));
        }
        return facts;
    }

    private Optional<FactKind> kind(TableReader.Row row) {
        String written = row.word(Columns.VALUES);
        if (written.equals(YES_OR_NO)) {
            return Optional.of(new FactKind.YesNo());
        }
        Matcher range = RANGE.matcher(written);
        if (range.matches() && Long.parseLong(range.group(1)) < Long.parseLong(range.group(2))) {
            return Optional.of(
                    new FactKind.Range(Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2))));
        }
        Matcher words = WORDS.matcher(written);
        if (words.matches()) {
            return Optional.of(new FactKind.OneOf(List.of(words.group(1).split(", "))));
        }
        diagnostics.error(
                Code.INVALID_VALUE,
                row.cell(Columns.VALUES).place(),
                "\"" + written + "\"; expected \"yes or no\", \"number from 0 to 12\" or \"one of rented, owned\"");
        return Optional.empty();
    }
}
