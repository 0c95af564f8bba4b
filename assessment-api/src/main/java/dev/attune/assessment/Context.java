package dev.attune.assessment;

/**
 * A circumstance of one partner.
 *
 * @param partner whose circumstance it is
 * @param flag what it is: a code of the rulebook's table of contexts, such as {@code long-distance}
 * @param shared whether the other partner may know of it
 */
public record Context(String partner, String flag, boolean shared) {
    /**
     * Checks the texts.
     *
     * @throws InvalidCaseException when the partner or the flag is missing or blank
     */
    public Context {
        Texts.requireText(partner, "partner", "the id of one of the two partners");
        Texts.requireText(flag, "flag", "a context of the rulebook such as long-distance");
    }

    /**
     * A circumstance that the other partner need not know of.
     *
     * @param partner whose circumstance it is
     * @param flag what it is
     */
    public Context(String partner, String flag) {
        this(partner, flag, false);
    }
}
