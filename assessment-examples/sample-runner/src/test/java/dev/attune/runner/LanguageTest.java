package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguageTest {
    /** The fields of a result that are texts; everything else is the same in every language, to the byte. */
    private static final Set<String> TEXTS = Set.of(
            "language",
            "title",
            "sentence",
            "sentences",
            "conditions",
            "source",
            "statement",
            "guidance",
            "text",
            "summary",
            "aim",
            "steps",
            "cautions",
            "note");

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]");
    private static final Path LABELS = Path.of("src/main/resources/dev/attune/runner/report");

    @TempDir
    Path folder;

    /** A result with every text in it taken out. */
    private static String skeleton(String json) {
        JsonNode result = JsonMapper.shared().readTree(json);
        takeOut(result);
        return result.toString();
    }

    private static void takeOut(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (!TEXTS.contains(name)) {
                    takeOut(object.get(name));
                } else if (object.get(name) instanceof ArrayNode list) {
                    object.put(name, list.size());
                } else {
                    object.put(name, "");
                }
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(LanguageTest::takeOut);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "de"})
    void results_are_the_same_to_the_byte_but_for_their_texts(String language) throws IOException {
        List<Path> cases = new ArrayList<>();
        Run.BUNDLED.forEach(name -> cases.add(Run.CASES.resolve(name)));
        cases.add(Files.writeString(
                folder.resolve("thin.json"),
                "{\"id\": \"thin\", \"partners\": [\"Sam\", \"Alex\"], \"observations\": []}"));
        for (Path file : cases) {
            Run own = Run.of("assess", file, "--format", "json");
            Run translated = Run.of("assess", file, "--format", "json", "--language", language);

            assertThat(translated.err()).isEmpty();
            assertThat(skeleton(translated.out())).as(file.toString()).isEqualTo(skeleton(own.out()));
            assertThat(translated.out()).isNotEqualTo(own.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "de"})
    void after_a_safety_concern_a_partner_reads_what_is_read_of_an_empty_log(String language) throws IOException {
        Path empty = Files.writeString(
                folder.resolve("empty.json"), "{\"id\": \"safety\", \"partners\": [\"Sam\", \"Alex\"]}");
        for (String partner : List.of("Sam", "Alex")) {
            for (String format : List.of("text", "json")) {
                Run gated = Run.of(
                        "assess",
                        Run.CASES.resolve("safety.json"),
                        "--view",
                        partner,
                        "--format",
                        format,
                        "--language",
                        language);

                assertThat(gated.exit()).isZero();
                assertThat(gated.out())
                        .isEqualTo(
                                Run.of("assess", empty, "--view", partner, "--format", format, "--language", language)
                                        .out());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "english", "xx", "*"})
    void a_language_that_is_not_offered_is_refused_with_those_that_are(String language) {
        Run run = Run.of("assess", Run.CASES.resolve("six-weeks.json"), "--language", language);

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors().get(0))
                .endsWith("error[USAGE]: --language is \"" + language + "\"; expected one of en, de, es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "de"})
    void the_runners_own_words_are_all_translated_with_the_same_places_to_fill_in(String language) throws IOException {
        Properties own = labels("labels.properties");
        Properties translated = labels("labels_" + language + ".properties");

        assertThat(translated.stringPropertyNames()).isEqualTo(own.stringPropertyNames());
        for (String key : own.stringPropertyNames()) {
            assertThat(places(translated.getProperty(key))).as(key).isEqualTo(places(own.getProperty(key)));
            if (!key.equals("day") && !key.equals("moment")) {
                assertThat(translated.getProperty(key)).as(key).isNotEqualTo(own.getProperty(key));
            }
        }
    }

    private static List<String> places(String words) {
        return PLACE.matcher(words)
                .results()
                .map(place -> place.group())
                .sorted()
                .toList();
    }

    private static Properties labels(String name) throws IOException {
        Properties labels = new Properties();
        try (var in = Files.newBufferedReader(LABELS.resolve(name))) {
            labels.load(in);
        }
        return labels;
    }

    @Test
    void the_language_of_the_computer_does_not_matter() {
        Locale before = Locale.getDefault();
        Run usual = Run.of("assess", Run.CASES.resolve("six-weeks.json"));
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(Run.of("assess", Run.CASES.resolve("six-weeks.json"))).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }
}
