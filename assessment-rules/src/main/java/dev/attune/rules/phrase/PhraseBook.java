package dev.attune.rules.phrase;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostics;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.phrase.Words.Misfit;
import dev.attune.rules.rule.Conclusion;
import dev.attune.rules.rule.Condition;
import dev.attune.rules.rule.Rule.Clause;
import dev.attune.rules.source.Text;
import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All the sentences a rule may use. A sentence is one of these or it is an error, so that a rulebook can say nothing that is
 * not understood and can never run anything. Immutable and safe to share between threads.
 */
public final class PhraseBook {
    private static final String NUMBER = "[+-]?[0-9]+(?:[.,][0-9]+)?";
    private static final String WORD = "[a-z][a-z-]*";

    private final List<Compiled<Condition>> conditions;
    private final List<Compiled<Conclusion>> conclusions;

    private record Compiled<T>(Phrase<T> phrase, Expression expression) {}

    private PhraseBook(List<Phrase<Condition>> conditions, List<Phrase<Conclusion>> conclusions) {
        ExpressionFactory factory = new ExpressionFactory(parameterTypes());
        this.conditions = compile(factory, conditions);
        this.conclusions = compile(factory, conclusions);
    }

    /**
     * The phrases every rulebook can use.
     *
     * @return the phrase book
     */
    public static PhraseBook standard() {
        return new PhraseBook(Conditions.PHRASES, Conclusions.PHRASES);
    }

    /**
     * The sentences for "When".
     *
     * @return the phrases, in the order of the phrase reference
     */
    public List<Phrase<Condition>> conditions() {
        return conditions.stream().map(Compiled::phrase).toList();
    }

    /**
     * The sentences for "Then".
     *
     * @return the phrases, in the order of the phrase reference
     */
    public List<Phrase<Conclusion>> conclusions() {
        return conclusions.stream().map(Compiled::phrase).toList();
    }

    /**
     * Reads a sentence under "When".
     *
     * @param sentence the sentence
     * @param vocabulary the rulebook's words
     * @param diagnostics where to say what is wrong with it
     * @return what it means, or empty when something is wrong with it
     */
    public Optional<Clause<Condition>> condition(Text sentence, Vocabulary vocabulary, Diagnostics diagnostics) {
        return read(conditions, sentence, vocabulary, diagnostics);
    }

    /**
     * Reads a sentence under "Then".
     *
     * @param sentence the sentence
     * @param vocabulary the rulebook's words
     * @param diagnostics where to say what is wrong with it
     * @return what it means, or empty when something is wrong with it
     */
    public Optional<Clause<Conclusion>> conclusion(Text sentence, Vocabulary vocabulary, Diagnostics diagnostics) {
        return read(conclusions, sentence, vocabulary, diagnostics);
    }

    private static <T> Optional<Clause<T>> read(
            List<Compiled<T>> phrases, Text sentence, Vocabulary vocabulary, Diagnostics diagnostics) {
        String plain = plain(sentence.value());
        @Nullable Misfit misfit = null;
        for (Compiled<T> compiled : phrases) {
            Optional<List<Argument<?>>> match = compiled.expression().match(plain);
            if (match.isEmpty()) {
                continue;
            }
            try {
                T meaning = compiled.phrase().means().apply(new Words(match.get(), vocabulary));
                return Optional.of(new Clause<>(plain, meaning, sentence.place()));
            } catch (Misfit found) {
                misfit = misfit == null ? found : misfit;
            }
        }
        if (misfit != null) {
            diagnostics.error(misfit.code(), sentence.placeAt(misfit.offset()), String.valueOf(misfit.getMessage()));
        } else {
            List<String> examples =
                    phrases.stream().map(c -> c.phrase().example()).toList();
            diagnostics.error(
                    Code.UNKNOWN_PHRASE,
                    sentence.place(),
                    "\"" + sentence + "\" is no sentence of the phrase book"
                            + Nearest.of(plain, examples)
                                    .map(example -> "; the nearest is like \"" + example + "\"")
                                    .orElse(""));
        }
        return Optional.empty();
    }

    /** What word processors do to a sentence is undone, character by character, so that every offset stays true. */
    private static String plain(String sentence) {
        String plain = sentence.replace('\u2019', '\'').replace('\u2018', '\'').toLowerCase(Locale.ROOT);
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static <T> List<Compiled<T>> compile(ExpressionFactory factory, List<Phrase<T>> phrases) {
        List<Compiled<T>> compiled = new ArrayList<>();
        for (Phrase<T> phrase : phrases) {
            compiled.add(new Compiled<>(phrase, factory.createExpression(phrase.expression())));
        }
        return List.copyOf(compiled);
    }

    private static ParameterTypeRegistry parameterTypes() {
        ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ENGLISH);
        define(registry, "who", "a partner|that partner|the other partner|both partners");
        define(registry, "whose", "a partner's|that partner's|the other partner's|both partners'|the couple's");
        define(registry, "measure", "[a-z][a-z' -]*?");
        define(registry, "behaviour", "[a-z][a-z' -]*?");
        define(registry, "comparison", "at least|at most|more than|less than");
        define(registry, "amount", NUMBER + "(?: ?%| [a-z ]+)?");
        define(registry, "points", NUMBER);
        define(registry, "priority", "[0-9]{1,6}");
        define(registry, "times", "once|twice|[0-9]{1,6} times?");
        define(registry, "name", "[a-z0-9][a-z0-9-]*");
        define(registry, "list", WORD + "(?:(?:, | or )" + WORD + ")*");
        for (String kind : List.of(
                "role",
                "confidence",
                "pattern",
                "level",
                "feature",
                "stage",
                "concern",
                "consequence",
                "focus",
                "technique",
                "context",
                "dimension",
                "gate")) {
            define(registry, kind, WORD);
        }
        return registry;
    }

    private static void define(ParameterTypeRegistry registry, String name, String regexp) {
        registry.defineParameterType(
                new ParameterType<>(name, regexp, String.class, (@Nullable String word) -> word, false, false));
    }
}
