package dev.attune.rules.internal.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers texts from 0, in order of first appearance. Not safe to share between threads. */
final class StringTable {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The number of a text, a new one when it was not seen before. */
    int of(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = texts.size();
        numbers.put(text, number);
        texts.add(text);
        return number;
    }

    /** By number. */
    List<String> texts() {
        return Collections.unmodifiableList(texts);
    }
}
