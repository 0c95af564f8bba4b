package dev.attune.runner.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a message calls by its place in a case, somebody who corrects a file looks for by its line. */
final class References {
    /** What stands in quotation marks was written by somebody and is left alone. */
    private static final Pattern QUOTED_OR_PATH =
            Pattern.compile("\"[^\"]*\"|\\b(?:observations|scores|context|clearances)\\[[0-9]+\\]");

    private final Node root;

    References(Node root) {
        this.root = root;
    }

    /**
     * A message with {@code line 7} in the place of {@code observations[3]}; with the column, where another place that it is about is in
     * the same line.
     *
     * @param own the place that the message stands at
     */
    String asLines(String message, Place own) {
        Map<String, Place> places = new LinkedHashMap<>();
        Matcher paths = QUOTED_OR_PATH.matcher(message);
        while (paths.find()) {
            if (isPath(paths)) {
                places.put(paths.group(), Node.placeOf(root, paths.group()));
            }
        }
        Set<Integer> lines = new HashSet<>(Set.of(own.line()));
        boolean ownLines = places.values().stream().allMatch(place -> lines.add(place.line()));
        return QUOTED_OR_PATH.matcher(message).replaceAll(found -> {
            Place place = places.get(found.group());
            String line = place == null ? found.group() : "line " + place.line();
            return Matcher.quoteReplacement(place == null || ownLines ? line : line + ", column " + place.column());
        });
    }

    private static boolean isPath(MatchResult found) {
        return !found.group().startsWith("\"");
    }
}
