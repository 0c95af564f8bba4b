package dev.attune.rules.internal.inference;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Pattern;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.fact.Firing;
import dev.attune.rules.fact.Found.PatternFound;
import dev.attune.rules.measure.CaseMeasures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules made of a case: all facts there were in the end. Not changed once it is made. */
public final class Inference {
    private final CoupleCase couple;
    private final CaseMeasures measures;
    private final Collection<?> facts;
    private final Map<Class<?>, List<Object>> byKind = new HashMap<>();

    /**
     * What came of a case.
     *
     * @param couple the case
     * @param measures what was measured of it
     * @param facts the facts, in no order
     */
    public Inference(CoupleCase couple, CaseMeasures measures, Collection<?> facts) {
        this.couple = couple;
        this.measures = measures;
        this.facts = facts;
        for (Object fact : facts) {
            byKind.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>()).add(fact);
        }
    }

    public CoupleCase couple() {
        return couple;
    }

    public CaseMeasures measures() {
        return measures;
    }

    public Collection<?> facts() {
        return facts;
    }

    public <T extends Record> List<T> all(Class<T> kind) {
        List<?> found = byKind.getOrDefault(kind, List.of());
        @SuppressWarnings("unchecked")
        List<T> ofKind = (List<T>) found;
        return ofKind;
    }

    public <T extends Record & Concluded> List<T> concluded(Class<T> kind) {
        return inOrder(all(kind));
    }

    /** By rule, then the partner the host named first, then topic: an order that does not depend on how Drools fired. */
    public static <T extends Concluded> List<T> inOrder(List<T> conclusions) {
        List<T> sorted = new ArrayList<>(conclusions);
        sorted.sort(Inference::compare);
        return sorted;
    }

    private static int compare(Concluded one, Concluded other) {
        Firing first = one.firing();
        Firing second = other.firing();
        int order = Integer.compare(first.rule().order(), second.rule().order());
        if (order == 0) {
            order = Boolean.compare(second.dyad().first(), first.dyad().first());
        }
        if (order == 0) {
            order = first.topic().compareTo(second.topic());
        }
        // The rules of a host's own DRL all stand at the same place, the end.
        return order == 0 ? first.rule().id().compareTo(second.rule().id()) : order;
    }

    public PatternFound pattern() {
        List<PatternFound> found = all(PatternFound.class);
        if (found.size() != 1) {
            throw new IllegalStateException("Expected one pattern, found " + found.size() + "; this is our bug");
        }
        return found.get(0);
    }

    public boolean isGated() {
        return gate() == Gate.HARD;
    }

    public boolean isThin() {
        return isGated() || pattern().pattern() == Pattern.INSUFFICIENT_EVIDENCE;
    }

    public Gate gate() {
        return all(ConcernRaised.class).stream()
                .map(ConcernRaised::gate)
                .max(Comparator.naturalOrder())
                .orElse(Gate.NONE);
    }
}
