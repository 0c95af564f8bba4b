package dev.attune.rules.source;

import dev.attune.rules.diagnostic.Place;
import java.util.List;

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
        return new Text(value.substring(start, end), places.subList(start, end + 1));
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
