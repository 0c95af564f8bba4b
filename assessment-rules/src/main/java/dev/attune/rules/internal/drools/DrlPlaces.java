package dev.attune.rules.internal.drools;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.kie.api.builder.Message;

/**
 * Finds where in a piece of DRL a message of its compilers belongs.
 *
 * <p>The parser says line and column. Later stages say a word, or a line of the Java code they made of a rule; that word or line is
 * looked for in the DRL.
 */
final class DrlPlaces {
    /** A place in DRL: its line and column, each from 1. */
    record At(int line, int column) {}

    /** Where nothing better is known. */
    static final At START = new At(1, 1);

    private static final Pattern PARSER = Pattern.compile("Line (\\d+):(\\d+)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String SOURCE = "Java source of ";
    private static final String FOLLOWS = "in error:\n";
    private static final String NO_PACKAGE = "Parser returned a null Package";
    private static final int MOST_CHARACTERS = 300;

    private DrlPlaces() {}

    /** Where a message belongs; nowhere, when it only repeats what another one said. */
    static Optional<At> of(String drl, Message message, List<Message> all) {
        String text = message.getText();
        if (text.startsWith(SOURCE) || text.equals(NO_PACKAGE)) {
            return Optional.empty();
        }
        if (message.getPath() != null && message.getPath().endsWith(".java")) {
            return Optional.of(inGenerated(drl, message, all));
        }
        At found = of(drl, text);
        boolean said = message.getLine() > 0 && !PARSER.matcher(text).find();
        return Optional.of(said ? new At(message.getLine(), Math.max(1, message.getColumn())) : found);
    }

    /** Where a message without a place of its own belongs. */
    static At of(String drl, String text) {
        Matcher parser = PARSER.matcher(text);
        if (parser.find()) {
            return new At(Integer.parseInt(parser.group(1)), Integer.parseInt(parser.group(2)) + 1);
        }
        String words = text.substring(text.lastIndexOf(": ") + 1).strip();
        int offset = words.isEmpty() ? -1 : drl.indexOf(words);
        return offset < 0 ? START : at(drl, offset);
    }

    private static At inGenerated(String drl, Message message, List<Message> all) {
        return all.stream()
                .map(Message::getText)
                .filter(text -> text.startsWith(SOURCE + message.getPath()) && text.contains(FOLLOWS))
                .map(text -> text.substring(text.indexOf(FOLLOWS) + FOLLOWS.length()))
                .flatMap(source ->
                        source.lines().skip(Math.max(0, message.getLine() - 1L)).limit(1))
                .map(line -> lineOf(drl, BLANKS.matcher(line).replaceAll("")))
                .findFirst()
                .orElse(START);
    }

    private static At lineOf(String drl, String generated) {
        List<String> lines = drl.lines().toList();
        for (int i = 0; i < lines.size() && !generated.isEmpty(); i++) {
            if (BLANKS.matcher(lines.get(i)).replaceAll("").contains(generated)) {
                String line = lines.get(i);
                return new At(i + 1, line.length() - line.stripLeading().length() + 1);
            }
        }
        return START;
    }

    /** Where a part of the parsed DRL is. */
    static At of(BaseDescr part) {
        return new At(Math.max(1, part.getLine()), Math.max(0, part.getColumn()) + 1);
    }

    /** The offset at which a line begins. */
    static int offset(String drl, int line) {
        int offset = 0;
        for (int before = 1; before < line; before++) {
            offset = drl.indexOf('\n', offset) + 1;
        }
        return offset;
    }

    static At at(String drl, int offset) {
        String before = drl.substring(0, offset);
        return new At((int) before.chars().filter(c -> c == '\n').count() + 1, offset - before.lastIndexOf('\n'));
    }

    /** A message on one line, without its long tail. */
    static String shortened(String text) {
        String line = BLANKS.matcher(text.strip()).replaceAll(" ");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + " …";
    }
}
