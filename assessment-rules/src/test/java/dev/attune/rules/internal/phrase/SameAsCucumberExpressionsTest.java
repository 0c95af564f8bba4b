package dev.attune.rules.internal.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.StandardTexts;
import dev.attune.rules.internal.phrase.CucumberOriginal.Found;
import dev.attune.rules.phrase.Phrase;
import dev.attune.rules.phrase.PhraseBook;
import io.cucumber.cucumberexpressions.Expression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Phrases are parsed and sentences matched as the original of Cucumber Expressions does it, with the same words at the same places. */
class SameAsCucumberExpressionsTest {
    private static final Path BROKEN = Path.of("src/test/resources/broken");

    /** With more or with other words than the phrases of the book have. */
    private static final List<String> MORE_PHRASES = List.of(
            "{who} {behaviour} {comparison} {times} at night",
            "{who} {behaviour} {behaviour}",
            "{whose} {measure}{measure} is {amount}{amount}",
            "{list}{list} or {list}",
            "{name} {rule}.{rule} {points}{priority}",
            "(on a topic, ){whose} {measure} is/was (not ){comparison} {amount}",
            "a/an(y)/the{list}(s)",
            "{times}(,) {times}",
            "\\{who\\} {who} \\(never\\) this\\/that \\\\ [a-z]* ^.+?$ |");

    private static final List<Pair> PHRASES = phrases();

    private record Pair(PhraseTemplate template, Expression original) {}

    private static List<Pair> phrases() {
        PhraseBook book = PhraseBook.standard();
        return Stream.of(
                        book.conditions().stream().map(Phrase::expression),
                        book.conclusions().stream().map(Phrase::expression),
                        book.expectations().stream().map(Phrase::expression),
                        MORE_PHRASES.stream())
                .flatMap(expressions -> expressions)
                .map(expression -> new Pair(
                        template(expression).orElseThrow(),
                        CucumberOriginal.parse(expression).orElseThrow()))
                .toList();
    }

    private static Optional<PhraseTemplate> template(String expression) {
        try {
            return Optional.of(PhraseTemplate.parse(expression));
        } catch (PhraseSyntaxException refused) {
            return Optional.empty();
        }
    }

    private static Optional<List<Found>> match(PhraseTemplate template, String sentence) {
        return template.match(sentence).map(match -> {
            assertThat(template.print(match)).as("what \"%s\" prints", template).isEqualTo(sentence);
            return match.sentence().words().stream()
                    .map(word -> new Found(word.text(), word.start(), word.end()))
                    .toList();
        });
    }

    private static boolean requireSame(Pair pair, String sentence) {
        Optional<List<Found>> words = match(pair.template(), sentence);
        assertThat(words)
                .as("\"%s\" as \"%s\"", sentence, pair.template())
                .isEqualTo(CucumberOriginal.match(pair.original(), sentence));
        return words.isPresent();
    }

