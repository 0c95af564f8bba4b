package dev.attune.runner.read;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where the cells of one CSV row start. The CSV parser tells where a row starts, and nothing about its cells.
 *
 * @param starts the offset of each cell
 * @param end the offset behind the last cell
 * @param trouble the offset of a quotation mark that is never closed, or of what follows a closed one
 */
record CsvCells(List<Integer> starts, int end, OptionalInt trouble) {
    static CsvCells of(CharSequence text, int rowStart) {
        List<Integer> starts = new ArrayList<>();
        int at = rowStart;
        while (at < text.length() && isEndOfLine(text.charAt(at))) {
            at++;
        }
        while (true) {
            at = skipBlanks(text, at);
            starts.add(at);
            if (at < text.length() && text.charAt(at) == '"') {
                int end = closingQuote(text, at);
                if (end < 0) {
                    return new CsvCells(starts, at, OptionalInt.of(at));
                }
                at = skipBlanks(text, end + 1);
                if (at < text.length() && text.charAt(at) != ',' && !isEndOfLine(text.charAt(at))) {
                    return new CsvCells(starts, at, OptionalInt.of(at));
                }
            }
            while (at < text.length() && text.charAt(at) != ',' && !isEndOfLine(text.charAt(at))) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != ',') {
                return new CsvCells(starts, at, OptionalInt.empty());
            }
            at++;
        }
    }

    /** A doubled quotation mark is one of the text. */
    private static int closingQuote(CharSequence text, int opening) {
        for (int i = opening + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 >= text.length() || text.charAt(i + 1) != '"') {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static int skipBlanks(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean isEndOfLine(char c) {
        return c == '\n' || c == '\r';
    }
}
