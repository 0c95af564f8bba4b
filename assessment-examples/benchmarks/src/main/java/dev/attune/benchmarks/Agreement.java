package dev.attune.benchmarks;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.benchmarks.contender.Contender;
import dev.attune.benchmarks.contender.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Whether contenders find the same. Nobody is timed who does not. */
public final class Agreement {
    private Agreement() {}

    /**
     * Holds a contender against another on the same couples.
     *
     * @param one a contender
     * @param other another
     * @param couples the couples
     * @return what each found of the couples on whom they differ; empty when they agree on all
     */
    public static List<String> differences(Contender one, Contender other, List<CoupleCase> couples) {
        List<String> differences = new ArrayList<>();
        for (CoupleCase couple : couples) {
            ClinicianView view = one.explain(couple);
            Outcome expected = Outcome.of(view);
            Outcome bare = other.assess(couple);
            Outcome whole = Outcome.of(other.explain(couple));
            if (!expected.equals(bare) || !expected.equals(whole)) {
                differences.add(couple.id() + ": expected " + expected + ", bare " + bare + ", whole " + whole);
            }
        }
        return differences;
    }
}
