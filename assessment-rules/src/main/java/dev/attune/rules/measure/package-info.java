/**
 * Counting, sequences and slopes: from a couple's log to numbers, each with its n, its formula and its source.
 *
 * <p>Pure functions. What an act weighs, which window is current and when two acts belong together is not decided here: it
 * comes from the rulebook, as {@link dev.attune.rules.measure.MeasureSettings}.
 */
@NullMarked
package dev.attune.rules.measure;

import org.jspecify.annotations.NullMarked;
