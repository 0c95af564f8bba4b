package dev.attune.rules.phrase;

import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.phrase.PhraseSyntaxException;
import dev.attune.rules.internal.phrase.PhraseTemplate;
import dev.attune.rules.internal.phrase.WordKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Refuses a phrase of the host's that could not be read, or that could be taken for another one. */
final class HostPhraseCheck {
    private static final Set<WordKind> SUBJECTS = EnumSet.of(WordKind.WHO, WordKind.WHOSE);

    private final HostPhrase phrase;
    private final PhraseTemplate template;

    HostPhraseCheck(HostPhrase phrase) {
        this.phrase = phrase;
        require(
                !isRegularExpression(phrase.expression()),
                "it would be read as a regular expression; expected a Cucumber Expression, without ^ or / around it");
        this.template = parsed();
        require(
                template.kinds().stream().filter(SUBJECTS::contains).count() == 1,
                "it says nobody or too many; expected {who} or {whose}, exactly once");
        require(!phrase.meaning().isBlank(), "its meaning is empty; expected a sentence for the phrase reference");
        require(
                matches(phrase.example()),
                "its example \"" + phrase.example()
                        + "\" is not of its form; expected the sentence in lower case with every brace filled in");
    }

    /** Whether the original of Cucumber Expressions would take the phrase for a regular expression. */
    private static boolean isRegularExpression(String expression) {
        return expression.startsWith("/")
                || expression.startsWith("^")
                || expression.endsWith("/")
                || expression.endsWith("$");
    }

    private PhraseTemplate parsed() {
        try {
            return PhraseTemplate.parse(phrase.expression());
        } catch (PhraseSyntaxException e) {
            List<String> kinds = WordKind.names();
            throw new IllegalArgumentException(
                    message(e.unknownKind()
                            .map(kind -> "{" + kind + "} is nothing that can be filled in; expected one of "
                                    + String.join(", ", kinds) + Nearest.question(kind, kinds))
                            .orElseGet(() -> "it is no Cucumber Expression: " + e.getMessage())),
                    e);
        }
    }

    PhraseTemplate template() {
        return template;
    }

    /** Of two sentences that match the same words, the second would never be read. */
    void requireDistinct(PhraseTemplate other, Phrase<?> known) {
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
        return template.match(sentence).isPresent();
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
