package dev.attune.rules.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.StandardTexts;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.check.RulebookChecker;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever is done to a rulebook's files, it is read, or somebody is told where to look. */
class ReadingAnyTextTest {
    private static final SortedMap<String, String> STANDARD = StandardTexts.toChange();

    private static final SortedMap<String, String> ALL = StandardTexts.all();

    /** One for all readings, each of which finds in it what the one before has left. */
    private static final ReadCache CACHE = new ReadCache();

    private enum Slip {
        DELETE_LINE,
        DOUBLE_LINE,
        SWAP_LINES,
        ADD_ONE,
        INSERT,
        DELETE_CHARACTER,
        CUT_OFF
    }

    private static final Pattern ONE_DIGIT = Pattern.compile("(?<![0-9.])[0-8](?![0-9.])");

    private static String next(String digit) {
        return String.valueOf(Integer.parseInt(digit) + 1);
    }

    /** One thing that is done to a file. */
    private record Edit(String file, Slip slip, int line, int column, String inserted) {
        void apply(SortedMap<String, String> texts) {
            List<String> lines =
                    new ArrayList<>(List.of(texts.getOrDefault(file, "").split("\n", -1)));
            int at = line % lines.size();
            String there = lines.get(at);
            int in = there.isEmpty() ? 0 : column % there.length();
            switch (slip) {
                case DELETE_LINE -> lines.remove(at);
                case DOUBLE_LINE -> lines.add(at, there);
                case SWAP_LINES -> Collections.swap(lines, at, (at + 1) % lines.size());
                case ADD_ONE -> lines.set(at, ONE_DIGIT.matcher(there).replaceAll(digit -> next(digit.group())));
                case INSERT -> lines.set(at, there.substring(0, in) + inserted + there.substring(in));
                case DELETE_CHARACTER ->
                    lines.set(at, there.substring(0, in) + there.substring(Math.min(there.length(), in + 1)));
                case CUT_OFF -> lines.subList(at, lines.size()).clear();
            }
            texts.put(file, String.join("\n", lines));
        }
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return edits(STANDARD.keySet());
    }

    @Provide
    Arbitrary<List<Edit>> editsOfEveryFile() {
        return edits(ALL.keySet());
    }

    private static Arbitrary<List<Edit>> edits(Set<String> files) {
        Arbitrary<String> inserted = Arbitraries.oneOf(
                Arbitraries.of(
                        "|",
                        "||",
                        "\\",
                        "\\|",
                        "\"",
                        "\u201c\u201d",
                        "\u00a0",
                        "\u200b",
                        "\ufeff",
                        "\u00ad",
                        "\u2014",
                        "\u2014\u2014\u2014",
                        "\n",
                        "\r",
                        "\n\n",
                        "\u2028",
                        "\u0085",
                        "\t",
                        "    ",
                        "\n- ",
                        "\n## ",
                        "\n##",
                        "\n---\n",
                        "\n===\n",
                        "\n```\n",
                        "<!--",
                        "-->",
                        "<div>",
                        "{",
                        "}",
                        "{that partner}",
                        "# ",
                        "> ",
                        "1. ",
                        "\nWhen\n",
                        "\nThen\n\n",
                        "\nBecause ",
                        ":",
                        "\uff1a",
                        "\u2026",
                        "\u2212",
                        "0,5",
                        "1,000",
                        "\n| a | b |\n|---|---|\n| 1 |\n",
                        "\n- id: x\n",
                        "[x]: y",
                        "\ud83d\ude00",
                        "\ud83d",
                        "\0"),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(5));
        return Combinators.combine(
                        Arbitraries.of(files),
                        Arbitraries.of(Slip.values()),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 300),
                        inserted)
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void anEditedRulebookIsReadOrSaysWhere(@ForAll("edits") List<Edit> edits) {
        SortedMap<String, String> texts = new TreeMap<>(STANDARD);
        edits.forEach(edit -> edit.apply(texts));

        try {
            assertThat(RulebookReader.read(new RulebookFiles(texts))).isNotNull();
        } catch (RulebookException broken) {
            assertThat(broken.diagnostics()).isNotEmpty().allSatisfy(diagnostic -> isInside(diagnostic, texts));
        }
    }

    @Tag("thorough")
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void aThousandEditedRulebooksAreReadOrSayWhere(@ForAll("edits") List<Edit> edits) {
        anEditedRulebookIsReadOrSaysWhere(edits);
    }

    @Property(tries = 2, edgeCases = EdgeCasesMode.NONE)
    void whatIsRememberedOfEarlierReadingsMakesNoDifference(@ForAll("editsOfEveryFile") List<Edit> edits) {
        SortedMap<String, String> texts = new TreeMap<>(ALL);
        for (Edit edit : edits) {
            edit.apply(texts);
            RulebookFiles files = new RulebookFiles(texts);

            assertThat(outcome(files, CACHE).equals(outcome(files, new ReadCache())))
                    .as("whether a cache makes no difference after %s", edits)
                    .isTrue();
        }
    }

    @Tag("thorough")
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whatIsRememberedOfManyEarlierReadingsMakesNoDifference(@ForAll("editsOfEveryFile") List<Edit> edits) {
        whatIsRememberedOfEarlierReadingsMakesNoDifference(edits);
    }

    /** The rulebook and what the checks say of it; or what is wrong with it. */
    private static List<Object> outcome(RulebookFiles files, ReadCache cache) {
        try {
            Rulebook rulebook = RulebookReader.read(files, PhraseBook.standard(), cache);
            return List.of(rulebook, RulebookChecker.check(rulebook, cache));
        } catch (RulebookException broken) {
            return List.of(broken.diagnostics());
        }
    }

    private static void isInside(Diagnostic diagnostic, SortedMap<String, String> texts) {
        assertThat(texts).as(diagnostic.toString()).containsKey(diagnostic.file());
        String[] lines = texts.getOrDefault(diagnostic.file(), "").split("\r\n|\r|\n", -1);
        assertThat(diagnostic.line()).as(diagnostic.toString()).isBetween(1, lines.length);
        assertThat(diagnostic.column())
                .as(diagnostic.toString())
                .isBetween(1, lines[diagnostic.line() - 1].length() + 1);
        assertThat(diagnostic.message()).as(diagnostic.toString()).isNotBlank();
    }
}
