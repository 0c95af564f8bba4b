package dev.attune.rules.rulebook;

import dev.attune.rules.measure.MeasureSettings;
import java.time.Duration;
import java.util.OptionalDouble;

/** A number of the table "Settings" in settings.md: its name, its unit and the range it may have. */
public enum Setting {
    /** After how long an observation counts half. */
    HALF_LIFE("half-life", "weeks", 0.1, 520),
    /** How far back "current" goes. */
    CURRENT_WINDOW("current window", "weeks", 1, 520),
    /** How long after its first observation an episode without a name still goes on. */
    EPISODE_GAP("episode gap", "hours", 0.1, 168),
    /** How far two accounts of one event may be apart. */
    EVENT_TOLERANCE("event tolerance", "minutes", 0, 120),
    /** The least time over which a rate is given. */
    LEAST_OF_RATE("least weeks for a rate", "weeks", 1, 520),
    /** How alike the moves of one occasion are. */
    ALIKENESS("alikeness of one occasion", "correlation", 0.6, 1),
    /** From which weight on a move is a full sign of a direction. */
    FULL_SIGN("full sign of a direction", "weight", 0.05, 1),
    /** The share of moves toward beyond which somebody has a direction. */
    MARGIN("margin of a direction", "share", 0.51, 0.95),
    /** How sure a change must be. */
    SURE_CHANGE("sureness of a change", "probability", 0.5, 0.999),
    /** The least margin of a 2x2 table. */
    LEAST_MARGIN("least margin", "turns", 1, 1000),
    /** The least number of weeks a trend needs. */
    LEAST_WEEKS("least weeks for a trend", "weeks", 3, 520),
    /** The largest p of a trend. */
    TREND_SIGNIFICANCE("trend significance", "p", 0.001, 0.5),
    /** The least number of moves in a topic. */
    LEAST_TOPIC_OBSERVATIONS("least moves for a topic", "observations", 1, 1000),
    /** The greatest score of intensity. */
    GREATEST_SCORE("greatest score", "points", 1, 1000),
    /** How many techniques are offered at the most. */
    MOST_RECOMMENDATIONS("most recommendations", "techniques", 1, 20);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String text;
    private final String unit;
    private final double least;
    private final double greatest;

    Setting(String text, String unit, double least, double greatest) {
        this.text = text;
        this.unit = unit;
        this.least = least;
        this.greatest = greatest;
    }

    /**
     * Its name.
     *
     * @return the name, as settings.md writes it
     */
    public String text() {
        return text;
    }

    /**
     * What it is counted in.
     *
     * @return the unit, as settings.md writes it
     */
    public String unit() {
        return unit;
    }

    public double least() {
        return least;
    }

    /**
     * Whether it counts something.
     *
     * @return true when only whole numbers make sense
     */
    public boolean isWhole() {
        return switch (this) {
            case LEAST_MARGIN, LEAST_WEEKS, LEAST_TOPIC_OBSERVATIONS, MOST_RECOMMENDATIONS -> true;
            case HALF_LIFE,
                    CURRENT_WINDOW,
                    EPISODE_GAP,
                    EVENT_TOLERANCE,
                    LEAST_OF_RATE,
                    ALIKENESS,
                    FULL_SIGN,
                    MARGIN,
                    SURE_CHANGE,
                    TREND_SIGNIFICANCE,
                    GREATEST_SCORE -> false;
        };
    }

    /**
     * Whether it may have a value.
     *
     * @param value the value
     * @return true when it is in range, and whole where it must be
     */
    public boolean allows(double value) {
        return value >= least && value <= greatest && (!isWhole() || value == Math.rint(value));
    }

    public String expected() {
        return isWhole()
                ? "a whole number from " + Math.round(least) + " to " + Math.round(greatest)
                : "a number from " + least + " to " + greatest;
    }

    /**
     * The value that measuring uses.
     *
     * @param settings the settings for measuring
     * @return the value, in this setting's unit; empty if measuring does not need this setting
     */
    OptionalDouble of(MeasureSettings settings) {
        return switch (this) {
            case HALF_LIFE -> OptionalDouble.of(in(WEEK, settings.times().halfLife()));
            case CURRENT_WINDOW -> OptionalDouble.of(in(WEEK, settings.times().currentWindow()));
            case EPISODE_GAP -> OptionalDouble.of(in(HOUR, settings.times().episodeGap()));
            case EVENT_TOLERANCE ->
                OptionalDouble.of(in(MINUTE, settings.times().eventTolerance()));
            case LEAST_OF_RATE -> OptionalDouble.of(in(WEEK, settings.times().leastOfRate()));
            case ALIKENESS -> OptionalDouble.of(settings.direction().alikeness());
            case FULL_SIGN -> OptionalDouble.of(settings.direction().fullSign());
            case MARGIN -> OptionalDouble.of(settings.direction().margin());
            case SURE_CHANGE -> OptionalDouble.of(settings.direction().sureChange());
            case LEAST_MARGIN -> OptionalDouble.of(settings.leastMargin());
            case LEAST_WEEKS -> OptionalDouble.of(settings.leastWeeks());
            case TREND_SIGNIFICANCE -> OptionalDouble.of(settings.trendSignificance());
            case LEAST_TOPIC_OBSERVATIONS -> OptionalDouble.of(settings.leastTopicObservations());
            case GREATEST_SCORE, MOST_RECOMMENDATIONS -> OptionalDouble.empty();
        };
    }

    /** The settings for measuring with another value of this one, which must be one of them. */
    MeasureSettings in(MeasureSettings settings, double value) {
        return new MeasureSettings(
                settings.behaviours(),
                in(settings.times(), value),
                in(settings.direction(), value),
                this == LEAST_MARGIN ? (int) value : settings.leastMargin(),
                this == LEAST_WEEKS ? (int) value : settings.leastWeeks(),
                this == TREND_SIGNIFICANCE ? value : settings.trendSignificance(),
                this == LEAST_TOPIC_OBSERVATIONS ? (int) value : settings.leastTopicObservations(),
                settings.reporterFactors(),
                settings.contextFactors(),
                settings.groups());
    }

    private MeasureSettings.Times in(MeasureSettings.Times times, double value) {
        return new MeasureSettings.Times(
                this == HALF_LIFE ? weeks(value) : times.halfLife(),
                this == CURRENT_WINDOW ? weeks(value) : times.currentWindow(),
                this == EPISODE_GAP ? hours(value) : times.episodeGap(),
                this == EVENT_TOLERANCE ? minutes(value) : times.eventTolerance(),
                this == LEAST_OF_RATE ? weeks(value) : times.leastOfRate());
    }

    private MeasureSettings.Direction in(MeasureSettings.Direction direction, double value) {
        return new MeasureSettings.Direction(
                this == ALIKENESS ? value : direction.alikeness(),
                this == FULL_SIGN ? value : direction.fullSign(),
                this == MARGIN ? value : direction.margin(),
                this == SURE_CHANGE ? value : direction.sureChange(),
                direction.habits());
    }

    public static Duration weeks(double amount) {
        return duration(amount, WEEK);
    }

    public static Duration hours(double amount) {
        return duration(amount, HOUR);
    }

    public static Duration minutes(double amount) {
        return duration(amount, MINUTE);
    }

    private static Duration duration(double amount, Duration unit) {
        return Duration.ofMillis(Math.round(amount * unit.toMillis()));
    }

    private static double in(Duration unit, Duration amount) {
        return (double) amount.toMillis() / unit.toMillis();
    }
}
