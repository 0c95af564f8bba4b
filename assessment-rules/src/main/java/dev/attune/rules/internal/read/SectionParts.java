package dev.attune.rules.internal.read;

import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.Label;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a section holds, taken apart by its {@link SectionForm}.
 *
 * @param fields its fields, in order; of a field given twice the first
 * @param sentences what follows the words that start a sentence
 * @param lists the items under the labels
 * @param table its table, or empty
 * @param excused the parts that are missing only because of a fault that was reported already
 */
record SectionParts(
        List<Section.Field> fields,
        Map<Label, Text> sentences,
        Map<Label, List<Text>> lists,
        Optional<Block.Table> table,
        Set<Label> excused) {
    Map<String, Section.Field> fieldsByName() {
        Map<String, Section.Field> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.putIfAbsent(field.key(), field));
        return byName;
    }
}
