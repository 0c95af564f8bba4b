package dev.attune.simulator.world;

import dev.attune.rules.measure.Signal;

/**
 * Something somebody did on an evening, written down or not.
 *
 * @param by the place, 0 or 1, of who did it
 * @param signal what kind of move it was
 * @param behaviour how they made it
 */
record Deed(int by, Signal signal, String behaviour) {}
