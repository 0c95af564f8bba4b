package dev.attune.rules.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.MarkdownReader;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The tables of the library's own rulebook, which every other is written after, have the columns that are declared. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableSchemaTest {
    private static final Map<String, String> FILES = RulebookFiles.standard().texts();

    private static List<Section> tables(String file) {
        return MarkdownReader.read(file, FILES.getOrDefault(file, "")).sections().stream()
                .filter(section -> section.table().isPresent())
                .toList();
    }

    private static List<String> header(Section section) {
        return section.table().map(Block.Table::header).orElseThrow().stream()
                .map(Text::value)
                .toList();
    }

    private static TableSchema schema(String file, Section section) {
        return TableSchema.titled(file, section.heading().plain().value()).orElseThrow();
    }

    @Test
    void every_table_of_the_standard_rulebook_has_its_declared_columns() {
        Set<TableSchema> seen = new HashSet<>();
        for (String file : RulebookFiles.names()) {
            if (!TableSchema.in(file).isEmpty()) {
                for (Section section : tables(file)) {
                    TableSchema schema = schema(file, section);
                    seen.add(schema);
                    assertThat(header(section))
                            .as("%s, %s", file, section.heading())
                            .containsAll(schema.required())
                            .isSubsetOf(Stream.concat(schema.required().stream(), schema.optional().stream())
                                    .toList());
                }
            }
        }
        assertThat(seen)
                .contains(TableSchema.BEHAVIOURS, TableSchema.SETTINGS, TableSchema.READINGS, TableSchema.SENTENCES);
    }

    @Test
    void a_translation_has_the_key_and_the_texts_of_each_table_and_nothing_else() {
        Set<TableSchema> seen = new HashSet<>();
        for (String language : Languages.OF_STANDARD) {
            for (String name : RulebookFiles.OF_TRANSLATION) {
                for (Section section : tables(Languages.file(language, name))) {
                    if (!name.equals(Languages.NEVER_SAID)) {
                        TableSchema schema = schema(name, section);
                        seen.add(schema);
                        assertThat(header(section))
                                .as("%s, %s, %s", language, name, section.heading())
                                .isEqualTo(Stream.concat(schema.keys().stream(), schema.texts().stream())
                                        .toList());
                    }
                }
            }
        }
        assertThat(seen).contains(TableSchema.MEASURES, TableSchema.UNITS, TableSchema.PHRASES, TableSchema.WORDS);
    }

    @Test
    void the_log_of_every_worked_example_has_its_declared_columns() {
        List<Section> examples = Stream.of(RulebookFiles.CASES, RulebookFiles.EDGE_CASES)
                .flatMap(file -> tables(file).stream())
                .toList();

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(header(example))
                        .containsAll(TableSchema.EXAMPLE_LOG.required())
                        .isSubsetOf(Stream.concat(
                                        TableSchema.EXAMPLE_LOG.required().stream(),
                                        TableSchema.EXAMPLE_LOG.optional().stream())
                                .toList()));
    }
}
