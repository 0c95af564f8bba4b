package dev.attune.rules.measure;

import dev.attune.assessment.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The observations something rests on, as places in a case's log: in its order, without duplicates, and quick to unite. They are
 * picked out when somebody first asks, because every measure is computed and few are explained.
 *
 * <p>Immutable to its users and safe to share between threads; two that ask at once may both pick, with the same outcome.
 */
public final class Evidence {
    /** No observation. */
    public static final Evidence NONE = new Evidence(List.of(), BitSet::new);

    private final List<Observation> log;
    private final Supplier<BitSet> pick;
    private volatile @Nullable BitSet picked;

    private Evidence(List<Observation> log, Supplier<BitSet> pick) {
        this.log = log;
        this.pick = pick;
    }

    /**
     * Some places of a log.
     *
     * @param log the observations of a case
     * @param places picks the places; what it returns is not changed afterwards by anybody
     * @return the evidence
     */
    public static Evidence at(List<Observation> log, Supplier<BitSet> places) {
        return new Evidence(log, places);
    }

    /**
     * Everything that several pieces of evidence of one case rest on.
     *
     * @param parts the pieces
     * @return their union
     */
    public static Evidence union(Collection<Evidence> parts) {
        List<Observation> log = List.of();
        for (Evidence part : parts) {
            log = log.isEmpty() ? part.log : log;
        }
        // Measures that count the same share their evidence.
        Set<Evidence> kept = Collections.newSetFromMap(new IdentityHashMap<>(parts.size()));
        kept.addAll(parts);
        if (kept.size() == 1) {
            return kept.iterator().next();
        }
        int most = log.size();
        return new Evidence(log, () -> {
            BitSet union = new BitSet(most);
            kept.forEach(part -> union.or(part.places()));
            return union;
        });
    }

    /**
     * The observations.
     *
     * @return the observations in order of the log
     */
    public List<Observation> observations() {
        BitSet places = places();
        List<Observation> observations = new ArrayList<>(places.cardinality());
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            observations.add(log.get(i));
        }
        return Collections.unmodifiableList(observations);
    }

    /**
     * The ids of the observations.
     *
     * @return the ids in order of the log, of those that have one
     */
    public List<String> ids() {
        BitSet places = places();
        String[] ids = new String[places.cardinality()];
        int count = 0;
        long[] words = places.toLongArray();
        for (int word = 0; word < words.length; word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                String id = log.get(word * Long.SIZE + Long.numberOfTrailingZeros(left))
                        .id();
                if (id != null) {
                    ids[count++] = id;
                }
            }
        }
        return List.of(count == ids.length ? ids : Arrays.copyOf(ids, count));
    }

    /**
     * How many there are.
     *
     * @return the number of observations
     */
    public int size() {
        return places().cardinality();
    }

    private BitSet places() {
        BitSet known = picked;
        if (known == null) {
            known = pick.get();
            picked = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Evidence that
                        && (log == that.log
                                ? places().equals(that.places())
                                : observations().equals(that.observations()));
    }

    /** Of how many there are and of the first alone: the same observations can stand at other places of another log. */
    @Override
    public int hashCode() {
        BitSet places = places();
        int first = places.nextSetBit(0);
        return first < 0
                ? 0
                : 31 * places.cardinality() + Objects.hashCode(log.get(first).id());
    }

    @Override
    public String toString() {
        return observations().toString();
    }
}
