package dev.attune.rules.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands under a heading of the second level.
 *
 * @param heading the heading
 * @param blocks what follows it, up to the next heading
 */
public record Section(Text heading, List<Block> blocks) {
    /** Copies the list. */
    public Section {
        blocks = List.copyOf(blocks);
    }

    /**
     * A field: an item of the section's first list, such as {@code - id: role.pursuer.reaches}.
     *
     * @param name its name
     * @param value its value
     */
    public record Field(Text name, Text value) {}

    /**
     * The section's fields, by name in lower case; items without a colon are under their whole text with an empty value.
     *
     * @return the fields in order, the last of those with equal names
     */
    public Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        allFields().forEach(field -> fields.put(field.name().value().toLowerCase(Locale.ROOT), field));
        return fields;
    }

    /**
     * The section's fields, those with equal names as well.
     *
     * @return the fields in order
     */
    public List<Field> allFields() {
        List<Field> fields = new ArrayList<>();
        if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Items list) {
            for (Text item : list.items()) {
                int colon = item.value().indexOf(':');
                int end = item.value().length();
                Text name = item.part(0, colon < 0 ? end : colon);
                fields.add(new Field(name, item.part(colon < 0 ? end : colon + 1, end)));
            }
        }
        return fields;
    }

    /**
     * The list under a label, which is a paragraph of its own.
     *
     * @param label the label, such as {@code When}
     * @return the items, or empty when there is no such label
     */
    public Optional<List<Text>> list(String label) {
        for (int i = 0; i + 1 < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Paragraph paragraph
                    && paragraph.text().value().equalsIgnoreCase(label)
                    && blocks.get(i + 1) instanceof Block.Items list) {
                return Optional.of(list.items());
            }
        }
        return Optional.empty();
    }

    /**
     * The rest of the paragraph that starts with a word.
     *
     * @param word the word, such as {@code Because}
     * @return what follows the word, or empty when no paragraph starts with it
     */
    public Optional<Text> paragraphAfter(String word) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                Text text = paragraph.text();
                if (text.value().length() > word.length() && text.value().startsWith(word)) {
                    return Optional.of(text.part(word.length(), text.value().length()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The section's first table.
     *
     * @return the table, or empty
     */
    public Optional<Block.Table> table() {
        return blocks.stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst();
    }

    /**
     * The section's paragraphs that are not labels of a list.
     *
     * @return the paragraphs in order
     */
    public List<Text> paragraphs() {
        List<Text> paragraphs = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean labels = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Items;
            if (blocks.get(i) instanceof Block.Paragraph paragraph && !labels) {
                paragraphs.add(paragraph.text());
            }
        }
        return paragraphs;
    }
}
