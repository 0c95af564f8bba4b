package dev.attune.rules.reload;

import dev.attune.rules.internal.read.RulebookFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What can be told of a rulebook's files without opening them: names, sizes, times and identities. Links are followed, so that
 * exchanging a linked folder for another shows.
 *
 * @param files what is known of each file, by its path
 */
record Fingerprint(SortedMap<String, String> files) {
    static Fingerprint of(Collection<Path> folders) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path folder : folders) {
            Stream.concat(Stream.of(folder), RulebookFiles.translations(folder).stream())
                    .flatMap(each -> markdown(each).stream())
                    .forEach(file -> files.put(file.toString(), stamp(file)));
        }
        return new Fingerprint(files);
    }

    private static List<Path> markdown(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(
                            entry -> entry.toString().toLowerCase(Locale.ROOT).endsWith(".md"))
                    .toList();
        } catch (IOException | UncheckedIOException gone) {
            // No folder, no files. Reading it will say so.
            return List.of();
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return seen.size() + " " + seen.lastModifiedTime() + " " + seen.fileKey();
        } catch (IOException gone) {
            return "gone";
        }
    }
}
