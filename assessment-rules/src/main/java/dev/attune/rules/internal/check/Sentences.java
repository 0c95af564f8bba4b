package dev.attune.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * A text as a row of words, the same whatever capitals, hyphens, quotes and line ends it is written with. The end of a sentence is a
 * word of its own.
 */
final class Sentences {
    private static final String END = ".";
    private static final String PERCENT = "%";
    private static final String NUMBER = "{number}";
    private static final String ANY_PERCENT = "{percent}";
    private static final String ENDS = ".!?\u2026";
    private static final String AFTER_END = " \t\n\u000b\f\r\"')";

    private final List<Token> words = new ArrayList<>();

    private record Token(String word, int start, int end) {}

    private Sentences() {}

    /** Character by character: every word that a couple can read comes through here, and a regular expression takes six times as long. */
    static Sentences of(String text) {
        Sentences sentences = new Sentences();
        String straight = straight(text);
        int at = 0;
        while (at < straight.length()) {
            at = sentences.readFrom(straight, at);
        }
        return sentences;
    }

    /** Adds what stands here, if it is a word; and says where to go on. */
    private int readFrom(String text, int from) {
        int c = text.codePointAt(from);
        if (isLetterOrMark(c)) {
            int end = endOfWord(text, from);
            add(text.substring(from, end).toLowerCase(Locale.ROOT), from, end);
            return end;
        } else if (isNumber(c)) {
            int end = endOfNumber(text, from);
            add(text.substring(from, end).toLowerCase(Locale.ROOT), from, end);
            return end;
        } else if (c == '%') {
            add(PERCENT, from, from + 1);
        } else if (text.startsWith(ANY_PERCENT, from)) {
            int end = from + ANY_PERCENT.length();
            add(NUMBER, from, end);
            add(PERCENT, from, end);
            return end;
        } else if (ENDS.indexOf(c) >= 0) {
            int end = endOf(text, from, mark -> ENDS.indexOf(mark) >= 0);
            if (end == text.length() || AFTER_END.indexOf(text.charAt(end)) >= 0) {
                add(END, from, end);
            }
            return end;
        }
        return from + Character.charCount(c);
    }

    /** Letters and their marks, and after an apostrophe letters again. */
    private static int endOfWord(String text, int from) {
        return endOfAll(text, endOf(text, from, Sentences::isLetterOrMark), "'", Character::isLetter);
    }

    private static int endOfNumber(String text, int from) {
        return endOfAll(text, endOf(text, from, Sentences::isNumber), ".,", Sentences::isNumber);
    }

    /** Where the last of several runs of such characters ends, which one of the joints joins; the first has ended here. */
    private static int endOfAll(String text, int first, String joints, IntPredicate such) {
        int end = first;
        while (end < text.length() && joints.indexOf(text.charAt(end)) >= 0) {
            int next = endOf(text, end + 1, such);
            if (next == end + 1) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int endOf(String text, int from, IntPredicate such) {
        int end = from;
        while (end < text.length() && such.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isLetterOrMark(int c) {
        return Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Without what a word processor makes of quotes; no character moves. */
    private static String straight(String text) {
        return text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
    }

    private void add(String word, int start, int end) {
        int last = words.size() - 1;
        if (word.equals("percent")) {
            words.add(new Token(PERCENT, start, end));
        } else if (word.equals("cent") && last >= 0 && words.get(last).word().equals("per")) {
            words.set(last, new Token(PERCENT, words.get(last).start(), end));
        } else {
            words.add(new Token(word, start, end));
        }
    }

    int size() {
        return words.size();
    }

    String word(int at) {
        return words.get(at).word();
    }

    /** Where a word starts in the text. */
    int start(int at) {
        return words.get(at).start();
    }

    /** Where a word ends in the text, exclusive. */
    int end(int at) {
        return words.get(at).end();
    }

    /** By what a phrase that starts with a word can be found. */
    List<String> keys(int at) {
        return startsWithDigit(at) ? List.of(word(at), NUMBER) : List.of(word(at));
    }

    private boolean startsWithDigit(int at) {
        return Character.isDigit(word(at).charAt(0));
    }

    /** Whether a phrase stands at a word. */
    boolean has(Sentences phrase, int at) {
        if (at + phrase.size() > size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            String expected = phrase.word(i);
            if (!expected.equals(word(at + i)) && !(expected.equals(NUMBER) && startsWithDigit(at + i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a phrase stands anywhere in the sentence that a word is in. */
    boolean hasInSentenceOf(int at, Sentences phrase) {
        int from = at;
        while (from > 0 && !word(from - 1).equals(END)) {
            from--;
        }
        for (int i = from; i < size() && !word(i).equals(END); i++) {
            if (has(phrase, i)) {
                return true;
            }
        }
        return false;
    }
}
