package dev.attune.rules.rulebook;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A sentence of a rulebook and how it was read: the phrase it is one of, and the words that are filled in.
 *
 * @param phrase the phrase, as an expression of the phrase book
 * @param text the sentence
 * @param words the words that are filled in, in order; none where the text is not that of the phrase: in a translation, and in a worked
 *     example, which calls the partners by their names
 */
public record Sentence(String phrase, String text, List<Word> words) {
    /** How a phrase starts that is about one topic. */
    public static final String ON_TOPIC = "on a/that topic,";

    /** Copies the list. */
    public Sentence {
        words = List.copyOf(words);
    }

    /**
     * A word that is filled in.
     *
     * @param kind what stands in the braces of the phrase, such as {@code behaviour}
     * @param text the word as it was written
     * @param start where it starts in the sentence, from 0
     * @param end where the text after it starts
     */
    public record Word(String kind, String text, int start, int end) {}

    /**
     * Prints the sentence with other words.
     *
     * @param as what to print for a word
     * @return the sentence; all that is not a word stands as it was written
     */
    public String print(Function<? super Word, String> as) {
        StringBuilder printed = new StringBuilder();
        int from = 0;
        for (Word word : words) {
            printed.append(text, from, word.start()).append(as.apply(word));
            from = word.end();
        }
        return printed.append(text, from, text.length()).toString();
    }

    /**
     * The word of a kind.
     *
     * @param kind what stands in the braces of the phrase
     * @return the word; the last one where there are several of the kind
     * @throws IllegalArgumentException when there is none
     */
    public Word word(String kind) {
        return words.get(indexOf(kind));
    }

    /**
     * The same sentence with another word.
     *
     * @param kind which word: the last one of a kind
     * @param newText the new word
     * @return a new sentence, in which all else stands as it was written
     * @throws IllegalArgumentException when there is no word of the kind
     */
    public Sentence with(String kind, String newText) {
        int changed = indexOf(kind);
        Word old = words.get(changed);
        int longer = newText.length() - old.text().length();
        List<Word> newWords = IntStream.range(0, words.size())
                .mapToObj(i -> {
                    Word word = words.get(i);
                    if (i < changed) {
                        return word;
                    }
                    return i == changed
                            ? new Word(kind, newText, word.start(), word.end() + longer)
                            : new Word(word.kind(), word.text(), word.start() + longer, word.end() + longer);
                })
                .toList();
        return new Sentence(phrase, text.substring(0, old.start()) + newText + text.substring(old.end()), newWords);
    }

    /**
     * The same sentence as it is said elsewhere: in a translation, or with names.
     *
     * @param newText the text
     * @return a sentence of the same phrase, which does not say where its words stand
     */
    public Sentence saidAs(String newText) {
        return new Sentence(phrase, newText, List.of());
    }

    private int indexOf(String kind) {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" has no word for {" + kind + "}"));
    }
}
