package dev.attune.rules.internal.source;

import dev.attune.rules.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a file's text that knows where each of its characters stands.
 *
 * @param value the characters; line breaks became blanks, marks of emphasis and code are gone
 * @param places where each of them stands; one more at the end, for what should have followed
 */
public record Text(String value, List<Place> places) {
    /**
     * Where it starts.
     *
     * @return the place of its first character
     */
    public Place place() {
        return places.get(0);
    }

    /**
     * Where one of its characters stands.
     *
     * @param offset which one, from 0
     * @return its place
     */
    public Place placeAt(int offset) {
        return places.get(Math.min(offset, places.size() - 1));
    }

    /**
     * A part of it, without the blanks around it.
     *
     * @param from where the part starts
     * @param to where it ends, exclusive
     * @return the part
     */
    public Text part(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && value.charAt(start) == ' ') {
            start++;
        }
        while (end > start && value.charAt(end - 1) == ' ') {
            end--;
        }
        return start == 0 && end == value.length()
                ? this
                : new Text(value.substring(start, end), places.subList(start, end + 1));
    }

    /**
     * The same words where only plain characters mean something: straight quotes, hyphens and single blanks, nothing of full width, and no
     * quotes around the whole.
     *
     * @return the plain text, whose characters know where they stand
     */
    public Text plain() {
        return isPlain() ? this : madePlain();
    }

    /** Nearly every text is. */
    private boolean isPlain() {
        int end = value.length();
        if (end > 0 && (value.charAt(0) == ' ' || value.charAt(end - 1) == ' ' || value.charAt(end - 1) == '"')) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if (c != Characters.plain(c) || c == '\u2026' || c == ' ' && value.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    private Text madePlain() {
        StringBuilder plain = new StringBuilder(value.length());
        List<Place> kept = new ArrayList<>(places.size());
        for (int i = 0; i < value.length(); i++) {
            char c = Characters.plain(value.charAt(i));
            boolean again = c == ' ' && !plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ';
            if (c == '\u2026') {
                plain.append("..");
                kept.add(places.get(i));
                kept.add(places.get(i));
                c = '.';
            }
            if (!again) {
                plain.append(c);
                kept.add(places.get(i));
            }
        }
        kept.add(places.get(value.length()));
        Text text = new Text(plain.toString(), kept).part(0, plain.length());
        int end = text.value().length() - 1;
        return end > 0 && text.value().charAt(0) == '"' && text.value().indexOf('"', 1) == end
                ? text.part(1, end)
                : text;
    }

    /**
     * The same text without capitals.
     *
     * @return the text, whose characters stand where they stood
     */
    public Text inLowerCase() {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.length() == value.length() ? new Text(lower, places) : this;
    }

    /**
     * The same text as a spreadsheet had it: where a cell is in quotes and has doubled ones in it, neither was typed.
     *
     * @return the text, without the quotes that were not typed
     */
    public Text withoutDoubledQuotes() {
        String straight = value.replace('\u201c', '"').replace('\u201d', '"');
        int end = value.length() - 1;
        if (end < 1 || straight.charAt(0) != '"' || straight.charAt(end) != '"' || !doubled(straight, end)) {
            return this;
        }
        StringBuilder kept = new StringBuilder();
        List<Place> where = new ArrayList<>();
        for (int i = 1; i < end; i++) {
            kept.append(value.charAt(i));
            where.add(places.get(i));
            if (straight.startsWith("\"\"", i)) {
                i++;
            }
        }
        where.add(places.get(end));
        return new Text(kept.toString(), where);
    }

    /** Whether every quote within is one of two, and there is one. */
    private static boolean doubled(String straight, int end) {
        String within = straight.substring(1, end);
        return within.contains("\"\"") && within.replace("\"\"", "").indexOf('"') < 0;
    }

    /**
     * Its lines, as they stand in the file.
     *
     * @return the lines in order; one when it has no line break
     */
    public List<Text> lines() {
        List<Text> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            // The blank that stands for a line break is where the next line begins.
            if (value.charAt(i) == ' ' && places.get(i).equals(places.get(i + 1))) {
                lines.add(part(from, i));
                from = i + 1;
            }
        }
        lines.add(part(from, value.length()));
        return lines;
    }

    /**
     * Whether it has no characters.
     *
     * @return true when it is empty
     */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
