package dev.attune.rules.diff;

import dev.attune.rules.RulesEngine;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two rulebooks say differently, and what of it shows in which cases. Immutable and safe to share between threads.
 *
 * @param rulebooks what the rulebooks say differently
 * @param cases every case that was compared, whether or not something is different in it
 */
public record ResultDiff(RulebookDiff rulebooks, List<CaseDiff> cases) {
    /** Copies the list. */
    public ResultDiff {
        cases = List.copyOf(cases);
    }

    /**
     * Compares two rulebooks on their worked examples and on other cases.
     *
     * @param older assesses by the rulebook that was
     * @param newer assesses by the rulebook that is
     * @param given cases beside the worked examples
     * @return what is different; first for the worked examples, then for the cases given
     */
    public static ResultDiff between(RulesEngine older, RulesEngine newer, List<NamedCase> given) {
        SideBySide both = SideBySide.of(older, newer);
        List<CaseDiff> cases = Stream.concat(both.examples().stream(), given.stream())
                .map(both::compare)
                .toList();
        return new ResultDiff(both.rulebooks(), cases);
    }

    /**
     * The cases in which somebody is told something different.
     *
     * @return those with a different finding, or that only one of the rulebooks can assess
     */
    public List<CaseDiff> changed() {
        return cases.stream().filter(CaseDiff::isChanged).toList();
    }

    /**
     * The cases that come out the same for other reasons.
     *
     * @return those in which rules fire differently and all findings are the same
     */
    public List<CaseDiff> firedDifferently() {
        return cases.stream()
                .filter(found -> !found.isChanged()
                        && found instanceof CaseDiff.Compared compared
                        && !compared.firings().isEmpty())
                .toList();
    }

    /**
     * The cases that could not be compared.
     *
     * @return those that one of the rulebooks, or neither, can assess
     */
    public List<CaseDiff> notAssessed() {
        return cases.stream().filter(CaseDiff.NotAssessed.class::isInstance).toList();
    }
}
