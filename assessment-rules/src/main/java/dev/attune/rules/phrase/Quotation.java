package dev.attune.rules.phrase;

import dev.attune.rules.rulebook.Condition;
import java.util.List;

/**
 * A condition as it was written: the phrase and the words that were filled in, to say it in another language.
 *
 * @param expression the phrase, as a Cucumber Expression
 * @param words the words in its braces, in order
 * @param meaning what it means
 */
public record Quotation(String expression, List<Filled> words, Condition meaning) {
    /** Copies the list. */
    public Quotation {
        words = List.copyOf(words);
    }

    /**
     * A word that was filled in.
     *
     * @param parameter what stands in the braces
     * @param word the word
     */
    public record Filled(String parameter, String word) {}
}
