package dev.attune.rules.diff;

import dev.attune.rules.diff.CaseDiff.FiringChange;
import dev.attune.rules.diff.CaseDiff.FiringChange.Reason;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.trace.Attempt;
import dev.attune.rules.trace.RuleTrace;
import dev.attune.rules.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds which rules fire for a case under one rulebook only. */
final class Firings {
    private static final Comparator<FiringChange> ORDER = Comparator.comparing(
                    (FiringChange change) -> change.rule().stratum())
            .thenComparing(change -> change.rule().id())
            .thenComparing(FiringChange::partner)
            .thenComparing(FiringChange::topic)
            .thenComparing(FiringChange::fires);

    private Firings() {}

    static List<FiringChange> between(Trace older, Trace newer) {
        return Stream.concat(firingOnlyIn(older, newer, false), firingOnlyIn(newer, older, true))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<FiringChange> firingOnlyIn(Trace there, Trace elsewhere, boolean fires) {
        Map<String, RuleTrace> rules = new TreeMap<>();
        elsewhere.rules().forEach(rule -> rules.put(rule.rule().id(), rule));
        List<FiringChange> changes = new ArrayList<>();
        for (RuleTrace rule : there.rules()) {
            Optional<RuleTrace> same = Optional.ofNullable(rules.get(rule.rule().id()));
            for (Attempt firing : rule.firings()) {
                boolean firesThere = same.stream()
                        .flatMap(trace -> trace.firings().stream())
                        .anyMatch(attempt -> isFor(firing, attempt));
                if (!firesThere) {
                    changes.add(change(rule.rule(), firing, same, elsewhere.gated(), fires));
                }
            }
        }
        return changes.stream();
    }

    private static boolean isFor(Attempt one, Attempt other) {
        return one.partner().equals(other.partner()) && one.topic().equals(other.topic());
    }

    private static FiringChange change(
            Rule rule, Attempt firing, Optional<RuleTrace> same, boolean gated, boolean fires) {
        Optional<Attempt> failed = same.stream()
                .flatMap(trace -> trace.attempts().stream())
                .filter(attempt -> isFor(firing, attempt))
                .findFirst();
        Reason reason;
        if (same.isEmpty()) {
            reason = Reason.NO_RULE;
        } else if (failed.isPresent()) {
            reason = Reason.CONDITION;
        } else {
            reason = gated ? Reason.GATED : Reason.NOT_TRIED;
        }
        return new FiringChange(
                rule,
                firing.partner(),
                firing.topic(),
                fires,
                reason,
                failed.flatMap(Attempt::firstFailed).orElse(null));
    }
}
