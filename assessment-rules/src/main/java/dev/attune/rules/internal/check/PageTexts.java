package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.Technique;
import dev.attune.rules.rulebook.WordingKey;
import java.util.Collection;
import java.util.List;

/**
 * Looks at what stands on a partner's page: whether somebody who is upset can read it. A sentence is short, and there are no figures,
 * because people read figures as marks. Only the line that says where to find help may have numbers, to call.
 */
final class PageTexts {
    private static final int MOST_WORDS = 15;
    private static final int FEWEST_SENTENCES = 2;
    private static final int MOST_SENTENCES = 4;
    private static final int MOST_WORDS_IN_SHORT = 45;
    private static final String ENDS = ".!?\u2026";
    private static final String CLOSING = "\"'\u201c\u201d\u2019\u00bb)";

    private PageTexts() {}

    static void check(List<Passage> passages, CheckReport report) {
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.PAGE) {
                checkSentences(passage, report);
                if (!passage.of().equals(WordingKey.PAGE_HELP.text())) {
                    checkFigures(passage, report);
                }
            }
        }
    }

    /** Looks at how much each technique says in short: several of them stand on one page. */
    static void checkInShort(Collection<Technique> techniques, CheckReport report) {
        for (Technique technique : techniques) {
            int sentences = technique.inShort().size();
            int words = technique.inShort().stream().mapToInt(PageTexts::words).sum();
            if (sentences < FEWEST_SENTENCES || sentences > MOST_SENTENCES || words > MOST_WORDS_IN_SHORT) {
                report.add(
                        Code.HEAVY_PAGE,
                        technique.place(),
                        List.of(technique.id()),
                        "sentences in short: " + sentences + ", words in them: " + words
                                + "; expected two to four sentences, and at most " + MOST_WORDS_IN_SHORT
                                + " words in all, because several techniques share a partner's page");
            }
        }
    }

    private static void checkSentences(Passage passage, CheckReport report) {
        String text = passage.text();
        int start = 0;
        while (start < text.length()) {
            int end = endOfSentence(text, start);
            int words = words(text.substring(start, end));
            if (words > MOST_WORDS) {
                report.add(
                        Code.HEAVY_PAGE,
                        passage.placeAt(start),
                        List.of(passage.of()),
                        "this sentence has " + words + " words, and stands on a partner's page; expected at most "
                                + MOST_WORDS);
            }
            start = end;
        }
    }

    private static void checkFigures(Passage passage, CheckReport report) {
        String text = passage.text();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) || text.charAt(i) == '%') {
                report.add(
                        Code.HEAVY_PAGE,
                        passage.placeAt(i),
                        List.of(passage.of()),
                        "a figure stands on a partner's page; expected words, because people read figures as marks");
                return;
            }
        }
    }

    /** Behind the mark that ends a sentence, where a blank or the end of the text follows, and behind that blank. */
    private static int endOfSentence(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                int end = i + 1;
                while (end < text.length() && (ENDS + CLOSING).indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                if (end == text.length()) {
                    return end;
                }
                if (text.charAt(end) == ' ') {
                    return end + 1;
                }
            }
        }
        return text.length();
    }

    /** What stands between blanks and has a letter or a digit. */
    private static int words(String sentence) {
        int count = 0;
        boolean counted = false;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (Character.isWhitespace(c)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                count++;
            }
        }
        return count;
    }
}
