package dev.attune.rules.internal.read;

import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Sections that are known by a name: rules, techniques or worked examples.
 *
 * @param files the files they stand in
 * @param nameOf the name of a section; empty if it has none
 */
record NamedSections(List<String> files, Function<Section, String> nameOf) {
    static final NamedSections RULES = new NamedSections(RulebookFiles.RULES, NamedSections::id);
    static final NamedSections TECHNIQUES = new NamedSections(List.of(RulebookFiles.TECHNIQUES), NamedSections::id);
    static final NamedSections EXAMPLES = new NamedSections(
            List.of(RulebookFiles.CASES), section -> section.heading().value());

    static final List<NamedSections> ALL = List.of(RULES, TECHNIQUES, EXAMPLES);

    /** The sections by name; of those with equal names the first, and none without a name. */
    Map<String, Section> in(Map<String, MarkdownFile> rulebook) {
        Map<String, Section> byName = new LinkedHashMap<>();
        sections(rulebook).forEach(section -> byName.putIfAbsent(nameOf.apply(section), section));
        byName.remove("");
        return byName;
    }

    private List<Section> sections(Map<String, MarkdownFile> rulebook) {
        return files.stream().flatMap(name -> sections(rulebook, name).stream()).toList();
    }

    private static List<Section> sections(Map<String, MarkdownFile> rulebook, String name) {
        MarkdownFile file = rulebook.get(name);
        return file == null ? List.of() : file.sections();
    }

    /** By file: what is inherited, less what is left out, each replaced by its namesake; then what is new. */
    Map<String, List<Section>> overlay(
            Map<String, MarkdownFile> inherited, Map<String, MarkdownFile> own, Set<String> disabled) {
        Map<String, Section> replacing = in(own);
        replacing.keySet().retainAll(in(inherited).keySet());
        List<Section> placed = new ArrayList<>();
        Map<String, List<Section>> byFile = new LinkedHashMap<>();
        for (String name : files) {
            List<Section> sections = new ArrayList<>();
            for (Section section : sections(inherited, name)) {
                Section replacement = replacing.remove(nameOf.apply(section));
                if (replacement != null) {
                    sections.add(replacement);
                    placed.add(replacement);
                } else if (!disabled.contains(nameOf.apply(section))) {
                    sections.add(section);
                }
            }
            byFile.put(name, sections);
        }
        byFile.forEach((name, sections) -> sections(own, name).stream()
                .filter(section -> placed.stream().noneMatch(other -> other == section))
                .forEach(sections::add));
        return byFile;
    }

    private static String id(Section section) {
        Section.Field id = section.fields().get("id");
        return id == null ? "" : id.value().plain().value();
    }
}
