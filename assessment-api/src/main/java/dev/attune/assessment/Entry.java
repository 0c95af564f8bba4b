package dev.attune.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log that the clinician's view speaks of, with its note.
 *
 * @param id its id
 * @param by the partner it is about
 * @param teller whose account it is: a partner's id, {@code clinician}, {@code third-person} or {@code unknown}
 * @param behaviour its code
 * @param title the behaviour in the rulebook's words
 * @param at when it happened; null when no time is known
 * @param day the day it happened, in the case's zone; null when it is undated
 * @param frequency how often it happens, when it is told as a habit; null otherwise
 * @param topic what it was about, or null
 * @param episode what it was a part of, by the host's name, or null
 * @param note the free text that came with it, as it was written, or null; nothing has interpreted it
 */
public record Entry(
        String id,
        String by,
        String teller,
        String behaviour,
        String title,
        @Nullable Instant at,
        @Nullable LocalDate day,
        @Nullable Frequency frequency,
        @Nullable String topic,
        @Nullable String episode,
        @Nullable String note) {}
