package dev.attune.rules.internal.read;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lays a rulebook over the one it extends, before anything is understood of either: the same readers then read the whole, and every
 * text still knows in which of the two it stands.
 *
 * <p>What has a name of its own (a rule, a technique, a case, a row of a table) replaces its namesake and takes its place. The rest
 * is added at the end.
 */
final class Inheritance {
    /** The section of rulebook.md that says what of the parent is left out. */
    static final String DISABLED = "Disabled";

    private final Memory memory;
    private final Diagnostics diagnostics;
    private final List<RulebookIdentity> parents = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();

    private Inheritance(Memory memory, Diagnostics diagnostics) {
        this.memory = memory;
        this.diagnostics = diagnostics;
    }

    /**
     * A rulebook as one.
     *
     * @param files its files by name, those of what it extends laid under them
     * @param parents what it extends, the nearest first
     * @param layers what it is made of: first what extends nothing, at the end the rulebook itself
     */
    record Whole(Map<String, MarkdownFile> files, List<RulebookIdentity> parents, List<Layer> layers) {}

    /**
     * A rulebook that is being extended, or the one that extends.
     *
     * @param prefix what stands before the names of its own files
     * @param files its files by name, those of what it extends laid under them
     * @param translations by language the files of its own translation, by name
     */
    record Layer(String prefix, Map<String, MarkdownFile> files, Map<String, Map<String, MarkdownFile>> translations) {}

    static Whole read(RulebookFiles files, Memory memory, Diagnostics diagnostics) {
        Inheritance inheritance = new Inheritance(memory, diagnostics);
        Map<String, MarkdownFile> whole = inheritance.whole(files, "");
        return new Whole(whole, List.copyOf(inheritance.parents), List.copyOf(inheritance.layers));
    }

    private Map<String, MarkdownFile> whole(RulebookFiles files, String prefix) {
        Map<String, MarkdownFile> all = read(files, prefix);
        Map<String, MarkdownFile> own = new HashMap<>(all);
        own.keySet().removeIf(Languages::isIn);
        Map<String, MarkdownFile> whole = withParent(files, prefix, own);
        layers.add(new Layer(prefix, whole, translations(all)));
        return whole;
    }

