package dev.attune.rules.internal.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Words that stand in one sentence: one or more steps, each with a few other words between it and the next. Immutable; what it costs to
 * look for it at a word does not depend on how long the text is. Where it can end is kept as the bits of a number, so it never reaches
 * further than {@value #FARTHEST} words.
 */
final class WordPattern {
    /** How many other words may stand between two steps. */
    static final int MOST_BETWEEN = 5;

    static final int FARTHEST = 62;

    private final List<List<Slot>> steps;
    private final List<PatternWord> firstWords;

    /** A place for one of several choices, found by what they start with. */
    static final class Slot {
        private final List<PatternWord> firstWords;
        private final Map<String, List<Choice>> byWord = new HashMap<>();
        private final Map<String, List<Choice>> byStart = new HashMap<>();
        private final List<Choice> open = new ArrayList<>();

        Slot(List<Choice> choices) {
            this.firstWords = choices.stream().map(Choice::first).distinct().toList();
            for (Choice choice : choices) {
                PatternWord first = choice.first();
                List<Choice> alike = switch (first.form()) {
                    case WHOLE -> byWord.computeIfAbsent(first.text(), word -> new ArrayList<>());
                    case START -> byStart.computeIfAbsent(PhraseIndex.start(first.text()), word -> new ArrayList<>());
                    case ACCENTED, END, NUMBER, TWICE -> open;
                };
                alike.add(choice);
            }
        }

        long ends(Sentences text, int at, long starts) {
            long ends = 0;
            for (long left = starts; left != 0; left &= left - 1) {
                long start = Long.lowestOneBit(left);
                int word = at + Long.numberOfTrailingZeros(left);
                if (word < text.size()) {
                    String found = text.word(word);
                    ends |= ends(byWord.getOrDefault(found, List.of()), text, at, start);
                    if (!byStart.isEmpty() && found.length() >= PhraseIndex.KNOWN) {
                        ends |= ends(byStart.getOrDefault(PhraseIndex.start(found), List.of()), text, at, start);
                    }
                    ends |= ends(open, text, at, start);
                }
            }
            return ends;
        }

        private static long ends(List<Choice> choices, Sentences text, int at, long start) {
            long ends = 0;
            for (int i = 0; i < choices.size(); i++) {
                ends |= choices.get(i).ends(text, at, start);
            }
            return ends;
        }
    }

    /** A word or a row of words; of several rows, a few other words may stand between one and the next. */
    record Choice(List<List<PatternWord>> rows) {
        PatternWord first() {
            return rows.get(0).get(0);
        }

        long ends(Sentences text, int at, long starts) {
            long from = starts;
            for (int i = 0; i < rows.size() && from != 0; i++) {
                from = ends(rows.get(i), text, at, i == 0 ? from : withGaps(text, at, from));
            }
            return from;
        }

        private static long ends(List<PatternWord> row, Sentences text, int at, long starts) {
            long ends = 0;
            for (long left = starts; left != 0; left &= left - 1) {
                int offset = Long.numberOfTrailingZeros(left);
                if (offset + row.size() <= FARTHEST && isAt(row, text, at + offset)) {
                    ends |= 1L << (offset + row.size());
                }
            }
            return ends;
        }

        private static boolean isAt(List<PatternWord> row, Sentences text, int at) {
            if (at + row.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isAt(text, at + i)) {
                    return false;
                }
            }
            return true;
        }
    }

    WordPattern(List<List<Slot>> steps) {
        this.steps = steps.stream().map(List::copyOf).toList();
        this.firstWords = steps.get(0).get(0).firstWords;
    }

    /** What it can start with. */
    List<PatternWord> firstWords() {
        return firstWords;
    }

    /** The word after its last one, if it starts at a word. */
    OptionalInt endAt(Sentences text, int at) {
        long ends = 1;
        for (int i = 0; i < steps.size() && ends != 0; i++) {
            if (i > 0) {
                ends = withGaps(text, at, ends);
            }
            for (Slot slot : steps.get(i)) {
                ends = slot.ends(text, at, ends);
            }
        }
        return ends == 0 ? OptionalInt.empty() : OptionalInt.of(at + Long.numberOfTrailingZeros(ends));
    }

    /** Where the next step may start: here or a few words on, in the same sentence. */
    private static long withGaps(Sentences text, int at, long ends) {
        long starts = 0;
        for (long left = ends; left != 0; left &= left - 1) {
            int offset = Long.numberOfTrailingZeros(left);
            int last = Math.min(Math.min(offset + MOST_BETWEEN, FARTHEST), text.size() - at - 1);
            for (int next = offset; next <= last && !text.isEnd(at + next); next++) {
                starts |= 1L << next;
            }
        }
        return starts;
    }

    /** All places in a part of a text where it stands, each as the first word and the one after the last. */
    List<int[]> in(Sentences text, int from, int to) {
        List<int[]> found = new ArrayList<>();
        for (int at = from; at < to; at++) {
            int start = at;
            endAt(text, at).ifPresent(end -> found.add(new int[] {start, end}));
        }
        return found;
    }
}
