package dev.attune.rules.internal.read;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.ProgressView.FindingKind;
import dev.attune.assessment.Trend;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Compared;
import dev.attune.rules.rulebook.Compared.Change;
import dev.attune.rules.rulebook.Compared.Reading;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.ProgressRule;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code progress.md}: what a difference between two assessments of a couple is taken for. */
final class ProgressReader {
    private static final String ID = "[a-z0-9]+(?:[.-][a-z0-9]+)*";
    private static final double PERCENT = 100;

    private final Map<String, Map<String, Term>> terms;
    private final List<Passage> passages;
    private final Diagnostics diagnostics;
    private final TableReader tables;

    ProgressReader(Map<String, Map<String, Term>> terms, List<Passage> passages, Diagnostics diagnostics) {
        this.terms = terms;
        this.passages = passages;
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
    }

    List<ProgressRule> read(MarkdownFile file) {
        Map<String, ProgressRule> rules = new LinkedHashMap<>();
        for (TableReader.Row row : tables.rows(file, TableSchema.READINGS)) {
            String id = row.text(Columns.ID);
            if (!id.isEmpty() && !id.matches(ID)) {
                invalid(
                        Code.INVALID_VALUE,
                        row.cell(Columns.ID),
                        "expected lower-case letters and digits, with dots and hyphens");
            }
            Optional<Compared> what = what(row.cell(Columns.WHAT));
            Optional<Change> change = row.constant(Columns.CHANGE, Change.class);
            Optional<Reading> reading = row.constant(Columns.READING, Reading.class);
            List<String> unless = unless(row, rules.keySet());
            String because = row.text(Columns.BECAUSE);
            String source = row.text(Columns.SOURCE);
            passages.add(Passages.of(Passage.Kind.WORDING, id, row.cell(Columns.BECAUSE)));
            if (what.isEmpty() || change.isEmpty() || reading.isEmpty()) {
                continue;
            }
            checkFits(row.cell(Columns.CHANGE), what.get(), change.get());
            checkPlaces(row.cell(Columns.BECAUSE), what.get());
            double atLeast = row.has(Columns.AT_LEAST) ? atLeast(row.cell(Columns.AT_LEAST), what.get()) : 0;
            ProgressRule rule = new ProgressRule(
                    id, what.get(), change.get(), atLeast, unless, reading.get(), because, source, row.place());
            if (rules.putIfAbsent(id, rule) != null) {
                diagnostics.error(Code.DUPLICATE_ID, row.place(), "the id \"" + id + "\" is listed twice");
            }
        }
        return List.copyOf(rules.values());
    }

    private Optional<Compared> what(Text cell) {
        int blank = cell.value().indexOf(' ');
        Text first = blank < 0 ? cell : cell.part(0, blank);
        String word = blank < 0 ? "" : cell.value().substring(blank + 1).strip();
        return tables.constant(first, "finding that can be compared", FindingKind.class)
                .flatMap(kind -> kind == FindingKind.MEASURE ? measure(cell, word) : finding(cell, kind, word));
    }

    private Optional<Compared> measure(Text cell, String word) {
        Optional<MeasureName> measure = MeasureName.find(word);
        if (measure.isEmpty()) {
            List<String> names =
                    Arrays.stream(MeasureName.values()).map(MeasureName::text).toList();
            invalid(
                    Code.UNKNOWN_MEASURE,
                    cell,
                    "expected the word measure and the name of one" + Nearest.question(word, names));
        }
        return measure.map(name -> new Compared(FindingKind.MEASURE, "", name));
    }

    private Optional<Compared> finding(Text cell, FindingKind kind, String word) {
        Collection<String> words = words(kind);
        if (!word.isEmpty() && !words.contains(word)) {
            invalid(
                    Code.UNKNOWN_WORD,
                    cell,
                    "expected " + kind.code()
                            + (words.isEmpty()
                                    ? " alone"
                                    : " and one of " + String.join(", ", words) + Nearest.question(word, words)));
            return Optional.empty();
        }
        return Optional.of(new Compared(kind, word, null));
    }

    private Collection<String> words(FindingKind kind) {
        return switch (kind) {
            case PATTERN -> codes(Pattern.values());
            case TREND -> codes(Trend.values());
            case FEATURE ->
                terms.getOrDefault(Vocabularies.FEATURES.heading(), Map.of()).keySet();
            case SIGN ->
                terms.getOrDefault(Vocabularies.CONSEQUENCES.heading(), Map.of())
                        .keySet();
            case ROLE, LEVEL, SCORE, MEASURE -> List.of();
        };
    }

    private static List<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }

    private void checkFits(Text cell, Compared what, Change change) {
        if (!what.canDo(change)) {
            List<String> can = Arrays.stream(Change.values())
                    .filter(what::canDo)
                    .map(Coded::code)
                    .toList();
            invalid(
                    Code.INVALID_VALUE,
                    cell,
                    "expected " + String.join(" or ", can) + ", which is how this can differ");
        }
    }

    private double atLeast(Text cell, Compared what) {
        if (!what.isAmount() || what.kind() == FindingKind.LEVEL) {
            invalid(Code.INVALID_VALUE, cell, "expected -, since this has no size");
            return 0;
        }
        MeasureName measure = what.measure();
        String suffix = measure == null ? "" : measure.unit().suffix();
        boolean percentage = measure != null && measure.unit().isPercentage();
        String value = cell.value();
        boolean hasUnit = !suffix.isEmpty() && value.endsWith(suffix);
        if (percentage && !hasUnit) {
            invalid(Code.WRONG_UNIT, cell, "expected a number followed by %, such as 15 %");
            return 0;
        }
        String number =
                hasUnit ? value.substring(0, value.length() - suffix.length()).strip() : value;
        double atLeast = tables.number(
                        cell.part(0, number.length()),
                        v -> v > 0,
                        "a number above 0" + (suffix.isEmpty() ? "" : ", followed by " + suffix))
                .orElse(0);
        return percentage ? atLeast / PERCENT : atLeast;
    }

    private List<String> unless(TableReader.Row row, Set<String> above) {
        List<String> unless = new ArrayList<>();
        if (row.has(Columns.UNLESS)) {
            for (String cell : row.text(Columns.UNLESS).split(",")) {
                String id = cell.strip();
                if (above.contains(id)) {
                    unless.add(id);
                } else {
                    diagnostics.error(
                            Code.UNKNOWN_ID,
                            row.cell(Columns.UNLESS).place(),
                            "\"" + id + "\" is the id of no row above this one; expected one, several with commas, or -"
                                    + Nearest.question(id, above));
                }
            }
        }
        return unless;
    }

    private void checkPlaces(Text cell, Compared what) {
        List<String> places = new ArrayList<>(what.isMark() ? List.of("what") : List.of("before", "after"));
        if (what.isOfPartner()) {
            places.add("partner");
        }
        Wording.places(cell.value()).stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> diagnostics.error(
                        Code.UNKNOWN_WORD,
                        cell.place(),
                        "{" + place + "} cannot be filled in here; expected one of " + String.join(", ", places)
                                + Nearest.question(place, places)));
    }

    private void invalid(Code code, Text cell, String expected) {
        diagnostics.error(code, cell.place(), "\"" + cell + "\"; " + expected);
    }
}
