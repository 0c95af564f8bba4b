package dev.attune.rules.rule;

import dev.attune.assessment.Level;

/**
 * From which score on a level of intensity is reached; a row of the rulebook's table.
 *
 * @param level the level
 * @param from the least score
 */
public record Band(Level level, double from) {}
