package dev.attune.rules.internal.engine;

import dev.attune.assessment.AssessmentEngine;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the library's own tools the core of an engine. A public method for it would let a host assess by a rulebook that was never
 * checked; so the class of engines leaves its key here, where no host can reach it.
 */
public final class EngineCores {
    private static volatile @Nullable Function<AssessmentEngine, InferenceCore> key;

    private EngineCores() {}

    /**
     * Called once, by the class of engines, before there is any engine.
     *
     * @param coreOf gives the core of an engine of that class
     */
    public static void register(Function<AssessmentEngine, InferenceCore> coreOf) {
        key = coreOf;
    }

    /**
     * The core of an engine.
     *
     * @param engine an engine of this library
     */
    public static InferenceCore of(AssessmentEngine engine) {
        return Objects.requireNonNull(key, "no engine was made yet").apply(engine);
    }
}
