package dev.attune.rules.internal.check;

import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Who;
import java.util.List;

/**
 * Something that has one value in a case, and that conditions are about.
 *
 * @param kind what kind of thing
 * @param owner of whom
 * @param name which, in words
 * @param onTopic whether in the topic the rule is about
 */
record Quantity(QuantityKind kind, Owner owner, String name, boolean onTopic) {
    /** What a rule can ask for. */
    enum QuantityKind {
        MEASURE,
        BEHAVIOUR,
        HOST_PHRASE,
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
    enum Owner {
        SELF,
        OTHER,
        COUPLE;

        Owner exchanged() {
            return switch (this) {
                case SELF -> OTHER;
                case OTHER -> SELF;
                case COUPLE -> COUPLE;
            };
        }

        /** Those that a sentence is about. */
        static List<Owner> of(Who who) {
            return switch (who) {
                case A_PARTNER, THAT_PARTNER -> List.of(SELF);
                case THE_OTHER_PARTNER -> List.of(OTHER);
                case BOTH_PARTNERS -> List.of(SELF, OTHER);
                case THE_COUPLE -> List.of(COUPLE);
            };
        }
    }

    static Quantity ofCouple(QuantityKind kind, String name) {
        return new Quantity(kind, Owner.COUPLE, name, false);
    }

    static Quantity ofMeasure(MeasureName measure, Owner owner, boolean onTopic) {
        return new Quantity(QuantityKind.MEASURE, owner, measure.text(), onTopic);
    }

    /** The same of the other partner. */
    Quantity exchanged() {
        return owner == Owner.COUPLE ? this : new Quantity(kind, owner.exchanged(), name, onTopic);
    }
}
