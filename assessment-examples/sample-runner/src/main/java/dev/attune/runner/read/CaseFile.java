package dev.attune.runner.read;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file with a case in JSON or a log in CSV, read but not yet held against a rulebook. */
public final class CaseFile {
    private final String name;
    private final Node root;
    private final List<Problem> problems;

    private CaseFile(String name, Node root, List<Problem> problems) {
        this.name = name;
        this.root = root;
        this.problems = problems;
    }

    /**
     * Reads a file by its ending.
     *
     * @param file a file that ends in {@code .json} or {@code .csv}
     * @param partners the two partners of a CSV; empty when the log itself names both, and for JSON
     * @return the file, ready to be made a case
     * @throws ProblemsException when it cannot be read, or not to its end
     */
    public static CaseFile read(Path file, List<String> partners) throws ProblemsException {
        String name = file.toString();
        List<Problem> problems = new ArrayList<>();
        if (isCsv(file)) {
            return new CaseFile(
                    name, CsvTree.read(name, TextFile.read(file), idOf(file), partners, problems), problems);
        }
        if (endsWith(file, ".json")) {
            return new CaseFile(name, JsonTree.read(name, TextFile.read(file), problems), problems);
        }
        throw new ProblemsException(
                name,
                null,
                Problem.Code.WRONG_KIND_OF_FILE,
                "expected a case that ends in .json or a log that ends in .csv");
    }

    /**
     * Whether a file is a log in CSV, by its ending.
     *
     * @param file any path
     * @return true when it ends in {@code .csv}
     */
    public static boolean isCsv(Path file) {
        return endsWith(file, ".csv");
    }

    /**
     * Makes a case of what was read.
     *
     * @param catalogue the words that the rulebook knows
     * @param defaults what holds where the file does not say it
     * @return the case
     * @throws ProblemsException listing everything that is wrong with the file
     */
    public CoupleCase toCase(Rulebook.Catalogue catalogue, CaseDefaults defaults) throws ProblemsException {
        return new CaseReader(name, root, catalogue, defaults, new ArrayList<>(problems)).read();
    }

    private static boolean endsWith(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static String idOf(Path file) {
        String name = String.valueOf(file.getFileName());
        String id = name.substring(0, name.length() - ".csv".length()).strip();
        return id.isEmpty() ? "case" : id;
    }
}
