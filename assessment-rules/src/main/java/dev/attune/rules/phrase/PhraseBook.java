package dev.attune.rules.phrase;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.phrase.NearestSentence.Made;
import dev.attune.rules.phrase.Words.Misfit;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Expectation;
import dev.attune.rules.rulebook.Rule.Clause;
import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All the sentences a rule may use. A sentence is one of these or it is an error, so that a rulebook can say nothing that is
 * not understood and can never run anything. Immutable and safe to share between threads.
 */
public final class PhraseBook {
    private static final String NUMBER = "[+-]?[0-9]+(?:[.,' ][0-9]+)*";
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final int LEAST_SHARED_WORDS = 2;
    private static final String WORD = "[a-z][a-z-]*";
    private static final Map<String, String> PARAMETERS = parameters();

    private final List<Compiled<Condition>> conditions;
    private final List<Compiled<Conclusion>> conclusions;
    private final List<Compiled<Expectation>> expectations;
    private final List<Compiled<Expectation>> asked;

    /**
     * A phrase, ready to be held against sentences.
     *
     * @param words what stands in every such sentence; looking for that first spares most of the regular expressions
     */
    private record Compiled<T>(Phrase<T> phrase, Expression expression, List<String> words) {
        Compiled(Phrase<T> phrase, Expression expression) {
            this(phrase, expression, fixedWords(phrase.expression()));
        }

        Optional<List<Argument<?>>> match(String sentence) {
            for (String word : words) {
                if (!sentence.contains(word)) {
                    return Optional.empty();
                }
            }
            return expression.match(sentence);
        }
    }

    private PhraseBook(
            List<Phrase<Condition>> conditions,
            List<Phrase<Conclusion>> conclusions,
            List<Phrase<Expectation>> expectations) {
        ExpressionFactory factory = factory();
        this.conditions = compile(factory, conditions);
        this.conclusions = compile(factory, conclusions);
        this.expectations = compile(factory, expectations);
        this.asked = Stream.concat(
                        this.expectations.stream(), this.conditions.stream().map(PhraseBook::asked))
                .toList();
    }

    /**
     * The phrases every rulebook can use.
     *
     * @return the phrase book
     */
    public static PhraseBook standard() {
        return Standard.BOOK;
    }

    /** Made once, since it never changes. */
    private static final class Standard {
        private static final PhraseBook BOOK =
                new PhraseBook(Conditions.PHRASES, Conclusions.PHRASES, Expectations.PHRASES);
    }

    /**
     * This book and sentences of the host's own after its own ones.
     *
     * @param phrases the host's sentences for "When"
     * @return a new book, to read rulebooks with
     * @throws IllegalArgumentException when a sentence is no Cucumber Expression, has a brace that nothing fills in, does not say
     *     exactly once whom it is about, does not match its own example, or could be taken for one that is there already
     */
    public PhraseBook with(HostPhrase... phrases) {
        List<Phrase<Condition>> all = new ArrayList<>(conditions());
        List<Compiled<?>> known = new ArrayList<>(asked);
        ExpressionFactory factory = factory();
        for (HostPhrase phrase : phrases) {
            HostPhraseCheck check = new HostPhraseCheck(phrase, factory, PARAMETERS.keySet());
            known.forEach(other -> check.requireDistinct(other.expression(), other.phrase()));
            known.add(new Compiled<>(phrase.phrase(), factory.createExpression(phrase.expression())));
            all.add(phrase.phrase());
        }
        return new PhraseBook(all, conclusions(), expectations());
    }

