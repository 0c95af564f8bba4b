package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.DraftReview;
import dev.attune.assessment.Entry;
import dev.attune.assessment.PageText;
import dev.attune.assessment.ProgressPage;
import dev.attune.assessment.ProgressView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {
    static Stream<String> bundled() {
        return Run.BUNDLED.stream();
    }

    static Stream<String> bundledCases() {
        return bundled().filter(name -> name.endsWith(".json"));
    }

    @ParameterizedTest
    @MethodSource("bundledCases")
    void every_bundled_case_is_of_the_schema(String name) throws IOException {
        String text = Files.readString(Run.CASES.resolve(name));

        assertThat(schema("case").validate(text, InputFormat.JSON, SchemaTest::withFormats))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"x\"}",
                "{\"id\": \"x\", \"partners\": [\"sam\"]}",
                "{\"id\": \"x\", \"partners\": [\"sam\", \"sam\"]}",
                "{\"id\": \"x\", \"partners\": [\"sam\", \"both\"]}",
                "{\"id\": \" x\", \"partners\": [\"sam\", \"alex\"]}",
                "{\"id\": \"x\", \"partners\": [\"sam\", \"alex\"], \"asof\": \"2026-03-29T20:00:00Z\"}",
                "{\"id\": \"x\", \"partners\": [\"sam\", \"alex\"], \"asOf\": \"2026-03-29\"}",
                "{\"id\": \"x\", \"partners\": [\"sam\", \"alex\"], \"observations\": [{\"by\": \"sam\"}]}",
                "{\"id\": \"x\", \"partners\": [\"sam\", \"unknown\"]}",
                "{\"id\": \"x\", \"partners\": [\"sam\", \"alex\"], \"clearances\": [{\"concern\": \"threatens\"}]}"
            })
    void what_the_runner_refuses_is_not_of_the_schema(String text) {
        assertThat(schema("case").validate(text, InputFormat.JSON, SchemaTest::withFormats))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void every_view_of_every_bundled_case_is_of_the_schema(String name) {
        for (String view : new String[] {"clinician", "Sam", "Alex"}) {
            String reader = view.equals("clinician") ? view : partner(name, view.equals("Sam") ? 0 : 1);
            Run run = Run.of("assess", Run.CASES.resolve(name), "--format", "json", "--view", reader);

            assertThat(run.err()).isEmpty();
            assertThat(schema("result").validate(run.out(), InputFormat.JSON, SchemaTest::withFormats))
                    .as(name + " for " + reader)
                    .isEmpty();
        }
    }

    @Test
    void the_schema_of_a_result_has_exactly_the_fields_of_the_views() throws IOException {
        JsonNode definitions = JsonMapper.shared().readTree(resource("result")).get("$defs");

        List<String> ofClinician = new ArrayList<>(List.of(components(ClinicianView.class)));
        // One field more, when it is asked for.
        ofClinician.add("whatWouldChange");
        assertThat(definitions.get("clinicianView").get("properties").propertyNames())
                .containsExactlyElementsOf(ofClinician);
        List<String> ofDraft = new ArrayList<>(List.of("released"));
        ofDraft.addAll(List.of(components(DraftReview.class)));
        assertThat(definitions.get("draft").get("properties").propertyNames()).containsExactlyElementsOf(ofDraft);
        assertThat(definitions.get("pageText").get("properties").propertyNames())
                .containsExactly(components(PageText.class));
        assertThat(definitions.get("entry").get("properties").propertyNames()).containsExactly(components(Entry.class));
    }

    @Test
    void a_partners_draft_says_that_it_is_not_released_and_nothing_that_was_is_of_its_schema() {
        String draft = Run.of("assess", Run.CASES.resolve("six-weeks.json"), "--view", "Sam", "--format", "json")
                .out();

        assertThat(draft).startsWith("{\n  \"released\": false,\n  \"caseId\": \"six-weeks\",\n");
        assertThat(schema("result")
                        .validate(
                                draft.replace("\"released\": false", "\"released\": true"),
                                InputFormat.JSON,
                                SchemaTest::withFormats))
                .isNotEmpty();
    }

    @Test
    void the_schema_of_progress_has_exactly_its_fields() throws IOException {
        JsonNode definitions =
                JsonMapper.shared().readTree(resource("progress")).get("$defs");

        assertThat(definitions.get("progressView").get("properties").propertyNames())
                .containsExactly(components(ProgressView.class));
        assertThat(definitions.get("progressPage").get("properties").propertyNames())
                .containsExactly(components(ProgressPage.class));
        assertThat(definitions.get("difference").get("properties").propertyNames())
                .containsExactly(components(ProgressView.Difference.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinician", "Sam", "Alex"})
    void progress_is_of_its_schema_for_every_reader(String reader) {
        for (String later : List.of("six-weeks-later.json", "safety.json")) {
            Run run = Run.of(
                    "progress",
                    Run.CASES.resolve("six-weeks.json"),
                    Run.CASES.resolve(later),
                    "--format",
                    "json",
                    "--view",
                    reader);

            assertThat(run.err()).isEmpty();
            assertThat(schema("progress").validate(run.out(), InputFormat.JSON, SchemaTest::withFormats))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"six-weeks.json", "safety.json", "observations.csv"})
    void what_would_change_is_of_the_schema(String name) {
        Run run = Run.of("assess", Run.CASES.resolve(name), "--format", "json", "--what-would-change");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"whatWouldChange\"");
        assertThat(schema("result").validate(run.out(), InputFormat.JSON, SchemaTest::withFormats))
                .isEmpty();
    }

    private static String partner(String name, int index) {
        if (name.endsWith(".csv")) {
            return index == 0 ? "sam" : "alex";
        }
        return JsonMapper.shared()
                .readTree(Run.CASES.resolve(name))
                .get("partners")
                .get(index)
                .asString();
    }

    private static String[] components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .toArray(String[]::new);
    }

    /** What is wrong with a text that should be of a schema. */
    static List<com.networknt.schema.Error> problems(String name, String text) {
        return schema(name).validate(text, InputFormat.JSON, SchemaTest::withFormats);
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(name));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Attune.class.getResourceAsStream(name + ".schema.json"));
    }

    private static void withFormats(com.networknt.schema.ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }
}
