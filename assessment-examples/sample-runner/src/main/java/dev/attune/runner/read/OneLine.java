package dev.attune.runner.read;

/** Keeps what a stranger wrote in a file from breaking a line or steering the terminal. */
public final class OneLine {
    private OneLine() {}

    /**
     * Makes line breaks, control and formatting characters visible.
     *
     * @param text any text
     * @return the same text on one line, with such characters written as Java escapes
     */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    line.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : "\\u%04x".formatted(c));
                default -> line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}
