package dev.attune.rules.internal.source;

import dev.attune.rules.diagnostic.Place;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Maps each character of a text to its place in a file. Nearly every character stands right behind the one before, so only the
 * beginnings of runs are kept: a rulebook has some hundred thousand characters. Immutable.
 */
public final class SourceMap extends AbstractList<Place> implements RandomAccess {
    private final int[] from; // by run, the first character of it
    private final List<Place> at; // by run, where that one stands
    private final int start;
    private final int size;

    private SourceMap(int[] from, List<Place> at, int start, int size) {
        this.from = from;
        this.at = at;
        this.start = start;
        this.size = size;
    }

    /**
     * The same places, kept as runs.
     *
     * @param places places, one for each character
     * @return equal places
     */
    public static List<Place> compact(List<Place> places) {
        if (places instanceof SourceMap) {
            return places;
        }
        PlaceRuns compact = new PlaceRuns();
        places.forEach(place -> compact.add(place, 1));
        return compact.build();
    }

    @Override
    public Place get(int index) {
        int place = start + Objects.checkIndex(index, size);
        int found = Arrays.binarySearch(from, place);
        return found >= 0 ? at.get(found) : at.get(-found - 2).plus(place - from[-found - 2]);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<Place> subList(int first, int end) {
        Objects.checkFromToIndex(first, end, size);
        return new SourceMap(from, at, start + first, end - first);
    }

    /** Collects places in order; not safe to share between threads. */
    static final class PlaceRuns {
        private final List<Integer> from = new ArrayList<>();
        private final List<Place> at = new ArrayList<>();
        private int size;

        /** Characters that stand side by side, the first of them here. */
        void add(Place first, int length) {
            if (length > 0) {
                if (isEmpty() || !isNext(first)) {
                    from.add(size);
                    at.add(first);
                }
                size += length;
            }
        }

        boolean isEmpty() {
            return size == 0;
        }

        private boolean isNext(Place place) {
            int last = from.size() - 1;
            Place start = at.get(last);
            return start.line() == place.line()
                    && start.column() + size - from.get(last) == place.column()
                    && start.file().equals(place.file());
        }

        /** Where a character after the last would stand. */
        Place next() {
            int last = from.size() - 1;
            return at.get(last).plus(size - from.get(last));
        }

        SourceMap build() {
            int[] starts = new int[from.size()];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = from.get(i);
            }
            return new SourceMap(starts, List.copyOf(at), 0, size);
        }
    }
}
