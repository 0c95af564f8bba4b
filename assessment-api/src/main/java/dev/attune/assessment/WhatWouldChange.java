package dev.attune.assessment;

import java.util.List;

/**
 * How firmly one finding stands: the smallest changes in the log that would alter it.
 *
 * <p>Like the clinician's view, it rests on the whole log and is not for the couple.
 *
 * @param about what kind of finding it is
 * @param of the partner it is about, or {@link Measure#COUPLE}
 * @param found what is found now: the code of a role or of a level
 * @param nearest the smallest changes that would alter it, all of the same size; empty when no change that was tried would
 * @param tried the greatest number of entries of one kind that was added or left out in the search
 * @param sentences the same in words: one for each change, or one that says that there is none
 */
public record WhatWouldChange(
        About about, String of, String found, List<Change> nearest, int tried, List<String> sentences) {
    /** Copies the lists. */
    public WhatWouldChange {
        nearest = List.copyOf(nearest);
        sentences = List.copyOf(sentences);
    }

    /** The kinds of finding that are tried. */
    public enum About implements Coded {
        /** The part of one partner. */
        ROLE,
        /** The level of intensity. */
        LEVEL
    }

    /** What is done to the log. */
    public enum Edit implements Coded {
        /** Entries are added at the moment the log is read at, each in an episode of its own. */
        ADDED,
        /** The latest entries are left out. */
        LEFT_OUT
    }

    /** What the entries that are added or left out are a sign of. Safety concerns are never tried. */
    public enum EntrySignal implements Coded {
        /** Moving toward. */
        PURSUIT,
        /** Moving away. */
        DISTANCE,
        /** Hurting. */
        HOSTILITY,
        /** Leaving an issue unraised. */
        AVOIDANCE,
        /** Connecting, repairing, keeping a promise to return. */
        CONNECTION
    }

    /**
     * A change in the log, and what it would lead to.
     *
     * @param edit what would be done
     * @param by the partner whose entries they are
     * @param signal what the entries are a sign of
     * @param entries how many, from 1
     * @param behaviour the code of the behaviour that is added, or of the latest one that is left out
     * @param becomes what would be found: the code of a role or of a level, or {@code insufficient-evidence} when there would be
     *     no level
     */
    public record Change(Edit edit, String by, EntrySignal signal, int entries, String behaviour, String becomes) {}
}
