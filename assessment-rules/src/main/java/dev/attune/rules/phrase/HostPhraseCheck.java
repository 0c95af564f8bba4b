package dev.attune.rules.phrase;

import dev.attune.rules.diagnostic.Nearest;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Refuses a phrase of the host's that could not be read, or that could be taken for another one. */
final class HostPhraseCheck {
    private static final Pattern BRACE = Pattern.compile("(?<!\\\\)\\{([^{}]*)}");
    private static final Pattern REGULAR = Pattern.compile("^[/^]|[/$]$");
    private static final List<String> SUBJECTS = List.of("who", "whose");

    private final HostPhrase phrase;
    private final Expression expression;

    HostPhraseCheck(HostPhrase phrase, ExpressionFactory factory, Collection<String> kinds) {
        this.phrase = phrase;
        List<String> braces = BRACE.matcher(phrase.expression())
                .results()
                .map(brace -> brace.group(1))
                .toList();
        for (String kind : braces) {
            require(
                    kinds.contains(kind),
                    "{" + kind + "} is nothing that can be filled in; expected one of " + String.join(", ", kinds)
                            + Nearest.question(kind, kinds));
        }
        require(
                braces.stream().filter(SUBJECTS::contains).count() == 1,
                "it says nobody or too many; expected {who} or {whose}, exactly once");
        require(!phrase.meaning().isBlank(), "its meaning is empty; expected a sentence for the phrase reference");
        require(
                !REGULAR.matcher(phrase.expression()).find(),
                "it would be read as a regular expression; expected a Cucumber Expression, without ^ or / around it");
        this.expression = compiled(factory);
        require(
                matches(phrase.example()),
                "its example \"" + phrase.example()
                        + "\" is not of its form; expected the sentence in lower case with every brace filled in");
    }

    private Expression compiled(ExpressionFactory factory) {
        try {
            return factory.createExpression(phrase.expression());
        } catch (RuntimeException notUnderstood) {
            throw new IllegalArgumentException(
                    message("it is no Cucumber Expression: "
                            + String.valueOf(notUnderstood.getMessage()).strip()),
                    notUnderstood);
        }
    }

    /** Of two sentences that match the same words, the second would never be read. */
    void requireDistinct(Expression other, Phrase<?> known) {
        require(
                !matches(known.example()),
                "the sentence \"" + known.example() + "\" of the phrase \"" + known.expression()
                        + "\" would be read as this one; expected other words");
        require(
                other.match(phrase.example()).isEmpty(),
                "its example \"" + phrase.example() + "\" is read as \"" + known.expression()
                        + "\"; expected other words");
    }

    private boolean matches(String sentence) {
        return expression.match(sentence).isPresent();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(message(otherwise));
        }
    }

    private String message(String wrong) {
        return "The phrase \"" + phrase.expression() + "\": " + wrong;
    }
}
