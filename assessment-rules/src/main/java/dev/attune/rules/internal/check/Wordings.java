package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.read.ReadCache;
import dev.attune.rules.internal.wording.ForbiddenWords;
import dev.attune.rules.internal.wording.WordPatternException;
import dev.attune.rules.rulebook.NeverSaid;
import dev.attune.rules.rulebook.Passage;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what a couple can read: for words that are never said, and for partners without a name. */
final class Wordings {
    private static final Pattern UNNAMED =
            Pattern.compile("\\b(?:that|the other) partner\\b|\\bthat topic\\b", Pattern.CASE_INSENSITIVE);

    private final ForbiddenWords<NeverSaid> forbidden;

    private Wordings(List<NeverSaid> neverSaid) {
        try {
            this.forbidden = ForbiddenWords.of(neverSaid.stream()
                    .map(row -> new ForbiddenWords.Row<>(row, row.words(), row.unless()))
                    .toList());
        } catch (WordPatternException e) {
            throw new IllegalStateException("A reader let words pass that cannot be looked for", e);
        }
    }

    /** What the words to look for are made of. */
    private record WordingRows(List<NeverSaid> rows) implements ReadCache.CacheKey<Wordings> {}

    /** All that the findings in a text depend on. */
    private record TextFindings(ReadCache.Same<Wordings> wordings, String text)
            implements ReadCache.CacheKey<List<ForbiddenWords.Found<NeverSaid>>> {}

    /** All that the unnamed partners of a sentence depend on. */
    private record UnnamedPartners(String text) implements ReadCache.CacheKey<List<MatchResult>> {}

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
        for (ForbiddenWords.Found<NeverSaid> found :
                cache.get(new TextFindings(new ReadCache.Same<>(this), text), () -> forbidden.in(text))) {
            report.add(
                    Code.FORBIDDEN_WORDING,
                    passage.placeAt(found.start()),
                    List.of(passage.of()),
                    "\"" + text.substring(found.start(), found.end()) + "\" is never said to a couple: "
                            + found.row().why() + " Say, for example: "
                            + found.row().instead());
        }
    }
}
