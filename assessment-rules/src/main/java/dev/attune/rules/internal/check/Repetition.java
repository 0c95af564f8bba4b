package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.check.Quantity.Owner;
import dev.attune.rules.rulebook.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds rules that repeat another one, and rules that another one masks: wherever they fire, the other one fires as well and
 * says at least the same.
 *
 * <p>Rules are brought together by what they conclude, and then by one of the things they ask for, so that not every rule is held
 * against every other.
 */
final class Repetition {
    private final List<Requirements> rules;
    private final Set<Rule> repeated = new HashSet<>();

    Repetition(List<Requirements> rules) {
        this.rules = rules;
    }

    void check(CheckReport report) {
        checkRepeated(report);
        checkMasked(report);
    }

    private void checkRepeated(CheckReport report) {
        Map<Map<Quantity, ValueSet>, Map<Set<RuleEffect>, Rule>> sameConditions = new HashMap<>();
        for (Requirements requirements : rules) {
            Rule rule = requirements.rule();
            Map<Quantity, ValueSet> stated = requirements.stated();
            Map<Quantity, ValueSet> exchanged = exchanged(stated);
            // Whether "that partner" of one rule is "the other partner" of another makes no difference.
            Rule earlier = sameConditions.getOrDefault(stated, Map.of()).get(RuleEffect.of(rule, false));
            if (earlier == null) {
                earlier = sameConditions.getOrDefault(exchanged, Map.of()).get(RuleEffect.of(rule, true));
            }
            if (earlier == null) {
                sameConditions.computeIfAbsent(stated, key -> new HashMap<>()).put(RuleEffect.of(rule, false), rule);
            } else {
                repeated.add(rule);
                report.add(
                        Code.REPEATED_RULE,
                        rule.place(),
                        List.of(rule.id(), earlier.id()),
                        "\"" + rule.title() + "\" asks for the same and concludes the same as "
                                + CheckReport.name(earlier) + "; "
                                + (adds(rule) ? "its points count twice" : "one of them can go"));
            }
        }
    }

    private static Map<Quantity, ValueSet> exchanged(Map<Quantity, ValueSet> stated) {
        Map<Quantity, ValueSet> exchanged = new HashMap<>();
        stated.forEach((quantity, values) -> exchanged.put(quantity.exchanged(), values));
        return exchanged;
    }

    private static boolean adds(Rule rule) {
        return RuleEffect.of(rule, false).stream().anyMatch(RuleEffect::adds);
    }

    private void checkMasked(CheckReport report) {
        Map<String, Map<Quantity, List<Requirements>>> byConclusion = new HashMap<>();
        Map<Quantity, Integer> howOften = new HashMap<>();
        rules.forEach(r -> r.stated().keySet().forEach(q -> howOften.merge(common(q), 1, Integer::sum)));
        for (Requirements requirements : rules) {
            if (!adds(requirements.rule())) {
                Quantity rarest = requirements.stated().keySet().stream()
                        .map(Repetition::common)
                        .min(Comparator.comparing(q -> howOften.getOrDefault(q, 0)))
                        .orElseThrow();
                for (RuleEffect effect : RuleEffect.of(requirements.rule(), false)) {
                    byConclusion
                            .computeIfAbsent(effect.what(), key -> new HashMap<>())
                            .computeIfAbsent(rarest, key -> new ArrayList<>())
                            .add(requirements);
                }
            }
        }
        for (Requirements requirements : rules) {
            Rule rule = requirements.rule();
            if (!repeated.contains(rule) && !adds(rule)) {
                Map<Quantity, List<Requirements>> candidates = byConclusion.getOrDefault(
                        RuleEffect.of(rule, false).iterator().next().what(), Map.of());
                checkMasked(requirements, candidates, report);
            }
        }
    }

    private void checkMasked(Requirements masked, Map<Quantity, List<Requirements>> candidates, CheckReport report) {
        Set<Quantity> asked = new LinkedHashSet<>();
        masked.all().keySet().forEach(quantity -> asked.add(common(quantity)));
        for (Quantity quantity : asked) {
            for (Requirements masking : candidates.getOrDefault(quantity, List.of())) {
                if (masking != masked && !repeated.contains(masking.rule()) && masks(masking, masked)) {
                    report.add(
                            Code.MASKED_RULE,
                            masked.rule().place(),
                            List.of(masked.rule().id(), masking.rule().id()),
                            "\"" + masked.rule().title() + "\" adds nothing: wherever it fires, "
                                    + CheckReport.name(masking.rule()) + " fires as well and concludes the same");
                    return;
                }
            }
        }
    }

    private static boolean masks(Requirements masking, Requirements masked) {
        for (boolean exchanged : List.of(false, true)) {
            if (masked.imply(masking, exchanged)
                    && covers(RuleEffect.of(masking.rule(), exchanged), RuleEffect.of(masked.rule(), false))) {
                // Of two that mask each other one is enough.
                return !(masking.imply(masked, exchanged)
                        && masked.rule().order() < masking.rule().order()
                        && covers(RuleEffect.of(masked.rule(), exchanged), RuleEffect.of(masking.rule(), false)));
            }
        }
        return false;
    }

    private static boolean covers(Set<RuleEffect> more, Set<RuleEffect> less) {
        return less.stream().allMatch(each -> more.stream().anyMatch(other -> other.covers(each)));
    }

    /** The same for either partner. */
    private static Quantity common(Quantity quantity) {
        return quantity.owner() == Owner.OTHER ? quantity.exchanged() : quantity;
    }
}
