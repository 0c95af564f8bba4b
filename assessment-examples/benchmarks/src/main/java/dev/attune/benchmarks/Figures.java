package dev.attune.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was measured, in order. */
final class Figures {
    private final List<Figure> all = new ArrayList<>();

    void add(Figure figure) {
        all.add(figure);
    }

    /** Adds a number that was measured several times. */
    void add(String part, String what, String subject, String at, String unit, Collection<Double> runs) {
        List<Double> sorted = new ArrayList<>(runs);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        add(new Figure(
                part, what, subject, at, unit, median, sorted.get(0), sorted.get(sorted.size() - 1), sorted.size()));
    }

    List<Figure> all() {
        return Collections.unmodifiableList(all);
    }

    /** The figures of one part about one thing. */
    List<Figure> of(String part, String what) {
        return all.stream()
                .filter(figure -> figure.part().equals(part) && figure.what().equals(what))
                .toList();
    }

    /** A median; null when that was not measured. */
    @Nullable
    Double median(String part, String what, String subject, String at) {
        Optional<Figure> found = of(part, what).stream()
                .filter(figure ->
                        figure.subject().equals(subject) && figure.at().equals(at))
                .findFirst();
        return found.map(Figure::median).orElse(null);
    }
}
