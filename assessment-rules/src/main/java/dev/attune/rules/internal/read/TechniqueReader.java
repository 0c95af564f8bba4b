package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.Label;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.Technique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code techniques.md}: what may be offered to a couple, a section for each technique. */
final class TechniqueReader {
    private final List<Passage> passages;
    private final Diagnostics diagnostics;
    private final TableReader tables;
    private final Map<String, Technique> techniques = new LinkedHashMap<>();

    TechniqueReader(List<Passage> passages, Diagnostics diagnostics) {
        this.passages = passages;
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
    }

    /** The techniques by id, in order of the file. */
    Map<String, Technique> read(MarkdownFile file) {
        file.sections().forEach(this::read);
        return techniques;
    }

    private void read(Section section) {
        if (section.blocks().stream().allMatch(Block.Paragraph.class::isInstance)) {
            diagnostics.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "\"" + section.heading()
                            + "\" is no technique, because no list follows; expected a technique, or a note above the first heading");
            return;
        }
        SectionParts parts = SectionFormReader.read(SectionForm.TECHNIQUE, section, text -> false, diagnostics);
        Map<String, Section.Field> fields = parts.fieldsByName();
        Optional<Text> id = field(section, fields, "id").map(Text::plain);
        Optional<Technique.Stage> stage =
                field(section, fields, "stage").flatMap(text -> tables.constant(text, "stage", Technique.Stage.class));
        Optional<Technique.Audience> audience = field(section, fields, "for")
                .flatMap(text -> tables.constant(text, "audience", Technique.Audience.class));
        Optional<Text> evidence = field(section, fields, "evidence");
        Optional<Text> source = field(section, fields, "source");
        Optional<Text> aim = Optional.ofNullable(parts.sentences().get(Label.AIM));
        List<Text> inShort = list(section, parts, Label.IN_SHORT);
        List<Text> steps = list(section, parts, Label.STEPS);
        List<Text> cautions = list(section, parts, Label.CAUTION);
        if (aim.isEmpty() && !parts.excused().contains(Label.AIM)) {
            diagnostics.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "\"" + section.heading() + "\" has no paragraph that starts with \"Aim:\"");
        }
        if (Stream.of(id, stage, audience, evidence, source, aim).allMatch(Optional::isPresent)) {
            Technique technique = new Technique(
                    id.get().value(),
                    section.heading().value(),
                    stage.get(),
                    audience.get(),
                    evidence.get().value(),
                    source.get().value(),
                    aim.get().value(),
                    values(inShort),
                    values(steps),
                    values(cautions),
                    section.heading().place());
            Stream.of(List.of(section.heading()), inShort)
                    .flatMap(List::stream)
                    .forEach(text -> passages.add(Passages.of(Passage.Kind.PAGE, technique.id(), text)));
            Stream.of(List.of(evidence.get(), aim.get()), steps, cautions)
                    .flatMap(List::stream)
                    .forEach(text -> passages.add(Passages.of(Passage.Kind.TECHNIQUE, technique.id(), text)));
            add(technique, id.get());
        }
    }

    private void add(Technique technique, Text id) {
        if (techniques.putIfAbsent(technique.id(), technique) != null) {
            diagnostics.error(Code.DUPLICATE_ID, id.place(), "the technique \"" + id + "\" is listed twice");
        }
    }

    private static List<String> values(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    private Optional<Text> field(Section section, Map<String, Section.Field> fields, String name) {
        Section.Field field = fields.get(name);
        if (field == null || field.value().isEmpty()) {
            diagnostics.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "\"" + section.heading() + "\" has no " + name + "; expected a line \"- " + name + ": …\""
                            + Nearest.question(name, fields.keySet()));
            return Optional.empty();
        }
        return Optional.of(field.value());
    }

    private List<Text> list(Section section, SectionParts parts, Label label) {
        List<Text> items = parts.lists().getOrDefault(label, List.of());
        if (items.isEmpty() && !parts.excused().contains(label)) {
            diagnostics.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "\"" + section.heading() + "\" has no list under \"" + label.text() + "\""
                            + (label == Label.IN_SHORT
                                    ? "; expected two to four short sentences that say on a partner's page what to do"
                                    : ""));
        }
        return items;
    }
}
