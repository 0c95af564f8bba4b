package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.check.Quantity.QuantityKind;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds techniques that are never offered, or that some rules recommend and others withhold. */
final class Offers {
    /** How many rules a message names before it only counts them. */
    private static final int NAMED = 3;

    private final Rulebook rulebook;
    private final ConclusionIndex ofAllRules = new ConclusionIndex();
    private final Map<String, List<OfferingRule>> recommended = new HashMap<>();
    private final Map<String, List<OfferingRule>> withheld = new HashMap<>();

    /** A rule that recommends or withholds a technique, and where it says so. */
    private record OfferingRule(Requirements requirements, Place place) {
        String id() {
            return requirements.rule().id();
        }
    }

    /** Whether to offer a technique. */
    private record Decision(String technique, boolean isOffer) {}

    /** What each kind of conclusion decides about a technique; empty when it decides about none. */
    private static final class Decisions implements Conclusion.Visitor<Optional<Decision>> {
        @Override
        public Optional<Decision> raiseConcern(Conclusion.RaiseConcern conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> leanToRole(Conclusion.LeanToRole conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> limitRole(Conclusion.LimitRole conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> leanInAttachment(Conclusion.LeanInAttachment conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> noAttachmentLean(Conclusion.NoAttachmentLean conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> voteForPattern(Conclusion.VoteForPattern conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> showFeature(Conclusion.ShowFeature conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> showStage(Conclusion.ShowStage conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> raiseIntensity(Conclusion.RaiseIntensity conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> showConsequence(Conclusion.ShowConsequence conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> setFocus(Conclusion.SetFocus conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> recommend(Conclusion.Recommend conclusion) {
            return Optional.of(new Decision(conclusion.technique(), true));
        }

        @Override
        public Optional<Decision> withhold(Conclusion.Withhold conclusion) {
            return Optional.of(new Decision(conclusion.technique(), false));
        }

        @Override
        public Optional<Decision> caution(Conclusion.Caution conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> noteMissing(Conclusion.NoteMissing conclusion) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision> giveNotice(Conclusion.GiveNotice conclusion) {
            return Optional.empty();
        }
    }

    Offers(Rulebook rulebook, List<Requirements> rules) {
        this.rulebook = rulebook;
        rulebook.rules().forEach(ofAllRules::add);
        for (Requirements requirements : rules) {
            for (Clause<Conclusion> clause : requirements.rule().then()) {
                OfferingRule rule = new OfferingRule(requirements, clause.place());
                clause.meaning()
                        .accept(new Decisions())
                        .ifPresent(decision ->
                                add(decision.isOffer() ? recommended : withheld, decision.technique(), rule));
            }
        }
    }

    private static void add(Map<String, List<OfferingRule>> map, String technique, OfferingRule rule) {
        map.computeIfAbsent(technique, key -> new ArrayList<>()).add(rule);
    }

    void check(CheckReport report) {
        rulebook.techniques().keySet().stream().sorted().forEach(technique -> {
            List<OfferingRule> offers = recommended.getOrDefault(technique, List.of());
            List<OfferingRule> bars = withheld.getOrDefault(technique, List.of());
            if (offers.isEmpty()) {
                reportUnused(technique, report);
            } else if (!bars.isEmpty()) {
                check(technique, offers, bars, report);
            }
        });
    }

    private void reportUnused(String technique, CheckReport report) {
        boolean byUnreachable = ofAllRules.has(QuantityKind.TECHNIQUE, technique);
        var unused = rulebook.techniques().get(technique);
        if (unused != null) {
            report.add(
                    Code.UNUSED_TECHNIQUE,
                    unused.place(),
                    List.of(technique),
                    "no rule " + (byUnreachable ? "that can fire " : "") + "recommends \"" + technique
                            + "\", so that it is never offered; expected a rule in recommendations.md that does");
        }
    }

    private static void check(
            String technique, List<OfferingRule> offers, List<OfferingRule> bars, CheckReport report) {
        Map<OfferingRule, OfferingRule> barred = new HashMap<>();
        for (OfferingRule offer : offers) {
            bars.stream()
                    .filter(bar -> offer.requirements().imply(bar.requirements()))
                    .findFirst()
                    .ifPresent(bar -> barred.put(offer, bar));
        }
        String never = barred.size() == offers.size() ? "; \"" + technique + "\" is never offered" : "";
        barred.forEach((offer, bar) -> report.add(
                Code.NEVER_OFFERED,
                offer.place(),
                List.of(offer.id(), bar.id(), technique),
                "wherever this rule recommends \"" + technique + "\", "
                        + CheckReport.name(bar.requirements().rule()) + " withholds it" + never));
        for (OfferingRule bar : bars) {
            Set<String> both = offers.stream()
                    .filter(offer ->
                            !barred.containsKey(offer) && offer.requirements().canHoldWith(bar.requirements()))
                    .map(OfferingRule::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!both.isEmpty()) {
                report.add(
                        Code.RECOMMENDED_AND_WITHHELD,
                        bar.place(),
                        Stream.concat(Stream.of(bar.id(), technique), both.stream())
                                .toList(),
                        "\"" + technique + "\" is recommended by " + some(both)
                                + "; where this rule holds as well, withholding wins");
            }
        }
    }

    private static String some(Set<String> ids) {
        String named = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? named + " and " + (ids.size() - NAMED) + " more" : named;
    }
}
