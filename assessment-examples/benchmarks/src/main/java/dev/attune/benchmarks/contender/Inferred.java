package dev.attune.benchmarks.contender;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.measure.CaseMeasures;
import java.util.Collection;

/**
 * What a contender's rules made of a case.
 *
 * @param couple the case
 * @param measures what was measured of it
 * @param facts what the rules concluded and the mechanism found, in no order; there may be others among them
 */
public record Inferred(CoupleCase couple, CaseMeasures measures, Collection<?> facts) {}
