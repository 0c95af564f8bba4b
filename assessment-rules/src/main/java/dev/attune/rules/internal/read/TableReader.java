package dev.attune.rules.internal.read;

import dev.attune.assessment.Coded;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads tables by the names of their columns, and says what is wrong with their cells. */
final class TableReader {
    /** What an empty cell holds. */
    static final String NOTHING = "-";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(?:[,' ][0-9]{3})+(?:[.,][0-9]+)?");
    private static final Pattern PERCENT = Pattern.compile("([+-]?[0-9]+(?:\\.[0-9]+)?) ?(?:%|per ?cent)");

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
            int index = columns.indexOf(column);
            return index >= 0
                    && !cells.get(index).isEmpty()
                    && !cells.get(index).plain().value().equals(NOTHING);
        }

        String text(String column) {
            return filled(column).value();
        }

        private Text filled(String column) {
            Text cell = cell(column);
            if (cell.isEmpty()) {
                diagnostics.error(Code.MISSING_PART, cell.place(), "the cell for \"" + column + "\" is empty");
            }
            return cell;
        }

        /** What stands in a cell where only plain characters mean something. */
        String word(String column) {
            return filled(column).plain().value();
        }

        OptionalDouble number(String column, Predicate<Double> valid, String expected) {
            return TableReader.this.number(cell(column), valid, expected);
        }

        <E extends Enum<E> & Coded> Optional<E> constant(String column, Class<E> type) {
            return TableReader.this.constant(cell(column), column, type);
        }
    }

    /** The rows of the table in one of a file's sections; none, and a diagnostic, when there is no such table. */
    List<Row> rows(MarkdownFile file, String heading, TableSchema schema) {
        List<Section> called =
                file.sections().stream().filter(s -> isCalled(s, heading)).toList();
        if (!called.isEmpty()) {
            called.stream()
                    .skip(1)
                    .forEach(again -> diagnostics.error(
                            Code.DUPLICATE_ID,
                            again.heading().place(),
                            "there is a second section \"" + heading + "\"; expected all rows in one table"));
            return rows(called.get(0), schema);
        }
        Optional<Section> near = file.sections().stream()
                .filter(s -> Nearest.to(name(s), List.of(heading)).isPresent())
                .findFirst();
        if (near.isEmpty()) {
            diagnostics.error(Code.MISSING_PART, file.start(), "there is no section \"## " + heading + "\"");
            return List.of();
        }
        // It is read all the same, so that one slip in a heading is one problem and not a hundred.
        unknownSection(near.get(), List.of(heading));
        return rows(near.get(), schema);
    }

    /** Reports the sections of a file that nothing reads, except those that hold only paragraphs for people. */
    void checkSections(MarkdownFile file, List<String> headings) {
        for (Section section : file.sections()) {
            boolean known = headings.stream().anyMatch(heading -> isCalled(section, heading));
            boolean note = section.blocks().stream().allMatch(Block.Paragraph.class::isInstance);
            if (!known && !note) {
                unknownSection(section, headings);
            }
        }
    }

    private void unknownSection(Section section, List<String> headings) {
        diagnostics.error(
                Code.UNKNOWN_PART,
                section.heading().place(),
                "nothing reads a section \"" + section.heading() + "\""
                        + Nearest.to(name(section), headings)
                                .map(near -> "; did you mean \"" + near + "\"?")
                                .orElse("; expected one of " + String.join(", ", headings)));
    }

    private static boolean isCalled(Section section, String heading) {
        return name(section).equalsIgnoreCase(heading);
    }

    private static String name(Section section) {
        return section.heading().plain().value();
    }

    /** The rows of a table of a file; none, and a diagnostic, when there is no such table. */
    List<Row> rows(MarkdownFile file, TableSchema schema) {
        return rows(file, schema.heading(), schema);
    }

    /** The rows of a table that a file may do without. */
    List<Row> rowsIfAny(MarkdownFile file, TableSchema schema) {
        return file.sections().stream().anyMatch(section -> isCalled(section, schema.heading()))
                ? rows(file, schema)
                : List.of();
    }

    /** The rows of a section's table. */
    List<Row> rows(Section section, TableSchema schema) {
        return rows(section, schema.required(), schema.optional());
    }

    /** The rows of a section's table, which may have some columns more. */
    List<Row> rows(Section section, List<String> columns, List<String> optional) {
        return table(section, columns, optional).map(TableReader.this::rows).orElse(List.of());
    }

    private List<Row> rows(Block.Table table) {
        List<String> names = table.header().stream().map(Text::value).toList();
        return table.rows().stream().map(cells -> new Row(names, cells)).toList();
    }

