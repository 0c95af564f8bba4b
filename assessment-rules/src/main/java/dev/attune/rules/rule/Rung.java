package dev.attune.rules.rule;

import dev.attune.assessment.Confidence;

/**
 * What a role needs to be as sure as this; a row of the rulebook's table.
 *
 * @param confidence how sure
 * @param points the least points
 * @param lead by how many points at least it must lead any other role
 * @param observations the least number of observations of the partner
 */
public record Rung(Confidence confidence, double points, double lead, int observations) {}
