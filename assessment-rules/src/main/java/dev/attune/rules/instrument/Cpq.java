package dev.attune.rules.instrument;

import static dev.attune.rules.instrument.ScoringKey.items;
import static dev.attune.rules.instrument.ScoringKey.itemsBetween;

import dev.attune.rules.instrument.ScoringKey.OfScale;
import java.util.List;

/**
 * Scores the CPQ, Communication Patterns Questionnaire, in the revision of 2017: how a couple goes about a problem, as one partner
 * sees it.
 *
 * <p>35 items answered from 1 to 9. Constructive communication is the sum of items 2, 6, 8, 23, 25 and 27 and of 1, 24 and 26
 * reversed (9 to 81); self-demand/partner-withdraw that of 3, 9, 11, 13, 17, 19 and 32 (7 to 63);
 * partner-demand/self-withdraw that of 4, 10, 12, 14, 18, 20 and 33 (7 to 63). x is reversed to 10 - x. The revision has no scale of
 * mutual avoidance any more; its items went into constructive communication. The other items are in no scale and need no answer.
 *
 * <p>Source: Crenshaw, Christensen, Baucom, Epstein &amp; Baucom 2017, Psychological Assessment 29:913-925. No norms are given. Safe
 * to share between threads.
 */
public final class Cpq {
    /** How far both talk and look for solutions, 9 to 81. */
    public static final Scale CONSTRUCTIVE_COMMUNICATION =
            Instrument.CPQ.scales().get(0);

    /** The one who answers presses and the partner withdraws, 7 to 63. */
    public static final Scale SELF_DEMAND_PARTNER_WITHDRAW =
            Instrument.CPQ.scales().get(1);

    /** The partner presses and the one who answers withdraws, 7 to 63. */
    public static final Scale PARTNER_DEMAND_SELF_WITHDRAW =
            Instrument.CPQ.scales().get(2);

    private static final ScoringKey KEY = new ScoringKey(
            1,
            9,
            itemsBetween(1, 35, List.of()),
            List.of(
                    OfScale.sum(CONSTRUCTIVE_COMMUNICATION, items(2, 6, 8, 23, 25, 27), items(1, 24, 26)),
                    OfScale.sum(SELF_DEMAND_PARTNER_WITHDRAW, items(3, 9, 11, 13, 17, 19, 32), List.of()),
                    OfScale.sum(PARTNER_DEMAND_SELF_WITHDRAW, items(4, 10, 12, 14, 18, 20, 33), List.of())));

    private Cpq() {}

    /**
     * Scores somebody's answers.
     *
     * @param answers answers from 1 to 9, by item number from 1 to 35; items in no scale may be left out
     * @return {@link #CONSTRUCTIVE_COMMUNICATION}, {@link #SELF_DEMAND_PARTNER_WITHDRAW} and
     *     {@link #PARTNER_DEMAND_SELF_WITHDRAW}
     * @throws InvalidAnswersException listing every answer that is missing, out of range or to an item there is not
     */
    public static ScaleScores score(Answers answers) {
        return KEY.score(Instrument.CPQ, answers);
    }
}
