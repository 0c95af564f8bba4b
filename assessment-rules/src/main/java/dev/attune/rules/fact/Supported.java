package dev.attune.rules.fact;

import dev.attune.rules.measure.Evidence;

/** A fact that rests on observations. */
public interface Supported {
    /**
     * What it rests on.
     *
     * @return the observations
     */
    Evidence evidence();
}
