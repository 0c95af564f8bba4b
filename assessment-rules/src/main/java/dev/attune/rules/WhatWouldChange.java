package dev.attune.rules;

import dev.attune.assessment.Coded;
import dev.attune.rules.measure.Signal;
import java.util.List;

/**
 * How firmly one finding stands: the nearest changes in the log that would alter it.
 *
 * <p>Like the clinician's view, it rests on the whole log and is not for the couple. Immutable and safe to share between threads.
 *
 * @param about what kind of finding it is
 * @param of the partner it is about, or {@link dev.attune.assessment.Measure#COUPLE}
 * @param found what is found now: the code of a role or of a level
 * @param nearest the smallest changes that would alter it, all of the same size; empty when no change that was tried would
 * @param tried how many entries of one kind, at the most, were added or left out
 * @param sentences the same in words: one for each change, or one that says that there is none
 */
public record WhatWouldChange(
        About about, String of, String found, List<Change> nearest, int tried, List<String> sentences) {
    /** Copies the lists. */
    public WhatWouldChange {
        nearest = List.copyOf(nearest);
        sentences = List.copyOf(sentences);
    }

    /** What can change. */
    public enum About implements Coded {
        /** The part of one partner. */
        ROLE,
        /** The level of intensity. */
        LEVEL
    }

    /** What is done to the log. */
    public enum Edit implements Coded {
        /** Entries are added, at the moment the log is read at, each an occasion of its own. */
        ADDED,
        /** The latest entries are left out. */
        LEFT_OUT
    }

    /**
     * A change in the log, and what it would lead to.
     *
     * @param edit what would be done
     * @param by the partner whose entries they are
     * @param signal what the entries show
     * @param entries how many, from 1
     * @param behaviour the code of the behaviour that is added, or of the latest one that is left out
     * @param becomes what would be found: the code of a role or of a level, or {@code insufficient-evidence} where there would be
     *     no level any more
     */
    public record Change(Edit edit, String by, Signal signal, int entries, String behaviour, String becomes) {}
}
