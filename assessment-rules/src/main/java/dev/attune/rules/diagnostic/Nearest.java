package dev.attune.rules.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known word nearest to an unknown one, if one is near.
     *
     * @param unknown what was written
     * @param known what could have been meant
     * @return the one with the least {@link #distance}, the first of equals in the alphabet, or empty when more than a third of its
     *     characters would have to change
     */
    public static Optional<String> to(String unknown, Collection<String> known) {
        return known.stream()
                .filter(word -> isNear(unknown, word))
                .min(Comparator.comparingInt((String word) -> distance(unknown, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A slip makes a word at the most one character longer or shorter, so that very different lengths need no comparison. */
    private static boolean isNear(String unknown, String word) {
        int most = Math.max(1, Math.max(unknown.length(), word.length()) / 3);
        return Math.abs(unknown.length() - word.length()) <= most && distance(unknown, word) <= most;
    }

    /**
     * A question to end an error message with.
     *
     * @param unknown what was written
     * @param known what could have been meant
     * @return {@code "; did you mean "x"?"}, or an empty text when nothing is near
     */
    public static String question(String unknown, Collection<String> known) {
        return to(unknown, known)
                .map(word -> "; did you mean \"" + word + "\"?")
                .orElse("");
    }

    /**
     * How many slips lie between two words: a character left out, added, exchanged for another, or exchanged with its neighbour (the
     * optimal string alignment of Damerau and Levenshtein). Capitals do not count, nor what joins words: a blank, a hyphen or an underscore.
     *
     * @param one a word
     * @param other another
     * @return the number of slips
     */
    public static int distance(String one, String other) {
        String a = folded(one);
        String b = folded(other);
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int changed = previous[j - 1] + (same ? 0 : 1);
                current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            int[] oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }
        return previous[b.length()];
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }
}