    /** A section's table, when it has one and no column is missing from it. */
    Optional<Block.Table> table(Section section, List<String> columns, List<String> optional) {
        Optional<Block.Table> table = section.table();
        boolean toldAlready = sayWhatIsUnread(section);
        if (table.isEmpty() && toldAlready) {
            return table;
        }
        if (table.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "\"" + section.heading() + "\" has no table; expected one with the columns "
                            + String.join(" | ", columns));
            return Optional.empty();
        }
        return hasColumns(table.get(), columns, optional) ? table : Optional.empty();
    }

    /** The rows of a table. */
    List<Row> rows(Block.Table table, TableSchema schema) {
        return hasColumns(table, schema.required(), schema.optional()) ? rows(table) : List.of();
    }

    private boolean hasColumns(Block.Table table, List<String> columns, List<String> optional) {
        List<Text> header = table.header();
        List<String> names = header.stream().map(Text::value).toList();
        if (names.equals(columns)) {
            return true;
        }
        List<String> lacking =
                columns.stream().filter(column -> !names.contains(column)).toList();
        List<String> unknown = names.stream()
                .filter(name -> !columns.contains(name) && !optional.contains(name))
                .toList();
        List<String> possible = Stream.concat(columns.stream(), optional.stream())
                .filter(column -> !names.contains(column))
                .toList();
        // A column that is only misspelt is not missing as well.
        List<String> missing = lacking.stream()
                .filter(column -> Nearest.to(column, unknown).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_PART,
                    header.get(0).place(),
                    "the table has no column " + String.join(", ", missing) + "; expected "
                            + String.join(" | ", columns));
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!columns.contains(name) && !optional.contains(name)) {
                diagnostics.error(
                        Code.UNKNOWN_PART,
                        header.get(i).place(),
                        "nothing reads a column \"" + header.get(i) + "\"" + Nearest.question(name, possible));
            } else if (names.indexOf(name) < i) {
                diagnostics.error(Code.DUPLICATE_ID, header.get(i).place(), "there are two columns \"" + name + "\"");
            }
        }
        return lacking.isEmpty();
    }

    OptionalDouble number(Text text, Predicate<Double> valid, String expected) {
        String digits = text.plain().value();
        if (NUMBER.matcher(digits).matches()) {
            double number = Double.parseDouble(digits);
            if (Double.isFinite(number) && valid.test(number)) {
                return OptionalDouble.of(number);
            }
        }
        diagnostics.error(
                Code.INVALID_VALUE, text.place(), "\"" + text + "\"; expected " + expected + numberHint(digits));
        return OptionalDouble.empty();
    }

    /** What habit of writing numbers it probably was. */
    private static String numberHint(String digits) {
        if (GROUPED.matcher(digits).matches()) {
            return ", without a mark between thousands and with a decimal point, not a comma";
        }
        if (digits.indexOf(',') >= 0) {
            return " with a decimal point, not a comma";
        }
        Matcher percent = PERCENT.matcher(digits);
        return percent.matches()
                ? "; " + percent.group(1) + " % is written "
                        + new BigDecimal(percent.group(1)).movePointLeft(2).toPlainString() + " here"
                : "";
    }

    /** Reports what nothing reads in the section of a table; true if it is something other than a list or a second table. */
    private boolean sayWhatIsUnread(Section section) {
        boolean said = false;
        boolean tableSeen = false;
        for (Block block : section.blocks()) {
            if (block instanceof Block.Unread unread) {
                diagnostics.error(Code.UNKNOWN_PART, unread.text().place(), unread.problem());
                said = true;
            } else if (block instanceof Block.Items list) {
                diagnostics.error(
                        Code.UNKNOWN_PART,
                        list.items().get(0).place(),
                        "nothing reads a list here; expected a table, and paragraphs for notes");
            } else if (block instanceof Block.Table table) {
                if (tableSeen) {
                    diagnostics.error(
                            Code.UNKNOWN_PART,
                            table.header().get(0).place(),
                            "nothing reads a second table; expected all rows in one");
                }
                tableSeen = true;
            }
        }
        return said;
    }

    <E extends Enum<E> & Coded> Optional<E> constant(Text text, String kind, Class<E> type) {
        Optional<E> found = Coded.find(type, text.plain().value().toLowerCase(Locale.ROOT));
        if (found.isEmpty()) {
            List<String> known =
                    Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
            diagnostics.error(
                    Code.UNKNOWN_WORD,
                    text.place(),
                    "\"" + text + "\" is no " + kind + "; expected one of " + Coded.codes(type)
                            + Nearest.question(text.plain().value(), known));
        }
        return found;
    }
}