    /** On all processors: no file needs another to be read, and all of them together take half the time of loading a rulebook. */
    private Map<String, MarkdownFile> read(RulebookFiles files, String prefix) {
        return files.texts().entrySet().parallelStream()
                .map(file -> Map.entry(file.getKey(), read(prefix + file.getKey(), file.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The file of the last reading or, where that had another text, at least those of its sections that say the same in the same place. */
    private MarkdownFile read(String name, String text) {
        MarkdownFile file = memory.recall(new OfText(name, text), () -> {
            MarkdownFile read = MarkdownFile.read(name, text);
            return new MarkdownFile(
                    read.name(),
                    read.frontMatter(),
                    read.sections().stream().map(this::known).toList(),
                    read.problems());
        });
        // Asked for every time, so that they are still known when the file changes.
        file.sections().forEach(this::known);
        return file;
    }

    private Section known(Section section) {
        return memory.recall(new OfSection(section), () -> section);
    }

    /** All that a section is, places included. */
    private record OfSection(Section section) implements Memory.Key<Section> {
        /** Of the heading alone, since nearly all have one of their own. */
        @Override
        public int hashCode() {
            return section.heading().value().hashCode();
        }
    }

    /** All that a file depends on. */
    private record OfText(String name, String text) implements Memory.Key<MarkdownFile> {
        /** Of the name alone, since texts are compared faster than their characters are added up. */
        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    private static Map<String, Map<String, MarkdownFile>> translations(Map<String, MarkdownFile> all) {
        Map<String, Map<String, MarkdownFile>> translations = new TreeMap<>();
        for (String language : Languages.of(all.keySet())) {
            Map<String, MarkdownFile> byName = new LinkedHashMap<>();
            for (String name : Languages.FILES) {
                MarkdownFile file = all.get(Languages.file(language, name));
                if (file != null) {
                    byName.put(name, file);
                }
            }
            translations.put(language, byName);
        }
        return translations;
    }

    private Map<String, MarkdownFile> withParent(RulebookFiles files, String prefix, Map<String, MarkdownFile> own) {
        MarkdownFile rulebook =
                own.getOrDefault(RulebookFiles.RULEBOOK, MarkdownFile.read(prefix + RulebookFiles.RULEBOOK, ""));
        RulebookFiles parent = files.parent();
        if (parent == null) {
            refuseWithoutParent(rulebook);
            return own;
        }
        String parentPrefix = parent.prefix();
        int place = parents.size();
        Map<String, MarkdownFile> inherited = whole(parent, parentPrefix);
        parents.add(place, identity(parent, parentPrefix));
        Text id = rulebook.frontMatter().get("id");
        if (id != null && parents.stream().anyMatch(p -> p.id().equals(id.value()))) {
            diagnostics.error(
                    Code.DUPLICATE_ID,
                    id.place(),
                    "the rulebook it extends is called \"" + id
                            + "\" as well; expected an id of its own, since results name the rulebook by it");
        }
        return overlay(inherited, own, rulebook);
    }

    /** What only makes sense in a rulebook that extends another. */
    private void refuseWithoutParent(MarkdownFile rulebook) {
        Text named = rulebook.frontMatter().get(FolderReader.EXTENDS);
        if (named != null) {
            diagnostics.error(
                    Code.UNKNOWN_PARENT, named.place(), "\"" + named + "\" was not read together with this rulebook");
            return;
        }
        rulebook.sections().stream()
                .filter(section -> section.heading().plain().value().equalsIgnoreCase(DISABLED))
                .forEach(section -> diagnostics.error(
                        Code.UNKNOWN_PART,
                        section.heading().place(),
                        "there is nothing to leave out, because this rulebook extends no other; expected a line \"extends: "
                                + RulebookFiles.STANDARD_ID + "\" between the two lines of ---"));
    }

    private RulebookIdentity identity(RulebookFiles files, String prefix) {
        MarkdownFile rulebook = MarkdownFile.read(
                prefix + RulebookFiles.RULEBOOK, files.texts().getOrDefault(RulebookFiles.RULEBOOK, ""));
        return new RulebookIdentity(field(rulebook, "id"), field(rulebook, "version"), files.hash());
    }

    private String field(MarkdownFile rulebook, String name) {
        Text value = rulebook.frontMatter().get(name);
        if (value == null || value.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_FRONT_MATTER,
                    rulebook.start(),
                    "the file does not say its " + name + "; expected a line \"" + name
                            + ": …\" between two lines of ---");
            return "";
        }
        return value.value();
    }

    private Map<String, MarkdownFile> overlay(
            Map<String, MarkdownFile> inherited, Map<String, MarkdownFile> own, MarkdownFile rulebook) {
        Named rules = new Named(RulebookFiles.RULES, Inheritance::id);
        Named techniques = new Named(List.of(RulebookFiles.TECHNIQUES), Inheritance::id);
        Named cases = new Named(
                List.of(RulebookFiles.CASES), section -> section.heading().value());
        Set<String> disabled = disabled(rulebook, List.of(rules, techniques, cases), inherited, own);

        Map<String, MarkdownFile> whole = new HashMap<>();
        for (String name : RulebookFiles.names()) {
            MarkdownFile under = name.equals(RulebookFiles.EDGE_CASES) ? null : inherited.get(name);
            MarkdownFile over = own.get(name);
            if (under != null && over != null) {
                List<Diagnostic> problems = new ArrayList<>(under.problems());
                problems.addAll(over.problems());
                whole.put(
                        name,
                        new MarkdownFile(
                                over.name(),
                                over.frontMatter(),
                                TableOverlay.overlay(name, under.sections(), over.sections(), diagnostics),
                                problems));
            } else if (under != null || over != null) {
                whole.put(name, over == null ? under : over);
            }
        }
        for (Named named : List.of(rules, techniques, cases)) {
            named.overlay(inherited, own, disabled).forEach((name, sections) -> {
                MarkdownFile file = whole.get(name);
                if (file != null) {
                    whole.put(name, new MarkdownFile(file.name(), file.frontMatter(), sections, file.problems()));
                }
            });
        }
        return whole;
    }

    private static String id(Section section) {
        Section.Field id = section.fields().get("id");
        return id == null ? "" : id.value().plain().value();
    }

    /** Sections that are known by a name, in one file or several. */
    private record Named(List<String> files, Function<Section, String> nameOf) {
        /** The sections by name; of those with equal names the first, and none without a name. */
        Map<String, Section> in(Map<String, MarkdownFile> rulebook) {
            Map<String, Section> byName = new LinkedHashMap<>();
            sections(rulebook).forEach(section -> byName.putIfAbsent(nameOf.apply(section), section));
            byName.remove("");
            return byName;
        }

        private List<Section> sections(Map<String, MarkdownFile> rulebook) {
            return files.stream()
                    .flatMap(name -> sections(rulebook, name).stream())
                    .toList();
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
    }

    /** The names that the child's table leaves out of what it inherits. */
    private Set<String> disabled(
            MarkdownFile rulebook,
            List<Named> kinds,
            Map<String, MarkdownFile> inherited,
            Map<String, MarkdownFile> own) {
        Map<String, Section> known = new LinkedHashMap<>();
        Map<String, Section> ours = new LinkedHashMap<>();
        for (Named kind : kinds) {
            kind.in(inherited).forEach(known::putIfAbsent);
            kind.in(own).forEach(ours::putIfAbsent);
        }
        Map<String, Text> disabled = new LinkedHashMap<>();
        TableReader tables = new TableReader(diagnostics);
        for (Section section : rulebook.sections()) {
            if (section.heading().plain().value().equalsIgnoreCase(DISABLED)) {
                for (TableReader.Row row : tables.rows(section, List.of("id", "why"))) {
                    row.text("why");
                    disable(row.cell("id"), row.word("id"), known, ours, disabled);
                }
            }
        }
        return disabled.keySet();
    }

    private void disable(
            Text cell, String name, Map<String, Section> known, Map<String, Section> ours, Map<String, Text> disabled) {
        Section replacement = ours.get(name);
        if (name.isEmpty()) {
            // The empty cell has been named already.
            return;
        } else if (disabled.putIfAbsent(name, cell) != null) {
            diagnostics.error(Code.DUPLICATE_ID, cell.place(), "\"" + name + "\" is left out twice");
        } else if (replacement != null) {
            diagnostics.error(
                    Code.DUPLICATE_ID,
                    cell.place(),
                    "\"" + name + "\" is left out here and given anew in "
                            + replacement.heading().place().file() + ":"
                            + replacement.heading().place().line() + "; expected one of the two");
        } else if (!known.containsKey(name)) {
            diagnostics.error(
                    Code.UNKNOWN_ID,
                    cell.place(),
                    "\"" + name
                            + "\" is no rule, technique or case of the rulebook this one extends; expected the id of a rule or a technique, or the heading of a case"
                            + Nearest.question(name, known.keySet()));
        }
    }
}
