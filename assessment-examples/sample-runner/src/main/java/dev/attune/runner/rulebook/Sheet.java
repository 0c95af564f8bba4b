package dev.attune.runner.rulebook;

/** Lines for somebody who reads on a screen and may search in them: one thing a line, never broken. */
final class Sheet {
    private final StringBuilder text = new StringBuilder();

    void line(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
