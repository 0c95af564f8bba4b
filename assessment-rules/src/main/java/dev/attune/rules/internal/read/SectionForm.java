package dev.attune.rules.internal.read;

import dev.attune.rules.internal.source.Label;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a section of one kind may hold: fields, lists under labels, sentences that start with a certain word and, for some kinds, a
 * table. Paragraphs for people may stand above the first label. {@link SectionFormReader} reports everything else, because an author
 * who wrote it expects it to have an effect.
 *
 * @param noun what such a section is called in a message
 * @param fields the names its fields may have
 * @param repeated the fields that may be given more than once
 * @param labels the parts it may have
 * @param hasTable whether it may have a table
 */
record SectionForm(String noun, List<String> fields, Set<String> repeated, Set<Label> labels, boolean hasTable) {
    static final SectionForm RULE = new SectionForm(
            "rule", List.of("id", "source"), Set.of(), EnumSet.of(Label.WHEN, Label.THEN, Label.BECAUSE), false);
    static final SectionForm TECHNIQUE = new SectionForm(
            "technique",
            List.of("id", "stage", "for", "evidence", "source"),
            Set.of(),
            EnumSet.of(Label.AIM, Label.IN_SHORT, Label.STEPS, Label.CAUTION),
            false);
    static final SectionForm EXAMPLE = new SectionForm(
            "example",
            List.of("partners", "account", "zone", "context", "score", "fact", "clearance"),
            Set.of("context", "score", "fact", "clearance"),
            EnumSet.of(Label.FINDS, Label.DOES_NOT_FIND),
            true);
}
