package dev.attune.rules.internal.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * A text as a row of words, the same whatever capitals, hyphens, quotes, accents and line ends it is written with. The end of a sentence
 * is a word of its own. Immutable and safe to share between threads.
 */
public final class Sentences {
    static final String NUMBER = "{number}";
    static final String TWICE = "{twice}";

    private static final String END = ".";
    private static final String PERCENT = "%";
    private static final String ANY_PERCENT = "{percent}";
    private static final String ENDS = ".!?\u2026";
    private static final String AFTER_END = " \t\n\u000b\f\r\"')";
    /** What stands in a word without being seen: where it may be parted, or where nothing at all is. */
    private static final String UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

    private final String text;
    private final List<Token> words = new ArrayList<>();
    private final int[] sentences;

    private record Token(String word, int start, int end) {}

    private Sentences(String text) {
        this.text = straight(text);
        int at = 0;
        while (at < this.text.length()) {
            at = readFrom(at);
        }
        this.sentences = starts(words);
    }

    /** The word at which the sentence of each word starts. */
    private static int[] starts(List<Token> words) {
        int[] starts = new int[words.size()];
        int start = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = start;
            if (words.get(i).word().equals(END)) {
                start = i + 1;
            }
        }
        return starts;
    }

    /**
     * Reads a text. Character by character: every word that a couple can read comes through here, and a regular expression takes six
     * times as long.
     *
     * @param text the text
     * @return its words
     */
    public static Sentences of(String text) {
        return new Sentences(text);
    }

    /** Adds what stands here, if it is a word; and says where to go on. */
    private int readFrom(int from) {
        int c = text.codePointAt(from);
        if (isLetterOrMark(c)) {
            int end = endOfWord(text, from);
            add(folded(text.substring(from, end)), from, end);
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

    /** Without capitals, without what is not seen, with umlauts in one piece; and without acute accents, which many leave out. */
    private static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        boolean plain = word.chars().allMatch(c -> c < '\u0300');
        String whole = plain ? word : Normalizer.normalize(word, Normalizer.Form.NFC);
        for (char c : whole.toLowerCase(Locale.ROOT).toCharArray()) {
            switch (c) {
                case '\u00e1' -> folded.append('a');
                case '\u00e9' -> folded.append('e');
                case '\u00ed' -> folded.append('i');
                case '\u00f3' -> folded.append('o');
                case '\u00fa' -> folded.append('u');
                case '\u00df' -> folded.append("ss");
                default -> {
                    if (UNSEEN.indexOf(c) < 0) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
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
                || UNSEEN.indexOf(c) >= 0
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
        if (word.isEmpty()) {
            return;
        } else if (word.equals("percent")) {
            words.add(new Token(PERCENT, start, end));
        } else if (word.equals("cent") && last >= 0 && words.get(last).word().equals("per")) {
            words.set(last, new Token(PERCENT, words.get(last).start(), end));
        } else {
            words.add(new Token(word, start, end));
        }
    }

    /** How many words there are. */
    int size() {
        return words.size();
    }

    String word(int at) {
        return words.get(at).word();
    }

    /** A word without capitals, with its accents in one piece with their letters. */
    String accented(int at) {
        String word = Normalizer.normalize(text.substring(start(at), end(at)), Normalizer.Form.NFC);
        return word.toLowerCase(Locale.ROOT);
    }

    /** Where a word starts in the text. */
    int start(int at) {
        return words.get(at).start();
    }

    /** Where a word ends in the text, exclusive. */
    int end(int at) {
        return words.get(at).end();
    }

    /** The first word of the sentence that a word is in. */
    int sentence(int at) {
        return sentences[at];
    }

    boolean isEnd(int at) {
        return word(at).equals(END);
    }

    boolean startsWithDigit(int at) {
        return Character.isDigit(word(at).charAt(0));
    }

    /** Whether a word is the one before it once more, with nothing but blanks between. */
    boolean isTwice(int at) {
        if (at == 0 || !word(at).equals(word(at - 1)) || !Character.isLetter(word(at).codePointAt(0))) {
            return false;
        }
        return text.substring(end(at - 1), start(at)).isBlank();
    }

    @Override
    public String toString() {
        return Arrays.toString(words.stream().map(Token::word).toArray());
    }
}
