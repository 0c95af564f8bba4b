package dev.attune.rules.internal.check;

import dev.attune.assessment.Level;
import dev.attune.rules.rulebook.Band;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which scores of intensity there can be: every sum of the points of some rules, up to the greatest score. */
final class ReachableScores {
    /** Points are whole or half. */
    private static final int STEPS = 2;

    private final double most;
    private final double sum;
    private final List<Band> bands;
    private final BitSet reached = new BitSet();

    ReachableScores(List<Double> points, double greatestScore, List<Band> bands) {
        this.most = greatestScore;
        this.bands = bands;
        this.sum = points.stream().mapToDouble(Double::doubleValue).sum();
        int limit = (int) Math.ceil(greatestScore * STEPS);
        reached.set(0);
        for (double each : points) {
            int step = (int) Math.round(each * STEPS);
            for (int at = Math.min(limit, reached.length() - 1); at >= 0; at = reached.previousSetBit(at - 1)) {
                if (reached.get(at)) {
                    // Everything above the greatest score is the greatest score.
                    reached.set(Math.min(limit, at + step));
                }
                if (at == 0) {
                    break;
                }
            }
        }
    }

    /** The points of all rules together. */
    double sum() {
        return sum;
    }

    /** The levels that some score has. */
    Set<Level> levels() {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        reached.stream()
                .mapToDouble(step -> Math.min(most, step / (double) STEPS))
                .forEach(score -> bands.stream()
                        .filter(band -> band.from() <= score)
                        .reduce((one, two) -> two)
                        .ifPresent(band -> levels.add(band.level())));
        return levels;
    }
}
