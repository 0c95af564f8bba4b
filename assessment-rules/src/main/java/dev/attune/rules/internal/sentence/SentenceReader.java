package dev.attune.rules.internal.sentence;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.phrase.PhraseMatch;
import dev.attune.rules.internal.phrase.PhraseTemplate;
import dev.attune.rules.internal.phrase.UnfitWordException;
import dev.attune.rules.internal.sentence.NearestSentence.Made;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.phrase.Phrase;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.phrase.Vocabulary;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Expectation;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Sentence;
import dev.attune.rules.rulebook.Sentence.Word;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads sentences by the phrases of a book. Immutable and safe to share between threads. */
public final class SentenceReader {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final int LEAST_SHARED_WORDS = 2;

    private final PhraseBook book;
    private final List<Readable<Condition>> conditions;
    private final List<Readable<Conclusion>> conclusions;

    /** The sentences that only examples use, then those for "When" as something to find. */
    private final List<Readable<Expectation>> expectations;

    /** A phrase, ready to be held against sentences. */
    private record Readable<T>(Phrase<T> phrase, PhraseTemplate template) {
        Optional<Sentence> match(String sentence) {
            return template.match(sentence).map(PhraseMatch::sentence);
        }
    }

    private SentenceReader(PhraseBook book) {
        this.book = book;
        this.conditions = readable(book.conditions());
        this.conclusions = readable(book.conclusions());
        this.expectations = Stream.concat(
                        readable(book.expectations()).stream(),
                        conditions.stream().map(SentenceReader::asked))
                .toList();
    }

    /**
     * A reader of sentences.
     *
     * @param book the sentences there are
     * @return the reader
     */
    public static SentenceReader of(PhraseBook book) {
        return book == PhraseBook.standard() ? Standard.READER : new SentenceReader(book);
    }

    /** Made once, since the standard phrase book never changes. */
    private static final class Standard {
        private static final SentenceReader READER = new SentenceReader(PhraseBook.standard());
    }

    private static <T> List<Readable<T>> readable(List<Phrase<T>> phrases) {
        return phrases.stream()
                .map(phrase -> new Readable<>(phrase, PhraseTemplate.of(phrase.expression())))
                .toList();
    }

    /**
     * The sentences there are.
     *
     * @return the phrase book
     */
    public PhraseBook book() {
        return book;
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

    /**
     * Reads a sentence under "Finds" or "Does not find".
     *
     * @param sentence the sentence, with "that partner" for the example's first and "the other partner" for its second
     * @param vocabulary the rulebook's words, its rules among them
     * @param diagnostics where to say what is wrong with it
     * @return what it means, or empty when something is wrong with it
     */
    public Optional<Clause<Expectation>> expectation(Text sentence, Vocabulary vocabulary, Diagnostics diagnostics) {
        return read(expectations, sentence, vocabulary, diagnostics);
    }

    /**
     * Whether some words have the form of a sentence for any list, whatever the words filled into it.
     *
     * @param words the words
     * @return true when they can only have been meant as a sentence
     */
    public boolean isLikeSentence(Text words) {
        String plain = plain(words.plain().value());
        return Stream.concat(expectations.stream(), conclusions.stream())
                .anyMatch(readable -> readable.match(plain).isPresent());
    }

    private static <T> Optional<Clause<T>> read(
            List<Readable<T>> phrases, Text sentence, Vocabulary vocabulary, Diagnostics diagnostics) {
        String plain = plain(sentence.value());
        @Nullable UnfitWordException unfit = null;
        for (Readable<T> readable : phrases) {
            Optional<Sentence> read = readable.match(plain);
            if (read.isEmpty()) {
                continue;
            }
            try {
                T meaning = readable.phrase().means().apply(new SentenceWords(read.get(), vocabulary));
                return Optional.of(new Clause<>(read.get(), meaning, sentence.place()));
            } catch (UnfitWordException ofThisPhrase) {
                unfit = unfit == null ? ofThisPhrase : unfit;
            }
        }
        if (unfit != null) {
            diagnostics.error(unfit.code(), sentence.placeAt(unfit.offset()), String.valueOf(unfit.getMessage()));
        } else {
            diagnostics.error(
                    Code.UNKNOWN_PHRASE,
                    sentence.place(),
                    "\"" + sentence + "\" is no sentence of the phrase book" + hint(plain, phrases, vocabulary));
        }
        return Optional.empty();
    }

    /** A sentence for "When", as something to find. */
    private static Readable<Expectation> asked(Readable<Condition> readable) {
        Phrase<Condition> phrase = readable.phrase();
        return new Readable<>(
                new Phrase<>(
                        phrase.expression(),
                        phrase.meaning(),
                        phrase.example(),
                        words -> new Expectation.Holds(phrase.means().apply(words))),
                readable.template());
    }

    /** What was probably meant or, when no sentence is near, one that shares most of its words. */
    private static <T> String hint(String sentence, List<Readable<T>> phrases, Vocabulary vocabulary) {
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
    private static <T> Optional<Made> filled(String sentence, Readable<T> readable, Vocabulary vocabulary) {
        Phrase<T> phrase = readable.phrase();
        List<String> example = readable.match(phrase.example()).stream()
                .flatMap(read -> read.words().stream())
                .map(Word::text)
                .toList();
        return NearestSentence.of(sentence, phrase.expression(), example, vocabulary)
                .filter(made -> means(readable, made.words(), vocabulary));
    }

    private static <T> boolean means(Readable<T> readable, String sentence, Vocabulary vocabulary) {
        try {
            return readable.match(sentence)
                    .map(read -> readable.phrase().means().apply(new SentenceWords(read, vocabulary)))
                    .isPresent();
        } catch (UnfitWordException unfit) {
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
}
