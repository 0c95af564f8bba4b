package dev.attune.runner.report;

import dev.attune.runner.read.OneLine;

/** Lays out plain text at a width that a terminal and a printed page both have. */
public final class Page {
    /** How many characters fit on a line. */
    public static final int WIDTH = 88;

    static final int MARGIN = 2;

    private final StringBuilder text = new StringBuilder();

    /** The first line and a rule under it. */
    void title(String left, String right) {
        String start = OneLine.of(left);
        String end = OneLine.of(right);
        int gap = WIDTH - length(start) - length(end);
        if (gap >= 2) {
            line(start + " ".repeat(gap) + end);
        } else {
            wrap("", "", start);
            wrap("", "", end);
        }
        line("═".repeat(WIDTH));
    }

    void heading(String heading) {
        blank();
        line(heading);
        line("─".repeat(length(heading)));
    }

    void subheading(String heading) {
        wrap(" ".repeat(MARGIN), " ".repeat(MARGIN), OneLine.of(heading));
    }

    void paragraph(String paragraph) {
        paragraph(MARGIN, paragraph);
    }

    void paragraph(int indent, String paragraph) {
        wrap(" ".repeat(indent), " ".repeat(indent), OneLine.of(paragraph));
    }

    /** A short word or number, and beside it a text of its own width. */
    void item(int indent, String lead, int leadWidth, String body) {
        String start = " ".repeat(indent) + padded(OneLine.of(lead), leadWidth);
        wrap(start, " ".repeat(indent + leadWidth), OneLine.of(body));
    }

    void bullet(int indent, String body) {
        item(indent, "•", 2, body);
    }

    void blank() {
        text.append('\n');
    }

    /** A line that is laid out already. */
    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    static String padded(String word, int width) {
        // A word as wide as its column still needs a blank behind it.
        return word + " ".repeat(Math.max(word.isEmpty() ? 0 : 1, width - length(word)));
    }

    static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private void wrap(String first, String others, String body) {
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        // A number stays with its percent sign.
        for (String word : body.split(" +(?!% |%$|%\\p{P})", 0)) {
            if (!fresh && length(line.toString()) + 1 + length(word) > WIDTH) {
                line(line.toString());
                line = new StringBuilder(others);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        line(line.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
