package dev.attune.rules.instrument;

import dev.attune.rules.instrument.ScoringKey.OfScale;
import java.util.List;

/**
 * Scores the CPQ-SF, the short form of the Communication Patterns Questionnaire: how a couple goes about a problem, as one partner
 * sees it.
 *
 * <p>11 ratings from 1 to 9. Constructive communication is A2 + B4 + B6 (3 to 27); self-demand, in which the one who answers presses,
 * is A3a + B7a + B8a (3 to 27); partner-demand A3b + B7b + B8b (3 to 27); demand-withdraw is the sum of these two (6 to 54). A1 and
 * B5 are in no scale and need no answer.
 *
 * <p>Source: Christensen &amp; Heavey. Futris et al. 2010 (n = 477) found criticising and defending, discussing and avoiding, and
 * positive exchange to be three factors: demand-withdraw is not one thing. No norms are given. Safe to share between threads.
 */
public final class CpqSf {
    /** How far both talk and look for solutions, 3 to 27. */
    public static final Scale CONSTRUCTIVE_COMMUNICATION =
            Instrument.CPQ_SF.scales().get(0);

    /** One presses and one withdraws, whoever is which, 6 to 54. */
    public static final Scale DEMAND_WITHDRAW = Instrument.CPQ_SF.scales().get(1);

    /** The one who answers presses, 3 to 27. */
    public static final Scale SELF_DEMAND = Instrument.CPQ_SF.scales().get(2);

    /** The partner presses, 3 to 27. */
    public static final Scale PARTNER_DEMAND = Instrument.CPQ_SF.scales().get(3);

    private static final ScoringKey KEY = new ScoringKey(
            1,
            9,
            List.of("A1", "A2", "A3a", "A3b", "B4", "B5", "B6", "B7a", "B7b", "B8a", "B8b"),
            List.of(
                    OfScale.sum(CONSTRUCTIVE_COMMUNICATION, List.of("A2", "B4", "B6"), List.of()),
                    OfScale.sum(DEMAND_WITHDRAW, List.of("A3a", "A3b", "B7a", "B7b", "B8a", "B8b"), List.of()),
                    OfScale.sum(SELF_DEMAND, List.of("A3a", "B7a", "B8a"), List.of()),
                    OfScale.sum(PARTNER_DEMAND, List.of("A3b", "B7b", "B8b"), List.of())));

    private CpqSf() {}

    /**
     * Scores somebody's answers.
     *
     * @param answers answers from 1 to 9, by item such as {@code B7a}; see {@link Answers#labelled}
     * @return {@link #CONSTRUCTIVE_COMMUNICATION}, {@link #DEMAND_WITHDRAW}, {@link #SELF_DEMAND} and {@link #PARTNER_DEMAND}
     * @throws InvalidAnswersException listing every answer that is missing, out of range or to an item there is not
     */
    public static ScaleScores score(Answers answers) {
        return KEY.score(Instrument.CPQ_SF, answers);
    }
}
