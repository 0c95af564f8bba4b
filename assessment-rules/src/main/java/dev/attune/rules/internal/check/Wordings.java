package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.read.ReadCache;
import dev.attune.rules.rulebook.NeverSaid;
import dev.attune.rules.rulebook.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what a couple can read: for words that are never said, and for partners without a name. */
final class Wordings {
    private static final Pattern ELLIPSIS = Pattern.compile(" (?:\u2026|\\.\\.\\.) ");
    private static final Pattern UNNAMED =
            Pattern.compile("\\b(?:that|the other) partner\\b|\\bthat topic\\b", Pattern.CASE_INSENSITIVE);

    private final Map<String, List<ForbiddenPhrase>> byFirstWord = new HashMap<>();

    private Wordings(List<NeverSaid> neverSaid) {
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
                            .add(new ForbiddenPhrase(row, parts, unless));
                }
            }
        }
    }

    /** What the words to look for are made of. */
    private record WordingRows(List<NeverSaid> rows) implements ReadCache.CacheKey<Wordings> {}

    /** All that the findings in a text depend on. */
    private record TextFindings(ReadCache.Same<Wordings> wordings, String text)
            implements ReadCache.CacheKey<List<ForbiddenWords>> {}

    /** All that the unnamed partners of a sentence depend on. */
    private record UnnamedPartners(String text) implements ReadCache.CacheKey<List<MatchResult>> {}

    /** Words of a text that are never said. */
    private record ForbiddenWords(int start, int end, NeverSaid row) {}

    /** Words that are never said: parts that stand in one sentence, unless the first is a part of something else. */
    private record ForbiddenPhrase(NeverSaid row, List<Sentences> parts, List<Sentences> unless) {
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

    static void check(List<Passage> passages, List<NeverSaid> neverSaid, ReadCache cache, CheckReport report) {
        Wordings wordings = cache.get(new WordingRows(neverSaid), () -> new Wordings(neverSaid));
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.BECAUSE) {
                checkNames(passage, cache, report);
            }
            wordings.checkWords(passage, cache, report);
        }
    }

    private static void checkNames(Passage passage, ReadCache cache, CheckReport report) {
        String text = passage.text();
        for (MatchResult unnamed : cache.get(new UnnamedPartners(text), () -> unnamed(text))) {
            report.add(
                    Code.UNNAMED_PARTNER,
                    passage.placeAt(unnamed.start()),
                    List.of(passage.of()),
                    "a reader would see the words \"" + unnamed.group() + "\"; expected {"
                            + unnamed.group().toLowerCase(Locale.ROOT) + "}, with braces, which becomes a name");
        }
    }

    private static List<MatchResult> unnamed(String text) {
        return UNNAMED.matcher(text)
                .results()
                .filter(found -> !isInBraces(text, found.start()))
                .toList();
    }

    private static boolean isInBraces(String text, int at) {
        int open = text.lastIndexOf('{', at);
        int close = text.indexOf('}', at);
        return open > text.lastIndexOf('}', at) && close > at && text.lastIndexOf('{', close) == open;
    }

    private void checkWords(Passage passage, ReadCache cache, CheckReport report) {
        String text = passage.text();
        for (ForbiddenWords found : cache.get(new TextFindings(new ReadCache.Same<>(this), text), () -> find(text))) {
            report.add(
                    Code.FORBIDDEN_WORDING,
                    passage.placeAt(found.start()),
                    List.of(passage.of()),
                    "\"" + text.substring(found.start(), found.end()) + "\" is never said to a couple: "
                            + found.row().why() + " Say, for example: "
                            + found.row().instead());
        }
    }

    private List<ForbiddenWords> find(String text) {
        List<ForbiddenWords> all = new ArrayList<>();
        Sentences sentences = Sentences.of(text);
        for (int at = 0; at < sentences.size(); at++) {
            for (String key : sentences.keys(at)) {
                for (ForbiddenPhrase phrase : byFirstWord.getOrDefault(key, List.of())) {
                    Optional<Integer> end = phrase.endIn(sentences, at);
                    if (end.isPresent()) {
                        all.add(new ForbiddenWords(sentences.start(at), sentences.end(end.get() - 1), phrase.row()));
                    }
                }
            }
        }
        return List.copyOf(all);
    }
}
