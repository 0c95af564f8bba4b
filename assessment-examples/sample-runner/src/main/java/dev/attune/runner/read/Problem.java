package dev.attune.runner.read;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a file, or with how the program was called.
 *
 * @param file the file as it was given, or {@code attune} when no file is to blame
 * @param place where in the file, or null when the file as a whole is meant
 * @param code the kind of problem: a {@link Code} or a {@link dev.attune.assessment.CaseProblem.Code}
 * @param message what was seen and what was expected
 */
public record Problem(String file, @Nullable Place place, Enum<?> code, String message) {
    /** The problems of one file as a reader meets them: the whole file first, then by place. */
    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::place, Comparator.nullsFirst(Comparator.<Place>naturalOrder()));

    /** What stands for a file when none is to blame. */
    public static final String NO_FILE = "attune";

    /** The kinds of problem that a case cannot have by itself. */
    public enum Code {
        /** The program was called in a way it does not know. */
        USAGE,
        /** There is no such file or folder. */
        FILE_NOT_FOUND,
        /** There is something already where something new is to be made. */
        FILE_EXISTS,
        /** A folder was given for a file, or a file for a folder. */
        WRONG_KIND_OF_FILE,
        /** The file or folder is there and cannot be read. */
        UNREADABLE,
        /** The file is larger than the program takes. */
        FILE_TOO_LARGE,
        /** The file is not text in UTF-8. */
        NOT_UTF_8,
        /** The file does not follow the grammar of JSON. */
        MALFORMED_JSON,
        /** The file does not follow the grammar of CSV. */
        MALFORMED_CSV,
        /** A field that nothing reads. */
        UNKNOWN_FIELD,
        /** A field given twice. */
        DUPLICATE_FIELD,
        /** A column that nothing reads. */
        UNKNOWN_COLUMN,
        /** A column given twice. */
        DUPLICATE_COLUMN,
        /** A column that must be there and is not. */
        MISSING_COLUMN,
        /** A row with more or fewer cells than the header. */
        WRONG_NUMBER_OF_CELLS,
        /** A log that does not say who the two partners are. */
        MISSING_PARTNER,
        /** Somebody stopped the work before its end. */
        INTERRUPTED,
        /** The result could not be written. */
        UNWRITABLE,
        /** A bug of this program. */
        INTERNAL
    }

    /** One line, as a compiler would write it: {@code file:line:column: error[CODE]: message}. */
    @Override
    public String toString() {
        String where = place == null ? file : file + ":" + place.line() + ":" + place.column();
        return OneLine.of(where + ": error[" + code.name() + "]: " + message);
    }
}
