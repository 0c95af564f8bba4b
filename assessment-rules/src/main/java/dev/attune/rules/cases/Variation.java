package dev.attune.rules.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that could stand in another's place.
 *
 * @param <T> condition or conclusion
 * @param operator what kind of change it is
 * @param text the sentence
 * @param meaning what it means
 */
record Variation<T>(Operator operator, String text, T meaning) {
    /** A sentence with the last occurrence of some words replaced; where they do not occur, the new ones stand behind it. */
    static String replace(String sentence, String words, String by) {
        Matcher found = Pattern.compile("(?<![\\w-])" + Pattern.quote(words) + "(?![\\w-])")
                .matcher(sentence);
        int start = -1;
        int end = -1;
        while (found.find()) {
            start = found.start();
            end = found.end();
        }
        return start < 0
                // A host's own sentence need not say the words that its meaning is made of.
                ? sentence + ", changed from " + words + " to " + by
                : sentence.substring(0, start) + by + sentence.substring(end);
    }
}
