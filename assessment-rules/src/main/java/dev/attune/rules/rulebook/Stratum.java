package dev.attune.rules.rulebook;

/**
 * The layers of inference, from the first to the last. A rule concludes in one of them and reads only those before it, so that
 * every rulebook terminates and the order in which rules are written never matters.
 */
public enum Stratum {
    /** What was measured; rules read it and never conclude it. */
    MEASURES,
    /** Safety concerns. A hard one ends the inference. */
    SAFETY,
    /** Leans toward a role or along an attachment dimension. */
    LEANS,
    /** Roles; concluded by the mechanism from leans. */
    ROLES,
    /** Votes for a pattern. */
    PATTERN,
    /** Features and stages of the cycle. */
    FEATURES,
    /** Points of intensity. */
    INTENSITY,
    /** Signs to talk about. */
    CONSEQUENCES,
    /** What to work on. */
    FOCUS,
    /** Techniques proposed, withheld or cautioned about. */
    RECOMMENDATIONS,
    /** What to say besides: what is missing, what to know. */
    NOTES;

    /** How much room one stratum has for the mechanism's own rules that follow it. */
    private static final int STEP = 100;

    /**
     * The priority at which rules that conclude in this stratum fire; the mechanism's rules for it follow just below.
     *
     * @return a Drools salience
     */
    public int salience() {
        return (values().length - ordinal()) * STEP;
    }
}
