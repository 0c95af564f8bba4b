package dev.attune.rules.internal.phrase;

import dev.attune.rules.internal.phrase.PhrasePart.Alternatives;
import dev.attune.rules.internal.phrase.PhrasePart.Fixed;
import dev.attune.rules.internal.phrase.PhrasePart.OptionalText;
import dev.attune.rules.internal.phrase.PhrasePart.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses the syntax of Cucumber Expressions.
 *
 * <ul>
 *   <li>{@code {name}} is a place for a word of a kind.
 *   <li>{@code (text)} may be left out.
 *   <li>{@code one/other} is one of two or more alternatives. They reach from blank to blank, from the end of a place, or to the start of
 *       one.
 *   <li>A backslash makes text of one of <code>{ } ( ) / \</code> or of a blank.
 *   <li>Everything else is text.
 * </ul>
 */
final class PhraseParser {
    private static final String CAN_BE_ESCAPED = "{}()/\\";

    private final String expression;
    private int at;

    private PhraseParser(String expression) {
        this.expression = expression;
    }

    /**
     * Parses an expression.
     *
     * @throws PhraseSyntaxException when it is none
     */
    static List<PhrasePart> parse(String expression) throws PhraseSyntaxException {
        return new PhraseParser(expression).parts();
    }

    private List<PhrasePart> parts() throws PhraseSyntaxException {
        List<PhrasePart> parts = new ArrayList<>();
        while (at < expression.length()) {
            if (expression.charAt(at) == '{') {
                parts.add(place());
            } else if (isAtBlank()) {
                add(parts, blanks());
            } else {
                stretch().forEach(part -> add(parts, part));
            }
        }
        return parts;
    }

    /** What stands between two blanks or places: text and optional text or, with slashes, alternatives. */
    private List<PhrasePart> stretch() throws PhraseSyntaxException {
        List<List<PhrasePart>> alternatives = new ArrayList<>();
        List<PhrasePart> current = new ArrayList<>();
        int start = at;
        while (at < expression.length() && expression.charAt(at) != '{' && !isAtBlank()) {
            char character = expression.charAt(at);
            if (character == '/') {
                requireText(current, start);
                alternatives.add(current);
                current = new ArrayList<>();
                at++;
                start = at;
            } else if (character == '(') {
                current.add(optional());
            } else {
                add(current, text());
            }
        }
        if (alternatives.isEmpty()) {
            return current;
        }
        requireText(current, start);
        alternatives.add(current);
        return List.of(new Alternatives(alternatives));
    }

    private void requireText(List<PhrasePart> alternative, int start) throws PhraseSyntaxException {
        if (alternative.isEmpty()) {
            throw PhraseSyntaxException.mistake(
                    start, "an alternative is empty; write text on both sides of the slash, or \\/ for a slash");
        }
        if (alternative.stream().noneMatch(Fixed.class::isInstance)) {
            throw PhraseSyntaxException.mistake(
                    start, "all of an alternative may be left out; write text beside it, or \\( for a parenthesis");
        }
    }

    private Fixed blanks() {
        int start = at;
        while (at < expression.length() && isAtBlank()) {
            at++;
        }
        return new Fixed(expression.substring(start, at));
    }

    /** Text up to the next blank or the next character that is no text. */
    private Fixed text() throws PhraseSyntaxException {
        StringBuilder text = new StringBuilder();
        while (at < expression.length() && "{(/".indexOf(expression.charAt(at)) < 0 && !isAtBlank()) {
            text.append(character());
        }
        return new Fixed(text.toString());
    }

    private OptionalText optional() throws PhraseSyntaxException {
        int start = at;
        at++;
        StringBuilder text = new StringBuilder();
        while (at < expression.length() && expression.charAt(at) != ')') {
            char character = expression.charAt(at);
            if (character == '(') {
                throw PhraseSyntaxException.mistake(
                        at, "a parenthesis is opened within another; write \\( for a parenthesis");
            }
            if (character == '{') {
                throw PhraseSyntaxException.mistake(
                        at, "braces are opened within parentheses; write them outside, or \\{ for a brace");
            }
            if (character == '/') {
                throw PhraseSyntaxException.mistake(
                        at, "there is a slash within parentheses; write the alternatives outside, or \\/ for a slash");
            }
            text.append(character());
        }
        if (at == expression.length()) {
            throw PhraseSyntaxException.mistake(start, "a parenthesis is never closed; write \\( for a parenthesis");
        }
        if (text.isEmpty()) {
            throw PhraseSyntaxException.mistake(
                    start, "there is nothing within the parentheses; write text, or \\( for a parenthesis");
        }
        at++;
        return new OptionalText(text.toString());
    }

    private Place place() throws PhraseSyntaxException {
        int start = at;
        at++;
        while (at < expression.length() && expression.charAt(at) != '}') {
            if (CAN_BE_ESCAPED.indexOf(expression.charAt(at)) >= 0) {
                throw PhraseSyntaxException.mistake(
                        at, "\"" + expression.charAt(at) + "\" is within braces; write a name, or \\{ for a brace");
            }
            at++;
        }
        if (at == expression.length()) {
            throw PhraseSyntaxException.mistake(start, "a brace is never closed; write \\{ for a brace");
        }
        String name = expression.substring(start + 1, at);
        at++;
        WordKind kind = WordKind.find(name).orElseThrow(() -> PhraseSyntaxException.unknownKind(start, name));
        return new Place(kind);
    }

    /** The next character of a text, without the backslash before it. */
    private char character() throws PhraseSyntaxException {
        char character = expression.charAt(at);
        if (character == '\\') {
            at++;
            if (at == expression.length()) {
                throw PhraseSyntaxException.mistake(
                        at - 1, "nothing follows the backslash; write \\\\ for a backslash");
            }
            character = expression.charAt(at);
            if (CAN_BE_ESCAPED.indexOf(character) < 0 && !isAtBlank()) {
                throw PhraseSyntaxException.mistake(
                        at - 1,
                        "a backslash stands before \"" + Character.toString(expression.codePointAt(at))
                                + "\"; expected one of { } ( ) / \\ or a blank after it, or \\\\ for a backslash");
            }
        }
        at++;
        return character;
    }

    private boolean isAtBlank() {
        return Character.isWhitespace(expression.charAt(at));
    }

    private static void add(List<PhrasePart> parts, PhrasePart part) {
        if (part instanceof Fixed more && !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Fixed last) {
            parts.set(parts.size() - 1, new Fixed(last.text() + more.text()));
        } else {
            parts.add(part);
        }
    }
}
