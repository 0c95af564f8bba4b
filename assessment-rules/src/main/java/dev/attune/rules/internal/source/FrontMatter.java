package dev.attune.rules.internal.source;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the fields at the very start of a file, between two lines of hyphens. Done by hand, because every value has to know where it
 * stands, and because a field given twice or a line of hyphens that a word processor made a dash of has to be noticed.
 */
final class FrontMatter {
    private static final String HOME = "rulebook.md";
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z -]*?) ?:(.*)");
    private static final String FENCE = "a line of --- ";

    private final List<Line> lines;
    private final Diagnostics problems;
    private final Map<String, Text> fields = new LinkedHashMap<>();
    private final boolean home;

    FrontMatter(String file, List<Line> lines, Diagnostics problems) {
        this.lines = lines;
        this.problems = problems;
        this.home = file.endsWith(HOME);
    }

    Map<String, Text> fields() {
        return fields;
    }

    /** Reads the fields; the number of lines they take. */
    int read() {
        int first = nextNonBlank(0);
        if (first == lines.size()) {
            return 0;
        }
        boolean opened = isFence(first);
        if (!isField(opened ? nextNonBlank(first + 1) : first) || !opened && !home) {
            return 0;
        }
        if (!home) {
            problems.error(
                    Code.UNKNOWN_PART,
                    lines.get(first).start(),
                    "nothing reads fields at the start of this file; only rulebook.md has some");
        } else if (!opened) {
            problems.error(
                    Code.MISSING_FRONT_MATTER,
                    lines.get(first).start(),
                    "the fields do not stand between two lines of ---; expected " + FENCE + "above the first");
        }
        int end = readFields(opened ? first + 1 : first);
        int next = nextNonBlank(end);
        if (next < lines.size() && isFence(next) && isField(nextNonBlank(next + 1))) {
            problems.error(
                    Code.DUPLICATE_ID,
                    lines.get(next).start(),
                    "here are fields between lines of --- once more; expected them once, at the start");
            Map<String, Text> once = Map.copyOf(fields);
            end = new FrontMatter("", lines.subList(0, lines.size()), new Diagnostics()).readFields(next + 1);
            fields.putAll(once);
        }
        return end;
    }

    /** Reads up to the closing line; where there is none, up to what is no field any more. */
    private int readFields(int from) {
        String last = "";
        for (int i = from; i < lines.size(); i++) {
            if (isFence(i)) {
                return i + 1;
            }
            Text line = lines.get(i).text();
            Matcher field = FIELD.matcher(line.plain().value());
            boolean item = line.plain().value().startsWith("- ");
            if (item && !last.isEmpty()) {
                Text before = fields.getOrDefault(last, line);
                Text value = line.part(2, line.value().length());
                fields.put(last, before.isEmpty() ? value : joined(before, value));
            } else if (field.matches()) {
                last = add(line, field.group(1));
            } else if (!line.isEmpty() && !line.value().startsWith("#") && closesSoon(i)) {
                problems.error(
                        Code.UNKNOWN_PART,
                        line.place(),
                        "\"" + line + "\" is no field; expected a name, a colon and a value, such as version: 1.0.0");
            } else if (!line.isEmpty() && !closesSoon(i)) {
                unclosed(i);
                return i;
            }
        }
        unclosed(lines.size());
        return lines.size();
    }

    private void unclosed(int at) {
        problems.error(
                Code.MISSING_FRONT_MATTER,
                lines.get(Math.max(0, Math.min(at, lines.size()) - 1)).start(),
                "the fields at the start do not end; expected " + FENCE + "under the last");
    }

    private String add(Text line, String name) {
        String key = name.toLowerCase(Locale.ROOT);
        int colon = 0;
        while (Characters.plain(line.value().charAt(colon)) != ':') {
            colon++;
        }
        Text value = unquoted(line.part(colon + 1, line.value().length()));
        if (fields.containsKey(key)) {
            problems.error(Code.DUPLICATE_ID, line.place(), "the field \"" + key + "\" is given twice");
        } else {
            fields.put(key, value);
        }
        return key;
    }

    private static Text unquoted(Text value) {
        int end = value.value().length() - 1;
        boolean quoted = end > 0
                && "'\"".indexOf(Characters.plain(value.value().charAt(0))) >= 0
                && Characters.plain(value.value().charAt(0))
                        == Characters.plain(value.value().charAt(end));
        return quoted ? value.part(1, end) : value;
    }

    private static Text joined(Text before, Text value) {
        List<Place> places =
                new ArrayList<>(before.places().subList(0, before.value().length()));
        places.add(value.place());
        places.add(value.place());
        places.addAll(value.places());
        return new Text(before.value() + ", " + value.value(), places);
    }

    private boolean isField(int index) {
        return index < lines.size()
                && FIELD.matcher(lines.get(index).text().plain().value()).matches();
    }

    /** Whether the closing line comes before any heading or table. */
    private boolean closesSoon(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (isFence(i)) {
                return true;
            }
            if (lines.get(i).seen().stripLeading().startsWith("#")
                    || lines.get(i).isInTable()) {
                return false;
            }
        }
        return false;
    }

    private int nextNonBlank(int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    /** A line of hyphens, or of the dashes a word processor makes of them. */
    private boolean isFence(int index) {
        String line = lines.get(index).seen().strip();
        return !line.isEmpty()
                && line.chars().allMatch(c -> Characters.isDash((char) c))
                && (line.length() > 1 || line.charAt(0) != '-');
    }
}
