package dev.attune.rules.cases;

import dev.attune.assessment.Coded;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Whether the cases noticed a change.
     *
     * @param mutant the change
     * @param noticedBy the heading of a case in which something no longer comes out, or empty when there is none
     */
    public record MutantResult(Mutant mutant, Optional<String> noticedBy) {
        /**
         * Whether nobody noticed.
         *
         * @return true when everything came out as before
         */
        public boolean survived() {
            return noticedBy.isEmpty();
        }
    }

    /**
     * A rulebook in which one thing was changed, to see whether its cases notice.
     *
     * @param operator what kind of change
     * @param rule the rule that was changed, by its id, or empty for a number outside of rules
     * @param place where the change is
     * @param from what the rulebook says there
     * @param to what it says instead, in the same words
     */
    public record Mutant(Operator operator, Optional<String> rule, Place place, String from, String to) {
        /** One line: {@code roles.md:12: "… is at least 65 %" → "… is at least 75 %"}. */
        @Override
        public String toString() {
            return place.file() + ":" + place.line() + ": \"" + from + "\" → "
                    + (to.isEmpty() ? "left out" : "\"" + to + "\"");
        }
    }

    /** The kinds of change that are made to a rulebook, one at a time, to see whether its cases would notice. */
    public enum Operator implements Coded {
        /**
         * The number of a condition, one step up or down: 1 for counts, times, weeks and hours, 10 percentage points for percentages,
         * a fifth of the value but at least 0.1 for other numbers; never to a value that the measure cannot have.
         */
        THRESHOLD,
        /** The comparison of a condition turned round: "at least" becomes "less than", "at most" becomes "more than", and back. */
        COMPARISON,
        /**
         * A word of a condition replaced: a level and how sure a role is by the one above and the one below; a role, pattern, trend,
         * context, concern, stage, sign, focus or attachment dimension by the next of its kind.
         */
        WORD,
        /**
         * A condition that says the opposite: "is" and "is not", "shows" and "does not show", "has" and "does not have", "is offered"
         * and "is not offered", "never" and "at least once".
         */
        NEGATION,
        /** A condition left out, where it is not a rule's only one. */
        CONDITION,
        /**
         * The points of a conclusion up or down by the smallest number that all points of their kind (leans, votes, intensity) are
         * multiples of.
         */
        POINTS,
        /** The priority of a recommendation raised just above, or lowered just below, the nearest one of another technique. */
        PRIORITY,
        /** A hard concern made soft, or a soft one hard. */
        GATE,
        /** "That partner" and "the other partner" exchanged in a conclusion. */
        PARTNER,
        /**
         * What is concluded replaced by another of its kind: a role by the opposite one, how sure a role can be by the steps beside
         * it, a pattern, feature, stage, sign, focus, concern, technique or attachment dimension by the next.
         */
        CONCLUSION,
        /**
         * A conclusion left out. Where a rule has one only, it still fires and concludes nothing; but where no sentence of a case
         * could ask for what it concludes (something to record or to know, a lean that is barred), it does not fire at all.
         */
        NO_CONCLUSION,
        /** What a behaviour counts for a signal, 0.2 up or down within 0 to 1; safety concerns carry no weight. */
        WEIGHT,
        /** How much an account counts, 0.2 up or down within 0 to 1. */
        ACCOUNT,
        /** What a circumstance leaves of a behaviour, 0.2 up or down within 0 to 1. */
        CONTEXT,
        /** For how many occasions a habit stands, one up or down. */
        HABIT,
        /** A setting: 1 up or down for whole numbers, else a fifth of it, within the range it may have. */
        SETTING,
        /**
         * A rung of the ladder of confidence: its points and its lead up or down as leans are, its occasions and days by 1, as long as the
         * ladder rises.
         */
        CONFIDENCE,
        /** Where a level starts, up or down as points of intensity are, as long as the levels rise; the lowest starts at 0. */
        LEVEL
    }
}
