package dev.attune.rules.rulebook;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.rulebook.Rule.Clause;
import java.util.List;

/**
 * A case of the rulebook's own, with what it must and must not find. In its sentences "that partner" is the first of the two.
 *
 * @param title its heading
 * @param couple the case
 * @param finds what must hold
 * @param doesNotFind what must not hold
 * @param place where it is
 */
public record WorkedExample(
        String title,
        CoupleCase couple,
        List<Clause<Expectation>> finds,
        List<Clause<Expectation>> doesNotFind,
        Place place) {
    /** Copies the lists. */
    public WorkedExample {
        finds = List.copyOf(finds);
        doesNotFind = List.copyOf(doesNotFind);
    }
}
