package dev.attune.rules.measure;

import static dev.attune.rules.measure.MeasureName.Of.COUPLE;
import static dev.attune.rules.measure.MeasureName.Of.PARTNER;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every measure there is, by the name rulebooks and results use.
 *
 * <p>Measures of a pair, such as {@link #ANSWERED_WITH_DISTANCE}, belong to the partner who acts first: they say what follows
 * <em>that partner's</em> turns.
 */
public enum MeasureName {
    /** How many observations describe the partner, safety concerns aside. */
    OBSERVATIONS(PARTNER, Unit.COUNT, "how many observations describe the partner"),
    /** Weighted sum of pursuit. */
    PURSUIT(PARTNER, Unit.WEIGHT, "weighted sum of moves toward, older ones counting less"),
    /** Weighted sum of distance. */
    DISTANCE(PARTNER, Unit.WEIGHT, "weighted sum of moves away, older ones counting less"),
    /** Weighted sum of connection. */
    CONNECTION(PARTNER, Unit.WEIGHT, "weighted sum of moves that connect, older ones counting less"),
    /** Weighted sum of hostility. */
    HOSTILITY(PARTNER, Unit.WEIGHT, "weighted sum of hostile acts, older ones counting less"),
    /** Weighted sum of avoidance. */
    AVOIDANCE(PARTNER, Unit.WEIGHT, "weighted sum of issues left unraised, older ones counting less"),
    /** Unweighted number of observations of pursuit. */
    PURSUIT_COUNT(PARTNER, Unit.COUNT, "how many observations show a move toward"),
    /** Unweighted number of observations of distance. */
    DISTANCE_COUNT(PARTNER, Unit.COUNT, "how many observations show a move away"),
    /** Unweighted number of observations of connection. */
    CONNECTION_COUNT(PARTNER, Unit.COUNT, "how many observations show a move that connects"),
    /** Unweighted number of hostile observations. */
    HOSTILITY_COUNT(PARTNER, Unit.COUNT, "how many observations show a hostile act"),
    /** Unweighted number of observations of avoidance. */
    AVOIDANCE_COUNT(PARTNER, Unit.COUNT, "how many observations show an issue left unraised"),
    /** pursuit / (pursuit + distance), with a 90 % interval. */
    SHARE_OF_PURSUIT(PARTNER, Unit.SHARE, "pursuit as a part of pursuit and distance"),
    /** Lower end of the interval of the share of pursuit. */
    LOW_END_OF_SHARE_OF_PURSUIT(PARTNER, Unit.SHARE, "the lower end of the 90 % interval of the share of pursuit"),
    /** Upper end of the interval of the share of pursuit. */
    HIGH_END_OF_SHARE_OF_PURSUIT(PARTNER, Unit.SHARE, "the upper end of the 90 % interval of the share of pursuit"),
    /** Hostile acts / strained acts, each counted by what it is a sign of. */
    SHARE_OF_HOSTILE_MOVES(PARTNER, Unit.SHARE, "of the partner's strained moves, the part that is hostile"),
    /** Days, tellings and habits with a move of the partner toward or away; slight signs are parts of one, and parts are rounded. */
    OCCASIONS(
            PARTNER, Unit.COUNT, "on how many occasions, each habit counted as one, the partner moved toward or away"),
    /** Moves toward, those of one occasion sharing a discount for being alike. */
    MOVES_TOWARD(PARTNER, Unit.WEIGHT, "moves toward, those of one occasion counting less than their number"),
    /** Moves away, likewise. */
    MOVES_AWAY(PARTNER, Unit.WEIGHT, "moves away, those of one occasion counting less than their number"),
    /** moves toward / (moves toward + moves away), with a 90 % interval. */
    SHARE_OF_MOVES_TOWARD(PARTNER, Unit.SHARE, "moves toward as a part of moves toward and away"),
    /** P(share of moves toward > margin). */
    PROBABILITY_OF_MOVING_TOWARD(
            PARTNER, Unit.SHARE, "how sure it is that the partner's share of moves toward lies above the margin"),
    /** P(share of moves toward &lt; 1 - margin). */
    PROBABILITY_OF_MOVING_AWAY(
            PARTNER, Unit.SHARE, "how sure it is that the partner's share of moves toward lies as far below one half"),
    /** The two together: the partner's of moving toward times the other's of moving away. */
    PROBABILITY_OF_OPPOSITE_ENDS(
            PARTNER,
            Unit.SHARE,
            "how sure it is that the partner moves toward and the other away, each beyond the margin"),
    /** P(share of moves toward - the other's > 2 margin - 1). */
    PROBABILITY_OF_REACHING_MORE(
            PARTNER,
            Unit.SHARE,
            "how sure it is that the partner's share of moves toward exceeds the other's by more than lies between the two margins"),
    /** P(the share of moves toward on two topics differs by more than lies between the margins), the two it differs most on. */
    PROBABILITY_OF_DIFFERING_BY_TOPIC(
            PARTNER,
            Unit.SHARE,
            "how sure it is that the partner's share of moves toward differs between the two topics it differs most on"),
    /** How sure it is that what the partner does now differs from earlier. */
    PROBABILITY_OF_A_CHANGE(
            PARTNER, Unit.SHARE, "how sure it is that the partner's moves toward are more, or fewer, now than earlier"),
    /** Probability of opposite ends before the current window. */
    EARLIER_PROBABILITY_OF_OPPOSITE_ENDS(
            PARTNER, Unit.SHARE, "the probability of opposite ends before the current window"),
    /** Probability of reaching more before the current window. */
    EARLIER_PROBABILITY_OF_REACHING_MORE(
            PARTNER, Unit.SHARE, "the probability of reaching more before the current window"),

    /** What of a partner's strained or unspoken moves watches over the other, with a 90 % interval. Only where there is any. */
    SHARE_OF_CONTROL(
            PARTNER, Unit.SHARE, "of the partner's strained and unspoken moves, the part that watches over the other"),
    /** Lower end of the interval of the share of control. */
    LOW_END_OF_SHARE_OF_CONTROL(PARTNER, Unit.SHARE, "the lower end of the 90 % interval of the share of control"),
    /** The same of what keeps the other content, or is on guard. */
    SHARE_OF_APPEASING(
            PARTNER,
            Unit.SHARE,
            "of the partner's strained and unspoken moves, the part that keeps the other content or is on guard"),
    /** Lower end of the interval of the share of appeasing. */
    LOW_END_OF_SHARE_OF_APPEASING(PARTNER, Unit.SHARE, "the lower end of the 90 % interval of the share of appeasing"),
    /** The same of what comes back to sex after a no. */
    SHARE_OF_SEXUAL_PRESSURE(
            PARTNER, Unit.SHARE, "of the partner's strained and unspoken moves, the part that presses for sex"),
    /** Lower end of the interval of the share of sexual pressure. */
    LOW_END_OF_SHARE_OF_SEXUAL_PRESSURE(
            PARTNER, Unit.SHARE, "the lower end of the 90 % interval of the share of sexual pressure"),
    /** The same of what looks down on the other, or dares them. */
    SHARE_OF_SCORN(
            PARTNER,
            Unit.SHARE,
            "of the partner's strained and unspoken moves, the part that looks down on the other or dares them"),
    /** Lower end of the interval of the share of scorn. */
    LOW_END_OF_SHARE_OF_SCORN(PARTNER, Unit.SHARE, "the lower end of the 90 % interval of the share of scorn"),
    /** The same of everything hostile. Only there where either looks down on the other, or dares them. */
    SHARE_OF_SHARP_WORDS(
            PARTNER, Unit.SHARE, "of the partner's strained and unspoken moves, the part that is hostile in any way"),
    /** Upper end of the interval of the share of sharp words. */
    HIGH_END_OF_SHARE_OF_SHARP_WORDS(
            PARTNER, Unit.SHARE, "the upper end of the 90 % interval of the share of sharp words"),

    /** Share of pursuit in the current window. */
    CURRENT_SHARE_OF_PURSUIT(PARTNER, Unit.SHARE, "share of pursuit in the current window"),
    /** Share of pursuit before the current window. */
    EARLIER_SHARE_OF_PURSUIT(PARTNER, Unit.SHARE, "share of pursuit before the current window"),
    /** Observations of pursuit or distance in the current window. */
    CURRENT_MOVES(PARTNER, Unit.COUNT, "how many moves toward or away fall in the current window"),
    /** Observations of pursuit or distance before the current window. */
    EARLIER_MOVES(PARTNER, Unit.COUNT, "how many moves toward or away came before the current window"),
    /** Weekly pursuit in the current window. */
    CURRENT_PURSUIT(PARTNER, Unit.PER_WEEK, "weighted moves toward a week in the current window"),
    /** Weekly pursuit before the current window. */
    EARLIER_PURSUIT(PARTNER, Unit.PER_WEEK, "weighted moves toward a week before the current window"),
    /** Weekly connection in the current window. */
    CURRENT_CONNECTION(PARTNER, Unit.PER_WEEK, "weighted moves that connect a week in the current window"),
    /** (current - earlier) / earlier weekly pursuit. */
    CHANGE_OF_PURSUIT(PARTNER, Unit.CHANGE, "how weekly pursuit changed from earlier to now, relative to earlier"),
    /** Current weekly distance or avoidance less earlier. */
    RISE_OF_WITHDRAWAL(PARTNER, Unit.PER_WEEK, "weekly distance and avoidance now, less what they were earlier"),
    /** Current weekly connection less earlier. */
    RISE_OF_CONNECTION(PARTNER, Unit.PER_WEEK, "weekly connection now, less what it was earlier"),

    /** a/(a+b) of the pursuit-to-distance table. */
    ANSWERED_WITH_DISTANCE(
            PARTNER, Unit.SHARE, "of the partner's turns with pursuit, the part the other answered with distance"),
    /** (a+c)/N of the same table. */
    BASE_RATE_OF_DISTANCE(PARTNER, Unit.SHARE, "of all the partner's turns, the part the other answered with distance"),
    /** a/(a+b) - c/(c+d). */
    DIFFERENCE_PURSUIT_MAKES(
            PARTNER,
            Unit.CHANGE,
            "how much more often distance follows the partner's pursuit than the partner's other turns"),
    /** Odds ratio of the same table. */
    ODDS_RATIO(PARTNER, Unit.NUMBER, "odds ratio of the other's distance after the partner's pursuit"),
    /** Standard error of its logarithm. */
    LOG_ODDS_STANDARD_ERROR(PARTNER, Unit.NUMBER, "standard error of the logarithm of the odds ratio"),
    /** Yule's Q of the same table. */
    YULES_Q(PARTNER, Unit.NUMBER, "Yule's Q of the other's distance after the partner's pursuit, -1 to 1"),
    /** Adjusted residual z of the same table. */
    ADJUSTED_RESIDUAL(PARTNER, Unit.NUMBER, "adjusted residual z of the other's distance after the partner's pursuit"),
    /** Expected count of cell a. */
    EXPECTED_COUNT(PARTNER, Unit.NUMBER, "how many answers with distance chance alone would give"),
    /** P(partner distances | partner distanced in own previous turn). */
    DISTANCE_AFTER_OWN_DISTANCE(
            PARTNER,
            Unit.SHARE,
            "of the partner's turns after a turn of their own with distance, the part with distance again"),
    /** Hostility answered with hostility. */
    HOSTILITY_ANSWERED_WITH_HOSTILITY(
            PARTNER, Unit.SHARE, "of the partner's hostile turns, the part the other answered with hostility"),
    /** Hostility answered with distance. */
    HOSTILITY_ANSWERED_WITH_DISTANCE(
            PARTNER, Unit.SHARE, "of the partner's hostile turns, the part the other answered with distance"),
    /** Pursuit - distance - pursuit again. */
    TIMES_ROUND_THE_LOOP(
            PARTNER, Unit.COUNT, "how often the partner pursued, the other distanced, and the partner pursued again"),
    /** The same by week. */
    TIMES_ROUND_THE_LOOP_PER_WEEK(PARTNER, Unit.PER_WEEK, "times round the loop in a week of the log"),
    /** Pursuit - distance - pursuit - distance. */
    TIMES_RETREATED_FURTHER(
            PARTNER, Unit.COUNT, "how often the other distanced again after the partner's renewed pursuit"),
    /** Longest alternation of pursuit and distance, in turns. */
    LONGEST_CHAIN(
            PARTNER,
            Unit.COUNT,
            "the longest unbroken chain of the partner's pursuit and the other's distance, in turns"),
    /** Median time from pursuit to distance. */
    LATENCY(PARTNER, Unit.HOURS, "median time from the partner's pursuit to the other's distance"),
    /** (P_A D_B - P_B D_A)/(P_A D_B + P_B D_A). */
    POLARISATION(
            PARTNER, Unit.NUMBER, "how far the partner holds the pursuing and the other the distancing end, -1 to 1"),

    /** How many observations there are of both. */
    ALL_OBSERVATIONS(COUPLE, Unit.COUNT, "how many observations describe either partner"),
    /** Weeks from the first dated observation to the moment of assessment. */
    WEEKS_COVERED(COUPLE, Unit.WEEKS, "how many weeks the log covers"),
    /** Episodes. */
    EPISODES(COUPLE, Unit.COUNT, "how many episodes the log has"),
    /** Weekly pursuit, distance and hostility in the current window. */
    CURRENT_STRAIN(
            COUPLE, Unit.PER_WEEK, "weighted pursuit, distance and hostility of both in a week of the current window"),
    /** hostility / (pursuit + distance + hostility). */
    SHARE_OF_HOSTILITY(COUPLE, Unit.SHARE, "hostility as a part of pursuit, distance and hostility of both"),
    /** connection / all signals. */
    SHARE_OF_CONNECTION(COUPLE, Unit.SHARE, "connection as a part of everything measured of both"),
    /** (avoidance + distance) / (pursuit + distance + hostility + avoidance). */
    SHARE_OF_WITHDRAWAL(COUPLE, Unit.SHARE, "distance and avoidance as a part of everything but connection"),
    /** Theil-Sen slope of weekly strain. */
    ESCALATION(
            COUPLE,
            Unit.PER_WEEK,
            "Theil-Sen slope: by how much weekly pursuit, distance and hostility grow each week"),
    /** p of the Mann-Kendall test of the same. */
    ESCALATION_P_VALUE(COUPLE, Unit.NUMBER, "two-sided p of the Mann-Kendall test for a trend of the same"),
    /** Share of episodes, among those whose end is recorded, that end in connection from both. */
    RECOVERY(
            COUPLE,
            Unit.SHARE,
            "part of the strained episodes whose end is recorded in which both connect after the last strain"),
    /** Days, tellings and habits with a move of either toward or away, in the same way. */
    ALL_OCCASIONS(COUPLE, Unit.COUNT, "on how many occasions either moved toward or away"),
    /** Days on which either is told to have moved toward or away. */
    DAYS(COUPLE, Unit.COUNT, "on how many days either is told to have moved toward or away"),
    /** Whose accounts the log is made of. */
    ACCOUNTS(
            COUPLE, Unit.COUNT, "from how many people's accounts the log is made: either partner, a clinician, others"),
    /** Greatest part of the log that is one partner's account. */
    SHARE_OF_ONE_ACCOUNT(COUPLE, Unit.SHARE, "the greatest part of the log that is one partner's account"),
    /**
     * The greatest part of the log that may be one person's account: one partner's or a third person's, with the entries of which it is
     * not known who tells. Only there where a third person tells, or it is not known who.
     */
    SHARE_OF_POSSIBLY_ONE_ACCOUNT(
            COUPLE,
            Unit.SHARE,
            "the greatest part of the log that may be one person's account, unknown people counted in"),
    /**
     * Dice's coefficient of the two partners' accounts, over the episodes both tell of: 2 × events told by both / (events told by one +
     * events told by the other). Only there where at least one event is told by both.
     */
    AGREEMENT_BETWEEN_ACCOUNTS(
            COUPLE, Unit.SHARE, "of what the two partners tell of the episodes both tell of, the part that both tell"),
    /** Greatest part of the moves toward and away that are about one topic. */
    SHARE_OF_ONE_TOPIC(
            COUPLE, Unit.SHARE, "of the moves toward and away of both, the greatest part that is about one topic");

    /** Whom a measure is of. */
    public enum Of {
        /** One partner. */
        PARTNER,
        /** The two together. */
        COUPLE
    }

    private final Of of;
    private final Unit unit;
    private final String meaning;
    private final String text = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    MeasureName(Of of, Unit unit, String meaning) {
        this.of = of;
        this.unit = unit;
        this.meaning = meaning;
    }

    /**
     * The name in rulebooks and results.
     *
     * @return lower case words, such as {@code share of pursuit}
     */
    public String text() {
        return text;
    }

    /**
     * Whom it is of.
     *
     * @return one partner or the couple
     */
    public Of of() {
        return of;
    }

    /**
     * What it is counted in.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * What it says, for the phrase reference.
     *
     * @return one clause
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Finds a measure by name.
     *
     * @param text the name as a rulebook writes it
     * @return the measure, or empty
     */
    public static Optional<MeasureName> find(String text) {
        return Arrays.stream(values()).filter(name -> name.text().equals(text)).findFirst();
    }
}
