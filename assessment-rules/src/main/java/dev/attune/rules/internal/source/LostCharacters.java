package dev.attune.rules.internal.source;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is left of a character when a file was once saved in another encoding than it was read in. */
final class LostCharacters {
    /** The replacement character; and what Windows makes of a curly quote, a dash or an accent in UTF-8. */
    private static final Pattern LOST =
            Pattern.compile("\\S*(?:\ufffd|\u00e2\u20ac|\u00c3[\u0080-\u00bf\u2018-\u203a\u0152-\u0192])\\S*");

    /** One of these is in all of them. */
    private static final String LETTERS = "\ufffd\u00e2\u00c3";

    private final Diagnostics problems;

    LostCharacters(Diagnostics problems) {
        this.problems = problems;
    }

    void check(List<Line> lines) {
        for (Line line : lines) {
            // Hardly any line has one, and looking for one letter is quicker by far than trying a pattern at each.
            if (!mayHaveLost(line.raw())) {
                continue;
            }
            Matcher lost = LOST.matcher(line.raw());
            while (lost.find()) {
                problems.error(
                        Code.INVALID_VALUE,
                        line.placeAt(lost.start()),
                        "in \"" + lost.group()
                                + "\" a character was lost when the file was saved; expected it typed anew, and the file saved as UTF-8");
            }
        }
    }

    private static boolean mayHaveLost(String line) {
        for (int i = 0; i < LETTERS.length(); i++) {
            if (line.indexOf(LETTERS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
