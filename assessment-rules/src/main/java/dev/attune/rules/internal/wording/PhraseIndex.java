package dev.attune.rules.internal.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what can start at a word, without looking at what cannot. */
final class PhraseIndex<P> {
    /** So many letters of an open word are known at least, and it is filed under them. */
    static final int KNOWN = 2;

    private final Map<String, List<P>> whole = new HashMap<>();
    private final Map<String, List<Open<P>>> starts = new HashMap<>();
    private final Map<String, List<Open<P>>> ends = new HashMap<>();
    private final List<P> numbers = new ArrayList<>();
    private final List<P> twice = new ArrayList<>();

    /** What starts with an open word. */
    private record Open<P>(PatternWord word, P phrase) {}

    void add(PatternWord first, P phrase) {
        String text = first.text();
        switch (first.form()) {
            case WHOLE -> whole.computeIfAbsent(text, key -> new ArrayList<>()).add(phrase);
            case ACCENTED ->
                whole.computeIfAbsent(Sentences.of(text).word(0), key -> new ArrayList<>())
                        .add(phrase);
            case START ->
                starts.computeIfAbsent(start(text), key -> new ArrayList<>()).add(new Open<>(first, phrase));
            case END ->
                ends.computeIfAbsent(end(text), key -> new ArrayList<>()).add(new Open<>(first, phrase));
            case NUMBER -> numbers.add(phrase);
            case TWICE -> twice.add(phrase);
        }
    }

    /** What can start at a word of a text, each once. */
    Collection<P> at(Sentences text, int at) {
        String word = text.word(at);
        Set<P> found = new LinkedHashSet<>(whole.getOrDefault(word, List.of()));
        if (word.length() >= KNOWN) {
            addOpen(starts.getOrDefault(start(word), List.of()), text, at, found);
            addOpen(ends.getOrDefault(end(word), List.of()), text, at, found);
        }
        if (!numbers.isEmpty() && text.startsWithDigit(at)) {
            found.addAll(numbers);
        }
        if (!twice.isEmpty() && text.isTwice(at)) {
            found.addAll(twice);
        }
        return found;
    }

    private static <P> void addOpen(List<Open<P>> open, Sentences text, int at, Set<P> found) {
        for (Open<P> candidate : open) {
            if (candidate.word().isAt(text, at)) {
                found.add(candidate.phrase());
            }
        }
    }

    static String start(String word) {
        return word.substring(0, KNOWN);
    }

    private static String end(String word) {
        return word.substring(word.length() - KNOWN);
    }
}
