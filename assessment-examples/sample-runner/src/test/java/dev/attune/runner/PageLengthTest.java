package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a partner reads is one sheet of short sentences, without a number. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageLengthTest {
    private static final int MOST_WORDS = 350;
    private static final int MOST_WORDS_OF_A_SENTENCE = 15;

    static Stream<String> bundled() {
        return Run.BUNDLED.stream();
    }

    private static List<String> partners(String name) {
        if (name.endsWith(".csv")) {
            return List.of("sam", "alex");
        }
        List<String> partners = new ArrayList<>();
        JsonMapper.shared()
                .readTree(Run.CASES.resolve(name))
                .get("partners")
                .forEach(partner -> partners.add(partner.asString()));
        return partners;
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    /** Every text of a page, codes left out. */
    private static List<String> texts(JsonNode page) {
        List<String> texts = new ArrayList<>();
        page.propertyStream().forEach(property -> {
            if (!property.getKey().equals("technique")) {
                add(texts, property.getValue());
            }
        });
        return texts;
    }

    private static void add(List<String> texts, JsonNode value) {
        if (value.isObject()) {
            texts.addAll(texts(value));
        } else if (value.isArray()) {
            value.forEach(item -> add(texts, item));
        } else {
            texts.add(value.asString());
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void a_partners_page_of_every_bundled_case_is_short_and_without_a_number(String name) {
        for (String language : List.of("en", "de", "es")) {
            for (String partner : partners(name)) {
                String of = name + " for " + partner + " in " + language;
                Object[] asked = {"assess", Run.CASES.resolve(name), "--view", partner, "--language", language};
                String printed = Run.of(asked).out();
                Object[] askedForJson = Stream.concat(Stream.of(asked), Stream.of("--format", "json"))
                        .toArray();
                List<String> texts = texts(
                        JsonMapper.shared().readTree(Run.of(askedForJson).out()).get("text"));

                assertThat(words(printed.replaceAll("[═─•]", ""))).as(of).isLessThanOrEqualTo(MOST_WORDS);
                assertThat(texts).as(of).noneMatch(text -> text.matches("(?s).*[0-9%].*"));
                for (String text : texts) {
                    assertThat(text.split("(?<=[.!?])\\s+"))
                            .as(of)
                            .allMatch(sentence -> words(sentence) <= MOST_WORDS_OF_A_SENTENCE);
                }
            }
        }
    }
}
