package dev.attune.rules.internal.source;

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
    public record Field(Text name, Text value) {
        /**
         * A field made of an item.
         *
         * @param item the item
         * @return the field; an item without a colon is a name without a value
         */
        public static Field of(Text item) {
            int end = item.value().length();
            int colon = 0;
            while (colon < end && Characters.plain(item.value().charAt(colon)) != ':') {
                colon++;
            }
            return new Field(item.part(0, colon).plain(), item.part(Math.min(colon + 1, end), end));
        }

        /**
         * The name as readers look for it.
         *
         * @return the name in lower case
         */
        public String key() {
            return name.value().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The section's fields, by name in lower case; items without a colon are under their whole text with an empty value.
     *
     * @return the fields in order, the first of those with equal names
     */
    public Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        allFields().forEach(field -> fields.putIfAbsent(field.key(), field));
        return fields;
    }

    /**
     * The section's fields, those with equal names as well.
     *
     * @return the fields in order
     */
    public List<Field> allFields() {
        List<Field> fields = new ArrayList<>();
        fieldList().ifPresent(list -> list.items().forEach(item -> fields.add(Field.of(item))));
        return fields;
    }

    /**
     * The list with the section's fields: its first, unless that has a label.
     *
     * @return the list, or empty
     */
    public Optional<Block.Items> fieldList() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Items list) {
                return labelOf(i).flatMap(Section::label).isPresent() ? Optional.empty() : Optional.of(list);
            }
        }
        return Optional.empty();
    }

    /**
     * The paragraph right above a block.
     *
     * @param index which block, from 0
     * @return the paragraph, which is the label of a list below it; or empty
     */
    public Optional<Text> labelOf(int index) {
        return index > 0 && blocks.get(index - 1) instanceof Block.Paragraph paragraph
                ? Optional.of(paragraph.text())
                : Optional.empty();
    }

    /**
     * The label that a paragraph is.
     *
     * @param paragraph the paragraph
     * @return the label, or empty when it is none
     */
    public static Optional<Label> label(Text paragraph) {
        String bare = Label.bare(paragraph.plain().value());
        for (Label label : Label.values()) {
            if (!label.startsSentence() && bare.equalsIgnoreCase(label.text())) {
                return Optional.of(label);
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
}
