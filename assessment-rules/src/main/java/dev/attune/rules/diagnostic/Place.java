package dev.attune.rules.diagnostic;

import java.util.regex.Pattern;

/**
 * A place in a rulebook.
 *
 * @param file the file, by its name in the rulebook's folder
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Place(String file, int line, int column) {
    private static final Pattern OWN_TRANSLATION = Pattern.compile("languages/[^/]+/[^/]+");

    /**
     * A place further right.
     *
     * @param characters by how many characters
     * @return that place
     */
    public Place plus(int characters) {
        return new Place(file, line, column + characters);
    }

    /**
     * Whether it is in a rulebook that the one being read extends.
     *
     * @return true when the file is named together with its rulebook
     */
    public boolean isInParent() {
        return file.indexOf('/') >= 0 && !OWN_TRANSLATION.matcher(file).matches();
    }
}
