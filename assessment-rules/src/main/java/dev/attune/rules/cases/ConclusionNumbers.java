package dev.attune.rules.cases;

import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The numbers that the conclusions of a rulebook name, and which other numbers make a difference. */
final class ConclusionNumbers {
    private final List<Conclusion> all;
    private final double leanUnit;
    private final double voteUnit;
    private final double intensityUnit;

    ConclusionNumbers(Rulebook rulebook) {
        this.all = rulebook.rules().stream()
                .flatMap(rule -> rule.then().stream())
                .map(Clause::meaning)
                .toList();
        this.leanUnit = Steps.unit(all(Conclusion.LeanToRole.class).mapToDouble(Conclusion.LeanToRole::points));
        this.voteUnit = Steps.unit(all(Conclusion.VoteForPattern.class).mapToDouble(Conclusion.VoteForPattern::points));
        this.intensityUnit =
                Steps.unit(all(Conclusion.RaiseIntensity.class).mapToDouble(Conclusion.RaiseIntensity::points));
    }

    private <T extends Conclusion> Stream<T> all(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The smallest number that all points of leans are multiples of. */
    double leanUnit() {
        return leanUnit;
    }

    /** The smallest number that all points of patterns are multiples of. */
    double voteUnit() {
        return voteUnit;
    }

    /** The smallest number that all points of intensity are multiples of. */
    double intensityUnit() {
        return intensityUnit;
    }

    /** Above the nearest higher priority of another technique, and below the nearest lower one; anything between changes nothing. */
    List<Integer> priorities(Conclusion.Recommend recommend) {
        List<Integer> others = all(Conclusion.Recommend.class)
                .filter(other -> !other.technique().equals(recommend.technique()))
                .map(Conclusion.Recommend::priority)
                .toList();
        OptionalInt above = others.stream()
                .mapToInt(Integer::intValue)
                .filter(other -> other >= recommend.priority())
                .min();
        OptionalInt below = others.stream()
                .mapToInt(Integer::intValue)
                .filter(other -> other <= recommend.priority())
                .max();
        List<Integer> priorities = new ArrayList<>();
        above.ifPresent(priority -> priorities.add(priority + 1));
        below.ifPresent(priority -> priorities.add(priority - 1));
        return priorities.stream().filter(priority -> priority >= 1).toList();
    }
}
