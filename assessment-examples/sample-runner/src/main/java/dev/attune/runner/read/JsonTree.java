package dev.attune.runner.read;

import dev.attune.runner.read.Problem.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into a tree that remembers its places. */
final class JsonTree {
    /** A case is four deep; more is a mistake or an attack on the stack. */
    private static final int MOST_LEVELS = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MOST_LEVELS).build())
            .build();
    /** What the parser's messages mean, by what they contain; the first that fits is taken. */
    private static final Map<String, String> EXPECTED = expected();

    private final String file;
    private final String text;
    private final List<Problem> problems;

    private JsonTree(String file, String text, List<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("property name", "the name of a field in double quotes");
        expected.put("comma", "a comma");
        expected.put("colon", "a colon");
        expected.put("umeric value", "a number such as 4 or 2.5");
        expected.put("escape", "the escape of a character, such as \\\\n or \\\\\"");
        expected.put("backslash", "the text to go on; a line break in it is written \\\\n");
        expected.put("close marker", "the bracket that closes the last one opened");
        expected.put("JSON String", "a text in double quotes, a number, a list or an object");
        return expected;
    }

    /**
     * Reads a text.
     *
     * @param problems takes the duplicate fields; the first of each stays in the tree
     */
    static Node read(String file, String text, List<Problem> problems) throws ProblemsException {
        if (text.isBlank()) {
            throw new ProblemsException(file, Place.START, Code.MALFORMED_JSON, "the file is empty; expected a case");
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTree(file, text, problems).whole(parser);
        }
    }

    private Node whole(JsonParser parser) throws ProblemsException {
        @Nullable Node tree = null;
        try {
            parser.nextToken();
            tree = node(parser);
            if (parser.nextToken() == null) {
                return tree;
            }
        } catch (JacksonException e) {
            if (tree == null) {
                TokenStreamLocation location = e.getLocation();
                throw malformed(location == null ? parser.currentLocation() : location, e);
            }
        }
        throw new ProblemsException(
                file,
                new Lines(text).place(offset(parser.currentTokenLocation())),
                Code.MALFORMED_JSON,
                "something follows the case; expected the file to end");
    }

    private Node node(JsonParser parser) {
        Place place = place(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Node.Group(place, members(parser));
            case START_ARRAY -> new Node.Many(place, items(parser));
            case VALUE_STRING -> new Node.Text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Numeral(place, parser.getString());
            default -> new Node.Literal(place, parser.getString());
        };
    }

    private Map<String, Node.Member> members(JsonParser parser) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place namePlace = place(parser);
            String name = parser.currentName();
            parser.nextToken();
            Node value = node(parser);
            if (members.putIfAbsent(name, new Node.Member(namePlace, value)) != null) {
                problems.add(new Problem(
                        file, namePlace, Code.DUPLICATE_FIELD, "\"" + name + "\" is given twice; expected it once"));
            }
        }
        return members;
    }

    private List<Node> items(JsonParser parser) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return items;
    }

    private static Place place(JsonParser parser) {
        TokenStreamLocation location = parser.currentTokenLocation();
        return new Place(location.getLineNr(), location.getColumnNr());
    }

    private ProblemsException malformed(TokenStreamLocation location, JacksonException e) {
        // A limit is noticed behind the character that broke it, everything else at that character.
        int offset = Math.max(0, offset(location) - (e instanceof StreamConstraintsException ? 1 : 0));
        return new ProblemsException(file, new Lines(text).place(offset), Code.MALFORMED_JSON, explained(offset, e));
    }

    private int offset(TokenStreamLocation location) {
        return (int) Math.max(0, Math.min(location.getCharOffset(), text.length()));
    }

    /** In plain words: the parser's own name its classes and settings. */
    private String explained(int offset, JacksonException e) {
        String message = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return message.contains("nesting")
                    ? "objects and lists are nested more than " + MOST_LEVELS + " deep; a case needs four"
                    : "a number or text is longer than any case needs";
        }
        if (e instanceof UnexpectedEndOfInputException
                || offset >= text.stripTrailing().length()) {
            return "the file ends too early; a bracket or quotation mark is not closed";
        }
        String expected = EXPECTED.entrySet().stream()
                .filter(entry -> message.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("valid JSON");
        return "'" + Character.toString(text.codePointAt(offset)) + "' cannot stand here; expected " + expected;
    }
}
