package dev.attune.assessment;

/**
 * A circumstance of one partner.
 *
 * @param partner whose circumstance it is
 * @param flag what it is
 */
public record Context(String partner, ContextFlag flag) {
    /**
     * Checks the partner's id.
     *
     * @throws InvalidCaseException when it is missing or blank
     */
    public Context {
        Texts.requireText(partner, "partner", "the id of one of the two partners");
    }
}
