package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.check.Quantity.Side;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
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

    void check(Report report) {
        checkRepeated(report);
        checkMasked(report);
    }

    /**
     * One thing a rule concludes.
     *
     * @param what which, in words
     * @param side of whom
     * @param amount how much of it: points, a priority; 0 where there is no more or less
     * @param adds whether it counts on top of the same from another rule
     */
    private record Said(String what, Side side, double amount, boolean adds) {
        Said exchanged() {
            return new Said(what, side.exchanged(), amount, adds);
        }

        Said subject() {
            return new Said(what, side, 0, adds);
        }
    }

    private static Set<Said> said(Rule rule, boolean exchanged) {
        Set<Said> said = new LinkedHashSet<>();
        for (Clause<Conclusion> clause : rule.then()) {
            for (Said each : said(clause.meaning(), rule)) {
                said.add(exchanged ? each.exchanged() : each);
            }
        }
        return said;
    }

    private static List<Said> said(Conclusion conclusion, Rule rule) {
        if (conclusion instanceof Conclusion.Recommend recommend) {
            List<Side> sides = Requirements.sides(recommend.who());
            Side side = sides.size() == 1 ? sides.get(0) : Side.COUPLE;
            return List.of(new Said("recommend " + recommend.technique(), side, recommend.priority(), false));
        } else if (conclusion instanceof Conclusion.LeanToRole lean) {
            String topic = lean.onTopic() ? " on topic" : "";
            return ofEach(lean, new Said("lean " + lean.role() + topic, Side.SELF, lean.points(), true));
        } else if (conclusion instanceof Conclusion.LimitRole limit) {
            // The lower the limit, the more it says.
            return ofEach(limit, new Said("limit", Side.SELF, -Requirements.ordinal(limit.confidence()), false));
        } else if (conclusion instanceof Conclusion.LeanInAttachment lean) {
            return ofEach(lean, new Said("attachment " + lean.dimension(), Side.SELF, 0, false));
        } else if (conclusion instanceof Conclusion.NoAttachmentLean none) {
            return ofEach(none, new Said("no attachment", Side.SELF, 0, false));
        } else if (conclusion instanceof Conclusion.RaiseConcern raise) {
            return List.of(new Said("concern " + raise.concern() + raise.gate(), Side.SELF, 0, false));
        } else if (conclusion instanceof Conclusion.VoteForPattern vote) {
            return List.of(new Said("vote " + vote.pattern(), Side.COUPLE, vote.points(), true));
        } else if (conclusion instanceof Conclusion.RaiseIntensity raise) {
            return List.of(new Said("intensity", Side.COUPLE, raise.points(), true));
        } else if (conclusion instanceof Conclusion.ShowFeature show) {
            return List.of(new Said("feature " + show.feature(), Side.COUPLE, 0, false));
        } else if (conclusion instanceof Conclusion.ShowStage show) {
            return List.of(new Said("stage " + show.stage(), Side.COUPLE, 0, false));
        } else if (conclusion instanceof Conclusion.ShowConsequence show) {
            return List.of(new Said("sign " + show.consequence(), Side.COUPLE, 0, false));
        } else if (conclusion instanceof Conclusion.SetFocus set) {
            return List.of(new Said("focus " + set.focus(), Side.COUPLE, 0, false));
        } else if (conclusion instanceof Conclusion.Withhold withhold) {
            return List.of(new Said("withhold " + withhold.technique(), Side.COUPLE, 0, false));
        } else {
            // A caution or a note says its own sentence, which is another rule's only when the words are the same.
            return List.of(new Said(conclusion + " " + rule.because(), Side.COUPLE, 0, false));
        }
    }

    private static List<Said> ofEach(Conclusion.AboutPartner about, Said ofSelf) {
        return Requirements.sides(about.who()).stream()
                .map(side -> new Said(ofSelf.what(), side, ofSelf.amount(), ofSelf.adds()))
                .toList();
    }

    private void checkRepeated(Report report) {
        Map<Map<Quantity, Allowed>, Map<Set<Said>, Rule>> sameConditions = new HashMap<>();
        for (Requirements requirements : rules) {
            Rule rule = requirements.rule();
            Map<Quantity, Allowed> stated = requirements.stated();
            Map<Quantity, Allowed> exchanged = exchanged(stated);
            // Whether "that partner" of one rule is "the other partner" of another makes no difference.
            Rule earlier = sameConditions.getOrDefault(stated, Map.of()).get(said(rule, false));
            if (earlier == null) {
                earlier = sameConditions.getOrDefault(exchanged, Map.of()).get(said(rule, true));
            }
            if (earlier == null) {
                sameConditions.computeIfAbsent(stated, key -> new HashMap<>()).put(said(rule, false), rule);
            } else {
                repeated.add(rule);
                report.add(
                        Code.REPEATED_RULE,
                        rule.place(),
                        List.of(rule.id(), earlier.id()),
                        "\"" + rule.title() + "\" asks for the same and concludes the same as " + Report.name(earlier)
                                + "; " + (adds(rule) ? "its points count twice" : "one of them can go"));
            }
        }
    }

    private static Map<Quantity, Allowed> exchanged(Map<Quantity, Allowed> stated) {
        Map<Quantity, Allowed> exchanged = new HashMap<>();
        stated.forEach((quantity, allowed) -> exchanged.put(quantity.exchanged(), allowed));
        return exchanged;
    }

    private static boolean adds(Rule rule) {
        return said(rule, false).stream().anyMatch(Said::adds);
    }

    private void checkMasked(Report report) {
        Map<String, Map<Quantity, List<Requirements>>> byConclusion = new HashMap<>();
        Map<Quantity, Integer> howOften = new HashMap<>();
        rules.forEach(r -> r.stated().keySet().forEach(q -> howOften.merge(common(q), 1, Integer::sum)));
        for (Requirements requirements : rules) {
            if (!adds(requirements.rule())) {
                Quantity rarest = requirements.stated().keySet().stream()
                        .map(Repetition::common)
                        .min(Comparator.comparing(q -> howOften.getOrDefault(q, 0)))
                        .orElseThrow();
                for (Said said : said(requirements.rule(), false)) {
                    byConclusion
                            .computeIfAbsent(said.what(), key -> new HashMap<>())
                            .computeIfAbsent(rarest, key -> new ArrayList<>())
                            .add(requirements);
                }
            }
        }
        for (Requirements requirements : rules) {
            Rule rule = requirements.rule();
            if (!repeated.contains(rule) && !adds(rule)) {
                Map<Quantity, List<Requirements>> candidates = byConclusion.getOrDefault(
                        said(rule, false).iterator().next().what(), Map.of());
                checkMasked(requirements, candidates, report);
            }
        }
    }

    private void checkMasked(Requirements masked, Map<Quantity, List<Requirements>> candidates, Report report) {
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
                                    + Report.name(masking.rule()) + " fires as well and concludes the same");
                    return;
                }
            }
        }
    }

    private static boolean masks(Requirements masking, Requirements masked) {
        for (boolean exchanged : List.of(false, true)) {
            if (masked.imply(masking, exchanged)
                    && covers(said(masking.rule(), exchanged), said(masked.rule(), false))) {
                // Of two that mask each other one is enough.
                return !(masking.imply(masked, exchanged)
                        && masked.rule().order() < masking.rule().order()
                        && covers(said(masked.rule(), exchanged), said(masking.rule(), false)));
            }
        }
        return false;
    }

    private static boolean covers(Set<Said> more, Set<Said> less) {
        return less.stream()
                .allMatch(each -> more.stream()
                        .anyMatch(other -> other.subject().equals(each.subject()) && other.amount() >= each.amount()));
    }

    /** The same for either partner. */
    private static Quantity common(Quantity quantity) {
        return quantity.side() == Side.OTHER ? quantity.exchanged() : quantity;
    }
}
