package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.Memory.Same;
import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.Label;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.TextKey.Part;
import dev.attune.rules.rulebook.Vocabularies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the texts of a rulebook and nothing else: of the rulebook itself, whose other readers say what is wrong with it, or of a
 * translation, in which there must be nothing else.
 */
final class TextsReader {
    private static final List<String> ALL_COLUMNS_OF_READINGS =
            List.of("what", "change", "at least", "unless", "reading");

    /** The files with texts, in the order in which they are read. */
    private static final List<String> OF_RULEBOOK = Stream.concat(
                    Stream.of(
                            RulebookFiles.BEHAVIOURS,
                            RulebookFiles.VOCABULARY,
                            RulebookFiles.WORDING,
                            RulebookFiles.PROGRESS,
                            RulebookFiles.TECHNIQUES),
                    RulebookFiles.RULES.stream())
            .toList();

    private static final List<String> OF_TRANSLATION = Stream.concat(
                    OF_RULEBOOK.stream(), Stream.of(Languages.MEASURES, Languages.PHRASES))
            .toList();

    private final Diagnostics diagnostics;
    private final TableReader tables;
    private final boolean translation;
    private final List<Map.Entry<TextKey, Said>> found = new ArrayList<>();

    private TextsReader(Diagnostics diagnostics, boolean translation) {
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
        this.translation = translation;
    }

    static Map<TextKey, Said> ofRulebook(Map<String, MarkdownFile> files, Memory memory) {
        return read(files, false, memory, new Diagnostics());
    }

    static Map<TextKey, Said> ofTranslation(Map<String, MarkdownFile> files, Memory memory, Diagnostics diagnostics) {
        return read(files, true, memory, diagnostics);
    }

    private static Map<TextKey, Said> read(
            Map<String, MarkdownFile> files, boolean translation, Memory memory, Diagnostics diagnostics) {
        Map<TextKey, Said> texts = new LinkedHashMap<>();
        for (String name : translation ? OF_TRANSLATION : OF_RULEBOOK) {
            MarkdownFile file = files.get(name);
            if (file != null) {
                OfFile key = new OfFile(new Same<>(file), name, translation);
                memory.recall(key, diagnostics, own -> new TextsReader(own, translation).read(file, name))
                        .forEach(text -> add(text.getKey(), text.getValue(), translation, texts, diagnostics));
            }
        }
        return texts;
    }

    /** All that the texts of a file depend on. */
    private record OfFile(Same<MarkdownFile> file, String name, boolean translation)
            implements Memory.Key<List<Map.Entry<TextKey, Said>>> {}

    private List<Map.Entry<TextKey, Said>> read(MarkdownFile file, String name) {
        switch (name) {
            case RulebookFiles.BEHAVIOURS -> read(file, RulebookReader.signalHeadings(), this::behaviours);
            case RulebookFiles.VOCABULARY -> read(file, Vocabularies.headings(), this::words);
            case RulebookFiles.WORDING -> read(file, List.of(), this::sentences);
            case RulebookFiles.PROGRESS -> read(file, List.of(ProgressReader.HEADING), this::readings);
            case RulebookFiles.TECHNIQUES -> read(file, List.of(), this::technique);
            case Languages.MEASURES -> read(file, Languages.MEASURE_HEADINGS, this::measures);
            case Languages.PHRASES -> read(file, Languages.PHRASE_HEADINGS, this::phrases);
            default -> read(file, List.of(), this::rule);
        }
        return found;
    }

    /** Each section of a file that says something; where the headings are a closed set, only those. */
    private void read(MarkdownFile file, List<String> headings, Consumer<Section> reader) {
        if (!headings.isEmpty()) {
            tables.checkSections(file, headings);
        }
        file.sections().stream()
                .filter(section -> !section.blocks().stream().allMatch(Block.Paragraph.class::isInstance))
                .filter(section ->
                        headings.isEmpty() || headings.stream().anyMatch(heading -> isCalled(section, heading)))
                .forEach(reader);
    }

    private static boolean isCalled(Section section, String heading) {
        return section.heading().plain().value().equalsIgnoreCase(heading);
    }

    private void behaviours(Section section) {
        table(
                section,
                "code",
                code -> new TextKey(Part.BEHAVIOUR, code),
                List.of("behaviour", "definition", "example", "counter-example"),
                List.of("kind", "weight", "also", "coding"));
    }

    private void words(Section section) {
        for (Vocabularies table : Vocabularies.values()) {
            if (isCalled(section, table.heading())) {
                List<String> columns = table.columns();
                table(
                        section,
                        columns.get(0),
                        code -> TextKey.term(table, code),
                        columns.subList(1, columns.size()),
                        List.of());
            }
        }
    }

    private void sentences(Section section) {
        if (!isCalled(section, NeverSaidReader.HEADING)) {
            table(section, "key", key -> new TextKey(Part.SENTENCE, key), List.of(Said.TEXT), List.of());
        }
    }

    private void readings(Section section) {
        table(
                section,
                ProgressReader.KEY,
                id -> new TextKey(Part.READING, id),
                List.of(Said.BECAUSE, Said.SOURCE),
                ALL_COLUMNS_OF_READINGS);
    }

