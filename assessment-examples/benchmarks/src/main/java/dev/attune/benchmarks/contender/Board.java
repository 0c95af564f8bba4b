package dev.attune.benchmarks.contender;

import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.measure.CaseMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of one case, each in its place; what rules conclude is added as they fire. For one thread and one case. */
final class Board {
    /** Whom a fact is of: the first partner, the second, or nobody. */
    private static final int OWNERS = 3;

    private static final int NOBODY = 2;

    private final Catalogue catalogue;
    private final CaseMeasures measures;
    private final List<Dyad> dyads;
    private final List<String> topics;
    private final @Nullable Object[] cells;
    private final List<Object> found = new ArrayList<>();

    /** More than one fact in one place. */
    private static final class Several extends ArrayList<Object> {
        private static final long serialVersionUID = 1;
    }

    Board(Catalogue catalogue, CaseMeasures measures, List<Dyad> dyads, List<String> topics) {
        this.catalogue = catalogue;
        this.measures = measures;
        this.dyads = dyads;
        this.topics = topics;
        this.cells = new @Nullable Object[catalogue.places() * OWNERS];
    }

    CaseMeasures measures() {
        return measures;
    }

    /** The two partners, seen from the first and from the second. */
    List<Dyad> dyads() {
        return dyads;
    }

    List<String> topics() {
        return topics;
    }

    /** Puts a fact where rules look for it. */
    void put(Object fact) {
        Catalogue.Kind kind = catalogue.kind(fact.getClass());
        Integer place = kind == null ? null : kind.placeOf(fact);
        if (kind == null || place == null) {
            return;
        }
        int cell = place * OWNERS + owner(kind.partnerOf(fact));
        Object there = cells[cell];
        if (there == null) {
            cells[cell] = fact;
        } else if (there instanceof Several several) {
            several.add(fact);
        } else {
            Several several = new Several();
            several.add(there);
            several.add(fact);
            cells[cell] = several;
        }
    }

    /** Keeps a fact for the result, and puts it where rules look for it. */
    void find(Object fact) {
        found.add(fact);
        put(fact);
    }

    /** What was found of a kind so far. */
    <T> List<T> all(Class<T> kind) {
        List<T> all = new ArrayList<>();
        for (Object fact : found) {
            if (kind.isInstance(fact)) {
                all.add(kind.cast(fact));
            }
        }
        return all;
    }

    /** Everything for the result. */
    List<Object> found() {
        return found;
    }

    /** How many facts there are in a place. */
    int count(int place, int owner) {
        Object there = cells[place * OWNERS + owner];
        return there == null ? 0 : there instanceof Several several ? several.size() : 1;
    }

    /** One of the facts in a place. */
    Object get(int place, int owner, int index) {
        Object there = cells[place * OWNERS + owner];
        return there instanceof Several several ? several.get(index) : Objects.requireNonNull(there);
    }

    private int owner(@Nullable String partner) {
        if (partner == null) {
            return NOBODY;
        }
        Dyad first = dyads.get(0);
        return partner.equals(first.self()) ? 0 : partner.equals(first.other()) ? 1 : NOBODY;
    }
}
