package dev.attune.simulator;

/**
 * How simulated couples live and how their logs come about. Each couple draws its own numbers from the ranges.
 *
 * <p>None of these numbers is an estimate from data: there is no public sample to take them from. They are assumptions, wide on
 * purpose, and stay as they are when a rulebook is tuned. Immutable.
 *
 * @param clarity of the moves toward and away that somebody with one part makes unprompted, the part that goes their way; from
 *     two in three (less is hardly a part) to nearly all
 * @param contingency how much a move raises the odds of the answer the cycle has for it: distance after pursuit, pursuit after
 *     distance, attack after attack; an odds ratio, at least 1
 * @param connectionInCycle the part of unprompted moves that connect, in couples with a cycle
 * @param connectionWithout the same in couples without one; less than in life, because logs collect incidents
 * @param connectionWhenConstructive the same in constructive couples
 * @param edge the part of moves toward that are sharp, for people who do not attack
 * @param sharpness the part of moves toward that are sharp, for people who attack
 * @param hostility the part of unprompted strained moves that are plain attacks, for people who attack
 * @param turnsOfEpisode the mean number of acts in an episode
 * @param weeks how many weeks the log covers, where the story needs no more
 * @param longWeeks how many weeks it covers in stories in which something changes
 * @param growth by what factor strained episodes become more or less frequent from the first day of the log to the last
 * @param accounts who writes the log
 * @param forgotten the part of acts that nobody writes down, whatever they are
 * @param unloggedAnswers the part of <em>kind</em> answers that is left out on top of that: "she asked and he answered" is no
 *     incident
 * @param selfServing the part of their own strained acts that the author of a one-sided log leaves out
 * @param noise the part of entries that are of any kind, drawn from the whole catalogue: mistakes, moods, other people's doing
 * @param undated the part of entries without a time
 * @param named the part of entries with the id of the entry that they answer
 * @param narration what is told beside plain incidents
 */
