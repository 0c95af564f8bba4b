package dev.attune.rules.diagnostic;

import dev.attune.assessment.Coded;

/**
 * One thing to mend in a rulebook.
 *
 * @param code the kind of problem
 * @param severity whether the rulebook can load with it
 * @param file the file, by its name in the rulebook's folder
 * @param line the line, from 1
 * @param column the column, from 1
 * @param message what was seen, what was expected and, where one is near, what was probably meant
 */
public record Diagnostic(Code code, Severity severity, String file, int line, int column, String message)
        implements Comparable<Diagnostic> {
    /** Whether a rulebook can load. */
    public enum Severity implements Coded {
        /** It does not load. */
        ERROR,
        /** It loads; somebody should look. */
        WARNING
    }

    /** The kinds of problem. */
    public enum Code {
        /** The folder, or a file that must be in it, cannot be read. */
        UNREADABLE,
        /** A file is larger than a rulebook's file may be. */
        FILE_TOO_LARGE,
        /** A file does not start with the fields it must start with. */
        MISSING_FRONT_MATTER,
        /** A section, table, column or field that must be there is not. */
        MISSING_PART,
        /** A section, table, column or field that nothing reads. */
        UNKNOWN_PART,
        /** A value is not of its form or range. */
        INVALID_VALUE,
        /** Two things have the same id. */
        DUPLICATE_ID,
        /** A sentence that is not in the phrase book. */
        UNKNOWN_PHRASE,
        /** A behaviour that is not in the catalogue. */
        UNKNOWN_BEHAVIOUR,
        /** A measure that does not exist. */
        UNKNOWN_MEASURE,
        /** A word of some other vocabulary that is not in it. */
        UNKNOWN_WORD,
        /** A number in another unit than its measure's. */
        WRONG_UNIT,
        /** "That partner" without "a partner" before it, or "a partner" twice. */
        UNBOUND_PARTNER,
        /** A rule reads what is inferred only after it. */
        WRONG_STRATUM,
        /** A worked example that does not come out as it says. */
        CASE_FAILED,
        /** The rulebook that a rulebook extends is not there. */
        UNKNOWN_PARENT,
        /** A rulebook extends itself, through others perhaps, or more others than it may. */
        PARENT_LOOP,
        /** What is to be left out of the rulebook that is extended is not in it. */
        UNKNOWN_ID
    }

    @Override
    public int compareTo(Diagnostic other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        int byColumn = byLine != 0 ? byLine : Integer.compare(column, other.column);
        return byColumn != 0 ? byColumn : code.compareTo(other.code);
    }

    /** One line, as a compiler would write it: {@code file:line:column: error[CODE]: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + severity.code() + "[" + code + "]: " + message;
    }
}
