package dev.attune.rules.internal.source;

import java.util.Arrays;
import java.util.Locale;

/** The words that start a part of a section. Each stands at the start of a line. */
public enum Label {
    /** The conditions of a rule. */
    WHEN("When"),
    /** What follows from them. */
    THEN("Then"),
    /** The sentence a couple reads. */
    BECAUSE("Because"),
    /** What a technique is for. */
    AIM("Aim:"),
    /** The same for the couple. */
    IN_SHORT("In short"),
    /** How it is done. */
    STEPS("Steps"),
    /** When it is not. */
    CAUTION("Caution"),
    /** What must be found in a worked example. */
    FINDS("Finds"),
    /** What must not be. */
    DOES_NOT_FIND("Does not find");

    /** Those that are a line of their own. */
    private static final Label[] ALONE =
            Arrays.stream(values()).filter(label -> !label.startsSentence()).toArray(Label[]::new);

    private final String text;

    Label(String text) {
        this.text = text;
    }

    /**
     * The word as it is written.
     *
     * @return the word; with its colon, where it has one
     */
    public String text() {
        return text;
    }

    /**
     * Whether a sentence follows the word in the same paragraph; else it is a line of its own, above a list.
     *
     * @return true for {@link #BECAUSE} and {@link #AIM}
     */
    public boolean startsSentence() {
        return this == BECAUSE || this == AIM;
    }

    /**
     * A line without what people put around a label: marks of emphasis, a colon.
     *
     * @param line the line
     * @return what may be a label
     */
    public static String bare(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && "*_ ".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "*_ :.".indexOf(line.charAt(to - 1)) >= 0) {
            to--;
        }
        return line.substring(from, to);
    }

    /** Whether this stands on a line: alone, or with a sentence behind it where it starts one. */
    boolean isOn(String line) {
        return startsSentence()
                ? line.startsWith(text + (text.endsWith(":") ? "" : " "))
                : bare(line).equalsIgnoreCase(text);
    }

    /** Whether a line starts a part of a section. */
    static boolean startsPart(String line) {
        String plain = line.strip();
        return plain.length() <= LONGEST_LABEL_LINE && standsAlone(plain)
                || BECAUSE.isOn(plain)
                || plain.startsWith(":", 3)
                        && plain.substring(0, 4).toLowerCase(Locale.ROOT).equals("aim:");
    }

    private static boolean standsAlone(String line) {
        String bare = bare(line);
        for (Label label : ALONE) {
            if (bare.equalsIgnoreCase(label.text)) {
                return true;
            }
        }
        return false;
    }

    private static final int LONGEST_LABEL_LINE = 30;
}