    private void measures(Section section) {
        boolean units = isCalled(section, Languages.UNITS);
        table(
                section,
                units ? "unit" : "measure",
                name -> new TextKey(units ? Part.UNIT : Part.MEASURE, name),
                List.of(Said.TITLE),
                List.of());
    }

    private void phrases(Section section) {
        boolean words = isCalled(section, Languages.WORDS);
        table(
                section,
                words ? "word" : "phrase",
                phrase -> new TextKey(words ? Part.PHRASE_WORD : Part.PHRASE, phrase),
                List.of(Said.TEXT),
                List.of());
    }

    private void table(
            Section section, String key, Function<String, TextKey> keyOf, List<String> texts, List<String> numbers) {
        List<String> columns = Stream.concat(Stream.of(key), texts.stream()).toList();
        List<TableReader.Row> rows = tables.rows(section, columns, numbers);
        if (translation && !rows.isEmpty()) {
            section.table().stream()
                    .flatMap(table -> table.header().stream())
                    .filter(column -> numbers.contains(column.value()))
                    .forEach(column -> notAText(column, "the column \"" + column + "\""));
        }
        for (TableReader.Row row : rows) {
            Map<String, List<Text>> said = new LinkedHashMap<>();
            for (String text : texts) {
                Text cell = row.cell(text);
                said.put(text, cell.isEmpty() ? List.of() : List.of(cell));
            }
            add(keyOf.apply(row.word(key)), new Said(row.place(), said));
        }
    }

    private void technique(Section section) {
        Form.Parts parts = Form.TECHNIQUE.read(section, text -> false, diagnostics);
        Map<String, List<Text>> said = heading(section);
        said.put(Said.EVIDENCE, field(parts, Said.EVIDENCE));
        said.put(Said.SOURCE, field(parts, Said.SOURCE));
        said.put(Said.AIM, sentence(parts, Label.AIM));
        said.put(Said.STEPS, parts.lists().getOrDefault(Label.STEPS, List.of()));
        said.put(Said.CAUTIONS, parts.lists().getOrDefault(Label.CAUTION, List.of()));
        refuseFields(parts, List.of("id", Said.EVIDENCE, Said.SOURCE));
        add(section, parts, Part.TECHNIQUE, said);
    }

    private void rule(Section section) {
        Form.Parts parts = Form.RULE.read(section, text -> false, diagnostics);
        Map<String, List<Text>> said = heading(section);
        said.put(Said.SOURCE, field(parts, Said.SOURCE));
        said.put(Said.BECAUSE, sentence(parts, Label.BECAUSE));
        for (Label label : List.of(Label.WHEN, Label.THEN)) {
            List<Text> sentences = parts.lists().getOrDefault(label, List.of());
            if (translation && !sentences.isEmpty()) {
                notAText(sentences.get(0), "a list under \"" + label.text() + "\"");
            }
        }
        add(section, parts, Part.RULE, said);
    }

    private static Map<String, List<Text>> heading(Section section) {
        Map<String, List<Text>> said = new LinkedHashMap<>();
        said.put(Said.TITLE, section.heading().isEmpty() ? List.of() : List.of(section.heading()));
        return said;
    }

    private static List<Text> field(Form.Parts parts, String name) {
        Section.Field field = parts.fieldsByName().get(name);
        return field == null || field.value().isEmpty() ? List.of() : List.of(field.value());
    }

    private static List<Text> sentence(Form.Parts parts, Label label) {
        return Optional.ofNullable(parts.sentences().get(label)).filter(text -> !text.isEmpty()).stream()
                .toList();
    }

    private void refuseFields(Form.Parts parts, List<String> texts) {
        if (translation) {
            parts.fields().stream()
                    .filter(field -> Form.TECHNIQUE.fields().contains(field.key()) && !texts.contains(field.key()))
                    .forEach(field -> notAText(field.name(), "the field \"" + field.name() + "\""));
        }
    }

    private void add(Section section, Form.Parts parts, Part part, Map<String, List<Text>> said) {
        Place place = section.heading().place();
        List<Text> id = field(parts, "id");
        if (!id.isEmpty()) {
            add(new TextKey(part, id.get(0).plain().value()), new Said(place, said));
        } else if (translation) {
            diagnostics.error(
                    Code.MISSING_PART,
                    place,
                    "\"" + section.heading() + "\" has no id; expected a line \"- id: …\" with the id of "
                            + (part == Part.RULE ? "the rule" : "the technique") + " whose texts these are");
        }
    }

    private void add(TextKey key, Said said) {
        found.add(Map.entry(key, said));
    }

    private static void add(
            TextKey key, Said said, boolean translation, Map<TextKey, Said> texts, Diagnostics diagnostics) {
        Said first = texts.putIfAbsent(key, said);
        if (first != null && translation) {
            diagnostics.error(
                    Code.DUPLICATE_ID,
                    said.place(),
                    key.described() + " stands here a second time; the first is "
                            + first.place().file() + ":" + first.place().line());
        }
    }

    private void notAText(Text at, String what) {
        diagnostics.error(
                Code.NOT_A_TEXT,
                at.place(),
                what + " is no text; expected texts only, because a translation changes nothing but words");
    }
}
