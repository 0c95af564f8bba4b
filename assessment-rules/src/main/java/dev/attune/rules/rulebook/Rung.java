package dev.attune.rules.rulebook;

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
public record Rung(Confidence confidence, double points, double lead, int observations, Place place) {
    /**
     * The same rung with another number of points.
     *
     * @param newPoints the least points
     * @return a new rung
     */
    public Rung withPoints(double newPoints) {
        return new Rung(confidence, newPoints, lead, observations, place);
    }

    /**
     * The same rung with another lead.
     *
     * @param newLead by how many points at least it must lead any other role
     * @return a new rung
     */
    public Rung withLead(double newLead) {
        return new Rung(confidence, points, newLead, observations, place);
    }

    /**
     * The same rung with another number of observations.
     *
     * @param newObservations the least number of observations of the partner
     * @return a new rung
     */
    public Rung withObservations(int newObservations) {
        return new Rung(confidence, points, lead, newObservations, place);
    }
}
