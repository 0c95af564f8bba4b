package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what is recommended against what is withheld. */
final class Offers {
    /** How many rules a message names before it only counts them. */
    private static final int NAMED = 3;

    private final Rulebook rulebook;
    private final Map<String, List<Says>> recommended = new HashMap<>();
    private final Map<String, List<Says>> withheld = new HashMap<>();

    /** A rule, and where it says so. */
    private record Says(Requirements requirements, Place place) {
        String id() {
            return requirements.rule().id();
        }
    }

    Offers(Rulebook rulebook, List<Requirements> rules) {
        this.rulebook = rulebook;
        for (Requirements requirements : rules) {
            for (Clause<Conclusion> clause : requirements.rule().then()) {
                Says says = new Says(requirements, clause.place());
                if (clause.meaning() instanceof Conclusion.Recommend recommend) {
                    add(recommended, recommend.technique(), says);
                } else if (clause.meaning() instanceof Conclusion.Withhold withhold) {
                    add(withheld, withhold.technique(), says);
                }
            }
        }
    }

    private static void add(Map<String, List<Says>> map, String technique, Says says) {
        map.computeIfAbsent(technique, key -> new ArrayList<>()).add(says);
    }

    void check(Report report) {
        rulebook.techniques().keySet().stream().sorted().forEach(technique -> {
            List<Says> offers = recommended.getOrDefault(technique, List.of());
            List<Says> bars = withheld.getOrDefault(technique, List.of());
            if (offers.isEmpty()) {
                reportUnused(technique, report);
            } else if (!bars.isEmpty()) {
                check(technique, offers, bars, report);
            }
        });
    }

    private void reportUnused(String technique, Report report) {
        boolean byUnreachable = rulebook.rules().stream()
                .flatMap(rule -> rule.then().stream())
                .anyMatch(c -> c.meaning() instanceof Conclusion.Recommend r
                        && r.technique().equals(technique));
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

    private static void check(String technique, List<Says> offers, List<Says> bars, Report report) {
        Map<Says, Says> barred = new HashMap<>();
        for (Says offer : offers) {
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
                        + Report.name(bar.requirements().rule()) + " withholds it" + never));
        for (Says bar : bars) {
            Set<String> both = offers.stream()
                    .filter(offer ->
                            !barred.containsKey(offer) && offer.requirements().canHoldWith(bar.requirements()))
                    .map(Says::id)
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
