package dev.attune.rules.internal.wording;

import java.util.List;
import java.util.OptionalInt;

/**
 * Words that are never said: parts that stand in one sentence, unless they are a part of something else.
 *
 * @param <R> what is said about them
 */
final class ForbiddenPhrase<R> {
    private final R row;
    private final List<WordPattern> parts;
    private final List<List<WordPattern>> unless;

    /**
     * A phrase. Not a record: each is another one, and telling them apart by what they hold takes long.
     *
     * @param row the row it is listed in
     * @param parts what stands in one sentence, in any order; the first of them is what is reported
     * @param unless the harmless phrases of the row, each with its parts
     */
    ForbiddenPhrase(R row, List<WordPattern> parts, List<List<WordPattern>> unless) {
        this.row = row;
        this.parts = parts;
        this.unless = unless;
    }

    R row() {
        return row;
    }

    List<PatternWord> firstWords() {
        return parts.get(0).firstWords();
    }

    /** Where it ends, if it starts at a word of a text and is meant as it is listed. */
    OptionalInt endAt(SentenceSearch text, int at) {
        OptionalInt end = parts.get(0).endAt(text.sentences(), at);
        if (end.isEmpty()
                || !text.haveAll(parts.subList(1, parts.size()), at)
                || unless.stream().anyMatch(other -> isPartOf(other, text, at, end.getAsInt()))) {
            return OptionalInt.empty();
        }
        return end;
    }

    /** Whether all of a harmless phrase stands in the sentence, and some of it where these words were found. */
    private static boolean isPartOf(List<WordPattern> other, SentenceSearch text, int at, int end) {
        return text.haveAll(other, at) && other.stream().anyMatch(part -> text.overlaps(part, at, end));
    }
}
