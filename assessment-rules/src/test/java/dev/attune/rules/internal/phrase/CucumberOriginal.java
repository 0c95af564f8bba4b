package dev.attune.rules.internal.phrase;

import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The library whose syntax phrases have, with each kind of word as a regular expression. */
final class CucumberOriginal {
    private static final String NUMBER = "[+-]?[0-9]+(?:[.,' ][0-9]+)*";
    private static final String WORD = "[a-z][a-z-]*";
    private static final Map<String, String> KINDS = kinds();
    private static final ExpressionFactory FACTORY = factory();

    private CucumberOriginal() {}

    /** A word and where it stands. */
    record Found(String text, int start, int end) {}

    /** The phrase, or empty when the library refuses it. */
    static Optional<Expression> parse(String expression) {
        try {
            return Optional.of(FACTORY.createExpression(expression));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    /** The words of a sentence, or empty when it has another form. */
    static Optional<List<Found>> match(Expression expression, String sentence) {
        return expression
                .match(sentence)
                .map(arguments -> arguments.stream()
                        .map(argument -> argument.getGroup())
                        .map(group -> new Found(String.valueOf(group.getValue()), group.getStart(), group.getEnd()))
                        .toList());
    }

    /** Whether a word has the form of a kind. */
    static boolean accepts(WordKind kind, String word) {
        return Pattern.matches(String.valueOf(KINDS.get(kind.text())), word);
    }

    private static ExpressionFactory factory() {
        ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ENGLISH);
        KINDS.forEach((name, regexp) -> registry.defineParameterType(
                new ParameterType<>(name, regexp, String.class, (@Nullable String word) -> word, false, false)));
        return new ExpressionFactory(registry);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new TreeMap<>();
        for (WordKind kind : WordKind.values()) {
            kinds.put(
                    kind.text(),
                    switch (kind) {
                        case WHO -> "a partner|that partner|the other partner|both partners";
                        case WHOSE -> "a partner's|that partner's|the other partner's|both partners'|the couple's";
                        case MEASURE, BEHAVIOUR -> "[a-z][a-z' -]*?";
                        case COMPARISON -> "at least|at most|more than|less than";
                        case AMOUNT -> NUMBER + "(?: ?%| [a-z ]+)?";
                        case POINTS, PRIORITY -> NUMBER;
                        case TIMES -> "once|twice|[0-9]{1,6} times?";
                        case RULE -> "[a-z0-9][a-z0-9.-]*";
                        case NAME -> "[a-z0-9][a-z0-9-]*";
                        case LIST -> WORD + "(?:(?:, | or )" + WORD + ")*";
                        case CONFIDENCE,
                                CONCERN,
                                CONSEQUENCE,
                                CONTEXT,
                                DIMENSION,
                                FEATURE,
                                FOCUS,
                                GATE,
                                LEVEL,
                                PATTERN,
                                ROLE,
                                STAGE,
                                TECHNIQUE -> WORD;
                    });
        }
        return kinds;
    }
}
