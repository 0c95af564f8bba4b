/**
 * Couples made up by chance, of whom the truth is known: for asking how often an engine finds it.
 *
 * <p>Start with {@link dev.attune.simulator.Simulator}.
 */
@NullMarked
package dev.attune.simulator;

import org.jspecify.annotations.NullMarked;
