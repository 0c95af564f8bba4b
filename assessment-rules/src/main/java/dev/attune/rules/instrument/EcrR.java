package dev.attune.rules.instrument;

import static dev.attune.rules.instrument.ScoringKey.items;
import static dev.attune.rules.instrument.ScoringKey.itemsBetween;

import dev.attune.rules.instrument.ScoringKey.OfScale;
import java.util.List;

/**
 * Scores the ECR-R, Experiences in Close Relationships, revised: two dimensions of attachment, never a type.
 *
 * <p>36 items answered from 1 to 7. Anxiety is the mean of items 1 to 18, with 9 and 11 reversed; avoidance is the mean of items
 * 19 to 36, with 20, 22, 26 to 31 and 33 to 36 reversed; x is reversed to 8 - x. Both scores are from 1 to 7. The items are to be
 * shown in random order, and their numbers here are those of the published form.
 *
 * <p>Source: Fraley, Waller &amp; Brennan 2000, and the key on Fraley's laboratory's page, as several public implementations quote
 * it. No norms are given: the figures that circulate could not be traced. Safe to share between threads.
 */
public final class EcrR {
    /** Worry about the bond, 1 to 7. */
    public static final Scale ANXIETY = Instrument.ECR_R.scales().get(0);

    /** Unease with leaning on each other, 1 to 7. */
    public static final Scale AVOIDANCE = Instrument.ECR_R.scales().get(1);

    private static final List<String> ANXIETY_REVERSED = items(9, 11);
    private static final List<String> AVOIDANCE_REVERSED = items(20, 22, 26, 27, 28, 29, 30, 31, 33, 34, 35, 36);
    private static final ScoringKey KEY = new ScoringKey(
            1,
            7,
            itemsBetween(1, 36, List.of()),
            List.of(
                    OfScale.mean(ANXIETY, itemsBetween(1, 18, ANXIETY_REVERSED), ANXIETY_REVERSED),
                    OfScale.mean(AVOIDANCE, itemsBetween(19, 36, AVOIDANCE_REVERSED), AVOIDANCE_REVERSED)));

    private EcrR() {}

    /**
     * Scores somebody's answers.
     *
     * @param answers an answer from 1 to 7 to each of the items 1 to 36
     * @return {@link #ANXIETY} and {@link #AVOIDANCE}
     * @throws InvalidAnswersException listing every answer that is missing, out of range or to an item there is not
     */
    public static ScaleScores score(Answers answers) {
        return KEY.score(Instrument.ECR_R, answers);
    }
}