    /**
     * Whether reading a sentence may run code of the host's own.
     *
     * @return true when it has sentences of the host's
     */
    public boolean hasHostPhrases() {
        return conditions.size() > Conditions.PHRASES.size();
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
     * The sentences for "Finds" and "Does not find", beside those for "When".
     *
     * @return the phrases, in the order of the phrase reference
     */
    public List<Phrase<Expectation>> expectations() {
        return expectations.stream().map(Compiled::phrase).toList();
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
     * The phrase and the words of a condition that was read.
     *
     * @param condition the condition
     * @param vocabulary the words it was read with
     * @return how it was written
     */
    public Quotation quotation(Clause<Condition> condition, Vocabulary vocabulary) {
        for (Compiled<Condition> compiled : conditions) {
            Optional<List<Argument<?>>> match = compiled.match(condition.text());
            if (match.isPresent() && means(compiled, condition.text(), vocabulary)) {
                return new Quotation(
                        compiled.phrase().expression(),
                        match.get().stream()
                                .map(argument -> new Quotation.Filled(
                                        argument.getParameterType().getName(), String.valueOf(argument.getValue())))
                                .toList(),
                        condition.meaning());
            }
        }
        throw new IllegalArgumentException("\"" + condition.text() + "\" was not read with this phrase book");
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

    /**
     * Reads a sentence under "Finds" or "Does not find".
     *
     * @param sentence the sentence, with "that partner" for the example's first and "the other partner" for its second
     * @param vocabulary the rulebook's words, its rules among them
     * @param diagnostics where to say what is wrong with it
     * @return what it means, or empty when something is wrong with it
     */
    public Optional<Clause<Expectation>> expectation(Text sentence, Vocabulary vocabulary, Diagnostics diagnostics) {
        return read(asked, sentence, vocabulary, diagnostics);
    }

    /**
     * Whether some words have the form of a sentence for any list, whatever the words filled into it.
     *
     * @param words the words
     * @return true when they can only have been meant as a sentence
     */
    public boolean isLikeSentence(Text words) {
        String plain = plain(words.plain().value());
        return Stream.concat(asked.stream(), conclusions.stream())
                .anyMatch(compiled -> compiled.match(plain).isPresent());
    }

    private static <T> Optional<Clause<T>> read(
            List<Compiled<T>> phrases, Text sentence, Vocabulary vocabulary, Diagnostics diagnostics) {
        String plain = plain(sentence.value());
        @Nullable Misfit misfit = null;
        for (Compiled<T> compiled : phrases) {
            Optional<List<Argument<?>>> match = compiled.match(plain);
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
            diagnostics.error(
                    Code.UNKNOWN_PHRASE,
                    sentence.place(),
                    "\"" + sentence + "\" is no sentence of the phrase book" + hint(plain, phrases, vocabulary));
        }
        return Optional.empty();
    }

    /** A sentence for "When", as something to find. */
    private static Compiled<Expectation> asked(Compiled<Condition> compiled) {
        Phrase<Condition> phrase = compiled.phrase();
        return new Compiled<>(
                new Phrase<>(
                        phrase.expression(),
                        phrase.meaning(),
                        phrase.example(),
                        words -> new Expectation.Holds(phrase.means().apply(words))),
                compiled.expression());
    }

    /** What was probably meant or, when no sentence is near, one that shares most of its words. */
    private static <T> String hint(String sentence, List<Compiled<T>> phrases, Vocabulary vocabulary) {
        Optional<Made> made = phrases.stream()
                .flatMap(phrase -> filled(sentence, phrase, vocabulary).stream())
                .min(Comparator.comparingDouble(Made::cost));
        if (made.isPresent()) {
            return "; did you mean \"" + made.get().words() + "\"?";
        }
        List<String> examples = phrases.stream().map(c -> c.phrase().example()).toList();
        Set<String> words = words(sentence);
        return examples.stream()
                .max(Comparator.comparingInt(example -> shared(words, example)))
                .filter(example -> shared(words, example) >= LEAST_SHARED_WORDS)
                .map(example -> "; the nearest is like \"" + example + "\"")
                .orElse("");
    }

    /** A phrase filled with the words of a sentence, when it means something that way. */
    private static <T> Optional<Made> filled(String sentence, Compiled<T> compiled, Vocabulary vocabulary) {
        Phrase<T> phrase = compiled.phrase();
        List<String> example = compiled.match(phrase.example()).orElse(List.of()).stream()
                .map(argument -> String.valueOf(argument.getValue()))
                .toList();
        return NearestSentence.of(sentence, phrase.expression(), example, PARAMETERS, vocabulary)
                .filter(made -> means(compiled, made.words(), vocabulary));
    }

    private static <T> boolean means(Compiled<T> compiled, String sentence, Vocabulary vocabulary) {
        try {
            return compiled.match(sentence)
                    .map(arguments -> compiled.phrase().means().apply(new Words(arguments, vocabulary)))
                    .isPresent();
        } catch (Misfit misfit) {
            return false;
        }
    }

    private static int shared(Set<String> words, String example) {
        Set<String> both = words(example);
        both.retainAll(words);
        return both.size();
    }

    private static Set<String> words(String sentence) {
        return BLANK.splitAsStream(sentence).collect(Collectors.toCollection(HashSet::new));
    }

    /** What word processors do to a sentence is undone, character by character, so that every offset stays true. */
    private static String plain(String sentence) {
        String plain = sentence.replace('\u2019', '\'').replace('\u2018', '\'').toLowerCase(Locale.ROOT);
        boolean ends = !plain.isEmpty() && ".;,".indexOf(plain.charAt(plain.length() - 1)) >= 0;
        return ends ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static <T> List<Compiled<T>> compile(ExpressionFactory factory, List<Phrase<T>> phrases) {
        List<Compiled<T>> compiled = new ArrayList<>();
        for (Phrase<T> phrase : phrases) {
            compiled.add(new Compiled<>(phrase, factory.createExpression(phrase.expression())));
        }
        return List.copyOf(compiled);
    }

    /** The words of an expression outside its braces; none where some of it may be left out or is written with a backslash. */
    private static List<String> fixedWords(String expression) {
        if (expression.indexOf('(') >= 0 || expression.indexOf('\\') >= 0) {
            return List.of();
        }
        return BLANK.splitAsStream(expression)
                .filter(word -> !word.isEmpty() && word.indexOf('{') < 0 && word.indexOf('/') < 0)
                .toList();
    }

    private static ExpressionFactory factory() {
        ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ENGLISH);
        PARAMETERS.forEach((name, regexp) -> registry.defineParameterType(
                new ParameterType<>(name, regexp, String.class, (@Nullable String word) -> word, false, false)));
        return new ExpressionFactory(registry);
    }

    /** What may stand in braces, and how it is written. */
    private static Map<String, String> parameters() {
        Map<String, String> kinds = new TreeMap<>();
        kinds.put("who", "a partner|that partner|the other partner|both partners");
        kinds.put("whose", "a partner's|that partner's|the other partner's|both partners'|the couple's");
        kinds.put("measure", "[a-z][a-z' -]*?");
        kinds.put("behaviour", "[a-z][a-z' -]*?");
        kinds.put("comparison", "at least|at most|more than|less than");
        kinds.put("amount", NUMBER + "(?: ?%| [a-z ]+)?");
        kinds.put("points", NUMBER);
        kinds.put("priority", NUMBER);
        kinds.put("times", "once|twice|[0-9]{1,6} times?");
        kinds.put("rule", "[a-z0-9][a-z0-9.-]*");
        kinds.put("name", "[a-z0-9][a-z0-9-]*");
        kinds.put("list", WORD + "(?:(?:, | or )" + WORD + ")*");
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
            kinds.put(kind, WORD);
        }
        return Collections.unmodifiableMap(kinds);
    }
}
