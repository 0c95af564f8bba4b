package dev.attune.rules.rulebook;

import dev.attune.assessment.Confidence;
import dev.attune.rules.diagnostic.Place;

/**
 * What a role needs to be as sure as this; a row of the rulebook's table.
 *
 * @param confidence how sure
 * @param points the least points
 * @param lead by how many points at least it must lead any other role
 * @param occasions on how many occasions at least the partner moved toward or away; a day, a telling without a date and a habit are one
 *     each, and what is a slight sign is a part of one
 * @param days on how many days at least either partner is told to have done so
 * @param place where its row is
 */
public record Rung(Confidence confidence, double points, double lead, int occasions, int days, Place place) {
    /**
     * The same rung with another number of points.
     *
     * @param newPoints the least points
     * @return a new rung
     */
    public Rung withPoints(double newPoints) {
        return new Rung(confidence, newPoints, lead, occasions, days, place);
    }

    /**
     * The same rung with another lead.
     *
     * @param newLead by how many points at least it must lead any other role
     * @return a new rung
     */
    public Rung withLead(double newLead) {
        return new Rung(confidence, points, newLead, occasions, days, place);
    }

    /**
     * The same rung with another number of occasions.
     *
     * @param newOccasions the least number of occasions
     * @return a new rung
     */
    public Rung withOccasions(int newOccasions) {
        return new Rung(confidence, points, lead, newOccasions, days, place);
    }

    /**
     * The same rung with another number of days.
     *
     * @param newDays the least number of days
     * @return a new rung
     */
    public Rung withDays(int newDays) {
        return new Rung(confidence, points, lead, occasions, newDays, place);
    }
}
