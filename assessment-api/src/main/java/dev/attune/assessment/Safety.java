package dev.attune.assessment;

import java.util.List;

/**
 * What has to be considered before any finding. Only the clinician's view has it.
 *
 * @param gate what the concerns do to this assessment
 * @param statement what can be said about safety as a whole; without a concern it says that none was reported, never that the
 *     couple is safe
 * @param concerns the concerns, hard ones first
 */
public record Safety(Gate gate, String statement, List<Concern> concerns) {
    /** Copies the list. */
    public Safety {
        concerns = List.copyOf(concerns);
    }

    /**
     * A reason to put safety first.
     *
     * @param concern its code in the rulebook
     * @param title its title
     * @param gate what it does: hard or soft
     * @param partner the partner whose observation raised it
     * @param guidance what the rulebook advises the clinician to do
     * @param reasons which rule raised it, from which observations
     */
    public record Concern(
            String concern, String title, Gate gate, String partner, String guidance, List<Reason> reasons) {
        /** Copies the list. */
        public Concern {
            reasons = List.copyOf(reasons);
        }
    }
}
