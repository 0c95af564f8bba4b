package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Stratum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds rules that no log can make fire: their conditions contradict one another, ask for what a measure never is or for what
 * no rule concludes, or hold only where a hard concern has ended everything.
 */
final class Reachability {
    private final Rulebook rulebook;
    private final ImplicationContext context;
    private final ConclusionIndex concluded = new ConclusionIndex();
    private final HardConcerns hard = new HardConcerns();

    Reachability(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.context = ImplicationContext.of(rulebook);
    }

    /** Reports the rules that can never fire, and returns what the others require, in order of the rulebook. */
    List<Requirements> check(CheckReport report) {
        List<Requirements> reachable = new ArrayList<>();
        List<Rule> inOrderOfInference = rulebook.rules().stream()
                .sorted(Comparator.comparing(Rule::stratum))
                .toList();
        // A rule reads only what was concluded before its own stratum, so that one pass settles it.
        Optional<Availability> available = Optional.empty();
        Stratum last = Stratum.MEASURES;
        List<Rule> added = new ArrayList<>();
        for (Rule rule : inOrderOfInference) {
            if (rule.stratum() != last || available.isEmpty()) {
                added.forEach(concluded::add);
                added.clear();
                available = Optional.of(new Availability(rulebook, concluded));
                last = rule.stratum();
            }
            Requirements requirements = new Requirements(rule, context);
            List<Obstacle> obstacles = obstacles(requirements, available.get());
            if (obstacles.isEmpty()) {
                added.add(rule);
                reachable.add(requirements);
                hard.add(requirements);
            } else {
                report(rule, obstacles, report);
            }
        }
        added.forEach(concluded::add);
        reachable.sort(Comparator.comparingInt(r -> r.rule().order()));
        return reachable;
    }

    private static void report(Rule rule, List<Obstacle> obstacles, CheckReport report) {
        Set<List<Clause<Condition>>> reported = new HashSet<>();
        for (Obstacle obstacle : obstacles) {
            if (reported.add(obstacle.clauses())) {
                report.add(
                        Code.UNREACHABLE_RULE,
                        obstacle.last().place(),
                        List.of(rule.id()),
                        "no log can make this rule fire: " + obstacle.message());
            }
        }
    }

    /** What the rules that can fire conclude. */
    ConclusionIndex concluded() {
        return concluded;
    }

    private List<Obstacle> obstacles(Requirements requirements, Availability available) {
        List<Obstacle> obstacles = new ArrayList<>();
        requirements
                .constraints()
                .forEach((quantity, constraints) ->
                        Contradictions.of(quantity, constraints).ifPresent(obstacles::add));
        for (Clause<Condition> clause : requirements.rule().when()) {
            clause.meaning()
                    .accept(available)
                    .ifPresent(why -> obstacles.add(
                            new Obstacle(List.of(clause), "\"" + clause.text() + "\" never holds, because " + why)));
        }
        if (obstacles.isEmpty() && requirements.rule().stratum() != Stratum.SAFETY) {
            hard.obstacle(requirements).ifPresent(obstacles::add);
        }
        return obstacles;
    }
}
