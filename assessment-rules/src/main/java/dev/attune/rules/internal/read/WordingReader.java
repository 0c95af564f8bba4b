package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.Wording;
import dev.attune.rules.rulebook.WordingKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code wording.md}: the sentences that results are made of. */
final class WordingReader {
    private final List<Passage> passages;
    private final Diagnostics diagnostics;
    private final TableReader tables;

    WordingReader(List<Passage> passages, Diagnostics diagnostics) {
        this.passages = passages;
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
    }

    Wording read(MarkdownFile file) {
        Map<String, String> sentences = new HashMap<>();
        for (Section section : file.sections()) {
            if (TableSchema.NEVER_SAID.isTitled(section.heading().plain().value())) {
                continue;
            }
            for (TableReader.Row row : tables.rows(section, TableSchema.SENTENCES)) {
                checkPlaces(row);
                String key = row.word(Columns.KEY);
                passages.add(Passages.of(
                        WordingKey.isOnPages(key) ? Passage.Kind.PAGE : Passage.Kind.WORDING,
                        key,
                        row.cell(Columns.TEXT)));
                if (sentences.putIfAbsent(key, row.text(Columns.TEXT)) != null) {
                    diagnostics.error(
                            Code.DUPLICATE_ID,
                            row.place(),
                            "the key \"" + row.cell(Columns.KEY) + "\" is listed twice");
                }
            }
        }
        for (WordingKey key : WordingKey.values()) {
            if (!sentences.containsKey(key.text())) {
                diagnostics.error(
                        Code.MISSING_PART,
                        file.start(),
                        "there is no sentence with the key \"" + key.text() + "\""
                                + Nearest.question(key.text(), sentences.keySet()));
            }
        }
        return new Wording(sentences);
    }

    /** Checks that the key is one that results use, and that the sentence fills in nothing but what there is for it. */
    private void checkPlaces(TableReader.Row row) {
        String key = row.word(Columns.KEY);
        Optional<WordingKey> known = Arrays.stream(WordingKey.values())
                .filter(candidate -> candidate.text().equals(key))
                .findFirst();
        if (known.isEmpty()) {
            diagnostics.error(
                    Code.UNKNOWN_PART,
                    row.place(),
                    "nothing says a sentence with the key \"" + key + "\""
                            + Nearest.question(
                                    key,
                                    Arrays.stream(WordingKey.values())
                                            .map(WordingKey::text)
                                            .toList()));
            return;
        }
        List<String> places = known.get().places();
        Wording.places(row.text(Columns.TEXT)).stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> diagnostics.error(
                        Code.UNKNOWN_WORD,
                        row.cell(Columns.TEXT).place(),
                        "{" + place + "} cannot be filled in here; expected "
                                + (places.isEmpty() ? "no braces" : "one of " + String.join(", ", places))
                                + Nearest.question(place, places)));
    }
}
