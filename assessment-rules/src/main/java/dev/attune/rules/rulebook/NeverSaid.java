package dev.attune.rules.rulebook;

import java.util.List;

/**
 * Words that nobody should read about themselves: a row of a table "Never said".
 *
 * @param words the words, as they may stand in a sentence; see the library's own table for what else may stand there
 * @param instead what can be said instead
 * @param why why not
 * @param unless phrases with the same words that are meant otherwise
 */
public record NeverSaid(List<String> words, String instead, String why, List<String> unless) {
    /** Copies the lists. */
    public NeverSaid {
        words = List.copyOf(words);
        unless = List.copyOf(unless);
    }
}
