package dev.attune.rules.instrument;

import dev.attune.assessment.Score;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one filled-in questionnaire.
 *
 * <p>They are dimensions. No cut-off, norm or type comes with them. Immutable and safe to share between threads.
 *
 * @param instrument the questionnaire
 * @param byScale its scores by the name of the scale, in order of {@link Instrument#scales()}
 */
public record ScaleScores(Instrument instrument, Map<String, Double> byScale) {
    /** Copies the map, in order. */
    public ScaleScores {
        byScale = Collections.unmodifiableMap(new LinkedHashMap<>(byScale));
    }

    /**
     * One of the scores.
     *
     * @param scale a scale of the questionnaire
     * @return the score, in the range of the scale
     * @throws IllegalArgumentException when the questionnaire has no such scale
     */
    public double on(Scale scale) {
        Double score = byScale.get(scale.name());
        if (score == null) {
            throw new IllegalArgumentException(instrument.code() + " has no scale \"" + scale.name() + "\"; expected "
                    + String.join(", ", byScale.keySet()));
        }
        return score;
    }

    /**
     * The scores as a case takes them.
     *
     * @param partner who filled it in
     * @param at when, or null when that is not known
     * @return a score for each scale, to be passed to {@code CoupleCase.Builder.score}
     */
    public List<Score> of(String partner, @Nullable Instant at) {
        return byScale.entrySet().stream()
                .map(score -> new Score(partner, instrument.code(), score.getKey(), score.getValue(), at))
                .toList();
    }
}
