package dev.attune.rules;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Pattern;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.fact.Found.PatternFound;
import dev.attune.rules.measure.CaseMeasures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What the rules made of a case: all facts there were in the end.
 *
 * @param couple the case
 * @param measures what was measured of it
 * @param facts the facts, in no order
 */
record Inference(CoupleCase couple, CaseMeasures measures, Collection<?> facts) {
    /** By rule, then the partner the host named first, then topic: an order that does not depend on how Drools fired. */
    private static final Comparator<Concluded> ORDER = Comparator.comparing(
                    (Concluded c) -> c.firing().rule().order())
            .thenComparing(c -> !c.firing().dyad().first())
            .thenComparing(c -> c.firing().topic())
            // The rules of a host's own DRL all stand at the same place, the end.
            .thenComparing(c -> c.firing().rule().id());

    <T> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Object fact : facts) {
            if (type.isInstance(fact)) {
                found.add(type.cast(fact));
            }
        }
        return found;
    }

    <T extends Concluded> List<T> concluded(Class<T> type) {
        return inOrder(all(type));
    }

    static <T extends Concluded> List<T> inOrder(List<T> conclusions) {
        return conclusions.stream().sorted(ORDER).toList();
    }

    PatternFound pattern() {
        List<PatternFound> found = all(PatternFound.class);
        if (found.size() != 1) {
            throw new IllegalStateException("Expected one pattern, found " + found.size() + "; this is our bug");
        }
        return found.get(0);
    }

    boolean isGated() {
        return gate() == Gate.HARD;
    }

    boolean isThin() {
        return isGated() || pattern().pattern() == Pattern.INSUFFICIENT_EVIDENCE;
    }

    Gate gate() {
        return all(ConcernRaised.class).stream()
                .map(ConcernRaised::gate)
                .max(Comparator.naturalOrder())
                .orElse(Gate.NONE);
    }
}
