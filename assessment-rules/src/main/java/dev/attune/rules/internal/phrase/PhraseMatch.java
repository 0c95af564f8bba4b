package dev.attune.rules.internal.phrase;

import dev.attune.rules.rulebook.Sentence;
import dev.attune.rules.rulebook.Sentence.Word;
import java.util.List;

/**
 * A sentence that is one of a phrase.
 *
 * @param template the phrase
 * @param sentence the sentence with the words that are filled in
 * @param variants for each pair of parentheses and each group of alternatives, in order, the text that stands for it
 */
public record PhraseMatch(PhraseTemplate template, Sentence sentence, List<String> variants) {
    /** Copies the list. */
    public PhraseMatch {
        variants = List.copyOf(variants);
    }

    /**
     * The sentence, printed from the phrase and the words.
     *
     * @return the text that was matched
     */
    public String print() {
        return template.print(sentence.words().stream().map(Word::text).toList(), variants);
    }
}
