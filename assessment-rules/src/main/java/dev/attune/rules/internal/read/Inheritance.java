package dev.attune.rules.internal.read;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.MarkdownReader;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads a rulebook's files together with those of the rulebooks it extends, and lays one over the other before anything in them is
 * interpreted. The same readers then read the result, and every text still knows in which rulebook it stands.
 */
final class Inheritance {
    private final ReadCache cache;
    private final Diagnostics diagnostics;
    private final List<RulebookIdentity> parents = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();

    private Inheritance(ReadCache cache, Diagnostics diagnostics) {
        this.cache = cache;
        this.diagnostics = diagnostics;
    }

    /**
     * A rulebook as one.
     *
     * @param files its files by name, those of what it extends laid under them
     * @param parents what it extends, the nearest first
     * @param layers what it is made of: first what extends nothing, at the end the rulebook itself
     */
    record Whole(Map<String, MarkdownFile> files, List<RulebookIdentity> parents, List<Layer> layers) {
        /** A file that every rulebook has. */
        MarkdownFile file(String name) {
            MarkdownFile file = files.get(name);
            if (file == null) {
                throw new IllegalStateException("no " + name);
            }
            return file;
        }
    }

    /**
     * A rulebook that is being extended, or the one that extends.
     *
     * @param prefix what stands before the names of its own files
     * @param files its files by name, those of what it extends laid under them
     * @param translations by language the files of its own translation, by name
     */
    record Layer(String prefix, Map<String, MarkdownFile> files, Map<String, Map<String, MarkdownFile>> translations) {}

    static Whole read(RulebookFiles files, ReadCache cache, Diagnostics diagnostics) {
        Inheritance inheritance = new Inheritance(cache, diagnostics);
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
        MarkdownFile file = cache.get(new FileKey(name, text), () -> {
            MarkdownFile read = MarkdownReader.read(name, text);
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
        return cache.get(new SectionKey(section), () -> section);
    }

    /** All that a section is, places included. */
    private record SectionKey(Section section) implements ReadCache.CacheKey<Section> {
        /** Of the heading alone, since nearly all have one of their own. */
        @Override
        public int hashCode() {
            return section.heading().value().hashCode();
        }
    }

    /** All that a file depends on. */
    private record FileKey(String name, String text) implements ReadCache.CacheKey<MarkdownFile> {
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
            for (String name : RulebookFiles.OF_TRANSLATION) {
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
                own.getOrDefault(RulebookFiles.RULEBOOK, MarkdownReader.read(prefix + RulebookFiles.RULEBOOK, ""));
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
        return new RulebookOverlay(inherited, own, rulebook, diagnostics).overlay();
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
                .filter(section ->
                        TableSchema.DISABLED.isTitled(section.heading().plain().value()))
                .forEach(section -> diagnostics.error(
                        Code.UNKNOWN_PART,
                        section.heading().place(),
                        "there is nothing to leave out, because this rulebook extends no other; expected a line \"extends: "
                                + RulebookFiles.STANDARD_ID + "\" between the two lines of ---"));
    }

    private RulebookIdentity identity(RulebookFiles files, String prefix) {
        MarkdownFile rulebook = MarkdownReader.read(
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
}
