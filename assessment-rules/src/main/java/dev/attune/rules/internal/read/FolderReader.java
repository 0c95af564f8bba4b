package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownReader;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.SignedTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rulebook's folder, then the folder of the rulebook it extends, and so on. */
public final class FolderReader {
    /** The field of rulebook.md that says what a rulebook extends. */
    static final String EXTENDS = "extends";

    /** With each layer there is one more place to look for what a rule says; more than a few are hard to keep in mind. */
    private static final int MOST_PARENTS = 4;

    private final Diagnostics diagnostics = new Diagnostics();
    private final List<Path> seen = new ArrayList<>();

    private FolderReader() {}

    /**
     * Reads the files of a folder and, where its {@code rulebook.md} says what it extends, those of that rulebook as well.
     *
     * @param folder the folder
     * @return its files
     * @throws RulebookException when the folder or one of its files is missing, unreadable, too large or not UTF-8, or when the
     *     rulebook it extends is not there, is broken in the same way, or extends this one
     */
    public static RulebookFiles read(Path folder) throws RulebookException {
        FolderReader reader = new FolderReader();
        if (!Files.isDirectory(folder)) {
            reader.diagnostics.error(
                    Code.UNREADABLE,
                    new Place(RulebookFiles.RULEBOOK, 1, 1),
                    "\"" + folder
                            + (Files.exists(folder)
                                    ? "\" is a file; expected the folder it is in"
                                    : "\" is no folder; expected a rulebook's"));
        }
        reader.diagnostics.throwIfErrors();
        RulebookFiles files = reader.read(folder, "", null);
        reader.diagnostics.throwIfErrors();
        return files;
    }

    /** The files of a folder; {@code calledAs} is how the rulebook that extends it names it, if one does. */
    private RulebookFiles read(Path folder, String prefix, @Nullable String calledAs) {
        seen.add(real(folder));
        SortedMap<String, String> texts = new TreeMap<>();
        List<String> absent = new ArrayList<>();
        Diagnostics own = new Diagnostics();
        FileNames present = FileNames.in(folder, RulebookFiles.inFolder());
        for (String name : RulebookFiles.required()) {
            if (!present.contains(name)) {
                absent.add(name);
            }
        }
        texts.putAll(present.read(own));
        Text parent = MarkdownReader.read(RulebookFiles.RULEBOOK, texts.getOrDefault(RulebookFiles.RULEBOOK, ""))
                .frontMatter()
                .get(EXTENDS);
        if (parent == null) {
            absent.forEach(name -> present.missing(name, own));
            present.checkNames(List.of(RulebookFiles.EDGE_CASES, SignedTexts.FILE), own);
        } else {
            present.checkNames(RulebookFiles.inFolder(), own);
        }
        own.readEach(RulebookFiles.translations(folder).parallelStream(), FolderReader::readTranslation)
                .forEach(texts::putAll);
        String files = calledAs == null ? prefix : RulebookFiles.prefix(texts, calledAs);
        for (Diagnostic found : own.all()) {
            diagnostics.error(
                    found.code(), new Place(files + found.file(), found.line(), found.column()), found.message());
        }
        return new RulebookFiles(texts, folder, parent == null ? null : parent(folder, files, parent));
    }

    private static Map<String, String> readTranslation(Path folder, Diagnostics own) {
        String language = String.valueOf(folder.getFileName());
        Map<String, String> texts = new TreeMap<>();
        Diagnostics found = new Diagnostics();
        if (!Languages.isTag(language)) {
            found.error(
                    Code.UNKNOWN_LANGUAGE,
                    new Place(RulebookFiles.RULEBOOK, 1, 1),
                    "the folder \"" + language
                            + "\" is not called by a language; expected its tag, such as es or pt-BR");
        } else {
            FileNames present = FileNames.in(folder, RulebookFiles.OF_TRANSLATION);
            present.checkNames(RulebookFiles.OF_TRANSLATION, found);
            if (!present.contains(RulebookFiles.RULEBOOK)) {
                present.missing(RulebookFiles.RULEBOOK, found);
            }
            present.read(found).forEach((name, text) -> texts.put(Languages.file(language, name), text));
        }
        for (Diagnostic problem : found.all()) {
            own.error(
                    problem.code(),
                    new Place(Languages.file(language, problem.file()), problem.line(), problem.column()),
                    problem.message());
        }
        return texts;
    }

    private @Nullable RulebookFiles parent(Path folder, String prefix, Text named) {
        Place place = new Place(
                prefix + RulebookFiles.RULEBOOK,
                named.place().line(),
                named.place().column());
        if (named.value().equals(RulebookFiles.STANDARD_ID)) {
            return RulebookFiles.standard();
        }
        Optional<Path> found = resolve(folder, named.value());
        if (found.isEmpty()) {
            diagnostics.error(
                    Code.UNKNOWN_PARENT,
                    place,
                    "\"" + named + "\" is no rulebook that can be extended; expected " + RulebookFiles.STANDARD_ID
                            + " or the way from this folder to another rulebook's, such as ../our-practice"
                            + question(folder, named.value()));
            return null;
        }
        if (seen.contains(real(found.get()))) {
            diagnostics.error(
                    Code.PARENT_LOOP,
                    place,
                    "\"" + named
                            + "\" is this rulebook itself, or one that extends it; expected a rulebook that can be read without it");
            return null;
        }
        if (seen.size() > MOST_PARENTS) {
            diagnostics.error(
                    Code.PARENT_LOOP,
                    place,
                    "\"" + named + "\" is one rulebook more than can be extended one after another; expected at most "
                            + MOST_PARENTS);
            return null;
        }
        return read(found.get(), "", named.value());
    }

    private static Optional<Path> resolve(Path folder, String named) {
        try {
            Path path = Path.of(named);
            return path.isAbsolute() || named.isEmpty()
                    ? Optional.empty()
                    : Optional.of(folder.resolve(path)).filter(FolderReader::isRulebook);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static boolean isRulebook(Path folder) {
        return Files.isRegularFile(folder.resolve(RulebookFiles.RULEBOOK));
    }

    /** What could have been meant: the library's own rulebook, one beside the folder or one in it. */
    private static String question(Path folder, String named) {
        Map<String, String> ways = new TreeMap<>();
        addRulebooks(folder, "", ways);
        addRulebooks(real(folder).getParent(), "../", ways);
        ways.put(RulebookFiles.STANDARD_ID, RulebookFiles.STANDARD_ID);
        String name = named.substring(named.lastIndexOf('/') + 1);
        return Nearest.to(name, ways.keySet())
                .map(near -> "; did you mean \"" + ways.get(near) + "\"?")
                .orElse("");
    }

    private static void addRulebooks(@Nullable Path in, String way, Map<String, String> ways) {
        if (in == null) {
            return;
        }
        try (Stream<Path> folders = Files.list(in)) {
            folders.filter(FolderReader::isRulebook)
                    .map(found -> String.valueOf(found.getFileName()))
                    .forEach(name -> ways.put(name, way + name));
        } catch (IOException unreadable) {
            // Nothing can be suggested from there; the error itself is reported all the same.
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
