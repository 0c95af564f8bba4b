package dev.attune.benchmarks;

import dev.attune.assessment.CoupleCase;
import dev.attune.benchmarks.contender.Contender;
import dev.attune.benchmarks.contender.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Whether contenders find what one of them does. Nobody is timed who does not. */
public final class Agreement {
    private final List<CoupleCase> couples;
    private final List<Outcome> expected;

    /**
     * Asks the one to be held against.
     *
     * @param one a contender
     * @param couples the couples to ask about
     */
    public Agreement(Contender one, List<CoupleCase> couples) {
        this.couples = List.copyOf(couples);
        this.expected =
                couples.stream().map(couple -> Outcome.of(one.explain(couple))).toList();
    }

    /**
     * Holds another against it, in bare calls and in whole ones.
     *
     * @param other another contender
     * @return what each found of the couples on whom they differ; empty when they agree on all
     */
    public List<String> differences(Contender other) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < couples.size(); i++) {
            Outcome bare = other.assess(couples.get(i));
            Outcome whole = Outcome.of(other.explain(couples.get(i)));
            if (!expected.get(i).equals(bare) || !expected.get(i).equals(whole)) {
                differences.add(
                        couples.get(i).id() + ": expected " + expected.get(i) + ", bare " + bare + ", whole " + whole);
            }
        }
        return differences;
    }
}
