package dev.attune.assessment;

import java.util.List;

/**
 * An occasion to talk about: one in which the two answered each other.
 *
 * @param entries the ids of its entries, in order; the view has them among its entries
 */
public record Moment(List<String> entries) {
    /** Copies the list. */
    public Moment {
        entries = List.copyOf(entries);
    }
}
