package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.ReadCache.Same;
import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.Label;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.TextKey.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the texts of a rulebook and nothing else. Of the rulebook itself, faults are left to its other readers. In a translation,
 * everything that is not a text is a fault.
 */
final class TextsReader {
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
    private final List<Map.Entry<TextKey, TranslatableText>> found = new ArrayList<>();

    private TextsReader(Diagnostics diagnostics, boolean translation) {
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
        this.translation = translation;
    }

    static Map<TextKey, TranslatableText> ofRulebook(Map<String, MarkdownFile> files, ReadCache cache) {
        return read(files, false, cache, new Diagnostics());
    }

    static Map<TextKey, TranslatableText> ofTranslation(
            Map<String, MarkdownFile> files, ReadCache cache, Diagnostics diagnostics) {
        return read(files, true, cache, diagnostics);
    }

    private static Map<TextKey, TranslatableText> read(
            Map<String, MarkdownFile> files, boolean translation, ReadCache cache, Diagnostics diagnostics) {
        Map<TextKey, TranslatableText> texts = new LinkedHashMap<>();
        for (String name : translation ? OF_TRANSLATION : OF_RULEBOOK) {
            MarkdownFile file = files.get(name);
            if (file != null) {
                FileTextsKey key = new FileTextsKey(new Same<>(file), name, translation);
                cache.get(key, diagnostics, own -> new TextsReader(own, translation).read(file, name))
                        .forEach(text -> add(text.getKey(), text.getValue(), translation, texts, diagnostics));
            }
        }
        return texts;
    }

    /** All that the texts of a file depend on. */
    private record FileTextsKey(Same<MarkdownFile> file, String name, boolean translation)
            implements ReadCache.CacheKey<List<Map.Entry<TextKey, TranslatableText>>> {}

    private List<Map.Entry<TextKey, TranslatableText>> read(MarkdownFile file, String name) {
        if (name.equals(RulebookFiles.TECHNIQUES)) {
            sections(file).forEach(this::technique);
        } else if (RulebookFiles.RULES.contains(name)) {
            sections(file).forEach(this::rule);
        } else {
            readTables(file, name);
        }
        return found;
    }

    /** The sections of a file that hold more than notes. */
    private static Stream<Section> sections(MarkdownFile file) {
        return file.sections().stream()
                .filter(section -> !section.blocks().stream().allMatch(Block.Paragraph.class::isInstance));
    }

    private void readTables(MarkdownFile file, String name) {
        List<String> headings = TableSchema.headingsIn(name);
        if (!headings.isEmpty()) {
            tables.checkSections(file, headings);
        }
        sections(file)
                .forEach(section -> TableSchema.titled(
                                name, section.heading().plain().value())
                        .filter(schema -> !schema.texts().isEmpty())
                        .ifPresent(schema -> readTable(section, schema)));
    }

    private void readTable(Section section, TableSchema schema) {
        String key = schema.keys().get(0);
        List<String> texts = schema.texts();
        List<String> columns = Stream.concat(Stream.of(key), texts.stream()).toList();
        List<TableReader.Row> rows = tables.rows(section, columns, schema.untranslated());
        if (translation && !rows.isEmpty()) {
            section.table().stream()
                    .flatMap(table -> table.header().stream())
                    .filter(column -> schema.untranslated().contains(column.value()))
                    .forEach(column -> notAText(column, "the column \"" + column + "\""));
        }
        for (TableReader.Row row : rows) {
            Map<String, List<Text>> cells = new LinkedHashMap<>();
            for (String text : texts) {
                Text cell = row.cell(text);
                cells.put(text, cell.isEmpty() ? List.of() : List.of(cell));
            }
            add(schema.textKey().apply(row.word(key)), new TranslatableText(row.place(), cells));
        }
    }

    private void technique(Section section) {
        SectionParts parts = SectionFormReader.read(SectionForm.TECHNIQUE, section, text -> false, diagnostics);
        Map<String, List<Text>> texts = heading(section);
        texts.put(TranslatableText.EVIDENCE, field(parts, TranslatableText.EVIDENCE));
        texts.put(TranslatableText.SOURCE, field(parts, TranslatableText.SOURCE));
        texts.put(TranslatableText.AIM, sentence(parts, Label.AIM));
        texts.put(TranslatableText.IN_SHORT, parts.lists().getOrDefault(Label.IN_SHORT, List.of()));
        texts.put(TranslatableText.STEPS, parts.lists().getOrDefault(Label.STEPS, List.of()));
        texts.put(TranslatableText.CAUTIONS, parts.lists().getOrDefault(Label.CAUTION, List.of()));
        refuseFields(parts, List.of("id", TranslatableText.EVIDENCE, TranslatableText.SOURCE));
        add(section, parts, Part.TECHNIQUE, texts);
    }

    private void rule(Section section) {
        SectionParts parts = SectionFormReader.read(SectionForm.RULE, section, text -> false, diagnostics);
        Map<String, List<Text>> texts = heading(section);
        texts.put(TranslatableText.SOURCE, field(parts, TranslatableText.SOURCE));
        texts.put(TranslatableText.BECAUSE, sentence(parts, Label.BECAUSE));
        for (Label label : List.of(Label.WHEN, Label.THEN)) {
            List<Text> sentences = parts.lists().getOrDefault(label, List.of());
            if (translation && !sentences.isEmpty()) {
                notAText(sentences.get(0), "a list under \"" + label.text() + "\"");
            }
        }
        add(section, parts, Part.RULE, texts);
    }

    private static Map<String, List<Text>> heading(Section section) {
        Map<String, List<Text>> texts = new LinkedHashMap<>();
        texts.put(TranslatableText.TITLE, section.heading().isEmpty() ? List.of() : List.of(section.heading()));
        return texts;
    }

    private static List<Text> field(SectionParts parts, String name) {
        Section.Field field = parts.fieldsByName().get(name);
        return field == null || field.value().isEmpty() ? List.of() : List.of(field.value());
    }

    private static List<Text> sentence(SectionParts parts, Label label) {
        return Optional.ofNullable(parts.sentences().get(label)).filter(text -> !text.isEmpty()).stream()
                .toList();
    }

    private void refuseFields(SectionParts parts, List<String> texts) {
        if (translation) {
            parts.fields().stream()
                    .filter(field ->
                            SectionForm.TECHNIQUE.fields().contains(field.key()) && !texts.contains(field.key()))
                    .forEach(field -> notAText(field.name(), "the field \"" + field.name() + "\""));
        }
    }

    private void add(Section section, SectionParts parts, Part part, Map<String, List<Text>> texts) {
        Place place = section.heading().place();
        List<Text> id = field(parts, "id");
        if (!id.isEmpty()) {
            add(new TextKey(part, id.get(0).plain().value()), new TranslatableText(place, texts));
        } else if (translation) {
            diagnostics.error(
                    Code.MISSING_PART,
                    place,
                    "\"" + section.heading() + "\" has no id; expected a line \"- id: …\" with the id of "
                            + (part == Part.RULE ? "the rule" : "the technique") + " whose texts these are");
        }
    }

    private void add(TextKey key, TranslatableText text) {
        found.add(Map.entry(key, text));
    }

    private static void add(
            TextKey key,
            TranslatableText text,
            boolean translation,
            Map<TextKey, TranslatableText> texts,
            Diagnostics diagnostics) {
        TranslatableText first = texts.putIfAbsent(key, text);
        if (first != null && translation) {
            diagnostics.error(
                    Code.DUPLICATE_ID,
                    text.place(),
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
