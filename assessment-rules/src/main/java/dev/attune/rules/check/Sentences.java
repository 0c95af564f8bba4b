package dev.attune.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a row of words, the same whatever capitals, hyphens, quotes and line ends it is written with. The end of a sentence is a
 * word of its own.
 */
final class Sentences {
    private static final String END = ".";
    private static final String PERCENT = "%";
    private static final String NUMBER = "{number}";
    private static final Pattern WORD = Pattern.compile(
            "(?<any>\\{percent})|(?<number>\\p{N}+(?:[.,]\\p{N}+)*)|(?<word>[\\p{L}\\p{M}]+(?:'\\p{L}+)*)"
                    + "|(?<sign>%)|(?<end>[.!?\u2026]+(?=[\\s\"')]|$))");

    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private Sentences() {}

    static Sentences of(String text) {
        Sentences sentences = new Sentences();
        Matcher matcher = WORD.matcher(straight(text));
        while (matcher.find()) {
            if (matcher.group("any") != null) {
                sentences.add(NUMBER, matcher);
                sentences.add(PERCENT, matcher);
            } else if (matcher.group("end") != null) {
                sentences.add(END, matcher);
            } else {
                sentences.add(matcher.group().toLowerCase(Locale.ROOT), matcher);
            }
        }
        return sentences;
    }

    /** Without what a word processor makes of quotes; no character moves. */
    private static String straight(String text) {
        return text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
    }

    private void add(String word, Matcher at) {
        int last = words.size() - 1;
        if (word.equals("percent")) {
            words.add(PERCENT);
        } else if (word.equals("cent") && last >= 0 && words.get(last).equals("per")) {
            words.set(last, PERCENT);
            ends.set(last, at.end());
            return;
        } else {
            words.add(word);
        }
        starts.add(at.start());
        ends.add(at.end());
    }

    int size() {
        return words.size();
    }

    String word(int at) {
        return words.get(at);
    }

    /** Where a word starts in the text. */
    int start(int at) {
        return starts.get(at);
    }

    /** Where a word ends in the text, exclusive. */
    int end(int at) {
        return ends.get(at);
    }

    /** By what a phrase that starts with a word can be found. */
    List<String> keys(int at) {
        return isNumber(at) ? List.of(words.get(at), NUMBER) : List.of(words.get(at));
    }

    private boolean isNumber(int at) {
        return Character.isDigit(words.get(at).charAt(0));
    }

    /** Whether a phrase stands at a word. */
    boolean has(Sentences phrase, int at) {
        if (at + phrase.size() > size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            String expected = phrase.word(i);
            if (!expected.equals(words.get(at + i)) && !(expected.equals(NUMBER) && isNumber(at + i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a phrase stands anywhere in the sentence that a word is in. */
    boolean hasInSentenceOf(int at, Sentences phrase) {
        int from = at;
        while (from > 0 && !words.get(from - 1).equals(END)) {
            from--;
        }
        for (int i = from; i < size() && !words.get(i).equals(END); i++) {
            if (has(phrase, i)) {
                return true;
            }
        }
        return false;
    }
}
