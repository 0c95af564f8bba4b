package dev.attune.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of a questionnaire that was scored elsewhere.
 *
 * @param partner whose result it is
 * @param instrument the questionnaire, such as {@code ecr-r}
 * @param scale the scale of it, such as {@code anxiety}
 * @param value the score, in the instrument's own units
 * @param at when it was filled in, or null
 */
public record Score(
        String partner,
        String instrument,
        String scale,
        double value,
        @Nullable Instant at) {
    /**
     * Checks the values that can be judged without the rest of the case.
     *
     * @throws InvalidCaseException when a text is blank or the value is not a number
     */
    public Score {
        Texts.requireText(partner, "partner", "the id of one of the two partners");
        Texts.requireText(instrument, "instrument", "the name of a questionnaire");
        Texts.requireText(scale, "scale", "the name of one of the questionnaire's scales");
        if (!Double.isFinite(value)) {
            throw new InvalidCaseException(
                    CaseProblem.Code.INVALID_VALUE, "value", "value is " + value + "; expected a number");
        }
    }
}
