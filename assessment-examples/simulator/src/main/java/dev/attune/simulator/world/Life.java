package dev.attune.simulator.world;

import dev.attune.simulator.Range;

/**
 * How couples of a world live. Every number is an assumption, none an estimate from data. Each couple draws its own from the ranges.
 *
 * @param connectionInCycle the part of moves that connect, in couples with a cycle
 * @param connectionWithout the same in couples without one. The two ranges overlap, so that kindness tells nothing by itself
 * @param part of the moves toward and away of a pursuer those toward, and of a distancer those away
 * @param without of the moves toward and away of somebody without a part those toward
 * @param between the same as {@code part} for couples in between
 * @param entriesAWeek how many entries are logged in a week
 * @param movesOfEvening how many moves an evening has, on average
 * @param alike how alike one person's moves of an evening are, as the correlation of any two of them: their share of moves toward on an
 *     evening varies around the one that is theirs
 * @param mood the same for whether moves of an evening connect or are strained, both people's together
 * @param answers by how much a move makes the answer that the cycle has for it likelier to come next; an odds ratio, at least 1. It
 *     orders the moves of an evening and leaves their number as it is
 * @param stray the part of strained moves that attack, and the part that leave an issue unraised, of people who are not given to either
 */
public record Life(
        Range connectionInCycle,
        Range connectionWithout,
        Range part,
        Range without,
        Range between,
        Range entriesAWeek,
        Range movesOfEvening,
        Range alike,
        Range mood,
        Range answers,
        Range stray) {
    /**
     * Checks every range.
     *
     * @throws IllegalArgumentException naming the first that goes too far
     */
    public Life {
        connectionInCycle.requireWithin(0, 0.95, "connectionInCycle");
        connectionWithout.requireWithin(0, 0.95, "connectionWithout");
        part.requireWithin(0.5, 1, "part");
        without.requireWithin(0, 1, "without");
        between.requireWithin(0.5, 1, "between");
        entriesAWeek.requireWithin(0.1, 100, "entriesAWeek");
        movesOfEvening.requireWithin(1, 8, "movesOfEvening");
        alike.requireWithin(0, 0.95, "alike");
        mood.requireWithin(0, 0.95, "mood");
        answers.requireWithin(1, 100, "answers");
        stray.requireWithin(0, 0.4, "stray");
    }

    /**
     * How couples live where nothing else is said.
     *
     * @return the usual ranges
     */
    public static Life usual() {
        return new Life(
                new Range(0.05, 0.5),
                new Range(0.2, 0.8),
                new Range(0.67, 0.95),
                new Range(0.4, 0.6),
                new Range(0.6, 0.67),
                new Range(2, 6),
                new Range(2, 5),
                new Range(0.05, 0.3),
                new Range(0.05, 0.3),
                new Range(1, 5),
                new Range(0, 0.08));
    }

    /**
     * The same with another part of moves that connect, with a cycle and without one.
     *
     * @param share the part
     * @return new ranges
     */
    public Life withConnection(Range share) {
        return new Life(
                share, share, part, without, between, entriesAWeek, movesOfEvening, alike, mood, answers, stray);
    }

    /**
     * The same with moves of one evening that are otherwise alike.
     *
     * @param correlation how alike they are
     * @return new ranges
     */
    public Life withAlike(Range correlation) {
        return new Life(
                connectionInCycle,
                connectionWithout,
                part,
                without,
                between,
                entriesAWeek,
                movesOfEvening,
                correlation,
                mood,
                answers,
                stray);
    }
}
