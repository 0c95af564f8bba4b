package dev.attune.rules.cases;

import dev.attune.assessment.RulebookIdentity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which changes of a rulebook its cases would notice. A value that any mapper can write as it is.
 *
 * @param rulebook which rulebook
 * @param mutants every change that was tried, in order of the rulebook
 */
public record MutationReport(RulebookIdentity rulebook, List<MutantResult> mutants) {
    /** Copies the list. */
    public MutationReport {
        mutants = List.copyOf(mutants);
    }

    /**
     * How many of some changes were noticed.
     *
     * @param noticed how many were
     * @param all how many there were
     */
    public record Tally(int noticed, int all) {
        /**
         * The part that was noticed.
         *
         * @return 0 to 1; 1 when there were no changes
         */
        public double score() {
            return all == 0 ? 1 : (double) noticed / all;
        }

        private Tally and(MutantResult result) {
            return new Tally(noticed + (result.survived() ? 0 : 1), all + 1);
        }
    }

    /**
     * How many of all changes were noticed.
     *
     * @return the tally, whose score is the rulebook's mutation score
     */
    public Tally tally() {
        Tally tally = new Tally(0, 0);
        for (MutantResult result : mutants) {
            tally = tally.and(result);
        }
        return tally;
    }

    /**
     * The part of all changes that was noticed.
     *
     * @return the mutation score, 0 to 1
     */
    public double score() {
        return tally().score();
    }

    /**
     * The changes that no case noticed.
     *
     * @return those changes, in order
     */
    public List<Mutant> survivors() {
        return mutants.stream()
                .filter(MutantResult::survived)
                .map(MutantResult::mutant)
                .toList();
    }

    /**
     * How many were noticed by kind of change.
     *
     * @return a tally for each kind there was, in order of appearance
     */
    public Map<Operator, Tally> byOperator() {
        return by(Mutant::operator);
    }

    /**
     * How many were noticed by rule.
     *
     * @return a tally for each rule's id, in order of the rulebook; an empty id stands for what belongs to no rule
     */
    public Map<String, Tally> byRule() {
        return by(mutant -> mutant.rule().orElse(""));
    }

    private <K> Map<K, Tally> by(Function<Mutant, K> key) {
        Map<K, Tally> tallies = new LinkedHashMap<>();
        for (MutantResult result : mutants) {
            K of = key.apply(result.mutant());
            tallies.put(of, tallies.getOrDefault(of, new Tally(0, 0)).and(result));
        }
        return Collections.unmodifiableMap(tallies);
    }
}
