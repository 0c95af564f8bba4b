package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.rulebook.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks for techniques that name another one in quotation marks: what is named may not be offered. */
final class NamedTechniques {
    private static final String OPENING = "\"\u201c\u201e\u00ab\u00bb\u2018\u201a";

    private NamedTechniques() {}

    /** Of a technique, the first passage is its title. */
    static void check(List<Passage> passages, CheckReport report) {
        Set<String> ids = passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.TECHNIQUE)
                .map(Passage::of)
                .collect(Collectors.toSet());
        List<Passage> texts = passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.TECHNIQUE || passage.kind() == Passage.Kind.PAGE)
                .filter(passage -> ids.contains(passage.of()))
                .toList();
        Map<String, String> titles = new LinkedHashMap<>();
        texts.forEach(passage -> titles.putIfAbsent(passage.of(), passage.text()));
        for (Passage passage : texts) {
            List<Integer> quotations = quotations(passage.text());
            titles.forEach((technique, title) -> {
                int at = technique.equals(passage.of()) ? -1 : quoted(passage.text(), quotations, title);
                if (at >= 0) {
                    report.add(
                            Code.NAMED_TECHNIQUE,
                            passage.placeAt(at),
                            List.of(passage.of()),
                            "\"" + passage.of() + "\" names \"" + title
                                    + "\", which may not be offered; expected words that need no other technique");
                }
            });
        }
    }

    /** Where something may be quoted. */
    private static List<Integer> quotations(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> OPENING.indexOf(text.charAt(at)) >= 0)
                .mapToObj(at -> at + 1)
                .toList();
    }

    /** Where a title stands in quotation marks, or -1. */
    private static int quoted(String text, List<Integer> quotations, String title) {
        return quotations.stream()
                .filter(at -> text.startsWith(title, at))
                .findFirst()
                .orElse(-1);
    }
}
