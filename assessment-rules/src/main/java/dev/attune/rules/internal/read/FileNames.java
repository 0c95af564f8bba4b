package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the files that are in a rulebook's folder. They are compared letter by letter, so that a rulebook that loads on one system
 * loads on every other.
 */
final class FileNames {
    private final Path folder;
    private final List<String> known;
    private final Set<String> present;

    private FileNames(Path folder, List<String> known, Set<String> present) {
        this.folder = folder;
        this.known = known;
        this.present = present;
    }

    /** Those in a folder, of which some mean something. */
    static FileNames in(Path folder, List<String> known) {
        try (Stream<Path> files = Files.list(folder)) {
            return new FileNames(
                    folder,
                    known,
                    files.filter(Files::isRegularFile)
                            .map(file -> String.valueOf(file.getFileName()))
                            .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException unreadable) {
            // Every file will be missing, and each says so.
            return new FileNames(folder, known, Set.of());
        }
    }

    boolean contains(String name) {
        return present.contains(name);
    }

    /** The texts of those that mean something, by name. They are read several at once. */
    Map<String, String> read(Diagnostics diagnostics) {
        Map<String, String> texts = new LinkedHashMap<>();
        diagnostics
                .readEach(known.parallelStream().filter(present::contains), this::read)
                .forEach(texts::putAll);
        return texts;
    }

    private Map<String, String> read(String name, Diagnostics own) {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            return FileText.read(in, name, own).map(text -> Map.of(name, text)).orElse(Map.of());
        } catch (IOException e) {
            missing(name, own);
            return Map.of();
        }
    }

    /** Says that a file is missing, and which one was probably meant to be it. */
    void missing(String name, Diagnostics diagnostics) {
        Optional<String> meant = others().filter(other -> isNear(other, name)).findFirst();
        diagnostics.error(
                Code.UNREADABLE,
                new Place(name, 1, 1),
                "the file is missing or cannot be read"
                        + meant.map(other ->
                                        "; did you mean it by \"" + other + "\"? Names are compared letter by letter")
                                .orElse(""));
    }

    /** Where a file may be absent, one whose name is mistyped would be passed over without a word. */
    void checkNames(Collection<String> optional, Diagnostics diagnostics) {
        List<String> absent =
                optional.stream().filter(name -> !present.contains(name)).toList();
        others().forEach(other -> absent.stream()
                .filter(name -> isNear(other, name))
                .findFirst()
                .ifPresent(name -> diagnostics.error(
                        Code.UNKNOWN_PART,
                        new Place(other, 1, 1),
                        "nothing reads a file of this name; did you mean \"" + name + "\"?")));
    }

    /** What is in the folder and no part of a rulebook. */
    private Stream<String> others() {
        return present.stream().filter(name -> !known.contains(name));
    }

    private static boolean isNear(String other, String name) {
        return Nearest.to(stem(other), List.of(stem(name))).isPresent();
    }

    /** The name without its endings, some of which a system hides and an editor adds: {@code roles.md.txt}. */
    private static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.indexOf('.');
        return dot < 0 ? lower : lower.substring(0, dot);
    }
}
