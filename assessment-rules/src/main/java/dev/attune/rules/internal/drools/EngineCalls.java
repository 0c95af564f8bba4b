package dev.attune.rules.internal.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.JavaLexer;

/**
 * Finds the calls of the engine in a piece of Java from DRL: a consequence, or the body of a function.
 *
 * <p>It reads tokens, by the lexer for Java that Drools brings, so that neither a comment nor a text is taken for a call, and neither is a
 * method of the same name that belongs to an object of the host's own.
 */
final class EngineCalls {
    /** What consequences call the engine by. */
    private static final Set<String> ENGINE = Set.of("drools", "kcontext");

    private static final Set<Integer> BEFORE_DECLARED =
            Set.of(JavaLexer.IDENTIFIER, JavaLexer.VOID, JavaLexer.NEW, JavaLexer.GT, JavaLexer.RBRACK);

    /**
     * A call.
     *
     * @param method the name of the method
     * @param offset where in the text it stands, from 0
     */
    record Call(String method, int offset) {}

    private final List<? extends Token> tokens;
    private final Set<String> engine = new HashSet<>(ENGINE);

    private EngineCalls(String java, Collection<String> alsoEngine) {
        JavaLexer lexer = new JavaLexer(CharStreams.fromString(java));
        // What is no Java is the compiler's to tell.
        lexer.removeErrorListeners();
        tokens = lexer.getAllTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .toList();
        engine.addAll(alsoEngine);
        for (int i = 1; i < tokens.size(); i++) {
            if (is(i, JavaLexer.ASSIGN) && is(i - 1, JavaLexer.IDENTIFIER) && isEngine(i + 1)) {
                engine.add(tokens.get(i - 1).getText());
            }
        }
    }

    /**
     * The calls of some methods in a consequence, where they may stand on their own.
     *
     * @param java the consequence
     * @param methods the names of the methods
     * @return the calls, in order
     */
    static List<Call> inConsequence(String java, Set<String> methods) {
        return new EngineCalls(java, Set.of()).calls(methods, true);
    }

    /**
     * The calls of some methods in a function, where one that stands on its own is another function.
     *
     * @param java the body of the function
     * @param engine the names of parameters by which it may be given the engine
     * @param methods the names of the methods
     * @return the calls, in order
     */
    static List<Call> inFunction(String java, Collection<String> engine, Set<String> methods) {
        return new EngineCalls(java, engine).calls(methods, false);
    }

    private List<Call> calls(Set<String> methods, boolean onTheirOwn) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (is(i, JavaLexer.IDENTIFIER)
                    && methods.contains(token.getText())
                    && (isCalled(i) || is(i - 1, JavaLexer.COLONCOLON))
                    && (hasReceiver(i) ? isEngine(start(i - 2)) : onTheirOwn && !isDeclared(i))) {
                calls.add(new Call(token.getText(), token.getStartIndex()));
            }
        }
        return calls;
    }

    private boolean is(int place, int type) {
        return place >= 0 && place < tokens.size() && tokens.get(place).getType() == type;
    }

    private boolean isCalled(int place) {
        return is(place + 1, JavaLexer.LPAREN);
    }

    private boolean hasReceiver(int place) {
        return is(place - 1, JavaLexer.DOT) || is(place - 1, JavaLexer.COLONCOLON);
    }

    /** Whether it is not called but declared, or created: on the same line a type or "new" goes before it. */
    private boolean isDeclared(int place) {
        return BEFORE_DECLARED.stream().anyMatch(type -> is(place - 1, type))
                && tokens.get(place - 1).getLine() == tokens.get(place).getLine();
    }

    /** Where an expression begins that ends at a place, such as {@code drools} of {@code drools.getKieRuntime()}. */
    private int start(int end) {
        int place = end;
        while (is(place, JavaLexer.RPAREN) || is(place, JavaLexer.RBRACK)) {
            place = opening(place);
            if (is(place - 1, JavaLexer.IDENTIFIER) || is(place - 1, JavaLexer.RBRACK)) {
                place--;
            } else {
                return place;
            }
        }
        return is(place - 1, JavaLexer.DOT) ? start(place - 2) : place;
    }

    private int opening(int closing) {
        int depth = 0;
        for (int place = closing; place > 0; place--) {
            if (is(place, JavaLexer.RPAREN) || is(place, JavaLexer.RBRACK)) {
                depth++;
            } else if (is(place, JavaLexer.LPAREN) || is(place, JavaLexer.LBRACK)) {
                depth--;
            }
            if (depth == 0) {
                return place;
            }
        }
        return 0;
    }

    /** Whether the expression that begins at a place begins with the engine, in brackets or after a cast perhaps. */
    private boolean isEngine(int start) {
        int place = start;
        while (is(place, JavaLexer.LPAREN)) {
            int inside = place + 1;
            int after = closing(place) + 1;
            place = is(after, JavaLexer.IDENTIFIER) ? after : inside;
        }
        return is(place, JavaLexer.IDENTIFIER)
                && !isCalled(place)
                && engine.contains(tokens.get(place).getText());
    }

    private int closing(int opening) {
        int depth = 0;
        for (int place = opening; place < tokens.size(); place++) {
            if (is(place, JavaLexer.LPAREN)) {
                depth++;
            } else if (is(place, JavaLexer.RPAREN)) {
                depth--;
            }
            if (depth == 0) {
                return place;
            }
        }
        return tokens.size();
    }
}
