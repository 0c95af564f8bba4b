package dev.attune.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two partners do together.
 *
 * @param pattern the pattern
 * @param title the pattern's title, to be shown
 * @param reasons why; empty only when there is not enough evidence or the pattern is withheld
 * @param features what marks this couple's cycle
 * @param intensity how intense it is; null when there is no pattern to be intense
 * @param trend where it is going; null when withheld
 * @param stages the steps of the loop that were seen, in their order
 * @param measures the couple's measures
 */
public record Cycle(
        Pattern pattern,
        String title,
        List<Reason> reasons,
        List<Finding> features,
        @Nullable Intensity intensity,
        @Nullable Trend trend,
        List<Finding> stages,
        List<Measure> measures) {
    /** Copies the lists. */
    public Cycle {
        reasons = List.copyOf(reasons);
        features = List.copyOf(features);
        stages = List.copyOf(stages);
        measures = List.copyOf(measures);
    }
}
