package dev.attune.rules.rulebook;

import dev.attune.assessment.Level;
import dev.attune.rules.diagnostic.Place;

/**
 * From which score on a level of intensity is reached; a row of the rulebook's table.
 *
 * @param level the level
 * @param from the least score
 * @param place where its row is
 */
public record Band(Level level, double from, Place place) {
    /**
     * The same level from another score on.
     *
     * @param newFrom the least score
     * @return a new band
     */
    public Band from(double newFrom) {
        return new Band(level, newFrom, place);
    }
}
