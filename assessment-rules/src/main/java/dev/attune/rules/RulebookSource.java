package dev.attune.rules;

import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.FolderReader;
import dev.attune.rules.internal.read.RulebookFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of a rulebook and of those it extends, as they were at one moment, before anything is read from them. Immutable and safe to
 * share between threads.
 */
public final class RulebookSource {
    private final RulebookFiles files;

    private RulebookSource(RulebookFiles files) {
        this.files = files;
    }

    /**
     * Takes the texts from a folder and, where its {@code rulebook.md} says what it extends, those of that rulebook as well.
     *
     * @param folder the folder
     * @return its texts
     * @throws RulebookException when the folder or one of its files is missing, unreadable, too large or not UTF-8, or when the
     *     rulebook it extends is not there, is broken in the same way, or extends this one
     */
    public static RulebookSource in(Path folder) throws RulebookException {
        return new RulebookSource(FolderReader.read(folder));
    }

    /**
     * Takes the texts from the host, which may keep them wherever it likes. Such a rulebook extends no other.
     *
     * @param texts the texts by the names of their files, such as {@code roles.md} or {@code languages/es/roles.md}, with line feeds at
     *     line ends
     * @return the texts
     */
    public static RulebookSource of(Map<String, String> texts) {
        return new RulebookSource(new RulebookFiles(new TreeMap<>(texts)));
    }

    /**
     * The texts of the rulebook that comes with the library.
     *
     * @return the texts
     */
    public static RulebookSource standard() {
        return new RulebookSource(RulebookFiles.standard());
    }

    RulebookFiles files() {
        return files;
    }

    /**
     * The texts of its own, without those of the rulebooks it extends.
     *
     * @return the texts, by the names of their files
     */
    public Map<String, String> texts() {
        return files.texts();
    }

    /**
     * Every folder that something was read from: a program that wants to know when the rulebook changes has to watch all of them.
     *
     * @return this rulebook's folder, then those of the rulebooks it extends; the library's own has none
     */
    public List<Path> folders() {
        return files.folders();
    }

    /**
     * A fingerprint of the texts: the same for the same rulebook, whatever the line ends of its files. It covers what the rulebook
     * extends, since a change there can change a result just as well.
     *
     * @return SHA-256, in hexadecimal
     */
    public String hash() {
        return files.hash();
    }
}
