package dev.attune.rules.diff;

import dev.attune.assessment.Coded;
import dev.attune.rules.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two rulebooks say differently, or that only one of them says: a rule, a behaviour, a setting.
 *
 * @param subject what kind of thing it is
 * @param id which one; for a word of the vocabulary its table and the word
 * @param sort whether it is new, gone or different
 * @param before where it is in the older rulebook; null when it is not there, or has no place of its own
 * @param after where it is in the newer rulebook; null when it is not there, or has no place of its own
 * @param edits what is different in it; of a thing that only one of the two has, all it says
 */
public record Change(
        Subject subject,
        String id,
        Sort sort,
        @Nullable Place before,
        @Nullable Place after,
        List<Edit> edits) {
    /** Copies the list. */
    public Change {
        edits = List.copyOf(edits);
    }

    /** What a rulebook is made of, in the order in which differences are told. */
    public enum Subject implements Coded {
        /** The rulebook as a whole. */
        RULEBOOK,
        /** A row of the table "Settings". */
        SETTING,
        /** How much accounts count: a row of the table "Accounts". */
        ACCOUNT,
        /** What a circumstance does to the weight of a behaviour: a row of the table "Contexts". */
        CONTEXT,
        /** For how many occasions a habit stands: a row of the table "Habits". */
        HABIT,
        /** Which behaviours belong together where their share is measured: the rows of one group of the table "Groups". */
        GROUP,
        /** What a role needs: a row of the table "Confidence". */
        CONFIDENCE,
        /** From which score on: a row of the table "Levels". */
        LEVEL,
        /** A behaviour. */
        BEHAVIOUR,
        /** A rule. */
        RULE,
        /** A technique. */
        TECHNIQUE,
        /** A word of the vocabulary. */
        TERM,
        /** A sentence of wording.md. */
        WORDING,
        /** What a difference between two assessments is taken for: a row of progress.md. */
        PROGRESS,
        /** A text in another language, where both rulebooks are offered in it. */
        TRANSLATION,
        /** Words never to be said. */
        NEVER_SAID,
        /** How much a check weighs. */
        CHECK,
        /** A worked example. */
        EXAMPLE
    }

    /** What became of a thing. */
    public enum Sort implements Coded {
        /** Only the newer rulebook has it. */
        ADDED,
        /** Only the older rulebook has it. */
        REMOVED,
        /** Both have it, and say different things of it. */
        CHANGED
    }

    /**
     * One line that is different.
     *
     * @param field which part of the thing, such as {@code when} or {@code weight}
     * @param before what the older rulebook says, in its own words; an empty text when it says nothing
     * @param after what the newer rulebook says; an empty text when it says nothing
     * @param altersResults whether it can change what is found in a case, rather than only how it is said
     */
    public record Edit(String field, String before, String after, boolean altersResults) {
        /**
         * The edit in one line.
         *
         * @return the field, then what it was and what it is
         */
        public String line() {
            if (before.isEmpty()) {
                return field + " added: \"" + after + "\"";
            } else if (after.isEmpty()) {
                return field + " removed: \"" + before + "\"";
            }
            return field + ": \"" + before + "\" → \"" + after + "\"";
        }
    }

    /**
     * Whether it can change what is found in a case: roles, levels, techniques. A change that cannot is one of texts.
     *
     * @return true when one of its edits can
     */
    public boolean altersResults() {
        return edits.stream().anyMatch(Edit::altersResults);
    }

    /**
     * What to call the thing.
     *
     * @return such as {@code rule role.pursuer.reaches} or {@code setting half-life}
     */
    public String name() {
        return subject == Subject.RULEBOOK ? "rulebook" : subject.code() + " " + id;
    }

    /**
     * The change in a few lines.
     *
     * @return what became of which thing, then a line for each edit
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(sort.code() + ": " + name());
        switch (sort) {
            case ADDED -> edits.forEach(edit -> lines.add(edit.field() + ": " + edit.after()));
            case REMOVED -> edits.forEach(edit -> lines.add(edit.field() + ": " + edit.before()));
            case CHANGED -> edits.forEach(edit -> lines.add(edit.line()));
        }
        return lines;
    }
}
