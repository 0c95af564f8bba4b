package dev.attune.rules.internal.read;

import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownReader;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.SignedTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rulebook, before anything is read from them, and those of the rulebook it extends.
 *
 * @param texts their texts, by name, with line feeds at line ends; the names of translations start with {@code languages/}, the tag of
 *     the language and a slash
 * @param folder where they were read from; null when they did not come from a folder
 * @param parent the files of the rulebook this one extends; null when it stands alone
 */
public record RulebookFiles(
        SortedMap<String, String> texts,
        @Nullable Path folder,
        @Nullable RulebookFiles parent) {
    /** The id of the rulebook that comes with the library, and the word that extends it. */
    public static final String STANDARD_ID = "pursuer-distancer";

    /** The file with the rulebook's id and version. */
    public static final String RULEBOOK = "rulebook.md";

    static final String BEHAVIOURS = "behaviours.md";
    static final String VOCABULARY = "vocabulary.md";
    public static final String SETTINGS = "settings.md";
    static final String TECHNIQUES = "techniques.md";
    static final String WORDING = "wording.md";
    static final String PROGRESS = "progress.md";
    public static final String CASES = "cases.md";

    /**
     * More cases, which a rulebook may have: they show each of its numbers at the edge. A rulebook that extends another does not
     * inherit them, since it may well have other numbers.
     */
    static final String EDGE_CASES = "edge-cases.md";

    /** The files with rules, in the order of inference. */
    static final List<String> RULES =
            List.of("safety.md", "roles.md", "attachment.md", "cycle.md", "consequences.md", "recommendations.md");

    private static final List<String> OTHERS =
            List.of(RULEBOOK, BEHAVIOURS, VOCABULARY, SETTINGS, TECHNIQUES, WORDING, PROGRESS, CASES);

    /** The files a translation may have; a complete one has all of them. */
    public static final List<String> OF_TRANSLATION = Stream.concat(
                    Stream.of(
                            RULEBOOK,
                            BEHAVIOURS,
                            VOCABULARY,
                            TECHNIQUES,
                            WORDING,
                            PROGRESS,
                            Languages.MEASURES,
                            Languages.PHRASES,
                            Languages.NEVER_SAID),
                    RULES.stream())
            .toList();

    /**
     * Files that stand alone and did not come from a folder.
     *
     * @param texts their texts, by name, with line feeds at line ends
     */
    public RulebookFiles(SortedMap<String, String> texts) {
        this(texts, null, null);
    }

    /**
     * Reads the rulebook that comes with the library.
     *
     * @return its files
     */
    public static RulebookFiles standard() {
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, String> texts = new TreeMap<>();
        List<String> names = new ArrayList<>(names());
        for (String language : Languages.OF_STANDARD) {
            RulebookFiles.OF_TRANSLATION.forEach(name -> names.add(Languages.file(language, name)));
        }
        for (String name : names) {
            try (InputStream in =
                    RulebookFiles.class.getResourceAsStream("/dev/attune/rules/" + STANDARD_ID + "/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("The library's own rulebook lacks " + name);
                }
                FileText.read(in, name, diagnostics).ifPresent(text -> texts.put(name, text));
            } catch (IOException e) {
                throw new IllegalStateException("The library's own rulebook cannot be read: " + name, e);
            }
        }
        return new RulebookFiles(texts);
    }

    /** The files a rulebook must have, unless it extends another. */
    static List<String> required() {
        return Stream.concat(OTHERS.stream(), RULES.stream()).toList();
    }

    /** The files a rulebook may have. */
    static List<String> names() {
        return Stream.concat(required().stream(), Stream.of(EDGE_CASES)).toList();
    }

    /** The files a rulebook's folder may have: those of the rulebook, and the one that says who read it. */
    static List<String> inFolder() {
        return Stream.concat(names().stream(), Stream.of(SignedTexts.FILE)).toList();
    }

    /**
     * Every folder that something was read from. To learn when the rulebook changes, all of them must be watched.
     *
     * @return this rulebook's folder, then those of the rulebooks it extends; the library's own has none
     */
    public List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        for (RulebookFiles files = this; files != null; files = files.parent) {
            if (files.folder != null) {
                folders.add(files.folder);
            }
        }
        return folders;
    }

    /**
     * The folders in a rulebook's folder that hold its translations.
     *
     * @param folder the rulebook's folder
     * @return a folder for each language, whether its name is that of one or not, in order of their names
     */
    public static List<Path> translations(Path folder) {
        try (Stream<Path> inside = Files.list(folder.resolve(Languages.FOLDER))) {
            return inside.filter(Files::isDirectory).sorted().toList();
        } catch (IOException | UncheckedIOException none) {
            // Most rulebooks have none. If one cannot be opened, its language is simply not offered.
            return List.of();
        }
    }

    /** What stands before the names of these files when they are read as another rulebook's parent. */
    String prefix() {
        return prefix(texts, folder == null ? "parent" : String.valueOf(folder.getFileName()));
    }

    /** The rulebook's id and a slash; where it has none, what else it is known by. */
    static String prefix(SortedMap<String, String> texts, String otherwise) {
        Text id = MarkdownReader.read(RULEBOOK, texts.getOrDefault(RULEBOOK, ""))
                .frontMatter()
                .get("id");
        return (id == null || id.isEmpty() ? otherwise : id.value()) + "/";
    }

    /**
     * A fingerprint of the texts: the same for the same rulebook, whatever the line ends of its files. It covers what the rulebook
     * extends, since a change there can change a result just as well, and leaves out who read it, which changes none.
     *
     * @return SHA-256, in hexadecimal
     */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                if (name.equals(SignedTexts.FILE)) {
                    return;
                }
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            if (parent != null) {
                digest.update(parent.hash().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
