package dev.attune.rules.measure;

import dev.attune.assessment.Observation;

/**
 * An observation that counts less because of a circumstance of the one who acted.
 *
 * @param observation the observation
 * @param flag the circumstance, a code of the rulebook
 * @param factor by how much it lowers the weight: 0, not counted at all, to less than 1
 */
public record SetAside(Observation observation, String flag, double factor) {}
