/**
 * Couples in worlds: ways of living and of keeping a log of it that are all plausible, and in which the same promises have to hold.
 *
 * <p>Start with {@link dev.attune.simulator.world.WorldSimulator} and the list of {@link dev.attune.simulator.world.World}s.
 */
@NullMarked
package dev.attune.simulator.world;

import org.jspecify.annotations.NullMarked;
