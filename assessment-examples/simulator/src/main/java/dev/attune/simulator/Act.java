package dev.attune.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did, written down or not.
 *
 * @param by the place, 0 or 1, of who did it
 * @param move what they did
 * @param behaviour how
 * @param at when
 * @param moment the same, as a part of the time the log covers
 * @param topic what it was about, if anything
 * @param answered what the other had done just before in the same episode
 */
record Act(
        int by,
        Move move,
        String behaviour,
        Instant at,
        double moment,
        @Nullable String topic,
        @Nullable Act answered) {}
