package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.rulebook.Compared.Change;
import dev.attune.rules.rulebook.Compared.Reading;
import java.util.List;

/**
 * What a difference between two assessments of a couple is taken for; a row of progress.md.
 *
 * @param id its id
 * @param what what is compared
 * @param change how it must differ
 * @param atLeast by how much, in its own unit; 0 when any difference counts
 * @param unless ids of rows above it; while one of these applies, to anybody, this one does not
 * @param reading what the difference is taken for
 * @param because the sentence to show, with places to fill in
 * @param source where it comes from, or {@code house rule}
 * @param place where it stands
 */
public record ProgressRule(
        String id,
        Compared what,
        Change change,
        double atLeast,
        List<String> unless,
        Reading reading,
        String because,
        String source,
        Place place) {
    /** Copies the list. */
    public ProgressRule {
        unless = List.copyOf(unless);
    }
}
