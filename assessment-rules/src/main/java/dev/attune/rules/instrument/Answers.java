package dev.attune.rules.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody's answers to a questionnaire, by the numbers of its items. The texts of the items are never needed.
 *
 * <p>The numbers are those of the published form, whatever order the items were shown in. Immutable and safe to share between
 * threads.
 *
 * @param byItem the answers, by item
 */
public record Answers(Map<String, Integer> byItem) {
    /** Copies the map. */
    public Answers {
        byItem = Map.copyOf(byItem);
    }

    /**
     * Answers to a questionnaire whose items have plain numbers.
     *
     * @param byNumber the answers, by item number from 1
     * @return the answers
     */
    public static Answers of(Map<Integer, Integer> byNumber) {
        Map<String, Integer> byItem = new LinkedHashMap<>();
        new TreeMap<>(byNumber).forEach((number, answer) -> byItem.put(Integer.toString(number), answer));
        return new Answers(byItem);
    }

    /**
     * Answers to a questionnaire whose items are known by a letter and a number.
     *
     * @param byItem the answers, by item such as {@code B7a}
     * @return the answers
     */
    public static Answers labelled(Map<String, Integer> byItem) {
        return new Answers(byItem);
    }
}
