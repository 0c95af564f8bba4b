package dev.attune.runner;

import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulebookSource;
import dev.attune.rules.RulebookVerdict;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.runner.read.Problem;
import dev.attune.runner.read.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of a rulebook, as it was given on the command line.
 *
 * @param path the folder; the id of the rulebook that comes with attune means that one, where there is no such folder
 */
public record RulebookFolder(Path path) {
    private static final RulebookLoader LOADER = RulebookLoader.builder().build();
    private static final String STANDARD = "pursuer-distancer";

    /**
     * Loads the rulebook.
     *
     * @return an engine that assesses by it
     * @throws ProblemsException when there is no such folder, or it may not be read
     * @throws RulebookException listing what is wrong with the rulebook, each with a file the user can open
     */
    public RulesEngine load() throws ProblemsException, RulebookException {
        try {
            return RulesEngine.of(LOADER.load(source()));
        } catch (RulebookException e) {
            throw new RulebookException(opened(e.diagnostics()));
        }
    }

    /**
     * Reads and checks the rulebook.
     *
     * @return what was found, with files by their names in the folder
     * @throws ProblemsException when there is no such folder, or it may not be read
     * @throws RulebookException listing what is wrong with the rulebook's files, when they cannot be read at all
     */
    public RulebookVerdict check() throws ProblemsException, RulebookException {
        return LOADER.check(source());
    }

    private RulebookSource source() throws ProblemsException, RulebookException {
        if (!Files.exists(path) && path.toString().equals(STANDARD)) {
            return RulebookSource.standard();
        }
        requireFolder();
        return RulebookSource.in(path);
    }

    /**
     * Makes sure that there is a folder to read.
     *
     * @throws ProblemsException when there is not
     */
    public void requireFolder() throws ProblemsException {
        if (!Files.exists(path)) {
            throw problem(Problem.Code.FILE_NOT_FOUND, "there is no such folder");
        }
        if (!Files.isDirectory(path)) {
            throw problem(Problem.Code.WRONG_KIND_OF_FILE, "this is a file; expected a rulebook's folder");
        }
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            throw problem(Problem.Code.UNREADABLE, "the folder may not be read; check its permissions");
        }
    }

    private ProblemsException problem(Problem.Code code, String message) {
        return new ProblemsException(path.toString(), null, code, message);
    }

    /**
     * Diagnostics with files as the user can open them.
     *
     * @param diagnostics diagnostics with files by their names in the folder
     * @return the same, with the folder before each that is in it
     */
    public List<Diagnostic> opened(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(d -> new Diagnostic(d.code(), d.severity(), opened(d.file()), d.line(), d.column(), d.message()))
                .toList();
    }

    /**
     * A file as the user can open it.
     *
     * @param file its name in the folder, or below the id of the rulebook that this one extends
     * @return the name with the folder before it; of a file of another rulebook, as it is
     */
    public String opened(String file) {
        return new Place(file, 1, 1).isInParent() ? file : path.resolve(file).toString();
    }
}
