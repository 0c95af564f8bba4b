package dev.attune.assessment;

import java.time.Instant;
import java.util.Map;

/**
 * One week of the log, for a timeline. The period a log covers is cut into equal parts of about seven days.
 *
 * @param from where it starts
 * @param to where it ends
 * @param partners what each partner was seen to do in it, by id
 */
public record Week(Instant from, Instant to, Map<String, Amounts> partners) {
    /** Copies the map. */
    public Week {
        partners = Ordered.copyOf(partners);
    }

    /**
     * Weighted amounts; 1 is one act of full weight and usual strength.
     *
     * @param pursuit moves toward
     * @param distance moves away
     * @param hostility hostile acts
     * @param connection moves that connect
     */
    public record Amounts(double pursuit, double distance, double hostility, double connection) {}
}
