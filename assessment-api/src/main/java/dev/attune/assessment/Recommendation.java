package dev.attune.assessment;

import java.util.List;

/**
 * A technique to offer.
 *
 * @param technique its code in the rulebook
 * @param title its title, to be shown
 * @param aim what it is meant to do
 * @param recipient whom to offer it to: the id of a partner, or {@code both}
 * @param priority its place in the order of work; 1 comes first
 * @param reasons why it is offered to this couple
 * @param steps what to do, a step each
 * @param cautions what to mind, the technique's own first
 * @param source where it comes from and how well it is supported
 */
public record Recommendation(
        String technique,
        String title,
        String aim,
        String recipient,
        int priority,
        List<Reason> reasons,
        List<String> steps,
        List<String> cautions,
        String source) {
    /** The recipient of a technique that is for the two of them. */
    public static final String BOTH = "both";

    /** Copies the lists. */
    public Recommendation {
        reasons = List.copyOf(reasons);
        steps = List.copyOf(steps);
        cautions = List.copyOf(cautions);
    }
}
