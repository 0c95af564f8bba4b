package dev.attune.rules.fact;

import dev.attune.assessment.Observation;
import java.util.List;

/** A fact that rests on observations. */
public interface Supported {
    /**
     * What it rests on.
     *
     * @return the observations, in no order, perhaps with repetitions
     */
    List<Observation> evidence();
}