public record Parameters(
        Range clarity,
        Range contingency,
        Range connectionInCycle,
        Range connectionWithout,
        Range connectionWhenConstructive,
        Range edge,
        Range sharpness,
        Range hostility,
        double turnsOfEpisode,
        Range weeks,
        Range longWeeks,
        Range growth,
        Accounts accounts,
        double forgotten,
        double unloggedAnswers,
        double selfServing,
        double noise,
        double undated,
        double named,
        Narration narration) {
    /**
     * Checks every number.
     *
     * @throws IllegalArgumentException naming the first parameter out of its range
     */
    public Parameters {
        clarity.requireWithin(0.5, 1, "clarity");
        contingency.requireWithin(1, 1000, "contingency");
        connectionInCycle.requireWithin(0, 0.9, "connectionInCycle");
        connectionWithout.requireWithin(0, 0.99, "connectionWithout");
        connectionWhenConstructive.requireWithin(0, 0.99, "connectionWhenConstructive");
        edge.requireWithin(0, 1, "edge");
        sharpness.requireWithin(0, 1, "sharpness");
        hostility.requireWithin(0, 1, "hostility");
        weeks.requireWithin(1, 520, "weeks");
        longWeeks.requireWithin(1, 520, "longWeeks");
        growth.requireWithin(0.01, 100, "growth");
        requireShare(forgotten, "forgotten");
        requireShare(unloggedAnswers, "unloggedAnswers");
        requireShare(selfServing, "selfServing");
        requireShare(noise, "noise");
        requireShare(undated, "undated");
        requireShare(named, "named");
        if (!(turnsOfEpisode >= 1 && turnsOfEpisode <= 50)) {
            throw new IllegalArgumentException(
                    "turnsOfEpisode is " + turnsOfEpisode + "; expected a number from 1 to 50");
        }
    }

    static void requireShare(double value, String name) {
        if (!(value >= 0 && value <= 0.95)) {
            throw new IllegalArgumentException(name + " is " + value + "; expected a number from 0 to 0.95");
        }
    }

    /** The part of unprompted moves that connect in a story. */
    Range connection(Story story) {
        return switch (story) {
            case CONSTRUCTIVE -> connectionWhenConstructive;
            case NO_CYCLE -> connectionWithout;
            default -> connectionInCycle;
        };
    }

    /**
     * The ones used when nothing else is said.
     *
     * @return the parameters of the recovery study
     */
    public static Parameters usual() {
        return new Parameters(
                new Range(2.0 / 3, 0.95),
                new Range(2, 6),
                new Range(0.1, 0.4),
                new Range(0.55, 0.8),
                new Range(0.8, 0.95),
                new Range(0, 0.15),
                new Range(0.5, 0.8),
                new Range(0.3, 0.5),
                4,
                new Range(4, 16),
                new Range(16, 26),
                Range.of(1),
                Accounts.MIXED,
                0.2,
                0.2,
                0.5,
                0.05,
                0.05,
                0.1,
                Narration.PLAIN);
    }

    /**
     * The same with other accounts.
     *
     * @param who who writes the log
     * @return new parameters
     */
    public Parameters withAccounts(Accounts who) {
        return new Parameters(
                clarity,
                contingency,
                connectionInCycle,
                connectionWithout,
                connectionWhenConstructive,
                edge,
                sharpness,
                hostility,
                turnsOfEpisode,
                weeks,
                longWeeks,
                growth,
                who,
                forgotten,
                unloggedAnswers,
                selfServing,
                noise,
                undated,
                named,
                narration);
    }

    /**
     * The same with another part of kind answers left out.
     *
     * @param share the part, 0 to 0.95
     * @return new parameters
     */
    public Parameters withUnloggedAnswers(double share) {
        return new Parameters(
                clarity,
                contingency,
                connectionInCycle,
                connectionWithout,
                connectionWhenConstructive,
                edge,
                sharpness,
                hostility,
                turnsOfEpisode,
                weeks,
                longWeeks,
                growth,
                accounts,
                forgotten,
                share,
                selfServing,
                noise,
                undated,
                named,
                narration);
    }

    /**
     * The same with another time and growth.
     *
     * @param span how many weeks the log covers, in every story
     * @param factor by what factor strained episodes become more frequent from the first day to the last
     * @return new parameters
     */
    public Parameters withTime(Range span, double factor) {
        return new Parameters(
                clarity,
                contingency,
                connectionInCycle,
                connectionWithout,
                connectionWhenConstructive,
                edge,
                sharpness,
                hostility,
                turnsOfEpisode,
                span,
                span,
                Range.of(factor),
                accounts,
                forgotten,
                unloggedAnswers,
                selfServing,
                noise,
                undated,
                named,
                narration);
    }

    /**
     * The same with another contingency and clarity.
     *
     * @param odds the odds ratios of the cycle's answers, at least 1
     * @param unprompted the part of unprompted moves that go one's own way, 0.5 to 1
     * @return new parameters
     */
    public Parameters withCycle(Range odds, Range unprompted) {
        return new Parameters(
                unprompted,
                odds,
                connectionInCycle,
                connectionWithout,
                connectionWhenConstructive,
                edge,
                sharpness,
                hostility,
                turnsOfEpisode,
                weeks,
                longWeeks,
                growth,
                accounts,
                forgotten,
                unloggedAnswers,
                selfServing,
                noise,
                undated,
                named,
                narration);
    }

    /**
     * The same with more, or less, told beside plain incidents.
     *
     * @param told how much of it
     * @return new parameters
     */
    public Parameters withNarration(Narration told) {
        return new Parameters(
                clarity,
                contingency,
                connectionInCycle,
                connectionWithout,
                connectionWhenConstructive,
                edge,
                sharpness,
                hostility,
                turnsOfEpisode,
                weeks,
                longWeeks,
                growth,
                accounts,
                forgotten,
                unloggedAnswers,
                selfServing,
                noise,
                undated,
                named,
                told);
    }
}
