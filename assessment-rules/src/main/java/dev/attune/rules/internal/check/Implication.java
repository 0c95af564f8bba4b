package dev.attune.rules.internal.check;

/**
 * What a condition says about one quantity.
 *
 * @param quantity the quantity
 * @param values the values it can have where the condition holds
 * @param because why, when the condition does not say so itself; else empty
 */
record Implication(Quantity quantity, ValueSet values, String because) {
    /** What the condition itself says. */
    static Implication stated(Quantity quantity, ValueSet values) {
        return new Implication(quantity, values, "");
    }

    /** Whether the condition itself says so, rather than that it follows. */
    boolean isStated() {
        return because.isEmpty();
    }
}
