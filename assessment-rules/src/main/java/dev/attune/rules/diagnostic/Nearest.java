package dev.attune.rules.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known word nearest to an unknown one, if one is near.
     *
     * @param unknown what was written
     * @param known what could have been meant
     * @return the nearest by Levenshtein distance, the first of equals, or empty when more than a third would have to change
     */
    public static Optional<String> to(String unknown, Collection<String> known) {
        return of(unknown, known)
                .filter(word -> distance(unknown, word) <= Math.max(1, Math.max(unknown.length(), word.length()) / 3));
    }

    /**
     * The known word nearest to an unknown one, however far.
     *
     * @param unknown what was written
     * @param known what could have been meant
     * @return the nearest by Levenshtein distance, the first of equals, or empty when nothing is known
     */
    public static Optional<String> of(String unknown, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String word) -> distance(unknown, word))
                        .thenComparing(Comparator.naturalOrder()));
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

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
