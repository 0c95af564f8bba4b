package dev.attune.rules.internal.inference;

import dev.attune.assessment.Clearance;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.fact.Given;
import dev.attune.rules.rulebook.Rulebook;
import java.time.Instant;

/** Which clearances open anything when a case is read. */
public final class InForce {
    private InForce() {}

    /**
     * The clearances in force.
     *
     * @param couple the case
     * @param rulebook which concerns can be cleared at all
     */
    public static Given.Cleared clearances(CoupleCase couple, Rulebook rulebook) {
        return new Given.Cleared(
                couple.clearances().stream()
                        .filter(clearance -> clearance.bothSeenAlone()
                                && holds(couple, clearance)
                                && rulebook.catalogue().clearable().contains(clearance.concern()))
                        .toList(),
                rulebook.catalogue().privateTalks());
    }

    /** Whether it is its time: a log without a moment at which it is read is read once everything in it has happened. */
    public static boolean holds(CoupleCase couple, Clearance clearance) {
        Instant last = couple.readAt();
        if (last == null) {
            return clearance.until() == null;
        }
        boolean assessedSince = couple.asOf() == null && last.isBefore(clearance.at());
        return clearance.holdsAt(assessedSince ? clearance.at() : last);
    }
}
