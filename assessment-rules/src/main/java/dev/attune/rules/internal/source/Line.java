package dev.attune.rules.internal.source;

import dev.attune.rules.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a file, as its author meant it.
 *
 * @param raw its characters, as they stand in the file
 * @param seen the same number of characters, as Markdown is to see them
 * @param start where it starts
 */
record Line(String raw, String seen, Place start) {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("[ |:-]*\\|[ |:-]*-[ |:-]*|[ |:-]*-[ |:-]*\\|[ |:-]*");
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final Pattern UNSPACED_HEADING = Pattern.compile("#{1,6}\\p{L}.*");

    /**
     * The lines of a text. A line has the number an editor shows for it. Where only some editors break a line, it stays one line in
     * number and becomes several in meaning. Before a label or a table that follows without a blank line comes one without characters,
     * because Markdown would take either for more of what stands above.
     */
    static List<Line> of(String file, String content) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        // Where lines end with line feeds alone, as they do once a folder was read, splitting needs no pattern.
        String[] all = content.indexOf('\r') < 0 ? content.split("\n", -1) : LINE_END.split(content, -1);
        for (String raw : all) {
            number++;
            int from = 0;
            for (int i = 0; i <= raw.length(); i++) {
                if (i == raw.length() || Characters.isLineBreak(raw.charAt(i))) {
                    add(lines, raw.substring(from, i), new Place(file, number, from + 1));
                    from = i + 1;
                }
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, String raw, Place start) {
        Line line = new Line(raw, seen(raw), start);
        Line above = lines.isEmpty() ? line : lines.get(lines.size() - 1);
        boolean joined = !lines.isEmpty() && !above.isBlank();
        if (joined && (line.startsPart() || line.isInTable() && !above.isInTable())) {
            lines.add(new Line("", "", start));
        }
        lines.add(line);
    }

    Place placeAt(int column) {
        return start.plus(column);
    }

    /** The whole line. */
    Text text() {
        StringBuilder value = new StringBuilder();
        SourceMap.PlaceRuns places = new SourceMap.PlaceRuns();
        appendTo(value, places, 0, raw.length());
        places.add(placeAt(raw.length()), 1);
        return new Text(value.toString(), places.build()).part(0, value.length());
    }

    /** Some of its characters, without marks of emphasis and code and without invisible characters. */
    void appendTo(StringBuilder value, SourceMap.PlaceRuns places, int from, int to) {
        int column = from;
        while (column < to) {
            int end = column;
            while (end < to && isTakenAsItIs(raw.charAt(end))) {
                end++;
            }
            value.append(raw, column, end);
            places.add(placeAt(column), end - column);
            column = end;
            if (column < to) {
                boolean escapes =
                        raw.charAt(column) == '\\' && column + 1 < to && ESCAPABLE.indexOf(raw.charAt(column + 1)) >= 0;
                column += escapes ? 1 : 0;
                char c = raw.charAt(column);
                if (escapes || c != '`' && c != '*' && !Characters.isInvisible(c)) {
                    value.append(Characters.isBlank(c) ? ' ' : c);
                    places.add(placeAt(column), 1);
                }
                column++;
            }
        }
    }

    /** Of most characters there is nothing to ask. */
    private static boolean isTakenAsItIs(char c) {
        return c >= ' ' && c < Characters.LAST_ASCII && c != '\\' && c != '`' && c != '*';
    }

    boolean isBlank() {
        return seen.isBlank();
    }

    boolean isInTable() {
        return seen.stripLeading().startsWith("|");
    }

    boolean isUnspacedHeading() {
        return UNSPACED_HEADING.matcher(seen).matches();
    }

    private boolean startsPart() {
        return isUnspacedHeading() || Label.startsPart(seen);
    }

    /** Makes plain only what carries structure; the words are left to their reader. */
    private static String seen(String raw) {
        if (isTyped(raw)) {
            return raw;
        }
        char[] seen = raw.toCharArray();
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] != '\t' && (Characters.isBlank(seen[i]) || Characters.isInvisible(seen[i]))) {
                seen[i] = ' ';
            }
        }
        int first = 0;
        while (first < seen.length && (seen[first] == ' ' || seen[first] == '\t')) {
            first++;
        }
        if (first == seen.length) {
            return new String(seen);
        }
        if (first + 1 < seen.length
                && Characters.isBullet(seen[first])
                && (seen[first + 1] == ' ' || seen[first + 1] == '\t')) {
            seen[first] = '-';
        }
        for (int i = first; i < seen.length && (Characters.plain(seen[i]) == '#'); i++) {
            seen[i] = '#';
        }
        if (Characters.plain(seen[first]) == '|') {
            seen[first] = '|';
        }
        return withPlainDashes(seen);
    }

    /** Whether all of its characters are on every keyboard: such a line is plain. */
    private static boolean isTyped(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\t' && (c < ' ' || c >= Characters.LAST_ASCII)) {
                return false;
            }
        }
        return true;
    }

    /** The line under a table's header. */
    private static String withPlainDashes(char[] seen) {
        for (char c : seen) {
            if (Character.isLetterOrDigit(c)) {
                return new String(seen);
            }
        }
        StringBuilder plain = new StringBuilder(seen.length);
        for (char c : seen) {
            plain.append(Characters.isDash(c) ? '-' : Characters.plain(c) == '|' ? '|' : c);
        }
        return RULE_OF_TABLE.matcher(plain).matches() ? plain.toString() : new String(seen);
    }
}
