package dev.attune.rules.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.rulebook.NeverSaid;
import dev.attune.rules.rulebook.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a couple can read: for words that are never said, and for partners without a name. */
final class Wordings {
    private static final Pattern ELLIPSIS = Pattern.compile(" (?:\u2026|\\.\\.\\.) ");
    private static final Pattern UNNAMED =
            Pattern.compile("\\b(?:that|the other) partner\\b|\\bthat topic\\b", Pattern.CASE_INSENSITIVE);

    private final List<Passage> passages;
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    Wordings(List<Passage> passages, List<NeverSaid> neverSaid) {
        this.passages = passages;
        for (NeverSaid row : neverSaid) {
            List<Sentences> unless = row.unless().stream().map(Sentences::of).toList();
            for (String words : row.words()) {
                List<Sentences> parts = Arrays.stream(ELLIPSIS.split(words))
                        .map(Sentences::of)
                        .filter(part -> part.size() > 0)
                        .toList();
                if (!parts.isEmpty()) {
                    byFirstWord
                            .computeIfAbsent(parts.get(0).word(0), key -> new ArrayList<>())
                            .add(new Phrase(row, parts, unless));
                }
            }
        }
    }

    /** Words that are never said: parts that stand in one sentence, unless the first is a part of something else. */
    private record Phrase(NeverSaid row, List<Sentences> parts, List<Sentences> unless) {
        /** Where it ends, if it starts at a word of a text. */
        Optional<Integer> endIn(Sentences text, int at) {
            Sentences first = parts.get(0);
            if (!text.has(first, at) || unless.stream().anyMatch(other -> isIn(other, text, at, first.size()))) {
                return Optional.empty();
            }
            boolean all = parts.stream().skip(1).allMatch(part -> text.hasInSentenceOf(at, part));
            return all ? Optional.of(at + first.size()) : Optional.empty();
        }

        private static boolean isIn(Sentences other, Sentences text, int at, int length) {
            for (int start = Math.max(0, at + length - other.size()); start <= at; start++) {
                if (text.has(other, start)) {
                    return true;
                }
            }
            return false;
        }
    }

    void check(Report report) {
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.BECAUSE) {
                checkNames(passage, report);
            }
            checkWords(passage, report);
        }
    }

    private static void checkNames(Passage passage, Report report) {
        Matcher unnamed = UNNAMED.matcher(passage.text());
        while (unnamed.find()) {
            if (isInBraces(passage.text(), unnamed.start())) {
                continue;
            }
            report.add(
                    Code.UNNAMED_PARTNER,
                    passage.placeAt(unnamed.start()),
                    List.of(passage.of()),
                    "a reader would see the words \"" + unnamed.group() + "\"; expected {"
                            + unnamed.group().toLowerCase(java.util.Locale.ROOT)
                            + "}, with braces, which becomes a name");
        }
    }

    private static boolean isInBraces(String text, int at) {
        int open = text.lastIndexOf('{', at);
        int close = text.indexOf('}', at);
        return open > text.lastIndexOf('}', at)
                && close > at
                && !text.substring(at, close).contains("{");
    }

    private void checkWords(Passage passage, Report report) {
        Sentences text = Sentences.of(passage.text());
        for (int at = 0; at < text.size(); at++) {
            for (String key : text.keys(at)) {
                for (Phrase phrase : byFirstWord.getOrDefault(key, List.of())) {
                    Optional<Integer> end = phrase.endIn(text, at);
                    if (end.isPresent()) {
                        report.add(
                                Code.FORBIDDEN_WORDING,
                                passage.placeAt(text.start(at)),
                                List.of(passage.of()),
                                "\"" + passage.text().substring(text.start(at), text.end(end.get() - 1))
                                        + "\" is never said to a couple: "
                                        + phrase.row().why()
                                        + " Say, for example: " + phrase.row().instead());
                    }
                }
            }
        }
    }
}
