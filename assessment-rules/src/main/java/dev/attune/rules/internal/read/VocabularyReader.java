package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code vocabulary.md}: what roles, patterns, concerns and so on are called. */
final class VocabularyReader {
    private static final int YOURS = 3;

    private final List<Passage> passages;
    private final Diagnostics diagnostics;
    private final TableReader tables;

    VocabularyReader(List<Passage> passages, Diagnostics diagnostics) {
        this.passages = passages;
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
    }

    /** For each table, by its heading, its words by code. */
    Map<String, Map<String, Term>> read(MarkdownFile file) {
        Map<String, Map<String, Term>> terms = new LinkedHashMap<>();
        for (Vocabularies table : Vocabularies.values()) {
            terms.put(table.heading(), read(file, table));
        }
        return terms;
    }

    private Map<String, Term> read(MarkdownFile file, Vocabularies table) {
        Map<String, Term> words = new LinkedHashMap<>();
        TableSchema schema = TableSchema.of(table);
        List<TableReader.Row> rows =
                table == Vocabularies.FACTS ? tables.rowsIfAny(file, schema) : tables.rows(file, schema);
        for (TableReader.Row row : rows) {
            Term term = term(table, row);
            if (words.putIfAbsent(term.code(), term) != null) {
                diagnostics.error(Code.DUPLICATE_ID, row.place(), "\"" + term.code() + "\" is listed twice");
            }
            check(table, term);
        }
        for (String code : table.closedSet()) {
            if (!words.containsKey(code)) {
                diagnostics.error(
                        Code.MISSING_PART,
                        file.start(),
                        "the table \"" + table.heading() + "\" has no row for \"" + code + "\"");
            }
        }
        return words;
    }

    private Term term(Vocabularies table, TableReader.Row row) {
        List<String> columns = table.columns();
        String code = row.word(columns.get(0));
        passages.add(Passages.of(Passage.Kind.TERM, code, row.cell(columns.get(1))));
        if (table != Vocabularies.CONCERNS) {
            Passage.Kind kind = table.isOnPages() ? Passage.Kind.PAGE : Passage.Kind.TERM;
            passages.add(Passages.of(kind, code, row.cell(columns.get(2))));
        }
        String yours = "";
        if (columns.size() > YOURS) {
            yours = row.text(columns.get(YOURS));
            passages.add(Passages.of(Passage.Kind.PAGE, code, row.cell(columns.get(YOURS))));
        }
        return new Term(code, row.text(columns.get(1)), row.text(columns.get(2)), yours, row.place());
    }

    private void check(Vocabularies table, Term term) {
        checkPlaces(term, term.text(), table.places());
        checkPlaces(term, term.yours(), List.of());
        if (!table.closedSet().isEmpty() && !table.closedSet().contains(term.code())) {
            diagnostics.error(
                    Code.UNKNOWN_WORD,
                    term.place(),
                    "nothing uses \"" + term.code() + "\"; expected one of " + String.join(", ", table.closedSet())
                            + Nearest.question(term.code(), table.closedSet()));
        }
    }

    private void checkPlaces(Term term, String text, List<String> places) {
        Wording.places(text).stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> diagnostics.error(
                        Code.UNKNOWN_WORD,
                        term.place(),
                        "{" + place + "} cannot be filled in here; expected "
                                + (places.isEmpty()
                                        ? "no braces"
                                        : "{" + String.join("}, {", places) + "} or no braces")));
    }
}