    private static Set<String> sentencesOfRulebooks() throws IOException {
        Set<String> lines = new TreeSet<>();
        for (String text : StandardTexts.all().values()) {
            text.lines().forEach(lines::add);
        }
        try (Stream<Path> files = Files.walk(BROKEN)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    // Some are in no encoding at all.
                    Files.readString(file, StandardCharsets.ISO_8859_1).lines().forEach(lines::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Set<String> sentences = new TreeSet<>();
        for (String line : lines) {
            String sentence = line.strip().replaceFirst("^[-*] ", "").toLowerCase(Locale.ROOT);
            sentences.add(sentence);
            sentences.add(sentence.replaceFirst("[.;,]$", ""));
        }
        return sentences;
    }

    @Example
    void everySentenceOfARulebookHasTheSameWords() throws IOException {
        int matches = 0;
        for (String sentence : sentencesOfRulebooks()) {
            for (Pair pair : PHRASES) {
                matches += requireSame(pair, sentence) ? 1 : 0;
            }
        }

        assertThat(matches).isGreaterThan(500);
    }

    /** Words of every kind in every phrase; some of the sentences are then damaged. */
    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void soHasAGeneratedSentence(@ForAll("phrasesOfTheBook") Pair pair, @ForAll Random random) {
        String sentence = Sentences.of(pair.template().expression(), random);

        requireSame(pair, sentence);
        requireSame(pair, Sentences.damaged(sentence, random));
        PHRASES.forEach(other -> requireSame(other, sentence));
    }

    @Provide
    Arbitrary<Pair> phrasesOfTheBook() {
        return Arbitraries.of(PHRASES);
    }

    @Property(tries = 6000, edgeCases = EdgeCasesMode.NONE)
    void aGeneratedPhraseIsRefusedOrMeansTheSame(@ForAll("expressions") String expression, @ForAll Random random) {
        Optional<PhraseTemplate> template = template(expression);
        Optional<Expression> original = CucumberOriginal.parse(expression);

        assertThat(template.isPresent())
                .as("whether \"%s\" is a phrase", expression)
                .isEqualTo(original.isPresent());
        if (template.isPresent()) {
            Pair pair = new Pair(template.get(), original.orElseThrow());
            for (int i = 0; i < 4; i++) {
                String sentence = Sentences.of(expression, random);
                requireSame(pair, sentence);
                requireSame(pair, Sentences.damaged(sentence, random));
            }
        }
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("a", "b", "or", "at", "é", "\ud83d\ude00", "s", "time", "'", "-")),
                Tuple.of(3, Arbitraries.of(" ", " ", " ", "\t", ", ", "\u00a0")),
                Tuple.of(2, Arbitraries.of(WordKind.values()).map(kind -> "{" + kind.text() + "}")),
                Tuple.of(2, Arbitraries.of("/", "(", ")", "(s)", "(a b)", "a/b", "(a)b/c")),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "{", "}", "\\", "\\\\", "\\{", "\\}", "\\(", "\\)", "\\/", "\\ ", "{od}", "()", "( )",
                                "(", ")", "/")),
                Tuple.of(1, Arbitraries.of(".", "*", "+", "?", "|", "[", "]", "^", "$", "\n", "#", "&&", "\\d", "3")));
        return pieces.list()
                .ofMaxSize(9)
                .map(list -> String.join("", list))
                .filter(expression -> !expression.contains("{}") && !isRegularExpression(expression));
    }

    /** The original takes some texts for regular expressions. The phrase book refuses them. */
    private static boolean isRegularExpression(String expression) {
        return expression.startsWith("^")
                || expression.endsWith("$")
                || expression.startsWith("/") && expression.endsWith("/");
    }

    @Property(tries = 20000, edgeCases = EdgeCasesMode.NONE)
    void aWordHasTheFormOfAKindOrNot(@ForAll WordKind kind, @ForAll Random random) {
        String word = Sentences.word(kind, random);

        for (String text : List.of(word, Sentences.damaged(word, random), "")) {
            assertThat(kind.accepts(text))
                    .as("whether \"%s\" is written as {%s}", text, kind.text())
                    .isEqualTo(CucumberOriginal.accepts(kind, text));
        }
    }

    /** What may stand for an expression, made with no look at how it is parsed. */
    private static final class Sentences {
        private static final List<String> FRAGMENTS = List.of(
                "a",
                "b",
                "s",
                "at",
                "or",
                " or ",
                ", ",
                " ",
                "'",
                "-",
                "at least",
                "more than",
                "once",
                "3 times",
                "1,000",
                "75 %",
                "2 per week",
                ".",
                "%",
                "+4",
                "0.5",
                "a partner",
                "that partner's",
                "is",
                "not",
                "never",
                "Ä",
                "x y");

        private static String of(String expression, Random random) {
            StringBuilder sentence = new StringBuilder();
            int at = 0;
            while (at < expression.length()) {
                char character = expression.charAt(at);
                int end = expression.indexOf(character == '(' ? ')' : '}', at);
                if (character == '\\' && at + 1 < expression.length()) {
                    sentence.append(expression.charAt(at + 1));
                    at += 2;
                } else if (character == '{' && end > 0) {
                    String name = expression.substring(at + 1, end);
                    WordKind.find(name).ifPresent(kind -> sentence.append(word(kind, random)));
                    at = end + 1;
                } else if (character == '(' && end > 0) {
                    sentence.append(random.nextBoolean() ? expression.substring(at + 1, end) : "");
                    at = end + 1;
                } else if (character == '/') {
                    int blank = expression.indexOf(' ', at);
                    if (random.nextBoolean()) {
                        // The first alternative: what follows is left out.
                        at = blank < 0 ? expression.length() : blank;
                    } else {
                        sentence.delete(sentence.lastIndexOf(" ") + 1, sentence.length());
                        at++;
                    }
                } else {
                    sentence.append(character);
                    at++;
                }
            }
            return sentence.toString();
        }

        private static String word(WordKind kind, Random random) {
            return switch (kind) {
                case WHO -> one(random, "a partner", "that partner", "the other partner", "both partners");
                case WHOSE ->
                    one(
                            random,
                            "a partner's",
                            "that partner's",
                            "the other partner's",
                            "both partners'",
                            "the couple's");
                case COMPARISON -> one(random, "at least", "at most", "more than", "less than");
                case MEASURE, BEHAVIOUR ->
                    one(
                            random,
                            "a",
                            "share of pursuit",
                            "leaves a partner waiting",
                            "is at least",
                            "b'- c",
                            "never sulks");
                case AMOUNT -> one(random, "75 %", "75%", "4", "-1,000", "2 per week", "3.5 points or so", "1 000");
                case POINTS, PRIORITY -> one(random, "4", "+4.5", "1'000", "1 000 000", "-0,5", "12");
                case TIMES -> one(random, "once", "twice", "1 time", "3 times", "123456 times", "1234567 times");
                case RULE -> one(random, "role.pursuer.reaches", "a", "9", "a.-b");
                case NAME -> one(random, "ecr-r", "anxiety", "9-", "a");
                case LIST -> one(random, "pursuer", "pursuer or both", "a, b or c", "a or b, c", "or or or");
                case CONFIDENCE,
                        CONCERN,
                        CONSEQUENCE,
                        CONTEXT,
                        DIMENSION,
                        FEATURE,
                        FOCUS,
                        GATE,
                        LEVEL,
                        PATTERN,
                        ROLE,
                        STAGE,
                        TECHNIQUE -> one(random, "likely", "time-out-with-return", "a", "or", "z-");
            };
        }

        private static String damaged(String sentence, Random random) {
            StringBuilder damaged = new StringBuilder(sentence);
            int slips = 1 + random.nextInt(3);
            for (int i = 0; i < slips; i++) {
                int at = random.nextInt(damaged.length() + 1);
                int to = Math.min(damaged.length(), at + random.nextInt(4));
                String fragment = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
                switch (random.nextInt(3)) {
                    case 0 -> damaged.delete(at, to);
                    case 1 -> damaged.insert(at, fragment);
                    default -> damaged.replace(at, to, fragment);
                }
            }
            return damaged.toString();
        }

        private static String one(Random random, String... words) {
            return words[random.nextInt(words.length)];
        }
    }
}
