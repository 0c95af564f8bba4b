package dev.attune.rules;

import dev.attune.rules.internal.read.RulebookFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a rulebook for somebody to begin with, into a folder of their own.
 *
 * <p>Either all files are written or none: a folder is never left with half a rulebook. Safe to use from several threads, but only
 * one of those that write to the same folder succeeds.
 */
public final class StarterRulebook {
    private static final List<String> FILES =
            List.of(RulebookFiles.SETTINGS, "consequences.md", RulebookFiles.CASES, RulebookFiles.RULEBOOK);
    private static final int MOST_ATTEMPTS = 20;
    private static final String ID = "our-rulebook";
    private static final String TITLE = "Our rulebook";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NO_TITLE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");

    private StarterRulebook() {}

    /**
     * Writes a small rulebook that extends the one that comes with the library: one rule with its two cases, one changed setting, and
     * paragraphs that say what each file is for and how to go on. It is free of errors and its cases come out.
     *
     * @param folder where to write it: a folder that is not there yet, or an empty one; the rulebook's id and title are made from its
     *     name
     * @throws FileAlreadyExistsException when the folder is not empty, or is a file; it names the place, and nothing was written
     * @throws IOException when the folder cannot be written; nothing is left of what was written before that
     */
    public static void write(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : FILES) {
            texts.put(name, template(name));
        }
        write(folder, texts);
    }

    /**
     * Writes a copy of the whole rulebook that comes with the library, under an id and a title of its own. It stands alone: what is
     * mended later in the original does not reach it.
     *
     * @param folder where to write it: a folder that is not there yet, or an empty one; the rulebook's id and title are made from its
     *     name
     * @throws FileAlreadyExistsException when the folder is not empty, or is a file; it names the place, and nothing was written
     * @throws IOException when the folder cannot be written; nothing is left of what was written before that
     */
    public static void copyStandard(Path folder) throws IOException {
        write(folder, new TreeMap<>(RulebookFiles.standard().texts()));
    }

    private static String template(String name) {
        try (InputStream in = StarterRulebook.class.getResourceAsStream("/dev/attune/rules/starter/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The library's starter rulebook lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("The library's starter rulebook cannot be read: " + name, e);
        }
    }

    private static void write(Path folder, SortedMap<String, String> texts) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        requireFree(folder, place);
        String name = place.getFileName() == null ? "" : place.getFileName().toString();
        texts.compute(RulebookFiles.RULEBOOK, (file, text) -> named(String.valueOf(text), name));
        Path parent = place.getParent() == null ? place : place.getParent();
        Files.createDirectories(parent);
        Path aside = createAside(parent, name);
        try {
            for (var text : texts.entrySet()) {
                Path file = aside.resolve(text.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.getValue());
            }
            moveInto(place, aside, texts);
        } finally {
            delete(aside);
        }
    }

    private static void requireFree(Path folder, Path place) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isDirectory(place)) {
                throw new FileAlreadyExistsException(
                        folder.toString(), null, "it is no folder; expected one that is not there yet, or is empty");
            }
            try (Stream<Path> files = Files.list(place)) {
                if (files.findAny().isPresent()) {
                    throw new FileAlreadyExistsException(
                            folder.toString(),
                            null,
                            "the folder is not empty; expected one that is not there yet, or is empty");
                }
            }
        }
    }

    /** A folder beside the place, with the permissions any new folder there has: a temporary one would be closed to others. */
    private static Path createAside(Path parent, String name) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return Files.createDirectory(parent.resolve("." + name + ".new" + attempt));
            } catch (FileAlreadyExistsException taken) {
                if (attempt == MOST_ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    /** One move where the folder is not there yet; where it is, somebody may stand in it, and it has to stay the same folder. */
    private static void moveInto(Path place, Path aside, SortedMap<String, String> texts) throws IOException {
        if (!Files.exists(place)) {
            Files.move(aside, place);
            return;
        }
        List<Path> moved = new ArrayList<>();
        try {
            // Without rulebook.md a folder is no rulebook yet, so that one comes last.
            Set<String> names = new LinkedHashSet<>();
            texts.keySet().forEach(name -> names.add(name.split("/", 2)[0]));
            names.remove(RulebookFiles.RULEBOOK);
            names.add(RulebookFiles.RULEBOOK);
            for (String name : names) {
                Files.move(aside.resolve(name), place.resolve(name));
                moved.add(place.resolve(name));
            }
        } catch (IOException e) {
            for (Path entry : moved) {
                delete(entry);
            }
            throw e;
        }
    }

    /** A file, or a folder with all that is in it, if it is there. */
    private static void delete(Path entry) throws IOException {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> within;
            try (Stream<Path> entries = Files.list(entry)) {
                within = entries.toList();
            }
            for (Path inner : within) {
                delete(inner);
            }
        }
        Files.deleteIfExists(entry);
    }

    /** The text of rulebook.md with the id and title that go with a folder's name. */
    private static String named(String text, String name) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.replaceAll(lines, line(lines, "id: "), "id: " + id(name));
        Collections.replaceAll(lines, line(lines, "title: "), "title: " + title(name));
        Collections.replaceAll(lines, line(lines, "# "), "# " + title(name));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElse("");
    }

    private static String id(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String id = trim(NO_ID.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"), '-');
        if (id.isEmpty()) {
            return ID;
        }
        // Results name a rulebook by its id: a changed copy cannot go by that of the original.
        return id.equals(RulebookFiles.STANDARD_ID) ? "our-" + id : id;
    }

    private static String title(String name) {
        String title = trim(NO_TITLE.matcher(name).replaceAll(" "), ' ');
        return title.isEmpty() ? TITLE : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static String trim(String text, char around) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == around) {
            from++;
        }
        while (to > from && text.charAt(to - 1) == around) {
            to--;
        }
        return text.substring(from, to);
    }
}
