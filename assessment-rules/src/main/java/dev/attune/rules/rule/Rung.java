package dev.attune.rules.rule;

import dev.attune.assessment.Confidence;
import dev.attune.rules.diagnostic.Place;

/**
 * What a role needs to be as sure as this; a row of the rulebook's table.
 *
 * @param confidence how sure
 * @param points the least points
 * @param lead by how many points at least it must lead any other role
 * @param observations the least number of observations of the partner
 * @param place where its row is
 */
public record Rung(Confidence confidence, double points, double lead, int observations, Place place) {}
