package dev.attune.simulator;

/**
 * What a simulated log tells beside plain incidents of known time, and how much of it. Assumptions, like all {@link Parameters}.
 * Immutable.
 *
 * @param habits the part of entries that tell of a habit
 * @param over the part of habits that are over
 * @param days the part of entries with a time of which only the day is known
 * @param secondAccounts the part of entries that somebody else tells again, some of them as the same event by name, some only within
 *     minutes
 * @param outsiders the part of entries told by somebody else than the two and the clinician, or by nobody knows whom
 * @param later the part of entries with a time that became known later
 * @param circumstances the part of partners with a circumstance that the rulebook lists; the other may know of half of them
 * @param facts the part of the facts the rulebook declares that are known
 */
public record Narration(
        double habits,
        double over,
        double days,
        double secondAccounts,
        double outsiders,
        double later,
        double circumstances,
        double facts) {
    /** Incidents alone, each told once. */
    public static final Narration PLAIN = new Narration(0, 0, 0, 0, 0, 0, 0, 0);

    /** Some of everything. */
    public static final Narration FULL = new Narration(0.15, 0.3, 0.2, 0.15, 0.15, 0.3, 0.5, 0.5);

    /**
     * Checks every number.
     *
     * @throws IllegalArgumentException naming the first that is no share
     */
    public Narration {
        Parameters.requireShare(habits, "habits");
        Parameters.requireShare(over, "over");
        Parameters.requireShare(days, "days");
        Parameters.requireShare(secondAccounts, "secondAccounts");
        Parameters.requireShare(outsiders, "outsiders");
        Parameters.requireShare(later, "later");
        Parameters.requireShare(circumstances, "circumstances");
        Parameters.requireShare(facts, "facts");
    }

    /**
     * Whether there is nothing but incidents, each told once.
     *
     * @return true for couples as they were made up before anything else could be told
     */
    public boolean isPlain() {
        return equals(PLAIN);
    }
}
