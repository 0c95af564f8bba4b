package dev.attune.rules.internal.check;

/**
 * Something that has one value in a case, and that conditions are about.
 *
 * @param kind what kind of thing
 * @param side of whom
 * @param name which, in words
 * @param onTopic whether in the topic the rule is about
 */
record Quantity(Kind kind, Side side, String name, boolean onTopic) {
    /** What a rule can ask for. */
    enum Kind {
        MEASURE,
        BEHAVIOUR,
        CONTEXT,
        SCORE_AT_LEAST,
        SCORE_AT_MOST,
        TREND,
        CONCERN,
        ROLE,
        CONFIDENCE,
        ATTACHMENT,
        PATTERN,
        FEATURE,
        STAGE,
        LEVEL,
        CONSEQUENCE,
        FOCUS,
        TECHNIQUE
    }

    /** Of whom, as seen from the partner a rule is tried for. */
    enum Side {
        SELF,
        OTHER,
        COUPLE;

        Side exchanged() {
            return switch (this) {
                case SELF -> OTHER;
                case OTHER -> SELF;
                case COUPLE -> COUPLE;
            };
        }
    }

    static Quantity ofCouple(Kind kind, String name) {
        return new Quantity(kind, Side.COUPLE, name, false);
    }

    /** The same of the other partner. */
    Quantity exchanged() {
        return side == Side.COUPLE ? this : new Quantity(kind, side.exchanged(), name, onTopic);
    }
}
