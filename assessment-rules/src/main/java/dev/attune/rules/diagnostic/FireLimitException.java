package dev.attune.rules.diagnostic;

/** More rules fired for a case than may fire; nothing was concluded. */
public final class FireLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param limit how many rules may fire
     */
    public FireLimitException(int limit) {
        super("More than " + limit + " rules fired for one case; nothing was concluded."
                + " Raise the limit of the engine, or look for a rule that fires for every topic.");
    }
}
