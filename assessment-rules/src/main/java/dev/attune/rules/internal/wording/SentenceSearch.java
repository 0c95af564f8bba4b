package dev.attune.rules.internal.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for patterns in one text, and for each of them only once in a sentence. Not safe to share between threads. */
final class SentenceSearch {
    private final Sentences sentences;
    private final Map<InSentence, List<int[]>> known = new HashMap<>();

    private record InSentence(WordPattern pattern, int sentence) {}

    SentenceSearch(Sentences sentences) {
        this.sentences = sentences;
    }

    Sentences sentences() {
        return sentences;
    }

    /** Where a pattern stands in the sentence of a word. */
    List<int[]> in(WordPattern pattern, int at) {
        int start = sentences.sentence(at);
        return known.computeIfAbsent(new InSentence(pattern, start), key -> pattern.in(sentences, start, endFrom(at)));
    }

    boolean haveAll(List<WordPattern> patterns, int at) {
        return patterns.stream().noneMatch(pattern -> in(pattern, at).isEmpty());
    }

    /** Whether a pattern stands in the sentence of a word so that it has one of some words: those from it to another. */
    boolean overlaps(WordPattern pattern, int at, int end) {
        List<int[]> spans = in(pattern, at);
        int low = 0;
        for (int high = spans.size(); low < high; ) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle)[0] < at - WordPattern.FARTHEST) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < spans.size() && spans.get(i)[0] < end; i++) {
            if (spans.get(i)[1] > at) {
                return true;
            }
        }
        return false;
    }

    private int endFrom(int at) {
        int end = at;
        while (end < sentences.size() && !sentences.isEnd(end)) {
            end++;
        }
        return end;
    }
}
