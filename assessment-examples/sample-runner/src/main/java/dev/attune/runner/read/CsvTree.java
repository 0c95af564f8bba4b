package dev.attune.runner.read;

import dev.attune.rules.diagnostic.Nearest;
import dev.attune.runner.read.Problem.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a log in CSV into the tree that a case in JSON would give. */
final class CsvTree {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final List<String> REQUIRED = List.of("by", "behaviour");
    private static final String HEADER = String.join(",", ObservationReader.COLUMNS);

    private final String file;
    private final String text;
    private final Lines lines;
    private final List<Problem> problems;

    private CsvTree(String file, String text, List<Problem> problems) {
        this.file = file;
        this.text = text;
        this.lines = new Lines(text);
        this.problems = problems;
    }

    /**
     * Reads a text.
     *
     * @param id what to call the case: a log has no place for it
     * @param partners the two partners, or nobody when the log itself names both
     * @param problems takes the rows that are not like the header
     */
    static Node read(String file, String text, String id, List<String> partners, List<Problem> problems)
            throws ProblemsException {
        return new CsvTree(file, text, problems).tree(id, partners);
    }

    private Node tree(String id, List<String> partners) throws ProblemsException {
        List<Node> observations = new ArrayList<>();
        // Fields are checked where observations are, for both formats; here only the grid is.
        int reached = 0;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<String> columns = List.of();
            for (CSVRecord row : parser) {
                CsvCells cells = CsvCells.of(text, (int) row.getCharacterPosition());
                if (columns.isEmpty()) {
                    columns = header(row, cells);
                } else if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                    observation(columns, row, cells).ifPresent(observations::add);
                }
                reached = cells.end();
            }
            if (columns.isEmpty()) {
                throw new ProblemsException(
                        file, Place.START, Code.MISSING_COLUMN, "the file is empty; expected the header " + HEADER);
            }
        } catch (UncheckedIOException | IOException e) {
            throw malformed(reached);
        }
        Map<String, Node.Member> members = new LinkedHashMap<>();
        members.put("id", new Node.Member(Place.START, new Node.Text(Place.START, id)));
        members.put("partners", new Node.Member(Place.START, partners(partners, observations)));
        members.put("observations", new Node.Member(Place.START, new Node.Many(Place.START, observations)));
        return new Node.Group(Place.START, members);
    }

    private List<String> header(CSVRecord row, CsvCells cells) throws ProblemsException {
        List<String> columns = row.toList();
        Place start = lines.place(cells.starts().get(0));
        if (columns.size() == 1 && columns.get(0).contains(";")) {
            throw new ProblemsException(
                    file,
                    start,
                    Code.MISSING_COLUMN,
                    "the columns are separated by semicolons; expected commas: " + HEADER);
        }
        List<Problem> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            Place place = lines.place(cells.starts().get(i));
            if (!ObservationReader.FIELDS.contains(column)) {
                // What was meant is not missing as well.
                Nearest.to(column, ObservationReader.FIELDS).ifPresent(seen::add);
                wrong.add(new Problem(
                        file,
                        place,
                        Code.UNKNOWN_COLUMN,
                        "column \"" + column + "\" is not known; "
                                + Meant.question(column, ObservationReader.FIELDS, "expected the header " + HEADER)));
            } else if (!seen.add(column)) {
                wrong.add(new Problem(
                        file,
                        place,
                        Code.DUPLICATE_COLUMN,
                        "column \"" + column + "\" is given twice; expected it once"));
            }
        }
        REQUIRED.stream()
                .filter(column -> !seen.contains(column))
                .map(column -> "column \"" + column + "\" is missing; expected the header " + HEADER)
                .forEach(message -> wrong.add(new Problem(file, start, Code.MISSING_COLUMN, message)));
        if (!wrong.isEmpty()) {
            throw new ProblemsException(wrong);
        }
        return columns;
    }

    private Optional<Node> observation(List<String> columns, CSVRecord row, CsvCells cells) {
        Place start = lines.place(cells.starts().get(0));
        if (row.size() != columns.size()) {
            problems.add(new Problem(
                    file,
                    start,
                    Code.WRONG_NUMBER_OF_CELLS,
                    "the row has " + row.size() + " cells; expected " + columns.size() + ", as in the header"));
            return Optional.empty();
        }
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Place place = lines.place(cells.starts().get(i));
            String column = columns.get(i);
            if (!row.get(i).isEmpty()) {
                Node value = column.equals("strength")
                        ? new Node.Numeral(place, row.get(i))
                        : new Node.Text(place, row.get(i));
                members.put(column, new Node.Member(place, value));
            }
        }
        return Optional.of(new Node.Group(start, members));
    }

    private Node partners(List<String> given, List<Node> observations) {
        Map<String, Node> partners = new LinkedHashMap<>();
        given.forEach(partner -> partners.put(partner, new Node.Text(Place.START, partner)));
        for (Node observation : observations) {
            if (partners.size() < 2
                    && observation instanceof Node.Group group
                    && group.value("by") instanceof Node.Text name) {
                partners.putIfAbsent(name.value(), name);
            }
        }
        if (partners.size() < 2) {
            String who = partners.isEmpty()
                    ? "nobody is named in column by"
                    : "only \"" + partners.keySet().iterator().next() + "\" is named in column by";
            problems.add(new Problem(
                    file,
                    null,
                    Code.MISSING_PARTNER,
                    who + "; name both partners with --partners, as in --partners sam,alex"));
            // Stand-ins, so that the rest of the log can still be checked.
            for (int i = partners.size(); i < 2; i++) {
                partners.put("unnamed partner " + i, new Node.Text(Place.START, "unnamed partner " + i));
            }
        }
        return new Node.Many(Place.START, List.copyOf(partners.values()));
    }

    private ProblemsException malformed(int from) {
        int at = from;
        while (at < text.length()) {
            CsvCells cells = CsvCells.of(text, at);
            if (cells.trouble().isPresent()) {
                int trouble = cells.trouble().getAsInt();
                String message = text.charAt(trouble) == '"' && cells.starts().contains(trouble)
                        ? "this quotation mark is never closed"
                        : "something follows a closing quotation mark; expected a comma, or two marks for one";
                return new ProblemsException(file, lines.place(trouble), Code.MALFORMED_CSV, message);
            }
            at = Math.max(at + 1, cells.end());
        }
        return new ProblemsException(file, null, Code.MALFORMED_CSV, "the file cannot be read as CSV");
    }
}
