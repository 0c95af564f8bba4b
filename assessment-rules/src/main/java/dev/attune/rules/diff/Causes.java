package dev.attune.rules.diff;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.rules.diff.CaseDiff.Cause;
import dev.attune.rules.diff.CaseDiff.Cause.Kind;
import dev.attune.rules.diff.Change.Sort;
import dev.attune.rules.diff.Findings.FindingKey;
import dev.attune.rules.internal.engine.InferenceCore;
import dev.attune.rules.internal.engine.InferredAssessment;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds by which changes of a rulebook a finding changed: by undoing them and looking again. */
final class Causes {
    static final Cause ELSEWHERE = new Cause(Kind.ELSEWHERE, List.of());

    private static final int MOST_ENGINES = 256;

    private final Rulebook older;
    private final InferenceCore newer;
    private final List<Change> changes;
    private final Map<String, Rule> rulesBefore;
    private final Map<String, Rule> rulesAfter;

    /** Engines without some of the changes; those that were not asked for the longest go first. */
    private final Map<List<Change>, InferenceCore> engines = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Change>, InferenceCore> eldest) {
            return size() > MOST_ENGINES;
        }
    };

    Causes(Rulebook older, InferenceCore newer, List<Change> changes) {
        this.older = older;
        this.newer = newer;
        this.changes = changes;
        this.rulesBefore = byId(older);
        this.rulesAfter = byId(newer.rulebook());
    }

    private static Map<String, Rule> byId(Rulebook rulebook) {
        return rulebook.rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule));
    }

    /** For each finding that is different under the newer rulebook, why. */
    Map<FindingKey, Cause> of(Set<FindingKey> different, Findings was, Trace before, Trace after) {
        if (different.isEmpty()) {
            return Map.of();
        }
        List<Change> candidates = changes.stream()
                .filter(change -> touches(change, before, after))
                .toList();
        OneCase tried = new OneCase(was, after.couple());
        Map<FindingKey, Cause> causes = new LinkedHashMap<>();
        List<List<Change>> together = new ArrayList<>();
        for (FindingKey key : different) {
            List<Change> single = candidates.stream()
                    .filter(change -> tried.isRestored(key, List.of(change)))
                    .toList();
            if (!single.isEmpty()) {
                causes.put(key, new Cause(single.size() == 1 ? Kind.ONE : Kind.EACH, single));
                continue;
            }
            // What explains another finding of the case often explains this one.
            Stream.concat(together.stream(), Stream.of(candidates, changes))
                    .filter(some -> tried.isRestored(key, some))
                    .findFirst()
                    .map(some -> tried.least(key, some))
                    .ifPresent(least -> {
                        together.add(least);
                        causes.put(key, new Cause(Kind.TOGETHER, least));
                    });
        }
        return causes;
    }

    /** What cannot have made a difference to a case need not be undone. */
    private boolean touches(Change change, Trace before, Trace after) {
        return switch (change.subject()) {
            case RULE ->
                Stream.of(rulesBefore, rulesAfter)
                        .map(rules -> rules.get(change.id()))
                        .filter(rule -> rule != null)
                        .anyMatch(rule -> before.attempt(rule).fired()
                                || after.attempt(rule).fired());
            case BEHAVIOUR -> change.sort() == Sort.CHANGED && hasSeen(after.couple(), change.id());
            case CONTEXT ->
                after.couple().context().stream()
                        .anyMatch(context -> change.id().startsWith(context.flag() + " "));
            case SETTING, ACCOUNT, HABIT, GROUP, CONFIDENCE, LEVEL, TECHNIQUE -> true;
            case RULEBOOK, TERM, WORDING, PROGRESS, TRANSLATION, NEVER_SAID, CHECK, EXAMPLE -> false;
        };
    }

    private static boolean hasSeen(CoupleCase couple, String behaviour) {
        return couple.observations().stream().map(Observation::behaviour).anyMatch(behaviour::equals);
    }

    private InferenceCore without(List<Change> undone) {
        return engines.computeIfAbsent(undone, some -> newer.with(ChangeReversal.of(some, older, newer.rulebook())));
    }

    /** One case, assessed with this and that undone. */
    private final class OneCase {
        private final Findings was;
        private final CoupleCase couple;
        private final Map<List<Change>, Set<FindingKey>> stillDifferent = new HashMap<>();

        OneCase(Findings was, CoupleCase couple) {
            this.was = was;
            this.couple = couple;
        }

        boolean isRestored(FindingKey key, List<Change> undone) {
            Set<FindingKey> different = stillDifferent.get(undone);
            if (different == null) {
                InferenceCore core = without(undone);
                Findings then = Findings.of(
                        InferredAssessment.of(core, couple, core.voice()).forClinician(), core.trace(couple));
                different = was.to(then).keySet();
                stillDifferent.put(undone, different);
            }
            return !different.contains(key);
        }

        /** The changes of which none can be left out: leaves out as many at a time as it can. */
        List<Change> least(FindingKey key, List<Change> enough) {
            List<Change> least = enough;
            for (int chunk = Math.max(1, least.size() / 2); chunk >= 1; chunk /= 2) {
                for (int from = 0; from < least.size() && least.size() > 1; ) {
                    List<Change> fewer = new ArrayList<>(least);
                    fewer.subList(from, Math.min(least.size(), from + chunk)).clear();
                    if (!fewer.isEmpty() && isRestored(key, fewer)) {
                        least = List.copyOf(fewer);
                    } else {
                        from += chunk;
                    }
                }
            }
            return least;
        }
    }
}
