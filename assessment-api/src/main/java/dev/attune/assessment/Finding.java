package dev.attune.assessment;

import java.util.List;

/**
 * Something the rulebook has a name for and that was found: a feature or stage of the cycle, a consequence, a focus of work.
 *
 * @param code its code in the rulebook
 * @param title its title, to be shown
 * @param text what the rulebook says of it, with names filled in
 * @param reasons why; at least one
 */
public record Finding(String code, String title, String text, List<Reason> reasons) {
    /** Copies the list. */
    public Finding {
        reasons = List.copyOf(reasons);
    }
}
