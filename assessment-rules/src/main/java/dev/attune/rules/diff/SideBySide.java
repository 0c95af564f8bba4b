package dev.attune.rules.diff;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Observation;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.diff.CaseDiff.Cause;
import dev.attune.rules.diff.CaseDiff.Compared;
import dev.attune.rules.diff.CaseDiff.FindingChange;
import dev.attune.rules.diff.CaseDiff.NotAssessed;
import dev.attune.rules.diff.Change.Subject;
import dev.attune.rules.diff.Findings.FindingDifference;
import dev.attune.rules.diff.Findings.FindingKey;
import dev.attune.rules.internal.engine.EngineCores;
import dev.attune.rules.rulebook.WorkedExample;
import dev.attune.rules.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Two rulebooks, to compare cases under, one case after the other.
 *
 * <p>What is compared is the clinician's view, for it has everything. By which change a finding changed is found by trying: the
 * case is assessed by the newer rulebook with single changes undone, which takes a few milliseconds each; the engines for it are
 * kept for the next case. Not safe to share between threads.
 */
public final class SideBySide {
    private static final String OLDER_LOG = " (older log)";

    private final RulesEngine older;
    private final RulesEngine newer;
    private final RulebookDiff rulebooks;
    private final Causes causes;

    private SideBySide(RulesEngine older, RulesEngine newer) {
        this.older = older;
        this.newer = newer;
        this.rulebooks = RulebookDiff.between(older.rules(), newer.rules());
        this.causes = new Causes(older.rules(), EngineCores.of(newer), rulebooks.alteringChanges());
    }

    /**
     * Puts two rulebooks side by side.
     *
     * @param older assesses by the rulebook that was
     * @param newer assesses by the rulebook that is
     * @return the two
     */
    public static SideBySide of(RulesEngine older, RulesEngine newer) {
        return new SideBySide(older, newer);
    }

    /**
     * What the rulebooks say differently.
     *
     * @return the difference of their texts
     */
    public RulebookDiff rulebooks() {
        return rulebooks;
    }

    /**
     * The worked examples of both rulebooks.
     *
     * @return those of the newer one, then those that only the older one has; of an example whose log was changed both logs
     */
    public List<NamedCase> examples() {
        Map<String, CoupleCase> cases = new LinkedHashMap<>();
        newer.rules().examples().forEach(example -> cases.put(example.title(), example.couple()));
        for (WorkedExample example : older.rules().examples()) {
            CoupleCase couple = cases.putIfAbsent(example.title(), example.couple());
            if (couple != null && !isSame(couple, example.couple())) {
                cases.put(example.title() + OLDER_LOG, example.couple());
            }
        }
        return cases.entrySet().stream()
                .map(entry -> new NamedCase(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What a case is called does not count. */
    private static boolean isSame(CoupleCase one, CoupleCase other) {
        return one.equals(other.toBuilder().id(one.id()).build());
    }

    /**
     * Assesses a case by both.
     *
     * @param named the case
     * @return what is different, or why it cannot be assessed
     */
    public CaseDiff compare(NamedCase named) {
        CoupleCase couple = named.couple();
        List<String> problemsBefore = new ArrayList<>();
        List<String> problemsAfter = new ArrayList<>();
        Optional<Trace> traceBefore = trace(older, couple, problemsBefore);
        Optional<Trace> traceAfter = trace(newer, couple, problemsAfter);
        if (traceBefore.isEmpty() || traceAfter.isEmpty()) {
            return new NotAssessed(named.name(), problemsBefore, problemsAfter, behavioursOf(couple));
        }
        Trace before = traceBefore.get();
        Trace after = traceAfter.get();
        Findings was = Findings.of(older.assess(couple).forClinician(), before);
        Findings is = Findings.of(newer.assess(couple).forClinician(), after);
        SortedMap<FindingKey, FindingDifference> differences = was.to(is);
        Map<FindingKey, Cause> found = causes.of(differences.keySet(), was, before, after);
        List<FindingChange> changes = new ArrayList<>();
        differences.forEach((key, difference) -> changes.add(new FindingChange(
                key.what(),
                key.partner(),
                key.code(),
                difference.before(),
                difference.after(),
                found.getOrDefault(key, Causes.ELSEWHERE))));
        return new Compared(named.name(), changes, Firings.between(before, after));
    }

    private static Optional<Trace> trace(RulesEngine engine, CoupleCase couple, List<String> problems) {
        try {
            return Optional.of(engine.trace(couple));
        } catch (InvalidCaseException invalid) {
            invalid.problems().forEach(problem -> problems.add(problem.toString()));
        } catch (FireLimitException tooMany) {
            problems.add(String.valueOf(tooMany.getMessage()));
        }
        return Optional.empty();
    }

    /** A behaviour that only one of the rulebooks lists is the only change that keeps a case from being assessed. */
    private List<Change> behavioursOf(CoupleCase couple) {
        Set<String> seen =
                couple.observations().stream().map(Observation::behaviour).collect(Collectors.toSet());
        return rulebooks.changes(Subject.BEHAVIOUR).stream()
                .filter(change -> change.sort() != Change.Sort.CHANGED && seen.contains(change.id()))
                .toList();
    }
}
