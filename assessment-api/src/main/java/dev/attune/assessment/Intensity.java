package dev.attune.assessment;

import java.util.List;

/**
 * How intense the cycle is. There are no published cut-offs; the bands are the rulebook's own.
 *
 * @param score the rules' points added up, from 0 to 100
 * @param level the band the score is in
 * @param reasons the rules that added points
 */
public record Intensity(double score, Level level, List<Reason> reasons) {
    /** Copies the list. */
    public Intensity {
        reasons = List.copyOf(reasons);
    }
}
