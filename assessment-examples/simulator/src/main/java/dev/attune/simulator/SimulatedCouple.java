package dev.attune.simulator;

import dev.attune.assessment.CoupleCase;

/**
 * A couple made up by chance. Immutable.
 *
 * @param couple their log, as an engine gets it
 * @param truth what an engine should find
 */
public record SimulatedCouple(CoupleCase couple, Truth truth) {}
