package dev.attune.runner.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known word was meant by an unknown one. */
final class Nearest {
    private Nearest() {}

    /** The end of an error message: whether the nearest known word was meant, or else what to do. */
    static String question(String unknown, Collection<String> known, String otherwise) {
        return to(unknown, known).map(Nearest::question).orElse(otherwise);
    }

    static String question(String near) {
        return "did you mean \"" + near + "\"?";
    }

    static Optional<String> to(String unknown, Collection<String> known) {
        // The distance is quadratic: a word far longer than any known one is not worth the time.
        int most = Math.max(1, Math.min(unknown.length(), 60) / 3);
        return known.stream()
                .filter(word -> Math.abs(word.length() - unknown.length()) <= most)
                .filter(word -> distance(unknown, word) <= most)
                .min(Comparator.<String>comparingInt(word -> distance(unknown, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's edit distance, row by row. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
