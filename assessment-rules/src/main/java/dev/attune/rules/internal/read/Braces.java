package dev.attune.rules.internal.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places to fill in within a sentence, such as {@code {that partner}}. */
final class Braces {
    static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private Braces() {}

    /** Replaces typographic apostrophes within braces by plain ones; no character moves. */
    static String withPlainApostrophes(String because) {
        return because.indexOf('\u2019') < 0
                ? because
                : PLACE.matcher(because)
                        .replaceAll(
                                place -> Matcher.quoteReplacement(place.group().replace('\u2019', '\'')));
    }
}
