package dev.attune.rules.rulebook;

import dev.attune.assessment.Coded;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostics;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.source.Block;
import dev.attune.rules.source.MarkdownFile;
import dev.attune.rules.source.Section;
import dev.attune.rules.source.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Reads tables by the names of their columns, and says what is wrong with their cells. */
final class TableReader {
    /** What stands in a cell that has nothing to say. */
    static final String NOTHING = "-";

    private final Diagnostics diagnostics;

    TableReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A row, whose cells are found by column. */
    final class Row {
        private final List<String> columns;
        private final List<Text> cells;

        private Row(List<String> columns, List<Text> cells) {
            this.columns = columns;
            this.cells = cells;
        }

        Place place() {
            return cells.get(0).place();
        }

        Text cell(String column) {
            return cells.get(columns.indexOf(column));
        }

        boolean has(String column) {
            return columns.contains(column)
                    && !cell(column).isEmpty()
                    && !cell(column).value().equals(NOTHING);
        }

        String text(String column) {
            Text cell = cell(column);
            if (cell.isEmpty()) {
                diagnostics.error(Code.MISSING_PART, cell.place(), "the cell for \"" + column + "\" is empty");
            }
            return cell.value();
        }

        OptionalDouble number(String column, Predicate<Double> valid, String expected) {
            return TableReader.this.number(cell(column), valid, expected);
        }

        <E extends Enum<E> & Coded> Optional<E> constant(String column, Class<E> type) {
            return TableReader.this.constant(cell(column), column, type);
        }
    }

    /** The rows of the table in one of a file's sections; none, and a diagnostic, when there is no such table. */
    List<Row> rows(MarkdownFile file, String heading, List<String> columns) {
        Optional<Section> section = file.sections().stream()
                .filter(s -> s.heading().value().equals(heading))
                .findFirst();
        if (section.isEmpty()) {
            List<String> headings =
                    file.sections().stream().map(s -> s.heading().value()).toList();
            diagnostics.error(
                    Code.MISSING_PART,
                    file.start(),
                    "there is no section \"## " + heading + "\"" + Nearest.question(heading, headings));
            return List.of();
        }
        return rows(section.get(), columns);
    }

    /** The rows of a section's table. */
    List<Row> rows(Section section, List<String> columns) {
        return rows(section, columns, List.of());
    }

    /** The rows of a section's table, which may have some columns more. */
    List<Row> rows(Section section, List<String> columns, List<String> optional) {
        List<Row> rows = new ArrayList<>();
        table(section, columns, optional).ifPresent(table -> {
            List<String> names = table.header().stream().map(Text::value).toList();
            table.rows().forEach(cells -> rows.add(new Row(names, cells)));
        });
        return rows;
    }

    /** A section's table, when it has one and no column is missing from it. */
    Optional<Block.Table> table(Section section, List<String> columns, List<String> optional) {
        Optional<Block.Table> table = section.table();
        if (table.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "\"" + section.heading() + "\" has no table; expected one with the columns "
                            + String.join(" | ", columns));
            return Optional.empty();
        }
        List<Text> header = table.get().header();
        List<String> names = header.stream().map(Text::value).toList();
        List<String> lacking =
                columns.stream().filter(column -> !names.contains(column)).toList();
        if (!lacking.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_PART,
                    header.get(0).place(),
                    "the table has no column " + String.join(", ", lacking) + "; expected "
                            + String.join(" | ", columns));
        }
        for (Text name : header) {
            if (!columns.contains(name.value()) && !optional.contains(name.value())) {
                diagnostics.error(
                        Code.UNKNOWN_PART,
                        name.place(),
                        "nothing reads a column \"" + name + "\"" + Nearest.question(name.value(), columns));
            }
        }
        return lacking.isEmpty() ? table : Optional.empty();
    }

    OptionalDouble number(Text text, Predicate<Double> valid, String expected) {
        try {
            double number = Double.parseDouble(text.value());
            if (Double.isFinite(number) && valid.test(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // Said below, in words.
        }
        String hint = text.value().indexOf(',') >= 0 ? " with a decimal point, not a comma" : "";
        diagnostics.error(Code.INVALID_VALUE, text.place(), "\"" + text + "\"; expected " + expected + hint);
        return OptionalDouble.empty();
    }

    <E extends Enum<E> & Coded> Optional<E> constant(Text text, String kind, Class<E> type) {
        Optional<E> found = Coded.find(type, text.value());
        if (found.isEmpty()) {
            List<String> known =
                    Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
            diagnostics.error(
                    Code.UNKNOWN_WORD,
                    text.place(),
                    "\"" + text + "\" is no " + kind + "; expected one of " + Coded.codes(type)
                            + Nearest.question(text.value(), known));
        }
        return found;
    }
}
