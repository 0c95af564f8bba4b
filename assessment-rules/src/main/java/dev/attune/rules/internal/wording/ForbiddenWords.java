package dev.attune.rules.internal.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words that are never said. What it takes grows with the length of a text, not with its square. Immutable and safe to share between
 * threads.
 *
 * @param <R> what is said about the words
 */
public final class ForbiddenWords<R> {
    private final PhraseIndex<ForbiddenPhrase<R>> phrases = new PhraseIndex<>();
    private final Map<Character, List<Mark<R>>> marks = new HashMap<>();

    /** Characters that are looked for as they stand, such as those that an editor leaves behind. */
    private record Mark<R>(R row, String characters) {}

    /**
     * Words of a text that are never said.
     *
     * @param <R> what is said about them
     * @param start where they start in the text
     * @param end where they end, exclusive
     * @param row what is said about them
     */
    public record Found<R>(int start, int end, R row) {}

    /**
     * What is said about words, the words and the phrases in which they are harmless.
     *
     * @param <R> what is said about the words
     * @param row what is said
     * @param words the words, as a cell of "Never said" writes them
     * @param unless the harmless phrases, written in the same way
     */
    public record Row<R>(R row, List<String> words, List<String> unless) {}

    private ForbiddenWords() {}

    /**
     * Makes words to look for of the rows of tables.
     *
     * @param <R> what is said about the words
     * @param rows the rows
     * @return the words to look for
     * @throws WordPatternException when a cell is not written as it must be
     */
    public static <R> ForbiddenWords<R> of(List<Row<R>> rows) throws WordPatternException {
        List<ForbiddenPhrase<R>> phrases = new ArrayList<>();
        List<Mark<R>> marks = new ArrayList<>();
        for (Row<R> row : rows) {
            List<List<WordPattern>> unless = new ArrayList<>();
            for (String harmless : row.unless()) {
                unless.add(WordPatternParser.parse(harmless));
            }
            for (String words : row.words()) {
                if (isQuoted(words)) {
                    marks.add(new Mark<>(row.row(), words.substring(1, words.length() - 1)));
                } else {
                    phrases.add(new ForbiddenPhrase<>(row.row(), WordPatternParser.parse(words), unless));
                }
            }
        }
        ForbiddenWords<R> all = new ForbiddenWords<>();
        phrases.forEach(all::add);
        marks.forEach(mark -> all.marks
                .computeIfAbsent(mark.characters().charAt(0), first -> new ArrayList<>())
                .add(mark));
        return all;
    }

    private static boolean isQuoted(String words) {
        return words.length() > 2 && words.startsWith("\"") && words.endsWith("\"");
    }

    private void add(ForbiddenPhrase<R> phrase) {
        phrase.firstWords().forEach(word -> phrases.add(word, phrase));
    }

    /**
     * Looks through a text.
     *
     * @param text the text
     * @return what was found, by where it starts; of words that overlap, the first
     */
    public List<Found<R>> in(String text) {
        List<Found<R>> all = new ArrayList<>();
        Sentences sentences = Sentences.of(text);
        SentenceSearch search = new SentenceSearch(sentences);
        for (int at = 0; at < sentences.size(); at++) {
            for (ForbiddenPhrase<R> phrase : phrases.at(sentences, at)) {
                int start = sentences.start(at);
                phrase.endAt(search, at)
                        .ifPresent(end -> all.add(new Found<>(start, sentences.end(end - 1), phrase.row())));
            }
        }
        addMarks(text, all);
        return withoutOverlaps(all);
    }

    private void addMarks(String text, List<Found<R>> all) {
        for (int at = 0; at < text.length() && !marks.isEmpty(); at++) {
            List<Mark<R>> starting = marks.get(text.charAt(at));
            if (starting != null) {
                for (Mark<R> mark : starting) {
                    if (text.startsWith(mark.characters(), at)) {
                        all.add(new Found<>(at, at + mark.characters().length(), mark.row()));
                    }
                }
            }
        }
    }

    private static <R> List<Found<R>> withoutOverlaps(List<Found<R>> all) {
        all.sort(Comparator.<Found<R>>comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
        List<Found<R>> apart = new ArrayList<>();
        int end = 0;
        for (Found<R> found : all) {
            if (found.start() >= end) {
                apart.add(found);
                end = found.end();
            }
        }
        return List.copyOf(apart);
    }
}
