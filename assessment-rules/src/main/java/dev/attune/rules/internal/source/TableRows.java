package dev.attune.rules.internal.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a table, taken apart into cells. Markdown itself drops cells that are too many and makes up those that lack; here they
 * are noticed.
 */
final class TableRows {
    private final List<Line> lines;
    private final int first;
    private final int last;

    TableRows(List<Line> lines, int first, int last) {
        this.lines = lines;
        this.first = first;
        this.last = last;
    }

    /** Adds the table, and what is wrong with its rows. */
    void addTo(List<Block> blocks) {
        List<Text> header = cells(lines.get(first)).stream()
                .map(Text::plain)
                .map(Text::inLowerCase)
                .toList();
        List<List<Text>> rows = new ArrayList<>();
        List<Block> problems = new ArrayList<>();
        int tooShort = 0;
        // The line under the header is skipped.
        for (int i = first + 2; i <= last; i++) {
            Line line = lines.get(i);
            List<Text> cells = new ArrayList<>(cells(line));
            int surplus = cells.size() - header.size();
            if (line.seen().indexOf('|') < 0) {
                problems.add(
                        new Block.Unread(
                                line.text(),
                                "\"" + line.text()
                                        + "\" stands right under a table and so became a row of it; expected a blank line above"));
                continue;
            }
            if (surplus > 0) {
                problems.add(new Block.Unread(
                        cells.get(header.size()),
                        "the row \"" + cells.get(0) + "\" has " + cells.size() + " cells, and the table "
                                + header.size() + " columns; expected as many, and \\| for a | within a cell"));
                cells = cells.subList(0, header.size());
            } else if (surplus < 0) {
                tooShort++;
                problems.add(new Block.Unread(
                        cells.get(cells.size() - 1),
                        "the row \"" + cells.get(0) + "\" ends here with " + cells.size() + " of "
                                + header.size() + " cells; expected one more for \"" + header.get(cells.size())
                                + "\", or - where there is nothing to say"));
                while (cells.size() < header.size()) {
                    // What is wrong has been said; a made-up cell must not be complained about again.
                    cells.add(new Text(
                            "-",
                            List.of(
                                    line.placeAt(line.raw().length()),
                                    line.placeAt(line.raw().length()))));
                }
            }
            rows.add(List.copyOf(cells));
        }
        blocks.add(new Block.Table(header, List.copyOf(rows)));
        // When every row is too short, it is the header that has a column too many, and saying so once is enough.
        boolean once = tooShort > 1 && tooShort == rows.size() && tooShort == problems.size();
        blocks.addAll(once ? problems.subList(0, 1) : problems);
    }

    /** The cells between the bars; a bar after a backslash is part of a cell. */
    private static List<Text> cells(Line line) {
        String seen = line.seen();
        int from = 0;
        int to = seen.length();
        while (from < to && Character.isWhitespace(seen.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(seen.charAt(to - 1))) {
            to--;
        }
        if (from < to && seen.charAt(from) == '|') {
            from++;
        }
        List<Text> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (seen.charAt(i) == '\\' && i + 1 < to) {
                i++;
            } else if (seen.charAt(i) == '|') {
                cells.add(cell(line, start, i));
                start = i + 1;
            }
        }
        if (start < to || cells.isEmpty()) {
            cells.add(cell(line, start, to));
        }
        return cells;
    }

    private static Text cell(Line line, int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(line.seen().charAt(start))) {
            start++;
        }
        StringBuilder value = new StringBuilder();
        SourceMap.PlaceRuns places = new SourceMap.PlaceRuns();
        line.appendTo(value, places, start, to);
        places.add(line.placeAt(start == to ? Math.min(from + 1, to) : to), 1);
        return new Text(value.toString(), places.build())
                .part(0, value.length())
                .withoutDoubledQuotes();
    }
}
