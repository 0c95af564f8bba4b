package dev.attune.rules.diagnostic;

import dev.attune.assessment.Coded;
import java.util.Locale;

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
        WARNING,
        /** It loads; a thing to know, which is never a fault. */
        NOTE
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
        UNKNOWN_ID,
        /** A folder of a translation that is not called by a language, or by that of another. */
        UNKNOWN_LANGUAGE,
        /** A text of the rulebook that a translation does not have. */
        MISSING_TRANSLATION,
        /** A text in a translation of something that the rulebook does not have. */
        UNKNOWN_TRANSLATION,
        /** A text in a translation that fills in other things than the rulebook's. */
        DIFFERENT_BRACES,
        /** A translation of a technique with more or fewer steps, cautions or sentences in short. */
        DIFFERENT_COUNT,
        /** A number or a condition in a translation, which has texts only. */
        NOT_A_TEXT,
        /** A rule that no log can make fire. */
        UNREACHABLE_RULE(Severity.ERROR),
        /** A rule that says what another one says, on the same conditions. */
        REPEATED_RULE(Severity.WARNING),
        /** A rule that only fires where another one fires as well and says at least as much. */
        MASKED_RULE(Severity.WARNING),
        /** A level, or how sure a role can be, that no points ever reach. */
        UNREACHED_LEVEL(Severity.WARNING),
        /** Values between those that rules speak of, of which none does. */
        LADDER_GAP(Severity.WARNING),
        /** Values of which two rules say what excludes each other. */
        LADDER_OVERLAP(Severity.WARNING),
        /** A behaviour that weighs nothing and that no rule reads. */
        UNUSED_BEHAVIOUR(Severity.WARNING),
        /** A word of the vocabulary that nothing ever concludes. */
        UNUSED_WORD(Severity.WARNING),
        /** A technique that no rule recommends. */
        UNUSED_TECHNIQUE(Severity.WARNING),
        /** A recommendation that another rule always takes back. */
        NEVER_OFFERED(Severity.WARNING),
        /** A technique that one rule recommends and another withholds, where both can hold. */
        RECOMMENDED_AND_WITHHELD(Severity.NOTE),
        /** A stroke or a blank where words are needed. */
        MISSING_TEXT(Severity.WARNING),
        /** A text for a partner's page with a long sentence, a digit or too much of it. */
        HEAVY_PAGE(Severity.WARNING),
        /** A safety concern that says nothing to do about it. */
        MISSING_GUIDANCE,
        /** A behaviour of safety, or a screen for violence, that no rule of safety reads. */
        UNHEARD_CONCERN,
        /** Words such as "that partner" outside of braces, where a name would have to be. */
        UNNAMED_PARTNER,
        /** Words that nobody should read about themselves. */
        FORBIDDEN_WORDING,
        /** A text that a couple can read and that changed, or came, since somebody signed the texts as read. */
        CHANGED_SINCE_SIGNED(Severity.WARNING),
        /** A technique whose text names another one, which may not be offered. */
        NAMED_TECHNIQUE(Severity.WARNING),
        /** A row of the table of checks that changes nothing. */
        UNUSED_CHECK(Severity.NOTE),
        /** A rule that no worked example shows firing. */
        NO_FIRING_CASE(Severity.WARNING),
        /** A rule that no worked example shows staying silent. */
        NO_SILENT_CASE(Severity.WARNING),
        /** DRL of the host's own that cannot be compiled; never about a rulebook. */
        TRUSTED_DRL;

        private final Severity severity;
        private final boolean settable;

        /** What a rulebook cannot be used with, whatever it says of it. */
        Code() {
            this.severity = Severity.ERROR;
            this.settable = false;
        }

        /** A check: how much it weighs is the rulebook's to say. */
        Code(Severity severity) {
            this.severity = severity;
            this.settable = true;
        }

        /**
         * How much it weighs where a rulebook says nothing else.
         *
         * @return the severity
         */
        public Severity severity() {
            return severity;
        }

        /**
         * Whether a rulebook may give it another severity, under "Checks" in rulebook.md.
         *
         * @return true for checks, false for what a rulebook cannot be used with
         */
        public boolean isSettable() {
            return settable;
        }

        /**
         * What a rulebook calls it.
         *
         * @return lower case, with hyphens
         */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
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

    /**
     * Whether it keeps a rulebook from being used.
     *
     * @return true when its severity is {@link Severity#ERROR}
     */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
