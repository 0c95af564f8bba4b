package dev.attune.rules.internal.phrase;

import dev.attune.rules.rulebook.Sentence;
import java.util.List;

/**
 * A sentence that is one of a phrase.
 *
 * @param sentence the sentence with the words that are filled in
 * @param variants for each pair of parentheses and each group of alternatives, in order, the text that stands for it
 */
public record PhraseMatch(Sentence sentence, List<String> variants) {
    /** Copies the list. */
    public PhraseMatch {
        variants = List.copyOf(variants);
    }
}
