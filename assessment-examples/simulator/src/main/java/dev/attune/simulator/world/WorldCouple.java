package dev.attune.simulator.world;

import dev.attune.assessment.CoupleCase;

/**
 * A couple of a world, made up by chance. Immutable.
 *
 * @param couple what is logged or told of them, as an engine gets it
 * @param truth what is true of them
 * @param evenings on how many evenings that happened which is logged; 0 when it is told as habits
 */
public record WorldCouple(CoupleCase couple, WorldTruth truth, int evenings) {}
