package dev.attune.rules.measure;

import dev.attune.assessment.Observation;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The observations behind a measure, picked out when somebody first asks: every measure is computed, few are explained.
 *
 * <p>Immutable to its users and safe to share between threads; two that ask at once may both pick, with the same outcome.
 */
final class Evidence extends AbstractList<Observation> implements RandomAccess {
    private final Supplier<List<Observation>> pick;
    private volatile @Nullable List<Observation> picked;

    private Evidence(Supplier<List<Observation>> pick) {
        this.pick = pick;
    }

    static List<Observation> where(WeighedLog log, IntPredicate test) {
        return new Evidence(() -> {
            List<Observation> chosen = new ArrayList<>();
            for (int i = 0; i < log.size(); i++) {
                if (test.test(i)) {
                    chosen.add(log.observation(i));
                }
            }
            return List.copyOf(chosen);
        });
    }

    /** A set of places in the log, so that the evidence is in its order and without duplicates. */
    static List<Observation> at(WeighedLog log, Supplier<BitSet> places) {
        return new Evidence(
                () -> places.get().stream().mapToObj(log::observation).toList());
    }

    @Override
    public Observation get(int index) {
        return picked().get(index);
    }

    @Override
    public int size() {
        return picked().size();
    }

    private List<Observation> picked() {
        List<Observation> known = picked;
        if (known == null) {
            known = pick.get();
            picked = known;
        }
        return known;
    }
}
